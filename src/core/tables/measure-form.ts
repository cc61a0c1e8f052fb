import { isBlank, valueAt, type Sheet } from '../workbook';
import { isFigure } from './number';
import { readColumns } from './column-figures';
import type { HeaderBlock } from './find-blocks';
import { plainText, unitScale } from './header-text';
import { textOf } from './line';
import { learntLaws } from './laws';
import type { LongForm } from './view';
import { isIndexRow } from './words';

/**
 * A form of one place, with its measures one below the other and a column for each state of them, as the long form of a
 * single place; `isBefore` where its figures are those of the month before.
 */
export interface MeasureForm {
  readonly sheet: Sheet;
  readonly block: HeaderBlock;
  readonly form: LongForm;
  readonly isBefore: boolean;
}

/** So many units one below the other make a column of units. */
const FEWEST_UNITS = 3;
/** 上月末累计, 上期 */
const BEFORE = /上月|上期/;

/**
 * The forms of one place on a sheet whose column of units shows where measures are listed; none where no such column
 * stands.
 */
export function measureFormsOf(sheet: Sheet, isPlace: (name: string) => boolean): readonly MeasureForm[] {
  const units = unitColumn(sheet);
  const header = units && headerAbove(sheet, units);
  const label = units && header !== undefined ? labelColumn(sheet, units) : undefined;
  if (!units || header === undefined || label === undefined) return [];
  const values = columnsOf(sheet).filter((column) => column > label && isOfValues(sheet, column, units));
  // Several places across are a table turned round, which has a column of units as well.
  if (values.filter((column) => isPlace(textOf(sheet, header, column))).length > 1) return [];
  const { top, end } = linesOf(sheet, header, label, units, values);
  const rows = rowsOf({ top, end });
  const names = namesOf(sheet, header, label, { ...units, top, end });
  const formOf = (columns: readonly number[]): LongForm => ({
    top,
    headerRows: top - header,
    period: end - top,
    places: 1,
    first: label + 1,
    measures: label,
    cells: rows.flatMap((row, line) =>
      columns.filter((column) => isFigure(valueAt(sheet, row, column))).map((column) => ({ line, column })),
    ),
    names,
  });
  const left = columnsOf(sheet).find((column) => textOf(sheet, header, column) !== '') ?? label;
  const columns = Math.max(units.column, ...values) - left + 1;
  const block = { header: { row: header, column: left, rows: 1, columns }, placeColumn: label };
  const before = values.filter((column) => BEFORE.test(textOf(sheet, header, column)));
  const sums = sumsOf(sheet, rows, values);
  const terms = new Set(sums.flatMap(({ whole, parts }) => [whole, ...parts]));
  const now = formOf(values.filter((column) => terms.has(column) || !before.includes(column)));
  const then = formOf(before);
  return [
    ...(now.cells.length > 0 ? [{ sheet, block, form: { ...now, sums }, isBefore: false }] : []),
    ...(then.cells.length > 0 ? [{ sheet: asOfNow(sheet, header), block, form: then, isBefore: true }] : []),
  ];
}

/** What adds up in nearly all lines: 上月末累计 and 本月新增. */
function sumsOf(sheet: Sheet, rows: readonly number[], values: readonly number[]): NonNullable<LongForm['sums']> {
  const figures = readColumns(
    sheet,
    rows.map((row) => ({ row })),
    values,
  );
  return learntLaws(figures, values).filter(({ kind }) => kind === 'sum');
}

/** The sheet with the names of its columns as if the month before were this one. */
const asOfNow = (sheet: Sheet, header: number): Sheet => ({
  ...sheet,
  values: sheet.values.map((line, i) =>
    sheet.origin.row + i === header
      ? line.map((value) => (typeof value === 'string' ? value.replace(BEFORE, '') : value))
      : line,
  ),
});

/** A column of units, from its first line to behind its last. */
interface Units {
  readonly column: number;
  readonly top: number;
  readonly end: number;
}

const columnsOf = ({ origin, values }: Sheet): readonly number[] =>
  Array.from({ length: values[0]?.length ?? 0 }, (_, j) => origin.column + j);

function unitColumn(sheet: Sheet): Units | undefined {
  const { origin, values } = sheet;
  return columnsOf(sheet)
    .map((column) => {
      const rows = values.flatMap((_, i) => (isUnit(textOf(sheet, origin.row + i, column)) ? [origin.row + i] : []));
      return { column, top: rows[0] ?? 0, end: (rows.at(-1) ?? 0) + 1, count: rows.length };
    })
    .find(({ count }) => count >= FEWEST_UNITS);
}

const isUnit = (text: string): boolean => text.trim() === '%' || unitScale(plainText(text)) !== undefined;

/** The line of names above: the nearest that fills the column of units and counts no columns. */
function headerAbove(sheet: Sheet, { column, top }: Units): number | undefined {
  for (let row = top - 1; row >= sheet.origin.row; row--) {
    const line = sheet.values[row - sheet.origin.row] ?? [];
    if (textOf(sheet, row, column).trim() !== '' && !isIndexRow(line) && !isOneText(line)) return row;
  }
  return undefined;
}

const isOneText = (line: Sheet['values'][number]): boolean => line.filter((value) => !isBlank(value)).length < 3;

/** The nearest column left of the units that says something of its own in every line with a unit. */
function labelColumn(sheet: Sheet, { column, top, end }: Units): number | undefined {
  for (let at = column - 1; at >= sheet.origin.column; at--) {
    const rows = rowsOf({ top, end }).filter((row) => isUnit(textOf(sheet, row, column)));
    if (rows.every((row) => typeof valueAt(sheet, row, at) === 'string' && !isFigure(valueAt(sheet, row, at))))
      return at;
  }
  return undefined;
}

/** Whether a column holds figures; left of the units it may be one that counts up, which numbers the measures. */
function isOfValues(sheet: Sheet, column: number, units: Units): boolean {
  const values = rowsOf(units)
    .map((row) => valueAt(sheet, row, column))
    .filter(isFigure);
  const isNumbering = values.every((value, i) => i === 0 || Number(value) > Number(values[i - 1]));
  return values.length > 0 && (column > units.column || !isNumbering);
}

/** From the first line of figures below the names to the last of those below each other, with a unit or without. */
function linesOf(
  sheet: Sheet,
  header: number,
  label: number,
  { top, end }: Units,
  values: readonly number[],
): Pick<Units, 'top' | 'end'> {
  const isLine = (row: number): boolean =>
    textOf(sheet, row, label).trim() !== '' &&
    !isIndexRow(sheet.values[row - sheet.origin.row] ?? []) &&
    values.some((column) => isFigure(valueAt(sheet, row, column)));
  let [first, last] = [top, end];
  for (let row = top - 1; row > header; row--) if (isLine(row)) first = row;
  while (isLine(last)) last++;
  return { top: first, end: last };
}

const rowsOf = ({ top, end }: Pick<Units, 'top' | 'end'>): readonly number[] =>
  Array.from({ length: end - top }, (_, line) => top + line);

/**
 * What each measure is called: the heading over it, which stands in a line without figures or in a column to the left,
 * and its own name.
 */
function namesOf(sheet: Sheet, header: number, label: number, { column, top, end }: Units): readonly string[] {
  const names: string[] = [];
  const isFigureAt = (row: number, at: number): boolean => at > label && isFigure(valueAt(sheet, row, at));
  let heading = '';
  for (let row = header + 1; row < end; row++) {
    const own = textOf(sheet, row, label).trim();
    const left = columnsOf(sheet)
      .filter((at) => at < label)
      .map((at) => valueAt(sheet, row, at))
      .find((value) => typeof value === 'string' && value.trim() !== '' && !isFigure(value));
    const isHeading = isBlank(valueAt(sheet, row, column)) && !columnsOf(sheet).some((at) => isFigureAt(row, at));
    if (typeof left === 'string') heading = left.trim();
    else if (isHeading && own !== '') heading = own;
    if (row >= top) names.push(isHeading ? own : `${heading}${own}`);
  }
  return names;
}
