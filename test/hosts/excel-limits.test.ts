import { OWNER_LINE, valueAt, type Edit, type SheetPlan } from '../../src/core';
import type { OfficeHostOptions } from '../../src/apps/workbench/office';
import { univerModel, type SheetContents, type WorkbookModel } from '../../src/apps/workbench/model';
import { excelHost } from '../../src/hosts/excel';
import { HostError } from '../../src/hosts/host';
import { headlessUniver } from './headless-univer';
import { officeWindow, type OfficeWindow } from './office-window';

const engine = headlessUniver();
const ANNEX: SheetContents = {
  name: '附件1',
  rows: [
    [{ value: '市县' }, { value: '计划' }],
    [{ value: '长春市' }, { value: 500 }],
  ],
};
const open = (sheets: readonly SheetContents[] = [ANNEX]): WorkbookModel => univerModel(engine.api, { sheets });

let page: OfficeWindow;
beforeAll(async () => {
  page = officeWindow({ model: open() });
  await page.ready();
});
afterAll(() => {
  page.close();
  engine.dispose();
});

const connected = (options: Partial<OfficeHostOptions> = {}) => {
  const model = options.model ?? open();
  return { model, office: page.connect({ ...options, model }), host: excelHost() };
};
const mark: Edit = { kind: 'mark', sheet: '附件1', areas: [{ row: 1, column: 1, rows: 1, columns: 1 }], look: 'error' };
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof HostError ? error.failure : error),
  );

/** A list of findings as the add-in writes it. */
const listOf = (count: number): SheetPlan => ({
  name: '差错清单',
  cells: [
    [{ content: '差错清单', look: 'title' }],
    [{ content: OWNER_LINE }],
    ['序号', '级别', '工作表', '单元格', '市县', '项目', '填报值', '应为', '问题', '依据'].map((content) => ({
      content,
      look: 'head',
    })),
    ...Array.from({ length: count }, (_, at) => [
      { content: at + 1, look: 'body' },
      { content: at % 3 ? '错误' : '核实', look: at % 3 ? 'error' : 'warning' },
      { content: '附件1', look: 'body' },
      { content: `B${at + 2}`, look: 'link', link: { sheet: '附件1', cell: `B${at + 2}` } },
      { content: '长春市', look: 'body' },
      { content: '新开工/计划(套)', look: 'body' },
      { content: 558.4, look: 'number' },
      { content: 58.4, look: 'number' },
      { content: '“558.40”比应有的58.40多一位数字5；其余2项与合计58.62相符。', look: 'wrapped' },
      { content: '通报一（五）', look: 'wrapped' },
    ]),
  ],
  looks: {
    title: { size: 16, bold: true },
    head: { bold: true, fill: '#DDEBF7', border: '#999999' },
    body: { border: '#999999' },
    error: { border: '#999999', fill: '#F8B4B4' },
    warning: { border: '#999999', fill: '#FFE08A' },
    link: { border: '#999999', colour: '#0563C1' },
    number: { border: '#999999', format: '#,##0.00' },
    wrapped: { border: '#999999', wrap: true },
  },
  columnWidths: [6, 8, 14, 10, 12, 22, 12, 12, 40, 20],
  freezeRows: 3,
});

test('a list of 300 findings and 100 marks go in one sync, well below 5 MB', async () => {
  const { office, host, model } = connected();
  await host.read();
  const marks = Array.from(
    { length: 100 },
    (_, at): Edit => ({ ...mark, areas: [{ row: at, column: 1, rows: 1, columns: 1 }] }) as Edit,
  );
  await host.write([{ kind: 'clear-marks', what: 'audit' }, ...marks, { kind: 'sheet', plan: listOf(300) }]);
  expect(office.syncs()).toHaveLength(3);
  expect(office.syncs()[2]?.requestBytes).toBeLessThan(1_000_000);
  const list = model.sheets()[1];
  expect(list?.get('hyperlinks')['D303']).toEqual({ reference: "'附件1'!B301" });
  expect(list?.cell(302, 1).style).toMatchObject({
    fill: '#F8B4B4',
    edges: { left: { style: 'thin', colour: '#999999' } },
  });
  expect(list?.get('frozen')).toEqual({ rows: 3, columns: 0 });
});

test('waits until the user has finished typing in a cell', async () => {
  let isEdited = true;
  const { host } = connected({ isCellEdited: () => isEdited });
  setTimeout(() => {
    isEdited = false;
  }, 120);
  expect((await host.read()).sheets).toHaveLength(1);
});

test('says that a cell is being edited where Excel cannot wait', async () => {
  const { host } = connected({ isCellEdited: () => true, requirements: { DelayForCellEdit: '' } });
  const { requirements } = Office.context;
  const isSetSupported = requirements.isSetSupported.bind(requirements);
  jest
    .spyOn(requirements, 'isSetSupported')
    .mockImplementation((name, version) => name !== 'DelayForCellEdit' && isSetSupported(name, version));
  expect(await failure(host.read())).toEqual({ kind: 'cell-being-edited' });
  jest.restoreAllMocks();
});

test('names the sheet that was protected after it was read, and changes nothing', async () => {
  const { model, host } = connected();
  await host.read();
  model.sheets()[0]?.set('isProtected', true);
  const edit: Edit = { kind: 'cell', at: { sheet: '附件1', row: 1, column: 1 }, was: 500, to: 1 };
  expect(await failure(host.write([edit]))).toEqual({ kind: 'protected', sheet: '附件1' });
  expect(await failure(host.write([mark]))).toEqual({ kind: 'protected', sheet: '附件1' });
  expect(model.sheets()[0]?.conditionalFormats()).toEqual([]);
});

test('clears marks even if one of them has gone since the reading', async () => {
  const { model, host } = connected();
  await host.write([mark, mark]);
  await host.read();
  const sheet = model.sheets()[0];
  sheet?.removeConditionalFormat(sheet.conditionalFormats()[0]?.id ?? '');
  await host.write([{ kind: 'clear-marks', what: 'audit' }]);
  expect(sheet?.conditionalFormats()).toEqual([]);
});

test('reads again by itself when the user has added a sheet meanwhile', async () => {
  const { model, host } = connected();
  await host.read();
  model.addSheet('新表');
  const after = await host.writeThenRead([mark]);
  expect(after.sheets.map(({ name }) => name)).toEqual(['附件1', '新表']);
});

test('reads the data of a workbook whose conditional formats Excel cannot read', async () => {
  const failures = [undefined, 'ItemNotFound'];
  const { office, host } = connected({ failOnce: () => failures.shift() });
  expect((await host.read()).sheets).toHaveLength(1);
  expect(office.syncs()).toHaveLength(3);
});

test('and clears what it has marked there in this session', async () => {
  let syncs = 0;
  const { model, host } = connected({ failOnce: () => ([2, 6].includes(++syncs) ? 'ItemNotFound' : undefined) });
  await host.read();
  await host.write([mark]);
  await host.write([{ kind: 'clear-marks', what: 'all' }]);
  expect(model.sheets()[0]?.conditionalFormats()).toEqual([]);
});

test('selects a cell, and tries again when Excel has lost the focus', async () => {
  let failures = 1;
  const { model, office, host } = connected({
    model: open([ANNEX, { ...ANNEX, name: '附件2' }]),
    failOnce: () => (failures-- > 0 ? 'GeneralException' : undefined),
  });
  await host.select({ sheet: '附件2', row: 1, column: 1 });
  expect(model.activeSheet().name()).toBe('附件2');
  expect(model.selection()).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  expect(office.syncs()).toHaveLength(2);
});

test('reads a workbook whose sheets together pass the limit in parts', async () => {
  const rows = Array.from({ length: 60 }, () => Array.from({ length: 10 }, () => ({ value: '棚户区改造' })));
  const { office, host } = connected({
    limit: 40_000,
    model: open([{ name: '大表1', rows }, { name: '大表2', rows }, ANNEX]),
  });
  const { sheets } = await host.read();
  expect(sheets.map(({ name }) => name)).toEqual(['大表1', '大表2', '附件1']);
  expect(sheets[2] && valueAt(sheets[2], 1, 1)).toBe(500);
  expect(office.syncs().length).toBeGreaterThan(2);
});

test('reads a single sheet that passes the limit in parts, and says that a batch is too large', async () => {
  const rows = Array.from({ length: 60 }, () => Array.from({ length: 10 }, () => ({ value: '棚户区改造' })));
  const { host } = connected({ limit: 20_000, model: open([{ name: '大表', rows }]) });
  const [large] = (await host.read()).sheets;
  expect(large?.values).toHaveLength(60);
  expect(large?.unread).toBeUndefined();
  const small = connected({ limit: 20_000 });
  expect(await failure(small.host.write([{ kind: 'sheet', plan: listOf(300) }]))).toEqual({ kind: 'too-large' });
  expect(small.model.sheets()).toHaveLength(1);
});

test('a fix after an audit takes three syncs: look at the cell, write and read, mark again', async () => {
  const { office, host, model } = connected();
  await host.read();
  await host.write([{ kind: 'clear-marks', what: 'audit' }, mark, { kind: 'sheet', plan: listOf(3) }]);
  const before = office.syncs().length;
  await host.writeThenRead([{ kind: 'cell', at: { sheet: '附件1', row: 1, column: 1 }, was: 500, to: 7 }]);
  await host.write([{ kind: 'clear-marks', what: 'audit' }, mark, { kind: 'sheet', plan: listOf(2) }]);
  expect(office.syncs().length - before).toBe(3);
  expect(model.sheets()[0]?.conditionalFormats()).toHaveLength(1);
});
