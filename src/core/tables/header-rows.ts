import { isBlank, valueAt, type Sheet } from '../workbook';
import type { Anchor } from './anchors';
import { isUnitLine, plainText, readHeaderText } from './header-text';
import { readPeriod } from './period';
import { isMeasureHeader, isPartLabel, isSequenceHeader } from './words';

/**
 * The columns that may belong to a table: from the end of the table to its left to the beginning of the one to its
 * right.
 */
export interface ColumnReach {
  readonly from: number;
  readonly to: number;
}

/** Official tables have up to four levels of groups; what is higher above is a title. */
const MOST_HEADER_ROWS = 5;

/** The first row of the header around an anchor. */
export function topRow(sheet: Sheet, anchor: Anchor, reach: ColumnReach): number {
  let row = anchor.row;
  while (anchor.row - row < MOST_HEADER_ROWS && isGroupRow(sheet, row - 1, anchor, reach)) row--;
  return row;
}

/**
 * A row above the anchor belongs to the header when all it holds are group names right of the anchor. Where nothing
 * certain names the places, a short name above their column is the name of the groups, as 项目 is everywhere; where
 * places run across, titles stand left and signatures right.
 */
function isGroupRow(sheet: Sheet, row: number, { column, isStrong }: Anchor, reach: ColumnReach): boolean {
  const filled = rowTexts(sheet, row, reach).filter(
    ({ text }) => text !== '' && !isSequenceHeader(text) && !PAGE.test(text),
  );
  const hasCorner = filled.some((cell) => cell.column === column && isMeasureHeader(cell.text));
  const texts =
    isStrong && !hasCorner
      ? filled
      : filled.filter(
          ({ column: at, text }) => !isSignature(text) && (at >= column || (isGroupText(text) && !isTitleText(text))),
        );
  const [only] = texts;
  if (!only || (texts.length === 1 && (isTitleText(only.text) || isUnitLine(only.text)))) return false;
  const isCorner = (cell: { readonly column: number; readonly text: string }): boolean =>
    texts.length > 1 &&
    cell.column === column &&
    (isStrong ? isMeasureHeader(cell.text) : plainText(cell.text).length <= LONGEST_CORNER);
  return texts.every((cell) => (cell.column > column || isCorner(cell)) && isGroupText(cell.text));
}

/** 整改事项, 指标. */
const LONGEST_CORNER = 6;

/** 表1, 表二: the number of a table. */
const NUMBERED = /^表[\d一二三四五六七八九十]+$/;

/** A lone text above a header is its title when it ends like one or is longer than group names are. */
const isTitleText = (text: string): boolean =>
  NUMBERED.test(plainText(text)) ||
  /(?:表|情况|台账|统计|汇总|一览|进度|进展)$/.test(plainText(text)) ||
  plainText(text).length > 12;

/** 第2页, 共2页: where a form goes on. */
const PAGE = /[第共]\s*\d+\s*页/;

/** 其中： introduces a part, wherever it stands in a name. */
const PART_OF = /其中[:：]/g;

const isGroupText = (text: string): boolean =>
  (!/[:：]/.test(text.replace(PART_OF, '')) || isPartLabel(text)) &&
  !/附件|附表|示例/.test(text) &&
  !/^[(].*[)]$/.test(plainText(text)) &&
  readPeriod(text) === undefined &&
  !isNumericText(text);

/** Whether a text is a number and no name. */
export const isNumericText = (text: string): boolean => /^[-+\d.,%\s]+$/.test(text.normalize('NFKC'));

/** The last row of the header around an anchor. */
export function bottomRow(sheet: Sheet, anchor: Anchor, top: number, reach: ColumnReach): number {
  let row = anchor.row + anchor.rows - 1;
  while (row + 1 - top < MOST_HEADER_ROWS && isLeafRow(sheet, row + 1, anchor.column, reach)) row++;
  return row;
}

/** A row below the anchor belongs to the header when the place cell is empty and everything else is text. */
function isLeafRow(sheet: Sheet, row: number, placeColumn: number, reach: ColumnReach): boolean {
  const cells = rowTexts(sheet, row, reach).filter(({ text }) => text !== '');
  if (isUnitRow(cells, placeColumn)) return true;
  if (cells.length === 0 || cells.some((cell) => cell.column <= placeColumn && !isHeaderish(cell.text))) return false;
  return (
    cells.every(
      (cell) => !cell.isNumber && !isNumericText(cell.text) && (isGroupText(cell.text) || isUnitText(cell.text)),
    ) && isBlank(valueAt(sheet, row, placeColumn))
  );
}

/** A line of nothing but units, whatever it is called: 计量单位 | 户 | 户 | %. */
function isUnitRow(cells: readonly { readonly column: number; readonly text: string }[], placeColumn: number): boolean {
  const others = cells.filter(({ column, text }) => column > placeColumn && !/^[-—–/]+$/.test(text));
  return others.length > 1 && others.every(({ text }) => isUnitText(text));
}

/** A lone unit such as (万㎡), in the line below the names. */
function isUnitText(text: string): boolean {
  const { text: rest, unit } = readHeaderText(text);
  return rest === '' && unit !== undefined;
}

const isHeaderish = (text: string): boolean => isSequenceHeader(text);

function rowTexts(
  sheet: Sheet,
  row: number,
  { from, to }: ColumnReach,
): readonly { column: number; text: string; isNumber: boolean }[] {
  const values = (sheet.values[row - sheet.origin.row] ?? []).slice(
    from - sheet.origin.column,
    to - sheet.origin.column + 1,
  );
  return values.map((value, i) => ({
    column: from + i,
    text: value === undefined || typeof value === 'object' ? '' : String(value).trim(),
    isNumber: typeof value === 'number',
  }));
}

/** 审核： 制表： is no header. */
export const isSignature = (text: string): boolean =>
  /:/.test(
    plainText(text)
      .replace(/[([【][^)\]】]*[)\]】]/g, '')
      .replace(/其中:/, ''),
  );
