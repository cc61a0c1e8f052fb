import { placeRows, type Table, type TableRow } from '../../tables';

/** A row of a name that stands twice, and the place that another list has between the same two neighbours. */
export interface RowByOrder {
  readonly row: TableRow;
  readonly name: string;
  /** The sheet of the other list. */
  readonly sheet: string;
}

/**
 * Of two rows of one name the one that stands where other lists have another place, which this table lacks, while the
 * other row stands where they have it: lists of one office are in one order.
 */
export function rowByOrder(rows: readonly TableRow[], table: Table, others: readonly Table[]): RowByOrder | undefined {
  const own = placeRows(table);
  const listed = new Set(own.flatMap(({ unit }) => unit?.id ?? []));
  for (const other of others) {
    if (other === table) continue;
    const list = placeRows(other);
    const beside = rows.map((row) => placeBetween(own, own.indexOf(row), list));
    const wrong = rows.filter((_, i) => beside[i] && !listed.has(beside[i]?.unit?.id ?? ''));
    const right = rows.filter((row, i) => beside[i]?.unit?.id === row.unit?.id);
    const [row] = wrong;
    const unit = row && beside[rows.indexOf(row)]?.unit;
    if (row && unit && wrong.length === 1 && right.length + 1 === rows.length)
      return { row, name: unit.name, sheet: other.sheet.name };
  }
  return undefined;
}

/** The row of another list that stands between the same two neighbours as one of a list does; each end is one, too. */
function placeBetween(own: readonly TableRow[], at: number, list: readonly TableRow[]): TableRow | undefined {
  const idAt = (rows: readonly TableRow[], i: number): string | undefined =>
    i < 0 || i >= rows.length ? END : rows[i]?.unit?.id;
  const [before, after] = [idAt(own, at - 1), idAt(own, at + 1)];
  return before === undefined || after === undefined
    ? undefined
    : list.find((_, i) => idAt(list, i - 1) === before && idAt(list, i + 1) === after);
}

const END = 'end of list';
