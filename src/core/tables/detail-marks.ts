import { isLikePlace } from '../places';
import type { Sheet } from '../workbook';
import type { Line } from './line';
import type { TableRow } from './table-parts';
import { isSumLabel } from './words';

/** The rows that each mark may tell to be details, of those that are no sums by their names. */
export function marksOf(
  sheet: Sheet,
  lines: readonly Line[],
  rows: readonly TableRow[],
  open: readonly number[],
): readonly ReadonlySet<number>[] {
  const where = (is: (i: number) => boolean): ReadonlySet<number> => new Set(open.filter(is));
  const label = (i: number): string => rows[i]?.label ?? '';
  const kinds = [...new Set(open.map((i) => ordinalOf(label(i))))];
  return [
    where((i) => label(i).trim() === ''),
    where((i) => !saysSum(sheet, lines[i])),
    where((i) => rows[i]?.unit === undefined),
    where((i) => rows[i]?.unit === undefined && !isLikePlace(label(i))),
    where((i) => lines[i]?.isNumbered === false),
    where((i) => /^[\s—–·•-]/.test(label(i))),
    ...(kinds.length > 1 ? kinds.map((kind) => where((i) => ordinalOf(label(i)) === kind)) : []),
  ];
}

/** Whether a word for a sum stands beside the name of a line. */
const saysSum = (sheet: Sheet, line: Line | undefined): boolean =>
  line !== undefined &&
  (sheet.values[line.row - sheet.origin.row] ?? []).some(
    (value, i) => typeof value === 'string' && sheet.origin.column + i > line.column && isSumLabel(value),
  );

/** How a name is numbered: 一、 and （一） and 1. are of different levels. */
const ordinalOf = (label: string): string =>
  /^\s*([(（]?)([一二三四五六七八九十]+|\d+)([)）]?[、.．]?)/
    .exec(label)
    ?.slice(1)
    .map((part) => part.replace(/\d+/, '1').replace(/[一二三四五六七八九十]+/, '一'))
    .join('') ?? '';
