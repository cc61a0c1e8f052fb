import {
  a1,
  areaA1,
  quotedSheet,
  type Area,
  type HighlightPlan,
  type PrintPlan,
  type SheetPlan,
  isInside,
  linesNeeded,
  type PlannedCell,
  isError,
  isFormula,
  type Content,
  type Value,
} from '../../../core';
import { storedFormula } from '../read/formulas';
import type { StyleOf } from '../styles/cell-styles';
import { escapeXml } from '../xml/text';
import { escapeText } from '../read/stored-value';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * The worksheet part of a planned sheet, without what needs parts of its own: table and charts. `looks` are those of
 * its live formats.
 */
export function worksheetXml(plan: SheetPlan, styleOf: StyleOf, looks: readonly number[]): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    `<sheetPr>${plan.tabColour ? `<tabColor rgb="FF${plan.tabColour.slice(1).toUpperCase()}"/>` : ''}<pageSetUpPr fitToPage="${plan.print?.fitToWidth ? 1 : 0}"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0">${paneXml(plan)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    columnsXml(plan.columnWidths) +
    rowsXml(plan, styleOf) +
    (plan.filter && !plan.table ? `<autoFilter ref="${areaA1(plan.filter)}"/>` : '') +
    mergesXml(plan.merges ?? []) +
    formatsXml(plan.highlights ?? [], looks) +
    linksXml(plan) +
    (plan.print ? printXml(plan.print) : '') +
    breaksXml(plan.print?.breakBefore ?? []) +
    '</worksheet>'
  );
}

function paneXml({ freezeRows = 0, freezeColumns = 0 }: SheetPlan): string {
  if (freezeRows === 0 && freezeColumns === 0) return '';
  const pane = freezeRows === 0 ? 'topRight' : freezeColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${freezeColumns === 0 ? '' : ` xSplit="${freezeColumns}"`}${freezeRows === 0 ? '' : ` ySplit="${freezeRows}"`}`;
  return `<pane${splits} topLeftCell="${a1({ row: freezeRows, column: freezeColumns })}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** A width in characters as Excel stores it, with the padding of five pixels at seven pixels a character. */
const storedWidth = (characters: number): number => Math.round((characters + 5 / 7) * 100) / 100;

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map(
    (width, column) => `<col min="${column + 1}" max="${column + 1}" width="${storedWidth(width)}" customWidth="1"/>`,
  );
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

function rowsXml(plan: SheetPlan, styleOf: StyleOf): string {
  const heights = plan.rowHeights ?? {};
  const count = Math.max(plan.cells.length, ...Object.keys(heights).map((row) => Number(row) + 1));
  const rows = Array.from({ length: count }, (_, row) => {
    const height = heightXml(plan, row);
    const cells = (plan.cells[row] ?? [])
      .map((cell, column) => {
        const style = styleOf(cell);
        return cell.content === undefined && style === 0 ? '' : cellXml({ row, column }, style, cell.content, '');
      })
      .join('');
    return height === '' && cells === '' ? '' : `<row r="${row + 1}"${height}>${cells}</row>`;
  });
  return `<sheetData>${rows.join('')}</sheetData>`;
}

/** A height that was planned stays; one that only fits the texts gives way when they change. */
function heightXml(plan: SheetPlan, row: number): string {
  const planned = plan.rowHeights?.[row];
  if (planned !== undefined) return ` ht="${planned}" customHeight="1"`;
  const fitted = fittedHeight(plan, row);
  return fitted === undefined ? '' : ` ht="${fitted}"`;
}

const mergesXml = (merges: readonly Area[]): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaA1(area)}"/>`).join('')}</mergeCells>`;

/** Live formats, of which the first wins. */
const formatsXml = (highlights: readonly HighlightPlan[], looks: readonly number[]): string =>
  highlights
    .map(
      ({ area, formula }, index) =>
        `<conditionalFormatting sqref="${areaA1(area)}"><cfRule type="expression" dxfId="${looks[index] ?? 0}" priority="${index + 1}">` +
        `<formula>${escapeXml(storedFormula(formula))}</formula></cfRule></conditionalFormatting>`,
    )
    .join('');

function linksXml(plan: SheetPlan): string {
  const links = plan.cells.flatMap((row, rowIndex) =>
    row.flatMap(({ link }, column) => {
      const target = link && escapeXml(`${quotedSheet(link.sheet)}!${link.cell}`);
      return target === undefined ? [] : [`<hyperlink ref="${a1({ row: rowIndex, column })}" location="${target}"/>`];
    }),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

/** The number of A4 among paper sizes (ECMA-376, pageSetup). */
const A4 = 9;

function printXml({ orientation, fitToWidth, pageNumbers }: PrintPlan): string {
  return (
    '<printOptions horizontalCentered="1"/><pageMargins left="0.25" right="0.25" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${A4}" orientation="${orientation}"${fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : ''}/>` +
    (pageNumbers ? '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>' : '')
  );
}

/** Manual page breaks; a break's id is the number of rows above it. */
function breaksXml(rows: readonly number[]): string {
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return rows.length === 0
    ? ''
    : `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`;
}

/** Points, and the size of the letters in which widths of columns are counted. */
const USUAL_SIZE = 11;
/** A line is so many times as high as its letters, and a row leaves so many points free. */
const LEADING = 1.3;
const FREE = 2;
/** No row of Excel is higher. */
const HIGHEST = 409;

/**
 * How high a row of wrapped texts must be where the plan leaves that open, in points: Excel on a screen finds out for
 * itself, a file has to say it. Undefined where one line is enough; merged cells say nothing, as in Excel.
 */
function fittedHeight(plan: SheetPlan, row: number): number | undefined {
  const lines = (plan.cells[row] ?? []).map((cell, column) => {
    const { wrap = false, size = USUAL_SIZE } = look(plan, cell);
    if (!wrap || typeof cell.content !== 'string' || isMerged(plan, row, column)) return { count: 1, size };
    const width = (plan.columnWidths[column] ?? USUAL_WIDTH) * (USUAL_SIZE / size);
    return { count: linesNeeded(cell.content, width), size };
  });
  const needed = lines.reduce((most, { count, size }) => Math.max(most, count * size * LEADING + FREE), 0);
  return lines.some(({ count }) => count > 1) ? Math.min(HIGHEST, Math.ceil(needed)) : undefined;
}

/** Of a column that the plan leaves as it is. */
const USUAL_WIDTH = 8;

const look = ({ looks }: SheetPlan, cell: PlannedCell): SheetPlan['looks'][string] =>
  (cell.look === undefined ? undefined : looks[cell.look]) ?? {};

const isMerged = ({ merges = [] }: SheetPlan, row: number, column: number): boolean =>
  merges.some((area) => isInside({ row, column }, area));

/**
 * A cell as a worksheet part holds it. Text is inline, so it is text whatever it begins with; a formula comes with the
 * result that is known.
 */
export function cellXml(
  cell: { readonly row: number; readonly column: number },
  style: number,
  content: Content,
  prefix: string,
): string {
  const opening = (type: string): string =>
    `<${prefix}c r="${a1(cell)}"${style === 0 ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`;
  const holding = (type: string, tag: string, text: string): string =>
    `${opening(type)}><${prefix}${tag}>${escapeXml(text)}</${prefix}${tag}></${prefix}c>`;
  if (content === undefined || content === '') return `${opening('')}/>`;
  if (typeof content === 'string')
    return `${opening('inlineStr')}><${prefix}is>${textXml(content, prefix)}</${prefix}is></${prefix}c>`;
  if (typeof content === 'number') return holding('', 'v', String(content));
  if (typeof content === 'boolean') return holding('b', 'v', content ? '1' : '0');
  if (!isFormula(content)) return holding('e', 'v', isError(content) ? content.error : '');
  const { type, text } = storedResult(content.result);
  const value = text === undefined ? '' : `<${prefix}v>${escapeXml(text)}</${prefix}v>`;
  return `${opening(type)}><${prefix}f>${escapeXml(storedFormula(content.formula))}</${prefix}f>${value}</${prefix}c>`;
}

/** A result beside its formula: its type attribute and its text. */
function storedResult(result: Value): { readonly type: string; readonly text?: string } {
  if (result === undefined) return { type: '' };
  if (typeof result === 'string') return { type: 'str', text: escapeText(result) };
  if (typeof result === 'boolean') return { type: 'b', text: result ? '1' : '0' };
  return typeof result === 'number' ? { type: '', text: String(result) } : { type: 'e', text: result.error };
}

const textXml = (text: string, prefix: string): string =>
  `<${prefix}t xml:space="preserve">${escapeXml(escapeText(text))}</${prefix}t>`;
