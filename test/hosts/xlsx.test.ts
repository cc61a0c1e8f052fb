import { strToU8, unzipSync, zipSync } from 'fflate';
import { markFormula, OWNER_LINE, type Edit, type SheetPlan, type Snapshot } from '../../src/core';
import { newXlsx, openXlsx, type XlsxFile } from '../../src/hosts/xlsx';
import { bytesOf, partsOf, workbookParts, type Parts } from './xlsx-parts';
import { richFile } from './xlsx-rich';

const plan = (changes: Partial<SheetPlan> = {}): SheetPlan => ({
  name: '汇总表',
  looks: {},
  columnWidths: [10],
  cells: [[{ content: '汇总表' }], [{ content: OWNER_LINE }]],
  ...changes,
});

const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });

async function edited(
  bytes: Uint8Array,
  edits: readonly Edit[],
): Promise<{ file: XlsxFile; parts: Parts; after: Snapshot }> {
  const file = await openXlsx(bytes);
  const after = await file.writeThenRead(edits);
  return { file, parts: partsOf(file.save()), after };
}

const differing = (one: Parts, other: Parts): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]).sort();

let rich: Uint8Array;
beforeAll(async () => {
  rich = await richFile();
}, 60_000);

test('a cell changes and nothing else in the file does', async () => {
  const { parts, after } = await edited(rich, [{ kind: 'cell', at: at('附件1', 1, 1), was: 500, to: 510 }]);
  expect(after.sheets[0]?.values[1]).toEqual(['长春市', 510, 400]);
  expect(differing(parts, partsOf(rich))).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
  expect(parts['xl/worksheets/sheet2.xml']?.replace('<v>510</v>', '<v>500</v>')).toBe(
    partsOf(rich)['xl/worksheets/sheet2.xml'],
  );
});

test('Excel is told to calculate when it opens the file', async () => {
  const { parts } = await edited(rich, [{ kind: 'cell', at: at('附件1', 1, 1), was: 500, to: 510 }]);
  expect(parts['xl/workbook.xml']).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/);
});

test('every kind of content is written as what it is, in places that exist and places that do not', async () => {
  const contents = ['=1+1', ' x<&>"\n_x0041_', 0.1, false, { error: '#N/A' }, { formula: '=A1&"<"' }] as const;
  const edits = contents.map((to, index): Edit => ({
    kind: 'cell',
    at: at('附件1', 9 - index, 30 - index),
    was: undefined,
    to,
  }));
  const { after } = await edited(rich, edits);
  const values = contents.map((_, index) => after.sheets[0]?.values[9 - index]?.[30 - index]);
  expect(values).toEqual(['=1+1', ' x<&>"\n_x0041_', 0.1, false, { error: '#N/A' }, undefined]);
  expect(after.sheets[0]?.formulas[4]?.[25]).toBe('=A1&"<"');
  expect(after.sheets[0]?.formulas.flat().filter(Boolean)).toHaveLength(2);
});

test('a formula is written with the result that is known, so that the file reads before it is calculated', async () => {
  const results = [3, '—', true, { error: '#DIV/0!' }] as const;
  const edits = results.map((result, index): Edit => ({
    kind: 'cell',
    at: at('附件1', 9, index),
    was: undefined,
    to: { formula: '=A1', result },
  }));
  const { after } = await edited(rich, edits);
  expect(after.sheets[0]?.values[9]?.slice(0, 4)).toEqual(results);
  expect(after.sheets[0]?.formulas[9]?.slice(0, 4)).toEqual(results.map(() => '=A1'));
});

test('a cell can be emptied and keeps its style', async () => {
  const { parts } = await edited(rich, [{ kind: 'cell', at: at('附件1', 1, 1), was: 500, to: undefined }]);
  expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<c r="B2" s="\d+"\/>/);
});

test('a new number format changes nothing else of the style', async () => {
  const { parts, after } = await edited(rich, [
    { kind: 'cell', at: at('附件1', 1, 1), was: 500, to: 0.5, format: '0.000%' },
  ]);
  expect(after.sheets[0]?.formats[1]?.[1]).toBe('0.000%');
  const styles = [...(parts['xl/styles.xml'] ?? '').matchAll(/<xf [^>]*fontId="\d+"[^>]*>/g)].map(([tag]) =>
    tag.replace(/ (numFmtId|applyNumberFormat)="[^"]*"/g, ''),
  );
  expect(styles.at(-1)).toBe(styles.at(-2));
});

test('the same format is added once', async () => {
  const edits = [1, 2].map((row): Edit => ({
    kind: 'cell',
    at: at('附件2', row, 1),
    was: row === 1 ? 500 : 300,
    to: 1,
    format: '0.0"套"',
  }));
  const { parts } = await edited(rich, edits);
  expect(parts['xl/styles.xml']?.match(/0\.0&quot;套&quot;/g)).toHaveLength(1);
});

test('changing the cell where a shared formula is written leaves the others their formulas and values', async () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+1</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3">' +
    '<f t="shared" si="0"/><v>3</v></c></row></sheetData>';
  const { after } = await edited(bytesOf(workbookParts({ 甲: sheet })), [
    { kind: 'cell', at: at('甲', 0, 0), was: { formula: '=B1+1' }, to: 9 },
  ]);
  expect(after.sheets[0]?.values).toEqual([[9], [2], [3]]);
  expect(after.sheets[0]?.formulas).toEqual([[undefined], ['=B2+1'], ['=B3+1']]);
});

test('part of an array formula cannot be changed', async () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">ROW(1:2)</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c></row></sheetData>';
  const file = await openXlsx(bytesOf(workbookParts({ 甲: sheet })));
  await expect(
    file.write([{ kind: 'cell', at: at('甲', 1, 0), was: { formula: '=ROW(1:2)' }, to: 1 }]),
  ).rejects.toMatchObject({ failure: { code: 'array-formula' } });
});

test('a newer function is stored by its prefix and read by its name, but not in quotes', async () => {
  const formula = '=XLOOKUP(A1,B:B,C:C)&"IFNA("&SUM(A1)';
  const { parts, after } = await edited(rich, [{ kind: 'cell', at: at('附件1', 1, 1), was: 500, to: { formula } }]);
  expect(parts['xl/worksheets/sheet2.xml']).toContain(
    '<f>_xlfn.XLOOKUP(A1,B:B,C:C)&amp;&quot;IFNA(&quot;&amp;SUM(A1)</f>',
  );
  expect(after.sheets[0]?.formulas[1]?.[1]).toBe(formula);
});

test('a formula in a cell formatted as text gets the general format', async () => {
  const sheet = '<sheetData><row r="1"><c r="A1" s="3" t="inlineStr"><is><t>5</t></is></c></row></sheetData>';
  const { after } = await edited(bytesOf(workbookParts({ 甲: sheet })), [
    { kind: 'cell', at: at('甲', 0, 0), was: '5', to: { formula: '=2+3' } },
  ]);
  expect(after.sheets[0]?.formats).toEqual([['General']]);
});

test("the header of a table takes its column's name along, and cannot become a number", async () => {
  const cells = [
    [{ content: '期' }, { content: '值' }],
    [{ content: OWNER_LINE }, { content: 1 }],
  ];
  const { file } = await edited(rich, [
    {
      kind: 'sheet',
      plan: plan({ cells, table: { name: '历史', area: { row: 0, column: 0, rows: 2, columns: 2 } } }),
    },
  ]);
  await file.write([{ kind: 'cell', at: at('汇总表', 0, 1), was: '值', to: '数<值>' }]);
  expect(partsOf(file.save())['xl/tables/table1.xml']).toMatch(
    /<tableColumn id="1" name="期"\/>.*<tableColumn id="2" name="数&lt;值&gt;"\/>/,
  );
  await expect(file.write([{ kind: 'cell', at: at('汇总表', 0, 1), was: '数<值>', to: 5 }])).rejects.toMatchObject({
    failure: { code: 'table-header' },
  });
});

test('a part in UTF-16 is stored as UTF-8 and says so', async () => {
  const xml =
    '\ufeff<?xml version="1.0" encoding="UTF-16"?>' +
    `${workbookParts({ 甲: '<sheetData/>' })['xl/worksheets/sheet1.xml']}`;
  const wide = new Uint8Array(Buffer.from(xml, 'utf16le'));
  const parts = Object.entries(workbookParts({ 甲: '' })).map(
    ([name, text]) => [name, name.endsWith('sheet1.xml') ? wide : strToU8(text)] as const,
  );
  const { after, parts: written } = await edited(zipSync(Object.fromEntries(parts)), [
    { kind: 'cell', at: at('甲', 0, 0), was: undefined, to: '长春市' },
  ]);
  expect(after.sheets[0]?.values).toEqual([['长春市']]);
  expect(written['xl/worksheets/sheet1.xml']).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
});

test('a part keeps the mark of UTF-8 that it begins with: a sheet marked and cleared is the same bytes', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '', ...parts } = workbookParts({ 甲: '<sheetData/>' });
  const file = openXlsx(bytesOf({ ...parts, 'xl/worksheets/sheet1.xml': `\ufeff${sheet}` }));
  await file.write([{ kind: 'mark', sheet: '甲', areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: 'error' }]);
  const mark = [0xef, 0xbb, 0xbf];
  const marked = unzipSync(file.save())['xl/worksheets/sheet1.xml'];
  expect([...(marked ?? [])].slice(0, 3)).toEqual(mark);
  await file.write([{ kind: 'clear-marks', what: 'all' }]);
  const cleared = unzipSync(file.save())['xl/worksheets/sheet1.xml'];
  expect([...(cleared ?? [])]).toEqual([...mark, ...strToU8(sheet)]);
});

test('a batch with one stale cell writes nothing', async () => {
  const file = await openXlsx(rich);
  const edits: readonly Edit[] = [
    { kind: 'cell', at: at('附件1', 1, 1), was: 500, to: 1 },
    { kind: 'cell', at: at('附件1', 1, 2), was: 5, to: 1 },
  ];
  await expect(file.write(edits)).rejects.toMatchObject({ failure: { kind: 'stale', at: at('附件1', 1, 2) } });
  expect(file.save()).toEqual(rich);
});

test('the order of calculation that Excel kept is dropped with its declaration', async () => {
  const parts = workbookParts(
    { 甲: '<sheetData><row r="1"><c r="A1"><f>1</f><v>1</v></c></row></sheetData>' },
    { 'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>' },
  );
  const named = {
    ...parts,
    'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
  };
  const after = await edited(bytesOf(named), [{ kind: 'cell', at: at('甲', 0, 0), was: { formula: '=1' }, to: 1 }]);
  expect(Object.values(after.parts).join()).not.toContain('calcChain');
});

test('a sheet that is protected or missing is refused', async () => {
  const file = await openXlsx(bytesOf(workbookParts({ 甲: '<sheetData/><sheetProtection sheet="1"/>' })));
  await expect(file.write([{ kind: 'cell', at: at('甲', 0, 0), was: undefined, to: 1 }])).rejects.toMatchObject({
    failure: { kind: 'protected', sheet: '甲' },
  });
  await expect(file.write([{ kind: 'cell', at: at('乙', 0, 0), was: undefined, to: 1 }])).rejects.toMatchObject({
    failure: { kind: 'missing-sheet', sheet: '乙' },
  });
});

const marks: readonly Edit[] = [
  {
    kind: 'mark',
    sheet: '附件1',
    areas: [
      { row: 1, column: 1, rows: 1, columns: 1 },
      { row: 2, column: 1, rows: 1, columns: 2 },
    ],
    look: 'error',
  },
  { kind: 'mark', sheet: '附件3', areas: [{ row: 1, column: 1, rows: 1, columns: 1 }], look: 'info' },
  {
    kind: 'highlight',
    sheet: '附件1',
    area: { row: 1, column: 0, rows: 2, columns: 3 },
    formula: '=$C2<$B2',
    look: { fill: '#FFEB9C' },
  },
];

const sheets = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => name.includes('worksheets')));

test("a mark is a conditional format before the user's, and touches neither cells nor other formats", async () => {
  const { parts } = await edited(rich, marks.slice(0, 1));
  const xml = parts['xl/worksheets/sheet2.xml'] ?? '';
  expect(xml).toContain('sqref="B2 B3:C3"');
  expect(xml).toContain(markFormula('error').slice(1).replaceAll('"', '&quot;').replace('>', '&gt;'));
  const priorities = [...xml.matchAll(/<cfRule [^>]*priority="(\d+)"/g)].map(([, priority]) => Number(priority));
  expect(priorities[0]).toBeLessThanOrEqual(Math.min(...priorities.slice(1)));
  expect(xml.indexOf('annex-audit')).toBeLessThan(xml.indexOf('sqref="B2:B3"'));
  expect(xml.replace(/<conditionalFormatting sqref="B2 B3:C3">.*?<\/conditionalFormatting>/, '')).toBe(
    partsOf(rich)['xl/worksheets/sheet2.xml'],
  );
});

test('clearing leaves every sheet byte for byte as it was', async () => {
  const { parts } = await edited(rich, [...marks, { kind: 'clear-marks', what: 'all' }]);
  expect(sheets(parts)).toEqual(sheets(partsOf(rich)));
});

test('audit marks and progress highlights are cleared apart', async () => {
  const { parts } = await edited(rich, [...marks, { kind: 'clear-marks', what: 'audit' }]);
  expect(
    Object.values(parts)
      .join()
      .match(/annex-audit:\w+/g),
  ).toEqual(['annex-audit:progress']);
  const other = await edited(rich, [...marks, { kind: 'clear-marks', what: 'progress' }]);
  expect(
    Object.values(other.parts)
      .join()
      .match(/annex-audit:\w+/g)
      ?.sort(),
  ).toEqual(['annex-audit:error', 'annex-audit:info']);
});

test('marking and clearing again and again does not make the style sheet grow', async () => {
  const once = await edited(rich, [...marks, { kind: 'clear-marks', what: 'all' }]);
  const twice = await edited(once.file.save(), [...marks, { kind: 'clear-marks', what: 'all' }]);
  expect(twice.parts['xl/styles.xml']).toBe(once.parts['xl/styles.xml']);
});

test("a mark that Excel merged with a user's format, or moved into an extension, is cleared alone", async () => {
  const user = '<cfRule type="expression" dxfId="0" priority="2"><formula>A1&gt;1</formula></cfRule>';
  const ours =
    '<cfRule type="expression" dxfId="1" priority="1"><formula>LEN("annex-audit:error")&gt;0</formula></cfRule>';
  const extension =
    '<extLst><ext uri="u" xmlns:x14="x14" xmlns:xm="xm"><x14:conditionalFormattings>' +
    '<x14:conditionalFormatting><x14:cfRule type="expression" priority="3" id="{1}">' +
    '<xm:f>AND(LEN("annex-audit:progress")>0,乙!A1)</xm:f></x14:cfRule>' +
    '<xm:sqref>A1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  const xml = (rules: string, tail: string): string =>
    `<sheetData/><conditionalFormatting sqref="A1">${rules}</conditionalFormatting>${tail}`;
  const { parts } = await edited(bytesOf(workbookParts({ 甲: xml(ours + user, extension) })), [
    { kind: 'clear-marks', what: 'all' },
  ]);
  expect(parts['xl/worksheets/sheet1.xml']).toBe(workbookParts({ 甲: xml(user, '') })['xl/worksheets/sheet1.xml']);
});

test('marks on a sheet that has been protected since are not cleared, and nothing else is', async () => {
  const { file } = await edited(rich, marks);
  const parts = partsOf(file.save());
  const guarded = {
    ...parts,
    'xl/worksheets/sheet4.xml': (parts['xl/worksheets/sheet4.xml'] ?? '').replace(
      '</sheetData>',
      '</sheetData><sheetProtection sheet="1"/>',
    ),
  };
  const later = await openXlsx(bytesOf(guarded));
  await expect(later.write([{ kind: 'clear-marks', what: 'all' }])).rejects.toMatchObject({
    failure: { kind: 'protected', sheet: '附件3' },
  });
  expect(partsOf(later.save())).toEqual(guarded);
});

test('a mark goes into its place in a sheet of another namespace prefix', async () => {
  const xml =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/>' +
    '</x:mergeCells><x:pageMargins left="1"/></x:worksheet>';
  const { parts } = await edited(
    bytesOf(workbookParts({ 附件3: '' }, { 'xl/worksheets/sheet1.xml': xml })),
    marks.slice(1, 2),
  );
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(
    /<\/x:mergeCells><x:conditionalFormatting sqref="B2"><x:cfRule .*<\/x:conditionalFormatting><x:pageMargins/,
  );
});

test('a file without a style sheet gets one', async () => {
  const { 'xl/styles.xml': _, ...plain } = workbookParts({ 附件3: '<sheetData/>' });
  const bare = {
    ...plain,
    'xl/_rels/workbook.xml.rels': (plain['xl/_rels/workbook.xml.rels'] ?? '').replace(
      /<Relationship Id="rId2"[^>]*>/,
      '',
    ),
  };
  const { parts, after } = await edited(bytesOf(bare), marks.slice(1, 2));
  expect(parts['xl/styles.xml']).toContain('<dxfs count="1">');
  expect(parts['xl/_rels/workbook.xml.rels']).toMatch(/Id="rId\d" Type="[^"]*\/styles" Target="\/xl\/styles.xml"/);
  expect(after.sheets).toHaveLength(1);
});

test('many areas are divided among several formats', async () => {
  const areas = Array.from({ length: 1200 }, (_, row) => ({ row, column: row % 2, rows: 1, columns: 1 }));
  const { parts } = await edited(rich, [{ kind: 'mark', sheet: '附件1', areas, look: 'warning' }]);
  expect(parts['xl/worksheets/sheet2.xml']?.match(/annex-audit/g)).toHaveLength(3);
});

test('a planned sheet is added at the end, and what users put into the file survives', async () => {
  const { parts, after } = await edited(rich, [{ kind: 'sheet', plan: plan() }]);
  expect(after.sheets.map((sheet) => sheet.name)).toEqual(['附件1', '附件2', '附件3', '汇总表']);
  expect(
    differing(parts, partsOf(rich)).filter(
      (name) => !/sharedStrings|styles|workbook|Content_Types|sheet1|app\.xml/.test(name),
    ),
  ).toEqual([]);
});

test('refreshing keeps the place and the print titles of every sheet, and leaves no parts behind', async () => {
  const chart = {
    name: '图',
    kind: 'bar',
    title: '完成率',
    at: { row: 3, column: 0, rows: 9, columns: 5 },
    categories: { row: 0, column: 0, rows: 1, columns: 1 },
    series: [{ name: '完成', values: { row: 0, column: 0, rows: 1, columns: 1 }, colour: '#112233' }],
  } as const;
  const print = { orientation: 'landscape', fitToWidth: true, repeatRows: 2, pageNumbers: true } as const;
  const table = { name: '历史', area: { row: 0, column: 0, rows: 2, columns: 1 } };
  const full = plan({ charts: [chart], print, table });
  const first = await edited(rich, [
    { kind: 'sheet', plan: full },
    { kind: 'sheet', plan: plan({ name: '差错清单' }) },
  ]);
  const again = await edited(first.file.save(), [{ kind: 'sheet', plan: full }]);
  expect(again.after.sheets.map((sheet) => sheet.name)).toEqual(['附件1', '附件2', '附件3', '汇总表', '差错清单']);
  expect(
    Object.keys(again.parts)
      .filter((name) => /chart|drawing|table/.test(name))
      .sort(),
  ).toEqual(
    Object.keys(first.parts)
      .filter((name) => /chart|drawing|table/.test(name))
      .sort(),
  );
  const titles = [
    ...(again.parts['xl/workbook.xml'] ?? '').matchAll(/localSheetId="(\d)"[^>]*>(?:&#39;|')([^&']*)(?:&#39;|')!\$/g),
  ].map(([, index, name]) => `${name} ${index}`);
  expect(titles).toEqual(['附件1 0', '附件2 1', '附件3 2', '汇总表 3']);
});

test('writing the same sheet a third time gives the bytes of the second', async () => {
  const second = await edited((await edited(rich, [{ kind: 'sheet', plan: plan() }])).file.save(), [
    { kind: 'sheet', plan: plan() },
  ]);
  const third = await edited(second.file.save(), [{ kind: 'sheet', plan: plan() }]);
  expect(differing(third.parts, second.parts)).toEqual([]);
});

test('removing a sheet takes its print titles along and leaves those of the others', async () => {
  const own = plan({ print: { orientation: 'portrait', fitToWidth: true, repeatRows: 1, pageNumbers: false } });
  const { parts, after } = await edited((await edited(rich, [{ kind: 'sheet', plan: own }])).file.save(), [
    { kind: 'remove-sheet', name: '汇总表' },
    { kind: 'remove-sheet', name: '没有' },
  ]);
  expect(after.sheets.map((sheet) => sheet.name)).toEqual(['附件1', '附件2', '附件3']);
  expect(parts['xl/workbook.xml']?.match(/Print_Titles/g)).toHaveLength(3);
  expect(Object.keys(parts).sort()).toEqual(Object.keys(partsOf(rich)).sort());
});

test('a sheet of the name that is not ours is neither written nor removed', async () => {
  const file = await openXlsx(rich);
  await expect(file.write([{ kind: 'sheet', plan: plan({ name: '附件1' }) }])).rejects.toMatchObject({
    failure: { kind: 'foreign-sheet', sheet: '附件1' },
  });
  await expect(file.write([{ kind: 'remove-sheet', name: '附件2' }])).rejects.toMatchObject({
    failure: { kind: 'foreign-sheet', sheet: '附件2' },
  });
  expect(file.save()).toEqual(rich);
});

test('contents and looks of a plan come back as they were planned', async () => {
  const cells = [
    [{ content: '标题', look: 'title' }],
    [{ content: OWNER_LINE }],
    [{ content: '=1+1' }, { content: 0.762, look: 'rate' }, { content: { formula: "='附件1'!B2" } }, { content: true }],
  ];
  const { after, parts } = await edited(rich, [
    {
      kind: 'sheet',
      plan: plan({
        cells,
        looks: { title: { bold: true }, rate: { format: '0.0%' } },
        merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
      }),
    },
  ]);
  const sheet = after.sheets[3];
  expect(sheet?.values[2]).toEqual(['=1+1', 0.762, undefined, true]);
  expect(sheet?.formulas[2]?.[2]).toBe("='附件1'!B2");
  expect(sheet?.formats[2]?.[1]).toBe('0.0%');
  expect(sheet?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
  expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
});

test('a threshold is a line over upright bars', async () => {
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const series = [
    { name: '完成率', values: area, colour: '#112233' },
    { name: '序时<进度>', values: area, colour: '#C00000', asLine: true },
  ];
  const { parts } = await edited(rich, [
    {
      kind: 'sheet',
      plan: plan({ charts: [{ name: '图', kind: 'column', title: '', at: area, categories: area, series }] }),
    },
  ]);
  const chart = parts['xl/charts/chart2.xml'] ?? '';
  expect(chart).toMatch(
    /<c:barDir val="col"\/>.*完成率.*<\/c:barChart><c:lineChart>.*序时&lt;进度&gt;.*<\/c:lineChart>/,
  );
  expect(chart).toContain("<c:f>'汇总表'!$A$1:$A$1</c:f>");
});

test('links, filter, freeze and live formats are native', async () => {
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  const cells = [[{ content: '见附件', link: { sheet: '附件1', cell: 'B2' } }], [{ content: OWNER_LINE }]];
  const { parts } = await edited(rich, [
    {
      kind: 'sheet',
      plan: plan({
        cells,
        filter: area,
        freezeRows: 1,
        highlights: [{ area, formula: '=A1=0', look: { fill: '#FF0000' } }],
      }),
    },
  ]);
  const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(xml).toMatch(
    /<autoFilter ref="A1:A2"\/>.*<formula>A1=0<\/formula>.*<hyperlink ref="A1" location="'附件1'!B2"\/>/,
  );
  expect(xml).toMatch(/<pane [^>]*state="frozen"/);
});

test('a workbook from nothing holds what was written and no blank sheet', async () => {
  const file = await newXlsx();
  const after = await file.writeThenRead([
    { kind: 'sheet', plan: plan({ name: '甲' }) },
    { kind: 'sheet', plan: plan({ name: '乙' }) },
  ]);
  expect(after.sheets.map((sheet) => sheet.name)).toEqual(['甲', '乙']);
});

describe('settings', () => {
  test('a setting comes back as it was stored, another is not touched, and undefined removes it', async () => {
    const { file, after } = await edited(rich, [
      { kind: 'setting', key: '说明', to: { text: '<"&>', numbers: [1, 2] } },
      { kind: 'setting', key: 'b', to: 1 },
    ]);
    expect(after.settings).toEqual({ 说明: { text: '<"&>', numbers: [1, 2] }, b: 1 });
    expect((await file.writeThenRead([{ kind: 'setting', key: 'b', to: undefined }])).settings).toEqual({
      说明: { text: '<"&>', numbers: [1, 2] },
    });
  });

  test("the user's own document properties survive", async () => {
    const custom =
      '<Properties xmlns="p" xmlns:vt="t"><property fmtid="{F}" pid="2" name="单位">' +
      '<vt:lpwstr>住建局</vt:lpwstr></property></Properties>';
    const plain = workbookParts({ 甲: '<sheetData/>' }, { 'docProps/custom.xml': custom });
    const relation =
      '<Relationship Id="rId9" Type="x/custom-properties" Target="docProps/custom.xml"/></Relationships>';
    const related = { ...plain, '_rels/.rels': (plain['_rels/.rels'] ?? '').replace('</Relationships>', relation) };
    const { parts } = await edited(bytesOf(related), [{ kind: 'setting', key: 'a', to: 1 }]);
    expect(parts['docProps/custom.xml']).toContain(
      'name="单位"><vt:lpwstr>住建局</vt:lpwstr></property><property fmtid',
    );
    expect(parts['docProps/custom.xml']).toContain('pid="3"');
  });
});

test('writing nothing gives the very same bytes', async () => {
  expect((await edited(rich, [])).file.save()).toEqual(rich);
});

test('a row whose texts wrap is as high as they need, so that no program draws them over each other', async () => {
  const file = newXlsx();
  const looks = { text: { wrap: true, size: 10.5 } };
  const rows = ['短', '这一句话很长，在这样窄的一栏里写不下，要折成许多行才看得全'].map((content) => [
    { content, look: 'text' },
  ]);
  const list = plan({ name: '清单', cells: [[{ content: '清单' }], ...rows], looks, columnWidths: [20] });
  await file.write([{ kind: 'sheet', plan: list }]);
  const xml = partsOf(file.save())['xl/worksheets/sheet1.xml'] ?? '';
  expect(xml).toMatch(/<row r="2"><c/);
  expect(Number(/<row r="3" ht="(\d+)"><c/.exec(xml)?.[1])).toBeGreaterThan(40);
});
