import { isUncalculated, type Edit, type SheetPlan } from '../../src/core';
import { memoryHost } from '../../src/hosts/memory';
import { newXlsx, openXlsx } from '../../src/hosts/xlsx';
import { bytesOf, partsOf, workbookParts } from './xlsx-parts';

const PLAN: SheetPlan = {
  name: '附件1',
  cells: [
    [
      { content: '市县', look: 'head' },
      { content: '计划', look: 'head' },
      { content: '合计', look: 'head' },
    ],
    [{ content: '长春市', look: 'head' }, {}, { content: { formula: '=SUM(B2:B2)', result: 0 } }],
    [{ content: '吉林市', look: 'head' }, {}, { content: { formula: '=SUM(B3:B3)' } }],
  ],
  looks: { head: { bold: true } },
  columnWidths: [12, 12, 12],
};
const INPUT = { row: 1, column: 1, rows: 2, columns: 1 };
const TEMPLATE: readonly Edit[] = [
  { kind: 'sheet', plan: PLAN },
  {
    kind: 'validation',
    sheet: '附件1',
    areas: [INPUT],
    allowed: { kind: 'whole', least: 0, most: 100000 },
    prompt: { title: '计划', text: '填整数，\n单位为套。' },
    refusal: { title: '不是整数', text: '请填整数。' },
  },
  {
    kind: 'validation',
    sheet: '附件1',
    areas: [{ row: 4, column: 0, rows: 1, columns: 1 }],
    allowed: { kind: 'list', items: ['是', '否'] },
  },
  { kind: 'protection', sheet: '附件1', unlocked: [INPUT], allowed: ['sort', 'filter', 'insert-rows'] },
  { kind: 'properties', title: '附件', creator: '住建厅', custom: { 任务: '2022-09', 版本: '1' } },
];

test('a template holds its drop-downs, its locks and its identity', async () => {
  const file = await newXlsx();
  const after = await file.writeThenRead(TEMPLATE);
  const [sheet] = after.sheets;
  expect(sheet).toMatchObject({
    name: '附件1',
    isProtected: true,
    validations: [INPUT, { row: 4, column: 0, rows: 1, columns: 1 }],
  });
  expect(after.properties).toEqual({ 任务: '2022-09', 版本: '1' });
  const parts = partsOf(file.save());
  const xml = Object.entries(parts).find(([name]) => name.startsWith('xl/worksheets/sheet'))?.[1] ?? '';
  expect(xml).toContain(
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="1" formatColumns="1" ' +
      'formatRows="1" insertRows="0" deleteRows="1" sort="0" autoFilter="0"/>',
  );
  expect(xml).toContain(
    'prompt="填整数，&#10;单位为套。" sqref="B2:B3"><formula1>0</formula1><formula2>100000</formula2>',
  );
  expect(xml).toContain('<formula1>&quot;是,否&quot;</formula1>');
  expect(xml.match(/<dataValidations count="2">/g)).toHaveLength(1);
  const style = /<c r="B2" s="(\d+)"/.exec(xml)?.[1] ?? '';
  const styles = [
    ...(/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(parts['xl/styles.xml'] ?? '')?.[1] ?? '').matchAll(
      /<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs,
    ),
  ];
  expect(styles[Number(style)]?.[0]).toContain('locked="0"');
  expect(/<c r="A2" s="(\d+)"/.exec(xml)?.[1]).not.toBe(style);
  expect(parts['docProps/core.xml']).toMatch(/<dc:title[^>]*>附件<\/dc:title><dc:creator[^>]*>住建厅<\/dc:creator>/);
});

test('the locked cells of a protected template are closed to writing, in a file and in memory', async () => {
  const file = await newXlsx();
  const memory = memoryHost({ sheets: [], settings: {} });
  for (const host of [file, memory]) {
    await host.write(TEMPLATE);
    const cell: Edit = { kind: 'cell', at: { sheet: '附件1', row: 1, column: 0 }, was: '长春市', to: '别处' };
    await expect(host.write([cell])).rejects.toMatchObject({ failure: { kind: 'protected', sheet: '附件1' } });
    await expect(host.write([{ kind: 'protection', sheet: '没有', unlocked: [], allowed: [] }])).rejects.toMatchObject({
      failure: { kind: 'missing-sheet' },
    });
  }
  expect(memory.snapshot()).toMatchObject({
    properties: { 任务: '2022-09' },
    sheets: [{ isProtected: true, validations: [INPUT, {}] }],
  });
});

test('a validation joins those a sheet has', async () => {
  const file = await openXlsx(
    bytesOf(
      workbookParts({
        甲: '<sheetData/><dataValidations count="1"><dataValidation type="whole" sqref="A1"/></dataValidations>',
      }),
    ),
  );
  const area = { row: 2, column: 2, rows: 1, columns: 2 };
  const edit: Edit = { kind: 'validation', sheet: '甲', areas: [area], allowed: { kind: 'decimal', least: 0 } };
  const after = await file.writeThenRead([edit]);
  expect(after.sheets[0]?.validations).toEqual([{ row: 0, column: 0, rows: 1, columns: 1 }, area]);
  expect(partsOf(file.save())['xl/worksheets/sheet1.xml']).toContain(
    '<dataValidations count="2"><dataValidation type="whole" sqref="A1"/><dataValidation type="decimal"',
  );
});

test('properties that are there are replaced, the others stay', async () => {
  const core =
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>旧</dc:title><dc:creator>甲</dc:creator></cp:coreProperties>';
  const parts = workbookParts({ 甲: '<sheetData/>' }, { 'docProps/core.xml': core });
  const related = (parts['_rels/.rels'] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="rId9" Type="x/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
  );
  const file = await openXlsx(bytesOf({ ...parts, '_rels/.rels': related }));
  await file.write([{ kind: 'properties', title: '新' }]);
  expect(partsOf(file.save())['docProps/core.xml']).toMatch(
    /<dc:creator>甲<\/dc:creator><dc:title[^>]*>新<\/dc:title>/,
  );
});

test('a formula without a result is told apart from a blank cell, one with a result is not', async () => {
  const rows =
    '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f>' +
    '<v>2</v></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"/></row>';
  const shared =
    '<row r="2"><c r="A2"><f t="shared" si="0" ref="A2:B2">A1</f></c><c r="B2"><f t="shared" si="0"/></c></row>';
  const [sheet] = (
    await (await openXlsx(bytesOf(workbookParts({ 甲: `<sheetData>${rows}${shared}</sheetData>` })))).read()
  ).sheets;
  if (!sheet) throw new Error('no sheet');
  const known = ['A1', 'B1', 'C1', 'D1', 'E1'].map((_, column) => isUncalculated(sheet, 0, column));
  expect(known).toEqual([true, true, false, false, false]);
  expect(sheet.uncalculated?.slice(2)).toEqual([
    { row: 1, column: 0 },
    { row: 1, column: 1 },
  ]);
});

test('a planned formula whose result is known shows it at once', async () => {
  const [sheet] = (await (await newXlsx()).writeThenRead([{ kind: 'sheet', plan: PLAN }])).sheets;
  expect(sheet?.values.map((row) => row[2])).toEqual(['合计', 0, undefined]);
  expect(sheet?.uncalculated).toEqual([{ row: 2, column: 2 }]);
});
