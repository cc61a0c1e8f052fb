import { a1, areaA1 } from '../../src/core';
import { openXlsx } from '../../src/hosts/xlsx';
import { cellXml } from '../../src/hosts/xlsx/write/worksheet-xml';
import { listItems } from '../../src/hosts/xlsx/styles/style-sheet';
import { escapeXml, plain } from '../../src/hosts/xlsx/xml/text';
import { hostContract, type CellInput, type SheetInput } from './contract';
import { bytesOf, partsOf, workbookParts, type Parts } from './xlsx-parts';

const details = (input: CellInput) => (typeof input === 'object' && !('error' in input) ? input : { value: input });
const styleOf = (input: CellInput): string => {
  const { format = 'General', fill = '' } = { ...details(input) } as { format?: string; fill?: string };
  return `${format}|${fill}`;
};

/** The styles of all cells: number 0 is the plain one. */
const stylesOf = (sheets: readonly SheetInput[]): readonly string[] => [
  ...new Set(['General|', ...sheets.flatMap((sheet) => sheet.cells.flat().map(styleOf))]),
];

function styleSheet(styles: readonly string[], userFills: readonly string[]): string {
  const parts = styles.map((style) => style.split('|'));
  const fill = (colour: string): string =>
    `<patternFill patternType="solid"><fgColor rgb="FF${colour.slice(1)}"/>` +
    `<bgColor rgb="FF${colour.slice(1)}"/></patternFill>`;
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<numFmts>' +
    parts
      .map(([format = ''], index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(format)}"/>`)
      .join('') +
    '</numFmts><fonts><font><sz val="11"/></font></fonts>' +
    '<fills><fill><patternFill/></fill><fill><patternFill patternType="gray125"/>' +
    '</fill>' +
    parts.map(([, colour = '']) => `<fill>${colour ? fill(colour) : '<patternFill/>'}</fill>`).join('') +
    '</fills>' +
    '<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>' +
    '<cellXfs>' +
    parts
      .map(
        (_, index) => `<xf numFmtId="${index === 0 ? 0 : 200 + index}" fillId="${2 + index}" borderId="0" fontId="0"/>`,
      )
      .join('') +
    '</cellXfs>' +
    `<dxfs>${userFills.map((colour) => `<dxf><fill>${fill(colour)}</fill></dxf>`).join('')}</dxfs></styleSheet>`
  );
}

function sheetXml(input: SheetInput, styles: readonly string[], userFills: readonly string[]): string {
  const { row: top, column: left } = input.origin ?? { row: 0, column: 0 };
  const rows = input.cells.map((cells, row) => {
    const stored = cells
      .map((cell, column) => storedCell(cell, top + row, left + column, styles.indexOf(styleOf(cell))))
      .join('');
    return `<row r="${top + row + 1}"${input.hiddenRows?.includes(top + row) ? ' hidden="1"' : ''}>${stored}</row>`;
  });
  const columns = (input.hiddenColumns ?? []).map(
    (column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`,
  );
  const merges = (input.merges ?? []).map((area) => `<mergeCell ref="${areaA1(area)}"/>`);
  const formats = (input.conditionalFormats ?? []).map(
    ({ area, formula, fill }) =>
      `<conditionalFormatting sqref="${areaA1(area)}">` +
      `<cfRule type="expression" dxfId="${userFills.indexOf(fill)}" priority="1">` +
      `<formula>${escapeXml(formula.slice(1))}</formula></cfRule></conditionalFormatting>`,
  );
  return (
    `${columns.length ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${rows.join('')}` +
    `</sheetData>${input.isProtected ? '<sheetProtection sheet="1"/>' : ''}` +
    `${merges.length ? `<mergeCells>${merges.join('')}</mergeCells>` : ''}${formats.join('')}`
  );
}

function storedCell(input: CellInput, row: number, column: number, style: number): string {
  const { value, formula } = { formula: undefined, ...details(input) };
  if (formula === undefined) return cellXml({ row, column }, style, value, '');
  const [type, shown] = typeof value === 'object' ? ['e', value.error] : ['n', String(value ?? '')];
  return (
    `<c r="${a1({ row, column })}" s="${style}" t="${type}"><f>${escapeXml(formula.slice(1))}</f>` +
    `<v>${shown}</v></c>`
  );
}

function fileOf(inputs: readonly SheetInput[]): Uint8Array {
  const styles = stylesOf(inputs);
  const userFills = inputs.flatMap((input) => (input.conditionalFormats ?? []).map(({ fill }) => fill));
  const sheets = Object.fromEntries(inputs.map((input) => [input.name, sheetXml(input, styles, userFills)]));
  const states = Object.fromEntries(
    inputs.map((input) => [input.name, input.visibility ? `state="${input.visibility}"` : '']),
  );
  return bytesOf(workbookParts(sheets, { 'xl/styles.xml': styleSheet(styles, userFills) }, states));
}

/**
 * The text of a sheet's part, found through the workbook's relations, as a reader does that knows nothing of the host.
 */
function partOf(parts: Parts, name: string): string {
  const id = new RegExp(`<sheet [^>]*name="${name}"[^>]* r:id="(\\w+)"`).exec(parts['xl/workbook.xml'] ?? '')?.[1];
  const relation = (parts['xl/_rels/workbook.xml.rels'] ?? '')
    .match(/<Relationship [^>]*>/g)
    ?.find((tag) => tag.includes(`Id="${id}"`));
  return parts[`xl/${/Target="(?:\/xl\/)?([^"]*)"/.exec(relation ?? '')?.[1]}`] ?? '';
}

const fillIn = (xml: string): string | undefined => /<fgColor rgb="FF(\w{6})"/.exec(xml)?.[1];

hostContract('xlsx', async (inputs) => {
  const host = await openXlsx(fileOf(inputs));
  return {
    host,
    calculates: false,
    readsOwnWhole: true,
    conditionalFormats: async (sheet) => {
      const parts = partsOf(host.save());
      const looks = listItems(parts['xl/styles.xml'] ?? '', 'dxfs');
      return [
        ...partOf(parts, sheet).matchAll(/<conditionalFormatting sqref="([^"]*)">(.*?)<\/conditionalFormatting>/g),
      ].map(([, areas = '', rule = '']) => ({
        areas: areas.split(' '),
        formula: `=${plain(/<formula>(.*?)<\/formula>/.exec(rule)?.[1] ?? '')}`,
        fill: `#${fillIn(looks[Number(/dxfId="(\d+)"/.exec(rule)?.[1])] ?? '')}`,
      }));
    },
    fill: async (sheet, row, column) => {
      const parts = partsOf(host.save());
      const styles = parts['xl/styles.xml'] ?? '';
      const style = new RegExp(`<c r="${a1({ row, column })}"[^>]* s="(\\d+)"`).exec(partOf(parts, sheet))?.[1] ?? '0';
      const format = listItems(styles, 'cellXfs')[Number(style)] ?? '';
      const colour = fillIn(listItems(styles, 'fills')[Number(/fillId="(\d+)"/.exec(format)?.[1])] ?? '');
      return colour === undefined ? undefined : `#${colour}`;
    },
  };
});
