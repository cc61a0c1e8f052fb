import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { openFile } from '../../../src/apps/workbench/file/open';
import type { SheetContents } from '../../../src/apps/workbench/model';

const relations = (...entries: readonly string[]): string => `<Relationships>${entries.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;

/** The first sheet of a workbook made of bare parts. */
function opened(sheet: string, styles = '', workbook = ''): SheetContents {
  const parts = {
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="附件1" sheetId="1" r:id="r1"/></sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('r2', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    '[Content_Types].xml': '<Types/>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
  };
  const { contents } = openFile(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
  );
  const [first] = contents.sheets;
  if (!first) throw new Error('no sheet');
  return first;
}

const STYLES = `
  <fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="0"/><u/><sz val="20"/><color theme="1"/>
  <name val="黑体"/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid">
  <fgColor theme="4" tint="0.5"/></patternFill></fill></fills>
  <borders><border/><border><left style="thin"><color indexed="10"/></left><top style="mediumDashed"/></border>
  </borders>
  <numFmts><numFmt numFmtId="170" formatCode="0.0"/></numFmts>
  <cellXfs><xf/><xf fontId="1" fillId="1" borderId="1" numFmtId="170">
  <alignment horizontal="center" vertical="top" wrapText="1" indent="2"/></xf></cellXfs>
  <dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill>
  </fill></dxf></dxfs>`;

test('opening a file gives each cell the look its style says, with theme, tinted and palette colours resolved', () => {
  const { rows } = opened('<sheetData><row r="2"><c r="B2" s="1"><v>1</v></c></row></sheetData>', STYLES);
  expect(rows[1]?.[1]).toEqual({
    value: 1,
    style: {
      font: '黑体',
      size: 20,
      bold: true,
      underline: true,
      colour: '#000000',
      fill: '#A2B9E2',
      format: '0.0',
      align: 'center',
      vertical: 'top',
      wrap: true,
      indent: 2,
      edges: { top: { style: 'dashed', colour: '#000000' }, left: { style: 'thin', colour: '#FF0000' } },
    },
  });
  expect([rows[0]?.[0], rows.length]).toEqual([undefined, 2]);
});

test('opening a file keeps the formatted cells that hold nothing', () => {
  expect(opened('<sheetData><row r="1"><c r="C1" s="1"/></row></sheetData>', STYLES).rows[0]?.[2]?.style?.size).toBe(
    20,
  );
});

test('opening a file makes room for large letters only in rows that have no height of their own', () => {
  const row = (r: number, more: string): string => `<row r="${r}" ${more}><c r="A${r}" s="1"/></row>`;
  expect(opened(`<sheetData>${row(1, '')}${row(2, 'ht="21"')}</sheetData>`, STYLES).rowHeights).toEqual({
    0: 26,
    1: 21,
  });
});

test('opening a file reads widths, frozen panes, gridlines, tab colour and filter', () => {
  expect(
    opened(`<sheetPr><tabColor rgb="FFFF0000"/></sheetPr>
      <sheetViews><sheetView showGridLines="0"><pane xSplit="2" ySplit="6" state="frozen"/></sheetView></sheetViews>
      <cols><col min="1" max="2" width="9.140625"/><col min="3" max="16384" width="20"/></cols>
      <sheetData/><autoFilter ref="A1:C9"/>`),
  ).toMatchObject({
    columnWidths: { 0: 48, 1: 48 },
    frozen: { rows: 6, columns: 2 },
    showsGridlines: false,
    tabColour: '#FF0000',
    filter: { row: 0, column: 0, rows: 9, columns: 3 },
  });
});

test('opening a file reads how the sheet prints', () => {
  expect(
    opened(
      `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><printOptions horizontalCentered="1"/>
      <pageMargins left="0.5" right="0.5" top="1" bottom="1"/>
      <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>
      <headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>`,
      '',
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">附件1!$1:$4</definedName></definedNames>',
    ).print,
  ).toEqual({
    orientation: 'landscape',
    paper: 'A4',
    pagesWide: 1,
    titleRows: 4,
    centred: true,
    footer: '&C&P',
    margins: { top: 72, right: 36, bottom: 72, left: 36 },
  });
});

test('opening a file reads conditional formats in their order, comparisons as the formula that says the same', () => {
  const rule = (attributes: string, formulas: string): string => `<cfRule dxfId="0" ${attributes}>${formulas}</cfRule>`;
  const between = rule('type="cellIs" operator="between" priority="2"', '<formula>1</formula><formula>5</formula>');
  const below = rule('type="expression" priority="1"', '<formula>$B1&lt;60</formula>');
  const { conditionalFormats } = opened(
    `<sheetData/>
      <conditionalFormatting sqref="C3:C9 E3">${between}</conditionalFormatting>
      <conditionalFormatting sqref="A1:A9">${below}</conditionalFormatting>`,
    STYLES,
  );
  const look = { fill: '#FFC7CE', colour: '#9C0006', bold: true };
  expect(conditionalFormats).toEqual([
    {
      id: 'file-0',
      areas: [{ row: 0, column: 0, rows: 9, columns: 1 }],
      rule: { kind: 'formula', formula: '=$B1<60', look },
    },
    {
      id: 'file-1',
      areas: [
        { row: 2, column: 2, rows: 7, columns: 1 },
        { row: 2, column: 4, rows: 1, columns: 1 },
      ],
      rule: { kind: 'formula', formula: '=AND(C3>=(1),C3<=(5))', look },
    },
  ]);
});

test('opening a file opens every example with its sheets', () => {
  const { contents, snapshot } = openFile(readFileSync('seeds/annexes-2022-09.xlsx'));
  expect(contents.sheets.map(({ name }) => name)).toEqual(snapshot.sheets.map(({ name }) => name));
  expect(contents.sheets[0]?.rows[1]?.[0]).toMatchObject({
    style: { font: '方正小标宋简体', size: 20, align: 'center' },
  });
});

test.each([
  ['damaged', readFileSync('seeds/annexes-2022-09.xlsx').subarray(0, 5000)],
  ['not-excel', strToU8('just text')],
  ['empty', new Uint8Array()],
])('opening a file fails with %s', (reason, bytes) => {
  expect(() => openFile(bytes)).toThrow(expect.objectContaining({ failure: { kind: 'unreadable', reason } }));
});
