import { weighedBalances, type Balance, type Weight } from '../relations';
import type { Context } from '../rules';
import type { Table, TableColumn } from '../tables';
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
  const sums = own.filter(isSum);
  const gaps = gapsOf(sums, table);
  if (!gaps) return undefined;
  const missing = own.filter(({ rule }) => rule.id === 'missing-place');
  const unit = table.programme.units.find(({ name }) => name === missing[0]?.hit.value);
  const skipped = own.filter(
    ({ rule, hit }) => rule.id === 'sequence-gap' && Number(hit.value) - Number(hit.expected) === 1,
  );
  if (unit && isRowOf(unit, (column) => gaps.get(column) ?? 0, table, context) !== false) {
    return { sums, hints: [...missing, ...skipped], place: unit.name };
  }
  const isSkipped = missing.length === 0 && skipped.length > 0 && gaps.size > 1;
  return isSkipped ? { sums, hints: skipped, place: undefined } : undefined;
}

/**
 * What every failing column is short of; undefined when some column is in excess, or its sums are short of different
 * amounts.
 */
function gapsOf(sums: readonly Found[], table: Table): ReadonlyMap<TableColumn, number> | undefined {
  const weights = new Map<Balance | undefined, Weight>(
    weighedBalances(table).map(({ balance, weight }) => [balance, weight]),
  );
  const gaps = new Map<TableColumn, number>();
  for (const { hit } of sums) {
    const weight = weights.get(hit.balance);
    if (!hit.balance || weight?.kind !== 'fails' || weight.difference > 0n) return undefined;
    const { column } = hit.balance.whole;
    const gap = Number(-weight.difference) / 10 ** weight.decimals;
    if (gaps.has(column) && gaps.get(column) !== gap) return undefined;
    gaps.set(column, gap);
  }
  return gaps.size > 0 ? gaps : undefined;
}

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
