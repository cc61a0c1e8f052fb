import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { templateEdits, usualProgramme } from '../../src/core';
import { newXlsx } from '../../src/hosts/xlsx';
import { annex } from '../apps/cli/run';
import { sharedBrowser } from './browser';
import { builtPage } from './built-page';
import { picture } from './picture';

const FAULTY = 'seeds/annexes-2022-09-faulty.xlsx';
const CLEAN = 'seeds/annexes-2022-09.xlsx';

interface Report {
  readonly verdict: string;
  readonly findings: readonly { readonly rule: string; readonly level: string; readonly cell: string }[];
}

const audited = (file: string): Report => JSON.parse(annex('check', file, '--json').out);

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
});
afterAll(() => page?.close());

const open = async (...files: readonly string[]): Promise<void> => {
  await page.setInputFiles('input[type=file] >> nth=0', [...files]);
};

/** The workbooks in the list, each with its verdict. */
const books = (): Promise<readonly string[]> =>
  page.locator('.book').evaluateAll((lines) =>
    lines.map((line) =>
      [...line.querySelectorAll('.book-name, .book-state, .book-text')]
        .map((part) => part.textContent)
        .filter(Boolean)
        .join(' '),
    ),
  );

const untilAudited = (count: number): Promise<unknown> =>
  page.waitForFunction(
    (of) =>
      document.querySelectorAll('.book-state:not(.state-waiting)').length === of && !document.querySelector('.running'),
    count,
  );

/** Saves one product and gives the file. */
async function saved(label: string): Promise<string> {
  await page.locator('details.save > summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.menu-item', { hasText: label }).click(),
  ]);
  const path = join(mkdtempSync(join(tmpdir(), 'annex-')), download.suggestedFilename());
  copyFileSync(await download.path(), path);
  return path;
}

const shot = (name: string): Promise<void> => picture(page, `page-${name}`);

it('the page from disk audits what is opened, at once, with the figures of the command line', async () => {
  await shot('empty');
  await open(FAULTY, CLEAN, 'package.json');
  await untilAudited(3);
  const { findings } = audited(FAULTY);
  const errors = findings.filter(({ level }) => level === 'error').length;
  const [faulty, clean, other] = await books();
  expect(faulty).toContain(`annexes-2022-09-faulty.xlsx 有错误 错误${errors}`);
  expect(clean).toContain('annexes-2022-09.xlsx 可以报送');
  expect(other).toContain('package.json 未能审核 这不是.xlsx工作簿');
  expect(await page.locator('.books-line').textContent()).toBe('共3个工作簿：有错误1个，未能审核1个，可以报送1个');
  expect(await page.locator('.verdict-title').first().textContent()).toContain(`${errors}处错误`);
  expect(page.workers()).toHaveLength(1);
});

it('the page from disk audits the same in slices where the browser allows no worker', async () => {
  const other = await (await sharedBrowser()).newPage();
  await other.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await other.goto(page.url());
  await other.setInputFiles('input[type=file] >> nth=0', FAULTY);
  const title = await other.locator('.verdict-title').first().textContent();
  expect(title).toBe(await page.locator('.verdict-title').first().textContent());
  expect(other.workers()).toHaveLength(0);
  await other.close();
});

it('the page from disk shows the cell of a finding among the rows around it, under the head of its table', async () => {
  await page.locator('.finding-head:visible', { hasText: '松原市 · 新开工/开工率' }).click();
  await page.waitForSelector('.cell-suspect');
  expect(await page.locator('.cell-suspect').textContent()).toBe('1.131');
  expect(await page.locator('.sheet-name').textContent()).toBe('附件1棚改开工 E14');
  expect(await page.locator('.cell-header').allTextContents()).toEqual(
    expect.arrayContaining(['市县', '新开工', '开工率(%)']),
  );
  expect(await page.locator('.cell-related').allTextContents()).toEqual(['886', '1002']);
  await shot('finding');
});

it('the page from disk tells the cell at fault from another one that is looked at', async () => {
  await page.locator('.finding-open:visible .cell-link', { hasText: 'C14' }).click();
  await page.locator('.sheet-name', { hasText: 'C14' }).waitFor();
  expect(await page.locator('.cell-suspect').textContent()).toBe('1.131');
  expect(await page.locator('.grid [aria-current]').textContent()).toBe('886');
  const head = page.locator('.grid thead');
  expect(await head.locator('.cell-header').allTextContents()).toContain('开工率(%)');
  expect(await head.evaluate((part) => getComputedStyle(part).position)).toBe('sticky');
  await page.locator('.finding-open:visible .finding-head').click();
  await page.locator('.finding-head:visible', { hasText: '松原市 · 新开工/开工率' }).click();
});

it('the page from disk saves a marked copy that audits like the original and leaves it alone', async () => {
  const before = readFileSync(FAULTY);
  const copy = await saved('已审核副本');
  expect(copy).toMatch(/annexes-2022-09-faulty（已审核）\.xlsx$/);
  expect(audited(copy).findings).toEqual(audited(FAULTY).findings);
  expect(Object.keys(unzipSync(readFileSync(copy))).length).toBeGreaterThan(Object.keys(unzipSync(before)).length);
  expect(readFileSync(FAULTY).equals(before)).toBe(true);
});

it('the page from disk saves a copy with the safe fixes made, in which none is left to make', async () => {
  const safe = (file: string) =>
    (audited(file).findings as readonly { fix?: { safe: boolean } }[]).filter(({ fix }) => fix?.safe).length;
  expect(safe(FAULTY)).toBeGreaterThan(0);
  expect(safe(await saved('修正后的副本'))).toBe(0);
});

it('the page from disk saves the summary, the circular as a document, and the report', async () => {
  const summary = unzipSync(readFileSync(await saved('带汇总表的副本')));
  expect(strFromU8(summary['xl/workbook.xml'] ?? new Uint8Array())).toContain('汇总表');
  const circular = unzipSync(readFileSync(await saved('通报稿')));
  expect(strFromU8(circular['word/document.xml'] ?? new Uint8Array())).toContain('各项工作进展情况');
  const report = readFileSync(await saved('审核报告'), 'utf8');
  expect(report.match(/<tr class="error">/g)).toHaveLength(
    audited(FAULTY).findings.filter(({ level }) => level === 'error').length,
  );
});

it('the page from disk packs everything of every workbook into one zip', async () => {
  const names = Object.keys(unzipSync(readFileSync(await saved('以上全部'))));
  expect(names).toEqual(
    expect.arrayContaining([
      'annexes-2022-09-faulty（已审核）.xlsx',
      'annexes-2022-09（汇总）.xlsx',
      'annexes-2022-09（通报稿）.docx',
    ]),
  );
  expect(new Set(names).size).toBe(names.length);
});

it('the page from disk takes targets and the period before from disk, and remembers them in the copy', async () => {
  await page.locator('button.book-line', { hasText: 'annexes-2022-09.xlsx' }).click();
  await page.locator('.pane [role="tab"]', { hasText: '进度' }).click();
  await page
    .locator('.pane .file-field', { hasText: '计划' })
    .locator('input')
    .first()
    .setInputFiles('seeds/targets-2022.xlsx');
  await page.locator('.pane', { hasText: '年度计划已导入' }).waitFor();
  const copy = await saved('已审核副本');
  expect(strFromU8(unzipSync(readFileSync(copy))['xl/workbook.xml'] ?? new Uint8Array())).toContain('年度计划');
});

it('the page from disk gives a pasted-over template the checks of its cells back', async () => {
  const form = join(mkdtempSync(join(tmpdir(), 'annex-')), '敦化市.xlsx');
  const template = templateEdits({
    programme: usualProgramme,
    period: { year: 2022, fromMonth: 1, toMonth: 10 },
    places: usualProgramme.units.filter(({ name }) => name === '敦化市'),
  });
  const book = newXlsx();
  await book.write(template.filter(({ kind }) => kind !== 'validation'));
  writeFileSync(form, book.save());
  await open(form);
  await page.locator('button.book-line', { hasText: '敦化市' }).click();
  await page.locator('.finding-head:visible', { hasText: '校验丢失' }).first().click();
  await page.locator('.button:visible', { hasText: '恢复校验' }).first().click();
  await page.locator('.toast:visible', { hasText: '已恢复40格的填写校验' }).waitFor();
  await shot('restored');
  expect(await page.locator('.finding-head:visible', { hasText: '校验丢失' }).count()).toBe(0);
  await page.locator('.book-close[aria-label*="敦化市"]').click();
});

it('the page from disk fits a narrow window without sideways scrolling, the cell above the list', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator('button.book-line', { hasText: 'faulty' }).click();
  await page.locator('.finding-head:visible', { hasText: '农安县' }).first().click();
  await page.waitForTimeout(300);
  await shot('narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const [head, cells] = await Promise.all([
    page.locator('.finding-open:visible .finding-title').boundingBox(),
    page.locator('.sheet-view').boundingBox(),
  ]);
  expect(head?.y ?? 0).toBeGreaterThanOrEqual((cells?.y ?? 0) + (cells?.height ?? 0));
  expect(cells?.y).toBe(0);
  expect(await page.locator('.cell-suspect').isVisible()).toBe(true);
});

it('the page from disk has asked nobody for anything, and nothing went wrong', () => {
  expect(requests.filter((url) => !/^(?:data|blob):/.test(url))).toHaveLength(1);
  expect(troubles).toEqual([]);
});

test('the page is one file, which may run and load nothing else', async () => {
  const { target, bytes } = await builtPage();
  const html = readFileSync(target, 'utf8');
  expect(bytes).toBeLessThan(2 * 1024 * 1024);
  const policy = /Content-Security-Policy" content="([^"]*)/.exec(html)?.[1] ?? '';
  expect(policy.replace(/sha256-[^']+/g, 'sha256-…').split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'sha256-…'",
      "style-src 'sha256-…'",
      'img-src data:',
      'worker-src blob:',
      "connect-src 'none'",
    ]),
  );
  expect(html.match(/<script>/g)).toHaveLength(1);
});
