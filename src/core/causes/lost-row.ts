import { additiveColumns, oddNames } from '../relations';
import type { Unit } from '../programmes';
import type { Context } from '../rules';
import type { Table } from '../tables';
import { foundByTable } from './at-cell';
import type { CauseRule } from './cause';
import type { Found } from './found';
import { isSum } from './locating/components';
import { undecided } from './locating/corrected';
import { isRowOf, missingUnit } from './locating/row-of';
import { shortRows, type Gaps } from './locating/short-rows';
import { columnClause, lostRowWords } from './words';

/**
 * Totals that all lack the figures of one row are one fault: the row was lost, and its place is named where that is
 * known. Nothing is proposed, since the figures of the row are not known for certain.
 */
export const lostRow: CauseRule<'lost-row'> = {
  id: 'lost-row',
  words: { title: '漏了一行', why: '少了一个市县，每一栏的合计都比所列各行多。' },
  isNamed: true,
  *find(found, { context }) {
    for (const [table, own] of foundByTable(found, isSum)) {
      const lost = lostFrom(table, own, context);
      const [first, ...others] = lost?.sums ?? [];
      if (lost && first) yield { says: merged(first, others, lost), silences: [first, ...others, ...lost.hints] };
    }
  },
};

interface LostRow {
  readonly sums: readonly Found[];
  /** What else says that a row is missing. */
  readonly hints: readonly Found[];
  readonly place: string | undefined;
  /** A place that other tables list, where nothing says whose row it is. */
  readonly elsewhere?: string | undefined;
}

function lostFrom(table: Table, own: readonly Found[], context: Context): LostRow | undefined {
  const missing = own.filter(({ rule }) => rule.id === 'missing-place');
  const unit = missing[0] && missingUnit(missing[0]);
  const skipped = own.filter(
    ({ rule, hit }) => rule.id === 'sequence-gap' && Number(hit.value) - Number(hit.expected) === 1,
  );
  for (const { sums, gaps } of shortRows(own.filter(isSum))) {
    const isRow = unit && mayLack(sums, unit) && isRowOf(unit, (column) => gaps.get(column) ?? 0, table, context);
    if (unit && (isRow || (isRow === undefined && gaps.size > 1)))
      return { sums, hints: [...missing, ...skipped], place: unit.name };
    if (missing.length > 0) continue;
    if (skipped.length > 0 ? gaps.size > 1 : isLikeRow(gaps, table))
      return { sums, hints: skipped, place: undefined, elsewhere: listedElsewhere(table, context) };
  }
  return undefined;
}

/** So many totals that are all short, and most of those there are, are short of a row. */
const ENOUGH_COLUMNS = 3;

/** Whether what most totals are short of can be the figures of one place: no part exceeds its whole. */
const isLikeRow = (gaps: Gaps, table: Table): boolean =>
  gaps.size >= ENOUGH_COLUMNS &&
  gaps.size * 2 > additiveColumns(table).length &&
  table.annex.relations.every((relation) => {
    if (relation.kind !== 'part') return true;
    const of = (id: string): number => [...gaps].find(([column]) => column.definition?.id === id)?.[1] ?? 0;
    return of(relation.part) <= of(relation.whole);
  });

/** The one place that other tables list and this one does not. */
function listedElsewhere(table: Table, { tables }: Context): string | undefined {
  const own = new Set(table.rows.map(({ unit }) => unit?.id));
  const odd = oddNames(tables);
  const others = tables.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.unit && !own.has(row.unit.id) && !odd.has(row) ? [row.unit.name] : [])),
  );
  const [only, second] = new Set(others);
  return second === undefined ? only : undefined;
}

/** Whether a place belongs to what a sum is of. */
const mayLack = (sums: readonly Found[], unit: Unit): boolean =>
  sums.every(({ hit: { row } }) => row?.prefecture === undefined || row.prefecture === unit.prefecture?.id);

/** One finding on the first sum that names the others. */
function merged(first: Found, others: readonly Found[], { place, elsewhere }: LostRow): Found {
  const { balance: _, expected: __, ...hit } = first.hit;
  const columns = new Set(others.flatMap((one) => (one.hit.column ? [columnClause(one.hit.column)] : [])));
  const also = [...(hit.also ?? []), ...others.map((one) => one.hit.at)];
  return undecided({ ...first, hit: { ...hit, also } }, lostRowWords([...columns], place, elsewhere));
}
