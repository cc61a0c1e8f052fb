import { OWNER_LINE, type SheetPlan } from '../../src/core';
import { univerModel, type SheetModel, type WorkbookModel } from '../../src/apps/workbench/model';
import { excelHost } from '../../src/hosts/excel';
import type { Host } from '../../src/hosts/host';
import { headlessUniver } from './headless-univer';
import { officeWindow, type OfficeWindow } from './office-window';

const engine = headlessUniver();
const open = (): WorkbookModel =>
  univerModel(engine.api, { sheets: [{ name: '附件1', rows: [[{ value: '市县' }], [{ value: 3 }], [{ value: 4 }]] }] });

let page: OfficeWindow;
beforeAll(async () => {
  page = officeWindow({ model: open() });
  await page.ready();
});
afterAll(() => {
  page.close();
  engine.dispose();
});

let model: WorkbookModel;
let host: Host;
beforeEach(() => {
  model = open();
  page.connect({ model });
  host = excelHost();
});

const PLAN: SheetPlan = {
  name: '汇总表',
  tabColour: '#C00000',
  cells: [
    [{ content: '汇总表', look: 'title' }],
    [{ content: OWNER_LINE }],
    [
      { content: '市县', look: 'head' },
      { content: '完成率', look: 'head' },
    ],
    [
      { content: '长春市', look: 'body' },
      { content: 0.762, look: 'rate' },
    ],
    [
      { content: '吉林市', look: 'body' },
      { content: '—', look: 'rate' },
    ],
  ],
  looks: {
    title: { font: '方正小标宋简体', size: 22, align: 'center' },
    head: {
      font: '黑体',
      bold: true,
      fill: '#DDEBF7',
      border: '#7F7F7F',
      align: 'center',
      vertical: 'center',
      wrap: true,
    },
    body: { border: '#7F7F7F', indent: 1 },
    rate: { border: '#7F7F7F', format: '0.0%', colour: '#123A63' },
  },
  columnWidths: [14, 10],
  rowHeights: { 0: 36, 2: 28 },
  merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
  freezeRows: 3,
  freezeColumns: 1,
  table: { name: '完成率', area: { row: 2, column: 0, rows: 3, columns: 2 } },
  highlights: [
    { area: { row: 3, column: 1, rows: 2, columns: 1 }, formula: '=B4<0.75', look: { fill: '#FF9999', bold: true } },
  ],
  charts: [
    {
      name: '完成率图',
      kind: 'column',
      title: '完成率',
      at: { row: 6, column: 0, rows: 10, columns: 2 },
      format: '0%',
      categories: { row: 3, column: 0, rows: 2, columns: 1 },
      series: [
        { name: '完成率', values: { row: 3, column: 1, rows: 2, columns: 1 }, colour: '#4472C4' },
        { name: '序时进度', values: { row: 3, column: 1, rows: 2, columns: 1 }, colour: '#C00000', asLine: true },
      ],
    },
    {
      name: '外表图',
      kind: 'line',
      title: '走势',
      at: { row: 18, column: 0, rows: 8, columns: 2 },
      source: '附件1',
      categories: { row: 1, column: 0, rows: 2, columns: 1 },
      series: [{ name: '值', values: { row: 1, column: 0, rows: 2, columns: 1 }, colour: '#00B050' }],
    },
  ],
  print: { orientation: 'landscape', fitToWidth: true, repeatRows: 3, pageNumbers: true, breakBefore: [4] },
};

const written = async (plan: SheetPlan): Promise<SheetModel> => {
  await host.write([{ kind: 'sheet', plan }]);
  const sheet = model.sheets().find((one) => one.name() === plan.name);
  if (!sheet) throw new Error('the sheet has not been written');
  return sheet;
};
const EDGE = { style: 'thin', colour: '#7F7F7F' };
const ALL_EDGES = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE };

test('a planned sheet in Excel has the look of every cell', async () => {
  const sheet = await written(PLAN);
  expect(sheet.cell(2, 1).style).toEqual({
    font: '黑体',
    bold: true,
    fill: '#DDEBF7',
    align: 'center',
    vertical: 'center',
    wrap: true,
    format: '@',
    edges: ALL_EDGES,
  });
  expect(sheet.cell(3, 1).style).toEqual({ format: '0.0%', colour: '#123A63', edges: ALL_EDGES });
  expect(sheet.cell(4, 1)).toMatchObject({ value: '—', style: { format: '@' } });
  expect(sheet.cell(3, 0).style).toMatchObject({ indent: 1, edges: ALL_EDGES });
});

test('a planned sheet in Excel has its sizes, frozen part, tab colour, table and highlights', async () => {
  const sheet = await written(PLAN);
  expect([sheet.size('columns', 0), sheet.size('columns', 1), sheet.size('rows', 0), sheet.size('rows', 2)]).toEqual([
    77.25, 56.25, 36, 28,
  ]);
  expect(sheet.get('frozen')).toEqual({ rows: 3, columns: 1 });
  expect(sheet.get('tabColour')).toBe('#C00000');
  expect(sheet.get('tables')).toMatchObject([{ name: '完成率', area: PLAN.table?.area }]);
  expect(sheet.conditionalFormats()).toMatchObject([
    { rule: { formula: '=B4<0.75', look: { fill: '#FF9999', bold: true } } },
  ]);
});

test('a planned sheet prints on A4, one page wide, its head on each, begun where the plan says', async () => {
  const sheet = await written(PLAN);
  expect(sheet.get('print')).toEqual({
    orientation: 'landscape',
    paper: 'A4',
    pagesWide: 1,
    titleRows: 3,
    centred: true,
    footer: '&P / &N',
    margins: { top: 54, right: 18, bottom: 54, left: 18 },
    breakBefore: [4],
  });
  const print = {
    orientation: 'landscape',
    fitToWidth: true,
    repeatFrom: 5,
    repeatRows: 6,
    pageNumbers: true,
  } as const;
  expect((await written({ ...PLAN, print })).get('print')).toMatchObject({ titleFrom: 5, titleRows: 6 });
});

test('a planned sheet in Excel has its charts, whose series take their cells from any sheet', async () => {
  const sheet = await written(PLAN);
  const [bars, line] = sheet.get('charts');
  expect(bars).toMatchObject({
    name: '完成率图',
    kind: 'ColumnClustered',
    title: '完成率',
    at: PLAN.charts?.[0]?.at,
    format: '0%',
    series: [
      {
        name: '完成率',
        colour: '#4472C4',
        source: '汇总表',
        values: { row: 3, column: 1 },
        categories: { row: 3, column: 0 },
      },
      { name: '序时进度', colour: '#C00000', kind: 'Line' },
    ],
  });
  expect(line).toMatchObject({ kind: 'Line', series: [{ source: '附件1', colour: '#00B050' }] });
});

test('a planned sheet in Excel keeps its place when it is refreshed, and nothing stands twice', async () => {
  const first = await written(PLAN);
  await host.write([
    {
      kind: 'sheet',
      plan: { ...PLAN, name: '差错清单', table: { name: '差错', area: { row: 2, column: 0, rows: 3, columns: 2 } } },
    },
  ]);
  const again = await written({ ...PLAN, freezeColumns: 0, rowHeights: {} });
  expect(again.id).toBe(first.id);
  expect(model.sheets().map((sheet) => sheet.name())).toEqual(['附件1', '汇总表', '差错清单']);
  expect([
    again.get('charts').length,
    again.get('tables').length,
    again.merges().length,
    again.conditionalFormats().length,
  ]).toEqual([2, 1, 1, 1]);
  expect(again.get('frozen')).toEqual({ rows: 3, columns: 0 });
  expect(again.size('rows', 0)).toBe(15);
});

test('a planned sheet in Excel is not brought to the front', async () => {
  await written(PLAN);
  expect(model.activeSheet().name()).toBe('附件1');
});
