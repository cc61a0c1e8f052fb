import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { findSheet, valueAt } from '../../src/core';
import { readXlsx } from '../../src/hosts/xlsx';
import { figuresIn } from '../core/returns/cut';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

const FOLDER = 'seeds/returns';
const FILES = readdirSync(FOLDER)
  .sort()
  .map((name) => join(FOLDER, name));

let workbench: WorkbenchPage;
const frame = () => workbench.page.frames().find((one) => one.url().includes('taskpane.html'))!;

beforeAll(async () => {
  workbench = await openWorkbench({ width: 1366, height: 900 });
  await workbench.openExample('annexes-2022-09.xlsx');
  await workbench.press('打开面板');
  await workbench.pane.getByRole('tab', { name: '各地报表' }).click();
  await frame().locator('input[type=file]').first().setInputFiles(FILES);
  await frame().locator('.matrix').waitFor();
});

const press = async (label: string): Promise<Download> => {
  const [download] = await Promise.all([
    workbench.page.waitForEvent('download'),
    frame().locator('.button', { hasText: label }).click(),
  ]);
  return download;
};

test('the returns that were chosen stand in the matrix, place by annex', async () => {
  expect(await frame().locator('.matrix tbody tr').count()).toBe(51);
  expect(await frame().locator('[aria-label="延吉市 租赁补贴 错误"]').count()).toBe(1);
  await workbench.shot('pane-returns');
});

test('a click opens the findings of one return, which is compared with the one before, and with no other', async () => {
  await frame().locator('[aria-label="延吉市 租赁补贴 错误"]').click();
  expect(await frame().locator('.returns-findings').textContent()).toContain('160.5');
  const before = frame().locator('.file-field input');
  await before.setInputFiles(join(FOLDER, '敦化市.xlsx'));
  await frame().locator('.toast', { hasText: '不是同一处的两次报送' }).waitFor();
  const [download] = await Promise.all([
    workbench.page.waitForEvent('download'),
    before.setInputFiles(join(FOLDER, '延吉市.xlsx')),
  ]);
  expect(download.suggestedFilename()).toBe('延吉市（修改对照）.xlsx');
  expect(await frame().getByText('上次2处，已改0处，未改2处，新增0处').count()).toBe(1);
  await workbench.shot('pane-return');
  await frame().locator('.button', { hasText: '返回报送情况' }).click();
});

test('notices and the merged annexes are saved as files', async () => {
  const notices = unzipSync(readFileSync(await (await press('退回修改通知')).path()));
  expect(Object.keys(notices)).toContain('延吉市_退回修改通知.docx');
  const merged = readXlsx(readFileSync(await (await press('另存汇总表')).path()));
  expect(merged.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['报送登记', '汇总来源']));
});

/** Puts another figure into the first place row of 附件2; the figure that was there. */
const spoil = () =>
  workbench.inWorkbook((model) => {
    const sheet = model?.sheets().find((one) => one.name() === '附件2租赁补贴');
    const row = Array.from({ length: 60 }, (_, at) => at).find((at) => sheet?.cell(at, 1).value === '敦化市') ?? -1;
    const was = sheet?.cell(row, 3).value;
    sheet?.write(row, 3, [[1]]);
    return { row, was };
  });

test('the returns are merged into the open workbook: their figures come, all others stay', async () => {
  const before = figuresIn(readXlsx(readFileSync('seeds/annexes-2022-09.xlsx')));
  const { row, was } = await spoil();
  expect(was).toBeGreaterThan(1);
  await frame().locator('.button', { hasText: '汇总到本工作簿' }).click();
  await frame().locator('.toast', { hasText: '已汇总' }).waitFor();
  await workbench.shot('pane-merged');
  const after = readXlsx(await workbench.save());
  expect(after.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['报送登记', '汇总来源']));
  expect(valueAt(findSheet(after, '附件2租赁补贴')!, row, 3)).toBe(was);
  const now = figuresIn(after);
  expect([...now].filter(([key, value]) => before.get(key) !== value)).toEqual([]);
  expect(now.size).toBe(before.size);
});

test('nothing went wrong meanwhile', () => expect(workbench.errors).toEqual([]));
