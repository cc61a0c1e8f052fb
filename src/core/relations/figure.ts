import {
  cellAddress,
  cellValue,
  numberOf,
  readNumber,
  unitScale,
  type NumberReading,
  type Table,
  type TableColumn,
  type TableRow,
} from '../tables';
import type { Address } from '../workbook';

/** One body cell of a table. */
export interface Ref {
  readonly table: Table;
  readonly row: TableRow;
  readonly column: TableColumn;
}

/** What a body cell holds, read as a number. */
export const readingAt = ({ table, row, column }: Ref): NumberReading => readNumber(cellValue(table, row, column));

/** Where a body cell stands. */
export const addressOf = ({ table, row, column }: Ref): Address => cellAddress(table, row, column);

/** Where a finding about a cell stands: its address on the sheet, its row and its column. */
export const locationOf = (ref: Ref): Pick<Ref, 'row' | 'column'> & { readonly at: Address } => ({
  at: addressOf(ref),
  row: ref.row,
  column: ref.column,
});

/** A key that is the same for the same cell; keys sort as the cells stand, wherever the table stands. */
export const refKey = ({ table, row, column }: Ref): string =>
  `${table.sheet.name}!${String(row.row).padStart(7, '0')},${String(column.column).padStart(5, '0')}`;

/**
 * The number a cell stands for in sums: text numbers converted to the column's unit, blank and dash as zero; undefined
 * for errors and other text.
 */
export function figureAt(ref: Ref): number | undefined {
  const reading = readingAt(ref);
  if (reading.kind === 'blank' || reading.kind === 'none') return 0;
  return reading.kind === 'text-number' ? convertedNumber(reading, ref.column) : numberOf(reading);
}

/** How many base units one step of a column is, as printed or else as defined: 10000 for 万套. */
const scaleOf = ({ unit, definition }: TableColumn): number => unitScale(unit ?? definition?.unit ?? '')?.scale ?? 1;

/** The figure of a cell in the unit in which another cell is printed: 1.2万套 beside a column of 套 is 12000. */
export function figureInUnitOf(ref: Ref, other: Ref): number | undefined {
  const figure = figureAt(ref);
  const [own, theirs] = [scaleOf(ref.column), scaleOf(other.column)];
  return figure === undefined || own === theirs ? figure : Number(((figure * own) / theirs).toPrecision(15));
}

/** How many units of its definition one printed unit of a column is: 0.0001 for ㎡ where 万㎡ are asked for. */
export const unitRatio = (column: TableColumn): number =>
  scaleOf(column) / (unitScale(column.definition?.unit ?? '')?.scale ?? scaleOf(column));

/** A text number in the column's unit: “1.2万” in a column of 套 is 12000; undefined when the units do not agree. */
export function convertedNumber(
  reading: NumberReading & { kind: 'text-number' },
  column: TableColumn,
): number | undefined {
  if (reading.unit === undefined) return reading.number;
  const own = unitScale(column.unit ?? column.definition?.unit ?? '');
  const written = unitScale(reading.unit) ?? (own && unitScale(reading.unit + own.of));
  if (!own || !written || written.of !== own.of) return undefined;
  return Number((reading.number * (written.scale / own.scale)).toPrecision(15));
}
