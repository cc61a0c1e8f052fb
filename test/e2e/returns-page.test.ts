import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { readXlsx } from '../../src/hosts/xlsx';
import { figuresIn } from '../core/returns/cut';
import { sharedBrowser } from './browser';
import { builtPage } from './built-page';
import { picture } from './picture';

const FOLDER = 'seeds/returns';
const FILES = [
  ...readdirSync(FOLDER)
    .sort()
    .map((name) => join(FOLDER, name)),
  'seeds/targets-2022.xlsx',
];

let page: Page;
const requests: string[] = [];
const troubles: string[] = [];

beforeAll(async () => {
  const { target } = await builtPage();
  page = await (await sharedBrowser()).newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(pathToFileURL(target).href);
  await page.getByRole('button', { name: '各地报表' }).click();
  await page
    .locator('.collection input[type=file]')
    .first()
    .setInputFiles([...FILES, 'package.json']);
  await page.locator('.matrix').waitFor();
});
afterAll(() => page?.close());

const press = async (label: string): Promise<Download> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.collection .button', { hasText: label }).click(),
  ]);
  return download;
};

test('the matrix shows every place by every annex, and what was not taken with the reason', async () => {
  const cell = (place: string, annex: string): Promise<string | null> =>
    page
      .locator('.matrix [aria-label]', { hasText: '' })
      .and(page.locator(`[aria-label^="${place} ${annex}"]`))
      .textContent();
  expect(await page.locator('.matrix tbody tr').count()).toBe(51);
  expect(await page.locator('.collection').textContent()).toContain('另有1个文件不是工作簿，没有读取：package.json。');
  expect(await cell('敦化市', '租赁补贴')).toBe('通过');
  expect(await cell('延吉市', '租赁补贴')).toBe('错误');
  expect(await page.locator('.returns-unused').textContent()).toMatch(
    /图们市\.xlsx.*2022年1-6月.*联系人\.xlsx.*没有找到附表.*靖宇县\.xlsx/s,
  );
  await picture(page, 'page-returns');
});

test('the merged annexes that it saves are the province again', async () => {
  const download = await press('另存汇总表');
  expect(download.suggestedFilename()).toBe('2022年1-9月附表汇总.xlsx');
  const merged = figuresIn(readXlsx(readFileSync(await download.path())));
  const province = figuresIn(readXlsx(readFileSync('seeds/annexes-2022-09.xlsx')));
  expect(merged.size).toBeGreaterThan(400);
  expect([...merged].filter(([key, value]) => !/ total | subtotal /.test(key) && province.get(key) !== value)).toEqual(
    [],
  );
});

test('the notices that it saves are a document and a text for each place that has something to mend', async () => {
  const names = Object.keys(unzipSync(readFileSync(await (await press('退回修改通知')).path())));
  expect(names).toEqual(expect.arrayContaining(['延吉市_退回修改通知.docx', '延吉市_退回修改通知.txt']));
  expect(names.some((name) => name.startsWith('敦化市'))).toBe(false);
});

test(
  'a click on a cell opens the findings of that return, which is compared with the one before ' +
    'and opened as a workbook',
  async () => {
    await page.locator('.matrix [aria-label^="延吉市 租赁补贴"]').click();
    expect(await page.locator('.returns-findings').textContent()).toContain('160.5');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .locator('.collection .file-field', { hasText: '与上次报送比对' })
        .locator('input')
        .setInputFiles('seeds/returns/延吉市.xlsx'),
    ]);
    expect(download.suggestedFilename()).toBe('延吉市（修改对照）.xlsx');
    await picture(page, 'page-return');
    await page.locator('.collection .button', { hasText: '打开这份报表' }).click();
    await page.locator('.book.current', { hasText: '延吉市.xlsx' }).waitFor();
  },
);

test('the cell of a finding in a return leads to that cell in its workbook', async () => {
  await page.locator('.around button', { hasText: '各地报表' }).click();
  await page.locator('.returns-finding .link', { hasText: '附件2租赁补贴!E6' }).click();
  await page.locator('.sheet-name', { hasText: '附件2租赁补贴 E6' }).waitFor();
  expect(await page.locator('.cell-shown').textContent()).toBe('160.5');
});

test('templates are made for the month that was chosen, one for each place', async () => {
  await page.locator('.around button', { hasText: '各地报表' }).click();
  await page.locator('.collection .button', { hasText: '返回报送情况' }).click();
  await page.locator('.collection input[type=month]').fill('2022-10');
  const files = unzipSync(readFileSync(await (await press('每个市县一个文件')).path()));
  expect(Object.keys(files)).toHaveLength(51);
  expect(readXlsx(files['敦化市_2022年10月_v1.xlsx'] ?? new Uint8Array()).properties).toMatchObject({
    附表审核范围: '敦化市',
    附表审核期间: '2022-10',
  });
});

test('the work stops when it is asked to, and can be begun again', async () => {
  // Pressed as it appears: the work may be done before anybody who looks now and then would see it.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const stop = document.querySelector<HTMLButtonElement>('.collection .working button');
      if (!stop) return;
      observer.disconnect();
      stop.click();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.locator('.collection input[type=file]').first().setInputFiles(FILES);
  await page.locator('.collection .toast', { hasText: '停下' }).waitFor();
  await page.locator('.collection input[type=file]').first().setInputFiles(FILES.slice(0, 3));
  await page.locator('.collection .page-note', { hasText: '收到3个文件' }).waitFor();
});

test('nothing was asked of the network, and nothing went wrong', () => {
  expect(
    requests.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:') && !url.startsWith('data:')),
  ).toEqual([]);
  expect(troubles).toEqual([]);
});
