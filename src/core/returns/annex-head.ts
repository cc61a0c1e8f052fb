import type { Column } from '../programmes';
import type { Area, PlannedCell } from '../workbook';

const leafOf = ({ path, unit }: Column): string => `${path.at(-1) ?? ''}${unit === undefined ? '' : `(${unit})`}`;
const groupOf = ({ path }: Column): string | undefined => (path.length > 1 ? path[0] : undefined);

/** The header of an annex: one row, or two where columns have a group above them. */
export function headRows(columns: readonly Column[]): readonly (readonly PlannedCell[])[] {
  const head = (content: string | undefined): PlannedCell => ({ content, look: 'header' });
  if (columns.every((column) => groupOf(column) === undefined)) return [columns.map((column) => head(leafOf(column)))];
  return [
    columns.map((column, i) =>
      head(groupOf(column) === undefined ? leafOf(column) : startsGroup(columns, i) ? groupOf(column) : undefined),
    ),
    columns.map((column) => head(groupOf(column) === undefined ? undefined : leafOf(column))),
  ];
}

const startsGroup = (columns: readonly Column[], i: number): boolean => {
  const [column, before] = [columns[i], columns[i - 1]];
  return !column || !before || groupOf(column) !== groupOf(before);
};

/** What the header merges: a group over its columns, a column without group over both rows. */
export function headMerges(columns: readonly Column[], row: number, rows: number): readonly Area[] {
  if (rows === 1) return [];
  return columns.flatMap((column, i): readonly Area[] => {
    if (groupOf(column) === undefined) return [{ row, column: i, rows: 2, columns: 1 }];
    const width = columns.slice(i).findIndex((other) => groupOf(other) !== groupOf(column));
    const count = width < 0 ? columns.length - i : width;
    return startsGroup(columns, i) && count > 1 ? [{ row, column: i, rows: 1, columns: count }] : [];
  });
}
