import { cellNumber } from '../arithmetic';
import {
  cellAddress,
  cellFormula,
  cellValue,
  numberOf,
  readNumber,
  unitScale,
  type NumberReading,
  type Table,
  type TableColumn,
  type TableRow,
} from '../tables';
import { isUncalculated, once, type Address } from '../workbook';
import { decimalsOf } from './steps';

/** One body cell of a table. */
export interface Ref {
  readonly table: Table;
  readonly row: TableRow;
  readonly column: TableColumn;
}

/** What a body cell holds, read as a number. */
export const readingAt = ({ table, row, column }: Ref): NumberReading => readNumber(cellValue(table, row, column));

/** Whether a cell is computed and therefore cannot have been mistyped. */
export const hasFormula = ({ table, row, column }: Ref): boolean => cellFormula(table, row, column) !== undefined;

/** Where a body cell stands. */
export const addressOf = ({ table, row, column }: Ref): Address => cellAddress(table, row, column);

/** Where a finding about a cell stands: its address on the sheet, its row and its column. */
export const locationOf = (ref: Ref): Pick<Ref, 'row' | 'column'> & { readonly at: Address } => ({
  at: addressOf(ref),
  row: ref.row,
  column: ref.column,
});

/** A key that is the same for the same cell; keys sort as the cells stand, wherever the table stands. */
export function refKey({ table, row, column }: Ref): string {
  const keys = keysIn(row);
  const known = keys.get(column.column);
  if (known !== undefined) return known;
  const key = `${table.sheet.name}!${String(row.row).padStart(7, '0')},${String(column.column).padStart(5, '0')}`;
  keys.set(column.column, key);
  return key;
}

/** The keys of the cells of a row by their column. */
const keysIn = once((_: TableRow) => new Map<number, string>());

/** Whether a cell holds a formula that nobody has calculated. */
export function isBeforeCalculation({ table, row, column }: Ref): boolean {
  // Hundreds of thousands of blanks are asked about; hardly any workbook has such formulas.
  if (table.sheet.uncalculated === undefined) return false;
  const at = cellAddress(table, row, column);
  return isUncalculated(table.sheet, at.row, at.column);
}

/**
 * The number a cell stands for in sums: text numbers converted to the column's unit, blank and dash as zero; undefined
 * for errors, other text and formulas that nobody has calculated.
 */
export function figureAt(ref: Ref): number | undefined {
  const value = cellValue(ref.table, ref.row, ref.column);
  if (typeof value === 'number') return value;
  const reading = readNumber(value);
  if (reading.kind === 'blank') return isBeforeCalculation(ref) ? undefined : 0;
  if (reading.kind === 'none') return 0;
  return reading.kind === 'text-number' ? convertedNumber(reading, ref.column) : numberOf(reading);
}

/** The unit of a column, as printed or else as defined. */
const unitOf = ({ unit, definition }: TableColumn): string => unit ?? definition?.unit ?? '';

/** What a column measures and how many base units one step of it is: 10000 for 万套. */
const scaleOf = (column: TableColumn): ReturnType<typeof unitScale> => unitScale(unitOf(column));

/** How many units of another column one unit of a column is: 0.0001 for 万元 beside 亿元; 1 where either is not known. */
export function unitFactor(column: TableColumn, other: TableColumn): number {
  if (column === other || unitOf(column) === unitOf(other)) return 1;
  const [own, theirs] = [scaleOf(column), scaleOf(other)];
  return own && theirs && own.of === theirs.of ? own.scale / theirs.scale : 1;
}

/** The figure of a cell in the unit in which another cell is printed: 1.2万套 beside a column of 套 is 12000. */
export function figureInUnitOf(ref: Ref, other: Pick<Ref, 'column'>): number | undefined {
  const figure = figureAt(ref);
  const factor = ref.column === other.column ? 1 : unitFactor(ref.column, other.column);
  return figure === undefined || factor === 1 ? figure : cellNumber(figure * factor);
}

/**
 * By how much cells of several units may miss the first, in its unit: half a last digit, as printed, of each figure
 * that is in a greater unit than another is. Nothing where all are in one.
 */
export function roundingOfUnits(whole: Ref, parts: readonly Ref[]): number {
  if (columnsOf(parts).every((column) => unitFactor(column, whole.column) === 1)) return 0;
  const factors = [whole, ...parts].map((ref) => ({ ref, factor: unitFactor(ref.column, whole.column) }));
  const least = factors.reduce((most, { factor }) => Math.min(most, factor), Infinity);
  return factors.reduce(
    (sum, { ref, factor }) =>
      factor > least ? sum + 0.5 * factor * 10 ** -printedDecimals(ref.table)(ref.column) : sum,
    0,
  );
}

/** The columns that some cells stand in. */
export const columnsOf = once((cells: readonly Ref[]): readonly TableColumn[] => [
  ...new Set(cells.map(({ column }) => column)),
]);

/** The decimals that a column prints: as many as one in ten of its figures has. */
const printedDecimals = once((table: Table) =>
  once((column: TableColumn): number => {
    const shown = table.rows.map((row) => decimalsOf(figureAt({ table, row, column }) ?? 0)).sort((x, y) => y - x);
    return shown[Math.floor(shown.length / 10)] ?? 0;
  }),
);

/** How many units of its definition one printed unit of a column is: 0.0001 for ㎡ where 万㎡ are asked for. */
export const unitRatio = (column: TableColumn): number =>
  (scaleOf(column)?.scale ?? 1) / (unitScale(column.definition?.unit ?? '')?.scale ?? scaleOf(column)?.scale ?? 1);

/** A text number in the column's unit: “1.2万” in a column of 套 is 12000; undefined when the units do not agree. */
export function convertedNumber(
  reading: NumberReading & { kind: 'text-number' },
  column: TableColumn,
): number | undefined {
  if (reading.unit === undefined) return reading.number;
  const own = scaleOf(column);
  const written = unitScale(reading.unit) ?? (own && unitScale(reading.unit + own.of));
  // A column that prints no unit takes a plain one: 126户 is 126.
  if (!own && unitScale(reading.unit)?.scale === 1) return reading.number;
  if (!own || !written || written.of !== own.of) return undefined;
  return cellNumber(reading.number * (written.scale / own.scale));
}
