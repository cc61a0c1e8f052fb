import { matchPlace } from '../places';
import type { Programme } from '../programmes';
import { groupedBy, isBlank, once, valueAt, type Sheet, type Value } from '../workbook';
import { isFigure } from './number';
import { lastBeside, partsOf } from './side-notes';
import type { View } from './view';
import { isIndexRow, isMeasureHeader, placeHeader } from './words';

/** A cell that names the column of places, or that stands where such a name is missing. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly isStrong: boolean;
}

/**
 * Cells that name the column of places; strong words first in every row, weak ones only where no strong one stands, in
 * the columns up to a blank one.
 */
export function findAnchors(sheet: Sheet): readonly Anchor[] {
  const found: Anchor[] = [];
  for (const [i, row] of sheet.values.entries()) {
    for (let j = 0; j < row.length; j++) {
      const value = row[j];
      if (typeof value !== 'string' || value.length > 24) continue;
      const named = placeHeader(value);
      if (named === undefined || holdsFigures(sheet, row, j) || isLineAcross(sheet, i, j)) continue;
      found.push(anchorAt(sheet, sheet.origin.row + i, sheet.origin.column + j, named === 'strong'));
    }
  }
  const keyOf = ({ row, column }: Anchor, aside = 0): string => `${row + aside} ${partsOf(sheet).get(column)}`;
  const strong = new Set(
    found.filter(({ isStrong }) => isStrong).flatMap((one) => [-1, 0, 1].map((aside) => keyOf(one, aside))),
  );
  return found.filter((one) => one.isStrong || !strong.has(keyOf(one)));
}

/** A label with figures beside it, typed as text or not, is a row, no header: 县（市、区） under 合计, 大兴安岭地区. */
const holdsFigures = (sheet: Sheet, row: Sheet['values'][number], from: number): boolean =>
  row
    .slice(from + 1, lastBeside(sheet, sheet.origin.column + from) - sheet.origin.column + 1)
    .filter((_, i) => partAt(sheet, from + 1 + i) === partAt(sheet, from))
    .some((value) => isFigure(value) && !isYear(value));

/** So many columns are no column of places. */
const WIDE = 3;

/** A text that is alone in its row and merged over several columns is a line, whatever it ends in: 以下为未评估地区. */
function isLineAcross(sheet: Sheet, i: number, j: number): boolean {
  const [row, column] = [sheet.origin.row + i, sheet.origin.column + j];
  const isAlone = (sheet.values[i] ?? []).every((value, at) => at === j || isBlank(value));
  return isAlone && sheet.merges.some((area) => area.row === row && area.column === column && area.columns >= WIDE);
}

const partAt = (sheet: Sheet, column: number): number | undefined => partsOf(sheet).get(sheet.origin.column + column);

/** Years may stand in a header. */
function isYear(value: Value): boolean {
  const number = Number(value);
  return number >= 1990 && number <= 2100 && Number.isInteger(number);
}

function anchorAt(sheet: Sheet, row: number, column: number, isStrong: boolean): Anchor {
  const merge = tallMerges(sheet)
    .get(column)
    ?.find((area) => area.row <= row && area.row + area.rows > row);
  return { row: merge?.row ?? row, column, rows: merge?.rows ?? 1, isStrong };
}

/** The merged areas of more than one row, by the column they begin in. */
const tallMerges = once((sheet: Sheet): ReadonlyMap<number, Sheet['merges']> =>
  groupedBy(
    sheet.merges.filter(({ rows }) => rows > 1),
    ({ column }) => column,
  ),
);

/** How many names of units one below the other make a column of places without a header. */
const ENOUGH_NAMES = 3;

/**
 * Where the name of a column of places should stand and does not: above the first name of a column that lists units.
 */
export function guessAnchors(view: View): readonly Anchor[] {
  const { sheet, programme } = view;
  const width = sheet.values[0]?.length ?? 0;
  const guessed = Array.from({ length: width }, (_, j) => sheet.origin.column + j).flatMap((column) => {
    const rows = sheet.values.map((_, i) => sheet.origin.row + i);
    const kinds = rows.map((row) => kindAt(valueAt(sheet, row, column), programme));
    const first = kinds.findIndex(
      (kind) => kind !== undefined && kind !== 'unknown' && kind !== 'blank' && kind !== 'outside',
    );
    if (kinds.filter((kind) => kind === 'unit').length < ENOUGH_NAMES || first < 1) return [];
    const anchor = anchorAt(sheet, headerRow(sheet, (rows[first] ?? 0) - 1, column), column, false);
    return [anchor, ...repeatsOf(sheet, anchor).map((row) => anchorAt(sheet, row, column, false))];
  });
  return guessed.length === 0 && view.isTurned ? measureAnchors(sheet) : guessed;
}

/** The rows further down that name the column as a header does, without figures: the next page, or the next table. */
function repeatsOf(sheet: Sheet, { row: header, column }: Anchor): readonly number[] {
  const name = valueAt(sheet, header, column);
  if (typeof name !== 'string' || name.trim() === '') return [];
  return sheet.values.flatMap((line, i) => {
    const row = sheet.origin.row + i;
    const isNamed = row > header && valueAt(sheet, row, column) === name;
    return isNamed && !line.some((value) => typeof value === 'number') ? [row] : [];
  });
}

/** 指标 | 单位 | 数值: a form of one place that its title names. */
const measureAnchors = (sheet: Sheet): readonly Anchor[] =>
  sheet.values.flatMap((line, i) =>
    line.flatMap((value, j) =>
      typeof value === 'string' && isMeasureHeader(value)
        ? [anchorAt(sheet, sheet.origin.row + i, sheet.origin.column + j, false)]
        : [],
    ),
  );

/**
 * The nearest row above that holds words over several columns and no figures; notes, index rows and unnamed sums are
 * passed over.
 */
function headerRow(sheet: Sheet, from: number, column: number): number {
  const columns = lastBeside(sheet, column) - sheet.origin.column + 1;
  for (let row = from; row >= sheet.origin.row; row--) {
    const values = (sheet.values[row - sheet.origin.row] ?? []).slice(0, columns);
    const texts = values.filter((value) => typeof value === 'string' && value.trim() !== '');
    if (texts.length >= 2 && !values.some((value) => typeof value === 'number') && !isIndexRow(texts)) return row;
  }
  return from;
}

const kindAt = (value: Value, programme: Programme): ReturnType<typeof matchPlace>['kind'] | undefined =>
  typeof value === 'string' ? matchPlace(value, programme).kind : undefined;
