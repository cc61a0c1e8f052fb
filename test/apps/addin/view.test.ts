import type { Page } from 'playwright-core';
import { freshList } from '../../../src/apps/addin/pages/audit/model';
import { paneBrowser, type PaneBrowser } from './open-page';
import { auditedOf, faulty, finding, many, reportOf, tablesOn } from './reports';

let browser: PaneBrowser;
let page: Page;

beforeAll(async () => {
  browser = await paneBrowser();
});
afterEach(() => {
  expect(browser.troubles()).toEqual([]);
});
afterAll(() => browser.close());

const audited = { audited: auditedOf(faulty), list: { ...freshList, hasFilters: true } };
const commands = () => page.evaluate(() => window.pane.commands);
const paneButton = (text: string) => page.locator('.button:visible', { hasText: text });
const searchField = () => page.getByRole('textbox', { name: '搜索差错' });
const current = () => page.evaluate(() => window.pane.model().list.current);

test('before the first audit there is one thing to do', async () => {
  page = await browser.open({});
  await paneButton('一键审核').click();
  expect(await commands()).toEqual([{ kind: 'audit' }]);
  expect(await page.getByRole('status').textContent()).toBe('正在读取工作簿…');
});

test('buttons rest while a command runs and keep their focus', async () => {
  page = await browser.open({});
  const button = paneButton('一键审核');
  await button.click();
  await button.click({ force: true });
  expect(await commands()).toEqual([{ kind: 'audit' }]);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
});

test('the verdict, the counts and the groups are there to read', async () => {
  page = await browser.open(audited);
  expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe('3处错误须修改');
  expect(await page.locator('.chip').allTextContents()).toEqual(['错误3', '核实2', '提示1', '筛选']);
  expect(await page.locator('.group-button').allTextContents()).toEqual([
    '棚户区改造（附件1）3处',
    '房屋征收（附件3）2处',
    '整个工作簿1处',
  ]);
});

test('a workbook that holds no annex tells the errors of its other tables, and that it holds none', async () => {
  const plain = reportOf(faulty.findings);
  const verdict = { ...plain.verdict, incomplete: ['没有找到方案中的附表'] };
  page = await browser.open({ audited: auditedOf({ ...plain, tables: [], otherTables: 1, verdict }) });
  expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe('3处错误须修改');
  expect(await page.locator('.verdict-more').textContent()).toContain('没有找到方案中的附表。');
  page = await browser.open({ audited: auditedOf({ ...plain, tables: [], findings: [] }) });
  expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe('没有找到可以审核的附表');
});

test('a click on a finding opens it and selects its cell, a link selects a related one', async () => {
  page = await browser.open(audited);
  await page.getByRole('button', { name: '合计不符' }).click();
  await page.getByRole('button', { name: '定位到附件1!C5' }).click();
  expect(await commands()).toEqual([
    { kind: 'select', at: { sheet: '附件3', row: 12, column: 3 } },
    { kind: 'select', at: { sheet: '附件1', row: 4, column: 2 } },
  ]);
});

test('arrow keys go from finding to finding, with the focus', async () => {
  page = await browser.open(audited);
  await page.locator('.finding-head').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await current()).toBe('5');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('true');
});

test('Alt with an arrow key goes on from anywhere', async () => {
  page = await browser.open(audited);
  await page.locator('.chip-error').focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await current()).toBe('3');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('chip-error');
});

test('level, annex, place and search narrow the list', async () => {
  page = await browser.open(audited);
  await page.locator('.chip-error').click();
  await page.getByRole('combobox', { name: '按附表筛选' }).selectOption({ label: '棚户区改造（附件1）' });
  expect(await page.locator('.finding').count()).toBe(1);
  await searchField().fill('没有这个县');
  await page.getByRole('button', { name: '清除筛选' }).click();
  expect(await page.locator('.finding').count()).toBe(6);
  expect(await page.locator('.choice option:checked').allTextContents()).toEqual(['全部附表', '全部市县']);
  expect(await searchField().inputValue()).toBe('');
});

test('a search waits until the input method has made its characters', async () => {
  page = await browser.open(audited);
  await searchField().focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'lish', selectionStart: 4, selectionEnd: 4 });
  expect(await page.evaluate(() => window.pane.model().list.filter)).toEqual({});
  await client.send('Input.insertText', { text: '梨树' });
  expect(await page.evaluate(() => window.pane.model().list.filter)).toEqual({ text: '梨树' });
});

test('three thousand findings are drawn in portions, and a step redraws only what it changes', async () => {
  page = await browser.open({ audited: auditedOf(many(3000)) });
  expect(await page.locator('.finding').count()).toBe(100);
  await page.getByRole('button', { name: '显示更多（还有1450处）' }).first().click();
  expect(await page.locator('.finding').count()).toBe(300);
  const redrawn = await page.evaluate(async () => {
    let added = 0;
    const observer = new MutationObserver((changes) => {
      for (const change of changes) added += change.addedNodes.length;
    });
    observer.observe(document.body, { childList: true, subtree: true });
    for (let move = 0; move < 40; move += 1) await window.pane.send({ kind: 'move', by: 1 });
    added += observer.takeRecords().reduce((sum, change) => sum + change.addedNodes.length, 0);
    observer.disconnect();
    return added / 40;
  });
  expect(redrawn).toBeLessThan(30);
});

test('text from the workbook stays text', async () => {
  const hostile = '<img src=x onerror=alert(1)>{{x}}';
  const report = reportOf([finding({ id: '1', place: hostile, message: hostile, value: hostile, annexName: hostile })]);
  page = await browser.open({ audited: auditedOf(report), list: { ...freshList, current: '1' } });
  expect(await page.locator('.findings img').count()).toBe(0);
  expect(await page.locator('.finding-message').textContent()).toBe(hostile);
});

test('the question about clearing takes the focus and gives it back', async () => {
  page = await browser.open(audited);
  await paneButton('清除标记').click();
  expect(await page.getByRole('dialog', { name: '清除标记' }).isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => window.pane.model().dialog === undefined);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('清除标记');
  await page.locator('.toolbar .button', { hasText: '清除标记' }).click();
  await paneButton('标记和生成的工作表一并清除').click();
  expect(await commands()).toEqual([{ kind: 'clear', withSheets: true }]);
});

test('what could not be checked is one click away, with the reason', async () => {
  page = await browser.open(audited);
  await page.getByText(/检查41条规则，3条未检查/).click();
  expect(await page.locator('details', { hasText: '没有检查' }).locator('.checked-list li').first().textContent()).toBe(
    '整个工作簿与年度计划不符：没有年度计划表',
  );
});

test.each([
  ['elsewhere', '附表审核在Excel中运行'],
  ['old-excel', '这个版本的Excel不能运行附表审核'],
  ['no-office', '没有连上Excel'],
] as const)('%s is a page that says so', async (surroundings, title) => {
  page = await browser.open({ surroundings });
  expect(await page.getByRole('heading').textContent()).toBe(title);
});

test.each([300, 320, 350, 600])('nothing is cut off at %i pixels', async (width) => {
  page = await browser.open(
    {
      ...audited,
      list: { ...freshList, current: '1' },
      notice: { kind: 'failed', failure: { kind: 'stale', at: faulty.findings[0]!.at } },
    },
    width,
  );
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('#pane *')]
      .filter(
        (one) =>
          !one.closest('dialog, .unseen, .spoken') &&
          one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5,
      )
      .map((one) => one.className),
  );
  expect(wide).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(
    true,
  );
});

test('a change is shown, old and new, before it is made', async () => {
  page = await browser.open({ ...audited, list: { ...freshList, current: '1' } });
  await paneButton('改为“58.40”').click();
  expect(await page.locator('.change').allTextContents()).toEqual([
    '合计不符（1格）推算',
    '附件3 D13 · 伊通县 · 房屋征收/面积(万㎡)原值558.4→改为58.4',
  ]);
  expect(await commands()).toEqual([]);
  await page.locator('.dialog .button').first().click();
  expect((await commands()).map((command) => command.kind)).toEqual(['fix']);
});

test('all safe changes are offered together, without the suggestions', async () => {
  page = await browser.open(audited);
  await paneButton('全部安全修正（2个单元格）').click();
  expect(await page.locator('.change ins').allTextContents()).toEqual(['120', '长白县']);
});

test('a protected sheet is named before anything is written to it', async () => {
  const { sheet } = tablesOn(['附件3'], true)[0]!;
  page = await browser.open({
    audited: auditedOf(faulty, { sheets: [sheet], settings: {} }),
    list: { ...freshList, current: '1' },
  });
  await paneButton('改为“58.40”').click();
  expect(await page.locator('.blocked').textContent()).toContain('“附件3”受保护');
  await page.locator('.dialog .button').first().click({ force: true });
  expect(await commands()).toEqual([]);
});

test('an explanation is written and saved with a name', async () => {
  page = await browser.open({ ...audited, list: { ...freshList, current: '4' } });
  await paneButton('填写说明').click();
  await page.getByRole('textbox', { name: '说明' }).fill('台账已核对');
  await page.getByRole('textbox', { name: '填写人' }).fill('李强');
  await paneButton('保存说明').click();
  expect(await commands()).toMatchObject([{ kind: 'explain', text: '台账已核对', person: '李强' }]);
});

test('the last changes can be undone', async () => {
  page = await browser.open({ audited: { ...auditedOf(reportOf([])), undoable: 3 } });
  await paneButton('撤销上次修改（3个单元格）').click();
  expect(await commands()).toMatchObject([{ kind: 'plan-undo', from: 'audit' }]);
});

test('explanations that have lapsed can be looked at and forgotten', async () => {
  page = await browser.open(audited);
  await page.getByText('1条说明已失效').click();
  expect(await page.locator('.checked-list').last().textContent()).toContain('数据已改动（张敏，2022-07-04）');
  await page.getByRole('button', { name: '删除失效的说明' }).click();
  expect(await commands()).toMatchObject([{ kind: 'forget-lapsed', lapsed: faulty.lapsed }]);
});
