import { weighedBalances, type Balance, type Weight } from '../relations';
import type { Unit } from '../programmes';
import type { Context } from '../rules';
import type { Table, TableColumn, TableRow } from '../tables';
import { once } from '../workbook';
import type { CauseRule } from './cause';
import type { Found } from './found';
import { isRowOf } from './locating/row-of';
import { unique } from './locating/unique';
import { columnName, lostRowWords } from './words';

/**
 * Totals that all lack the figures of one row are one fault: the row was lost, and its place is named where that is
 * known. Nothing is proposed, since the figures of the row are not known for certain.
 */
export const lostRow: CauseRule<'lost-row'> = {
  id: 'lost-row',
  words: { title: '漏了一行', why: '少了一个市县，每一栏的合计都比所列各行多。' },
  isNamed: true,
  *find(found, { context }) {
    const tables = found.flatMap((one) => (isSum(one) ? (one.table ?? []) : [])).filter(unique());
    for (const table of tables) {
      const lost = lostFrom(
        table,
        found.filter((one) => one.table === table),
        context,
      );
      const [first, ...others] = lost?.sums ?? [];
      if (lost && first) yield { says: merged(first, others, lost.place), silences: [first, ...others, ...lost.hints] };
    }
  },
};

/** A total or sub-total that is not what its rows add up to. */
const isSum = ({ hit: { balance } }: Found): boolean => balance?.kind === 'total' || balance?.kind === 'subtotal';

interface LostRow {
  readonly sums: readonly Found[];
  /** What else says that a row is missing. */
  readonly hints: readonly Found[];
  readonly place: string | undefined;
}

function lostFrom(table: Table, own: readonly Found[], context: Context): LostRow | undefined {
  const missing = own.filter(({ rule }) => rule.id === 'missing-place');
  const unit = table.programme.units.find(({ name }) => name === missing[0]?.hit.value);
  const skipped = own.filter(
    ({ rule, hit }) => rule.id === 'sequence-gap' && Number(hit.value) - Number(hit.expected) === 1,
  );
  for (const { sums, gaps } of shortRows(own.filter(isSum), table)) {
    const isRow = unit && mayLack(sums, unit) && isRowOf(unit, (column) => gaps.get(column) ?? 0, table, context);
    if (unit && (isRow || (isRow === undefined && gaps.size > 1)))
      return { sums, hints: [...missing, ...skipped], place: unit.name };
    if (missing.length === 0 && skipped.length > 0 && gaps.size > 1) return { sums, hints: skipped, place: undefined };
  }
  return undefined;
}

/** Whether a place belongs to what a sum is of. */
const mayLack = (sums: readonly Found[], unit: Unit): boolean =>
  sums.every(({ hit: { row } }) => row?.prefecture === undefined || row.prefecture === unit.prefecture?.id);

type Gaps = ReadonlyMap<TableColumn, number>;

/**
 * What the failing columns of each sum are short of, the sum with most of them first; one that is short of the same,
 * such as the total over a sub-total, goes with it. A sum of which some column is in excess lacks no row.
 */
function shortRows(sums: readonly Found[], table: Table): readonly { sums: readonly Found[]; gaps: Gaps }[] {
  const byRow = new Map<TableRow | undefined, Found[]>();
  for (const one of sums) byRow.set(one.hit.row, [...(byRow.get(one.hit.row) ?? []), one]);
  const short = [...byRow.values()].flatMap((own) => {
    const gaps = gapsOf(own, table);
    return gaps ? [{ sums: own, gaps }] : [];
  });
  return short
    .filter(({ gaps }, i) => !short.slice(0, i).some((other) => isSame(other.gaps, gaps)))
    .map(({ gaps }) => ({ gaps, sums: short.flatMap((other) => (isSame(other.gaps, gaps) ? other.sums : [])) }))
    .sort((one, other) => other.gaps.size - one.gaps.size);
}

const isSame = (one: Gaps, other: Gaps): boolean =>
  [...one].every(([column, gap]) => other.get(column) === gap) && one.size === other.size;

/** What every failing column of a sum is short of; undefined when some column is in excess. */
function gapsOf(sums: readonly Found[], table: Table): Gaps | undefined {
  const gaps = new Map<TableColumn, number>();
  for (const { hit } of sums) {
    const weight = weights(table).get(hit.balance);
    if (!hit.balance || weight?.kind !== 'fails' || weight.difference > 0n) return undefined;
    gaps.set(hit.balance.whole.column, Number(-weight.difference) / 10 ** weight.decimals);
  }
  return gaps;
}

const weights = once(
  (table: Table): ReadonlyMap<Balance | undefined, Weight> =>
    new Map(weighedBalances(table).map(({ balance, weight }) => [balance, weight])),
);

/** One finding on the first sum that names the others. */
function merged(first: Found, others: readonly Found[], place: string | undefined): Found {
  const { balance: _, fix: __, expected: ___, ...hit } = first.hit;
  const columns = others.flatMap((one) => (one.hit.column ? [columnName(one.hit.column)] : [])).filter(unique());
  return {
    ...first,
    hit: { ...hit, also: [...(hit.also ?? []), ...others.map((one) => one.hit.at)] },
    reading: { isLocated: false, note: lostRowWords(place, columns), candidates: [] },
  };
}
