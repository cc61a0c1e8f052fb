import type { Page } from 'playwright-core';
import type { Model } from '../../../src/apps/addin/model';
import type { ShownProgress } from '../../../src/apps/addin/pages/progress/model';
import { draftCircular, rateEdits, thresholdsOf } from '../../../src/core';
import { settingsForm } from '../../../src/apps/addin/pages/progress/new-settings-form';
import { paneBrowser, type PaneBrowser } from './open-page';
import { proofreadIn, standingIn, standingSinceJune } from './pages';
import { circularText } from './workbooks';

let browser: PaneBrowser;
let page: Page;
let clean: ShownProgress;
let faulty: ShownProgress;

beforeAll(async () => {
  browser = await paneBrowser();
  [clean, faulty] = await Promise.all([standingSinceJune(), standingIn('annexes-2022-09-faulty.xlsx')]);
});
afterEach(() => {
  expect(browser.troubles()).toEqual([]);
});
afterAll(() => browser.close());

const commands = () => page.evaluate(() => window.pane.commands);
const paneButton = (text: string) => page.locator('.button:visible', { hasText: text });
const measure = (name: string) => page.locator('.measure', { hasText: name });

test('the tabs lead from page to page, with the keyboard too', async () => {
  page = await browser.open({});
  await page.getByRole('tab', { name: '进度' }).click();
  await paneButton('查看进度').click();
  expect(await commands()).toEqual([{ kind: 'progress' }]);
  await page.getByRole('tab', { name: '进度' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => window.pane.model().page === 'summary');
});

test('every status has its word and its count, and a click lists its places', async () => {
  page = await browser.open({ page: 'progress', standing: clean });
  expect(await measure('租赁补贴').locator('.status-count').allTextContents()).toEqual([
    '零进展4',
    '停滞3',
    '正常7',
    '完成2',
    '超额35',
  ]);
  await measure('租赁补贴').getByRole('button', { name: '零进展 4' }).click();
  expect((await page.locator('.place-name').allTextContents()).sort()).toEqual(
    ['大安市', '九台区', '桦甸市', '辽源市'].sort(),
  );
});

test('places stand by rank, the worst first; those without a task are counted; a click goes to the row', async () => {
  page = await browser.open({ page: 'progress', standing: clean });
  await page.getByRole('button', { name: /^棚改基本建成/ }).click();
  const ranks = (await page.locator('.place-rank').allTextContents()).map(Number);
  expect(ranks).toEqual([...ranks].sort((one, other) => other - one));
  expect(await page.locator('.place-note').textContent()).toContain('另有3个不参加排名');
  expect(await page.locator('.trend').textContent()).toMatch(/^走势：6月[\d.]+%，9月71\.7%$/);
  await page.locator('.place').first().click();
  expect(await commands()).toMatchObject([{ kind: 'select', at: { sheet: '附件1棚改开工' } }]);
});

test('a square says in words what its colour says', async () => {
  page = await browser.open({ page: 'progress', standing: clean });
  const names = await page
    .locator('.squares .square')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => !/，(?:零进展|停滞|滞后|正常|完成|超额|无任务)/.test(name))).toEqual([]);
});

test('a search lists a place in every measure', async () => {
  page = await browser.open({ page: 'progress', standing: clean });
  await page.getByRole('textbox', { name: '搜索市县' }).fill('靖宇');
  expect(new Set(await page.locator('.place-name').allTextContents())).toEqual(new Set(['靖宇县']));
  await page.getByRole('textbox', { name: '搜索市县' }).fill('没有');
  expect(await page.locator('.no-match').textContent()).toBe('没有符合筛选条件的市县。');
});

test('a status is sought in every measure', async () => {
  page = await browser.open({ page: 'progress', standing: clean });
  await page.getByRole('combobox', { name: '按状态筛选' }).selectOption('零进展');
  expect(await page.locator('.measure-name').allTextContents()).toEqual([
    '租赁补贴',
    '房屋征收',
    '征收补偿政策',
    '问题项目整改',
  ]);
  expect(await page.locator('.place').count()).toBe(4 + 20 + 7 + 5);
});

test('a file is picked for the targets', async () => {
  page = await browser.open({ page: 'progress', standing: clean });
  await page.locator('input[type=file]').first().setInputFiles('seeds/targets-2022.xlsx');
  expect((await commands()).map(({ kind }) => kind)).toEqual(['import']);
});

test('rates that are there already are replaced only on request', async () => {
  page = await browser.open({
    page: 'progress',
    standing: faulty,
    dialog: { kind: 'rates', plan: rateEdits(faulty.snapshot) },
  });
  expect(await page.locator('.change').first().textContent()).toContain('1.131→');
  await paneButton('把6个改为公式').click();
  const [command] = await commands();
  expect(command?.kind === 'write-rates' && command.changes.length).toBe(6);
});

test('thresholds are typed, checked and saved', async () => {
  page = await browser.open({
    page: 'progress',
    standing: clean,
    dialog: {
      kind: 'settings',
      form: settingsForm(thresholdsOf(clean.snapshot), clean.progress.period, clean.progress.programme),
    },
  });
  await page.getByRole('textbox', { name: '棚改新开工' }).fill('x');
  expect(await page.getByRole('alert').textContent()).toContain('百分比应是0到1000的数');
  await page.getByRole('textbox', { name: '棚改新开工' }).fill('70');
  await paneButton('保存').click();
  expect(await commands()).toMatchObject([
    { kind: 'save-settings', thresholds: { lines: expect.arrayContaining([{ measure: 'start', percent: 70 }]) } },
  ]);
});

test('a click on a claim shows its figures, a click on a figure shows its claim', async () => {
  page = await browser.open({ page: 'proofread', proofreading: proofreadIn(circularText()) });
  await page.locator('.claim-head', { hasText: '558.40' }).click();
  expect(await page.locator('.claim-panel').textContent()).toContain('558.40→58.40');
  expect(
    await page.locator('.figure.suspect.current').evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  ).toBe(true);
  await page.locator('.figure', { hasText: '1.87' }).click();
  expect(await page.locator('.claim-panel').textContent()).toContain('1.34万套÷1.87万套');
});

test('the text on the page is the text that was pasted', async () => {
  page = await browser.open({ page: 'proofread', proofreading: proofreadIn(circularText()) });
  expect((await page.locator('.proof-text').textContent())?.replaceAll('误', '')).toBe(
    circularText().replaceAll('误', ''),
  );
});

test('a number of the draft shows its cells', async () => {
  page = await browser.open({
    page: 'summary',
    drafted: { draft: draftCircular(clean.snapshot), text: '通报', at: '15:32' },
  });
  await page.getByRole('button', { name: '12670', exact: true }).focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.draft-sources').textContent()).toBe('来源（1个单元格）保障性租赁住房!C13');
});

const STATES: Readonly<Record<string, () => Partial<Model>>> = {
  progress: () => ({ page: 'progress', standing: clean, view: { part: 'places', text: '县' } }),
  targets: () => ({ page: 'progress', standing: clean, view: { part: 'targets', withEqual: true } }),
  draft: () => ({
    page: 'summary',
    drafted: { draft: draftCircular(clean.snapshot), text: '通报', at: '15:32', chosen: { paragraph: 5, run: 1 } },
  }),
  proofreading: () => ({ page: 'proofread', proofreading: { ...proofreadIn(circularText()), current: 0 } }),
  writing: () => ({ page: 'proofread' }),
};

test.each(Object.keys(STATES).flatMap((name) => [300, 320, 350].map((width) => [name, width] as const)))(
  'nothing of %s is cut off at %i pixels',
  async (name, width) => {
    page = await browser.open(STATES[name]!(), width);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('#pane *')]
        .filter(
          (one) =>
            !one.closest('dialog, .unseen, .spoken, .overview-box > *') &&
            one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5,
        )
        .map((one) => one.className),
    );
    expect(wide).toEqual([]);
  },
);
