import { figureAt, figureInUnitOf, tablesBefore, type Ref } from '../relations';
import { rowName, type Table, type TableRow } from '../tables';
import { cumulativeCells, previousRef } from './previous';
import { tableRule, type Context } from './rule';

interface Facts {
  readonly place: string;
  readonly figures: number;
}

/** How many figures above zero must be the same before a row looks copied rather than stalled in one measure. */
const ENOUGH = 3;

/** A whole row equal to the period before: nothing happened at all, or the row was copied. */
export const unchangedRow = tableRule('unchanged-row')<Facts>({
  level: 'warning',
  basis: '上期附表',
  traits: { about: 'value', compares: ['elsewhere'] },
  words: {
    title: '整行与上期相同',
    why: '可能是全面停滞，也可能是把上期数据照抄过来。',
    say: ({ place, figures }) => `“${place}”的${figures}个累计数与上期完全相同。`,
  },
  concerns: (table) => table.annex.cumulative.length > 0,
  check: (table, context) => {
    if (!tablesBefore(table, context)) return [{ unchecked: '没有上期附表' }];
    return rowsOf(table).flatMap(({ row, refs }) => {
      if (!isUnchanged(refs, context)) return [];
      return [{ at: row.labelCell, row, value: row.label, facts: { place: rowName(row), figures: refs.length } }];
    });
  },
});

function rowsOf(table: Table): readonly { readonly row: TableRow; readonly refs: readonly Ref[] }[] {
  const rows = new Map<TableRow, Ref[]>(table.rows.filter((row) => row.kind === 'place').map((row) => [row, []]));
  for (const ref of cumulativeCells(table)) rows.get(ref.row)?.push(ref);
  return [...rows].map(([row, refs]) => ({ row, refs }));
}

function isUnchanged(refs: readonly Ref[], context: Context): boolean {
  const pairs = refs.map((ref) => {
    const before = previousRef(ref, context);
    return { now: figureAt(ref), then: before && figureInUnitOf(before, ref) };
  });
  return (
    pairs.filter(({ now }) => (now ?? 0) > 0).length >= ENOUGH &&
    pairs.every(({ now, then }) => now !== undefined && now === then)
  );
}
