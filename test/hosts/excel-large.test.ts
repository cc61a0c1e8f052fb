import { OWNER_LINE, type Edit, type SheetPlan } from '../../src/core';
import type { CellContents } from '../../src/apps/workbench/model';
import { excelHost } from '../../src/hosts/excel';
import { HostError, type Watch } from '../../src/hosts/host';
import { officeWindow, type OfficeWindow } from './office-window';
import { plainModel } from './plain-model';

jest.setTimeout(300_000);

/** What Excel on the web sends or takes at most. */
const LIMIT = 5 * 1024 * 1024;
const FINDINGS = 6_900;
const ROWS = 100_000;

let page: OfficeWindow;
beforeAll(async () => {
  page = officeWindow({ model: plainModel({ sheets: [{ name: 'S', rows: [] }] }) });
  await page.ready();
});
afterAll(() => page.close());

const line = (...values: readonly (string | number)[]): readonly CellContents[] => values.map((value) => ({ value }));
const annexOf = (rows: number) => ({
  name: '附件2',
  rows: [
    line('全省租赁补贴发放工作进展情况表'),
    line('序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'),
    ...Array.from({ length: rows }, (_, at) => line(at + 1, `第${at + 1}户`, 500 + at, 400 + at, 80)),
  ],
});

function opened(rows: number) {
  const model = plainModel({ sheets: [annexOf(rows)] });
  return { model, office: page.connect({ model }), host: excelHost() };
}

/** What a long work tells, and a person who cancels it after so many parts. */
function watched(cancelAfter = Infinity): Watch & { readonly parts: (readonly [number, number])[] } {
  const parts: (readonly [number, number])[] = [];
  return {
    parts,
    progress: (done, of) => void parts.push([done, of]),
    isCancelled: () => parts.length >= cancelAfter,
  };
}

const errorOf = (work: Promise<unknown>): Promise<HostError | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof HostError ? error : Promise.reject(error)),
  );

/** The list of findings as the audit writes it, and a mark on every cell it names. */
function written(): readonly Edit[] {
  const plan: SheetPlan = {
    name: '差错清单',
    cells: [
      [{ content: '差错清单', look: 'title' }],
      [{ content: OWNER_LINE }],
      ...Array.from({ length: FINDINGS }, (_, at) => [
        { content: at + 1, look: 'body' },
        { content: '错误', look: 'body' },
        { content: `D${at + 3}`, look: 'link', link: { sheet: '附件2', cell: `D${at + 3}` } },
        { content: `第${at + 1}户`, look: 'body' },
        { content: '“558.40”比应有的58.40多一位数字5；其余2项与合计58.62相符。', look: 'body' },
      ]),
    ],
    looks: { title: { size: 16, bold: true }, body: { border: '#999999' }, link: { colour: '#0563C1' } },
    columnWidths: [6, 8, 10, 12, 60],
    freezeRows: 2,
  };
  const areas = Array.from({ length: FINDINGS }, (_, at) => ({
    row: at + 2,
    column: 2 + (at % 2),
    rows: 1,
    columns: 1,
  }));
  return [
    { kind: 'clear-marks', what: 'audit' },
    { kind: 'mark', sheet: '附件2', areas, look: 'error' },
    { kind: 'sheet', plan },
  ];
}

test('6,900 findings are written in parts that Excel on the web takes, and their progress is told', async () => {
  const { model, office, host } = opened(FINDINGS);
  await host.read();
  const watch = watched();
  await host.write(written(), watch);
  expect(watch.parts.length).toBeGreaterThan(1);
  expect(watch.parts.map(([done]) => done)).toEqual(watch.parts.map((_, at) => at));
  for (const { requestBytes, responseBytes, failure } of office.syncs()) {
    expect([requestBytes < LIMIT, responseBytes < LIMIT, failure]).toEqual([true, true, undefined]);
  }
  const list = model.sheets().find((sheet) => sheet.name() === '差错清单');
  expect(list?.cell(FINDINGS + 1, 0).value).toBe(FINDINGS);
  const marked =
    model
      .sheets()[0]
      ?.conditionalFormats()
      .flatMap(({ areas }) => areas) ?? [];
  expect(marked.reduce((sum, { rows, columns }) => sum + rows * columns, 0)).toBe(FINDINGS);
});

test('6,900 findings that are cancelled half-way say what stands, and leave no half of the marks', async () => {
  const { model, host } = opened(FINDINGS);
  await host.read();
  const error = await errorOf(host.write(written(), watched(2)));
  expect(error?.failure).toEqual({ kind: 'cancelled' });
  const marks = model.sheets()[0]?.conditionalFormats().length;
  const standing = error?.remains.kind === 'part' ? error.remains.edits.map(({ kind }) => kind) : [];
  const isListed = model.sheets().some((sheet) => sheet.name() === '差错清单');
  expect([marks === 0, isListed]).toEqual([!standing.includes('mark'), standing.includes('sheet')]);
  expect(standing.length).toBeLessThan(3);
});

test('an annex of 100,000 rows is read whole, in parts, and can be cancelled', async () => {
  const { office, host } = opened(ROWS);
  const watch = watched();
  const [sheet] = (await host.read(watch)).sheets;
  expect(sheet?.values).toHaveLength(ROWS + 2);
  expect(sheet?.unread ?? []).toEqual([]);
  expect(watch.parts.length).toBeGreaterThan(1);
  for (const { requestBytes, responseBytes } of office.syncs())
    expect([requestBytes < LIMIT, responseBytes < LIMIT]).toEqual([true, true]);
  expect((await errorOf(host.read(watched(1))))?.failure).toEqual({ kind: 'cancelled' });
});
