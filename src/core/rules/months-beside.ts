import { figureAt, type Ref } from '../relations';
import { monthGroups, type Table, type TableColumn } from '../tables';
import { hasRemark } from './hit';

/** One figure of a row and the one of the month before beside it. */
export interface MonthPair {
  readonly now: Ref;
  readonly before: Ref;
}

/** Columns fall in few rows if what they count cannot. */
const ENOUGH_ROWS = 6;
const ROWS_AN_EXCEPTION = 6;

/**
 * The pairs that fall where several months of a cumulated figure stand beside each other, without a remark that says
 * why; none where many fall, since then they are no such figures.
 */
export const fallsBeside = (table: Table): readonly MonthPair[] =>
  monthGroups(knownColumns(table)).flatMap((months) =>
    months.slice(1).flatMap((column, i) => fallsBetween(table, months[i] ?? column, column)),
  );

const knownColumns = ({ columns, own }: Table): readonly TableColumn[] => [
  ...columns.filter(({ definition }) => definition),
  ...own.columns,
];

function fallsBetween(table: Table, earlier: TableColumn, later: TableColumn): readonly MonthPair[] {
  const pairs = table.rows.flatMap((row) => {
    const [before, now] = [earlier, later].map((column) => ({ table, row, column }));
    const isRead = before && now && figureAt(before) && figureAt(now) !== undefined;
    return isRead && !hasRemark(table, row) ? [{ now, before }] : [];
  });
  const falls = pairs.filter(({ now, before }) => (figureAt(now) ?? 0) < (figureAt(before) ?? 0));
  return pairs.length >= ENOUGH_ROWS && falls.length * ROWS_AN_EXCEPTION <= pairs.length ? falls : [];
}
