import { isBlank, valueAt, type Sheet, type Value } from '../workbook';
import { isFigure } from './number';
import type { HeaderBlock } from './find-blocks';
import { readHeader, type HeaderColumn } from './header';
import { isRatePath, plainText, unitScale } from './header-text';
import { textOf } from './line';
import { type LongForm, longCell } from './view';

/** An annex has fewer measures than this; a longer repetition is a list of something else. */
const MOST_MEASURES = 12;
/** Twice may be chance; the third repetition makes it a form. */
const FEWEST_PLACES = 3;

/**
 * The long form that a block heads: beside the places a column names the same measures in the same order again and
 * again.
 */
export function longFormOf(sheet: Sheet, { header, placeColumn }: HeaderBlock, limit: number): LongForm | undefined {
  const top = header.row + header.rows;
  for (let column = placeColumn + 1; column < header.column + header.columns; column++) {
    const names = namesDown(sheet, column, top, limit);
    const period = periodOf(names);
    if (period === undefined || !namesPlaces(sheet, placeColumn, top, names.length, period)) continue;
    const places = names.length / period;
    const values = Array.from({ length: header.column + header.columns - column - 1 }, (_, i) => column + 1 + i);
    const cells = Array.from({ length: period }, (_, line) => line).flatMap((line) =>
      values
        .filter((one) => holdsFigures(sheet, one, top + line, period, places))
        .map((one) => ({ line, column: one })),
    );
    return { top, headerRows: header.rows, period, places, first: column, measures: column, cells };
  }
  return undefined;
}

function namesDown(sheet: Sheet, column: number, top: number, limit: number): readonly string[] {
  const names: string[] = [];
  for (let row = top; row < limit; row++) {
    const value = valueAt(sheet, row, column);
    if (typeof value !== 'string' || value.trim() === '' || isFigure(value)) break;
    names.push(plainText(value));
  }
  return names;
}

/** After how many names they begin again; undefined where they do not, or too few times to be sure. */
function periodOf(names: readonly string[]): number | undefined {
  const again = names.indexOf(names[0] ?? '', 1);
  const isWhole = again > 1 && again <= MOST_MEASURES && names.length % again === 0;
  if (!isWhole || names.length / again < FEWEST_PLACES) return undefined;
  return names.every((name, i) => i < again || name === names[i - again]) ? again : undefined;
}

/** Whether the first line of each place names it, and the others say nothing else. */
function namesPlaces(sheet: Sheet, column: number, top: number, lines: number, period: number): boolean {
  return Array.from({ length: lines }, (_, i) => i).every((i) => {
    const name = textOf(sheet, top + i, column).trim();
    const first = textOf(sheet, top + i - (i % period), column).trim();
    return first !== '' && (name === '' || name === first);
  });
}

const holdsFigures = (sheet: Sheet, column: number, top: number, period: number, places: number): boolean =>
  Array.from({ length: places }, (_, i) => valueAt(sheet, top + i * period, column)).some(isFigure);

/** The sheet with one line for each place and the measures across; what stood below stands further up. */
export function withMeasuresAcross(sheet: Sheet, { header }: HeaderBlock, form: LongForm): Sheet {
  const { top, headerRows, period, places, first, cells } = form;
  const headers = new Map(readHeader(sheet, header).map((one) => [one.column, one] as const));
  const width = Math.max(sheet.values[0]?.length ?? 0, first - sheet.origin.column + cells.length);
  const height = sheet.values.length - headerRows + 2 - places * (period - 1);
  const grid = <T>(cellAt: (row: number, column: number) => T): readonly (readonly T[])[] =>
    Array.from({ length: height }, (_, i) =>
      Array.from({ length: width }, (__, j) => cellAt(sheet.origin.row + i, sheet.origin.column + j)),
    );
  const read =
    <T>(cellsOf: readonly (readonly T[])[], blank: T) =>
    (row: number, column: number): T => {
      const isAside =
        row > top - headerRows + 1 && row < top - headerRows + 2 + places && column >= first + cells.length;
      const real = longCell(form, row, column);
      return isAside ? blank : (cellsOf[real.row - sheet.origin.row]?.[real.column - sheet.origin.column] ?? blank);
    };
  const value = read<Value>(sheet.values, undefined);
  const headerAt = (row: number, column: number): Value => {
    const cell = column < first ? undefined : cells[column - first];
    if (row !== top - headerRows + 1)
      return cell || column < first ? ((cell && form.names?.[cell.line]) ?? value(row, column)) : undefined;
    return cell ? leafOf(headers.get(cell.column), unitOf(sheet, headers, form, cell.line)) : undefined;
  };
  const isHeader = (row: number): boolean => row === top - headerRows || row === top - headerRows + 1;
  return {
    ...sheet,
    values: grid((row, column) => (isHeader(row) ? headerAt(row, column) : value(row, column))),
    formulas: grid(read<string | undefined>(sheet.formulas, undefined)),
    formats: grid(read<string>(sheet.formats, 'General')),
    merges: sheet.merges.filter((area) => area.row + area.rows <= top - headerRows),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** A header with the unit of its measure, where it has none of its own and is no rate. */
function leafOf(header: HeaderColumn | undefined, unit: string | undefined): string {
  const text = header?.path.join('') ?? '';
  const own = header?.unit ?? (header && isRatePath(header.path) ? '%' : unit);
  return own === undefined ? text : `${text}（${own}）`;
}

/** The unit that stands beside a measure, in whatever column. */
function unitOf(
  sheet: Sheet,
  headers: ReadonlyMap<number, HeaderColumn>,
  { top, measures }: LongForm,
  line: number,
): string | undefined {
  return [...headers.keys()]
    .filter((column) => column > measures)
    .map((column) => valueAt(sheet, top + line, column))
    .flatMap((value) => (typeof value === 'string' && !isBlank(value) ? [plainText(value)] : []))
    .find((text) => unitScale(text) !== undefined);
}
