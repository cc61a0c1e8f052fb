import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChooser } from 'playwright-core';
import { faultsIn, focusedIn, paneOf, until } from './pane-tools';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

jest.setTimeout(180_000);

const RETURNS = readdirSync('seeds/returns')
  .sort()
  .map((name) => join('seeds/returns', name));

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await openWorkbench({ width: 1366, height: 900 });
  await workbench.openExample('annexes-2022-09-faulty.xlsx');
  await workbench.press('打开面板');
  await pane().locator('[role="tab"]').first().waitFor();
});

const pane = () => paneOf(workbench);
const press = (key: string) => workbench.page.keyboard.press(key);

/** Goes to the tabs and with the arrow keys to a page. */
async function openPage(name: string): Promise<void> {
  await pane().evaluate(() => document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
  for (let steps = 0; steps < 6; steps += 1) {
    if ((await focusedIn(pane())) === name) return;
    await press('ArrowRight');
  }
  throw new Error(`no page ${name}`);
}

/** Walks with Tab until the focus stands on what is sought, which then has to be in sight. */
async function tabTo(sought: RegExp, most = 150): Promise<void> {
  for (let steps = 0; steps < most; steps += 1) {
    await press('Tab');
    if (!sought.test(await focusedIn(pane()))) continue;
    expect(await isFocusInSight()).toBe(true);
    return;
  }
  throw new Error(`Tab never reached ${String(sought)}, last at ${await focusedIn(pane())}`);
}

/** What has the focus, or the label around a hidden field, lies within the window of the pane. */
const isFocusInSight = () =>
  pane().evaluate(() => {
    const focused = document.activeElement;
    const box = (focused?.closest('label') ?? focused)?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top < window.innerHeight && box.bottom > 0;
  });

/** The dialog for files that a key opens; a busy browser may pass over a key, so it is pressed again. */
async function chooserBy(key: string, focused: RegExp): Promise<FileChooser> {
  for (let times = 1; ; times += 1) {
    expect(await focusedIn(pane())).toMatch(focused);
    const opened = workbench.page.waitForEvent('filechooser', { timeout: 20_000 });
    await press(key);
    const chooser = times < 3 ? await opened.catch(() => undefined) : await opened;
    if (chooser) return chooser;
  }
}

const dialog = () => pane().locator('dialog[open]');
const sheets = () => workbench.inWorkbook((model) => model.sheets().map((sheet) => sheet.name()));

describe('the page 审核 by Tab and Enter', () => {
  test('a finding that is opened keeps the focus, although its cell is selected', async () => {
    await pane().locator('.tab').first().click();
    await workbench.press('一键审核');
    await pane().locator('.finding-head').first().waitFor();
    await until(async () => (await pane().locator('.working').count()) === 0);
    await openPage('审核');
    await tabTo(/^错误：/);
    const opened = await focusedIn(pane());
    await press('Enter');
    await pane().locator('.finding-open').waitFor();
    await workbench.page.waitForTimeout(500);
    expect(await focusedIn(pane())).toBe(opened);
  });

  test('Tab comes to what folds out, and Enter folds it out', async () => {
    await openPage('审核');
    await tabTo(/^识别了8张附表/);
    await press('Enter');
    await until(() => pane().locator('details[open] > summary', { hasText: '识别了8张附表' }).isVisible());
  });
});

describe('the page 汇总 by Tab, Enter and Esc', () => {
  test('asks before it rests on errors, and writes nothing when Esc is pressed', async () => {
    await openPage('汇总');
    await tabTo(/^生成汇总表$/);
    await press('Enter');
    await dialog().waitFor();
    expect(await faultsIn(pane())).toEqual([]);
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await sheets()).not.toContain('汇总表');
  });

  test('writes the summary, and the draft with the sources of a number', async () => {
    await openPage('汇总');
    await tabTo(/^生成汇总表$/);
    await press('Enter');
    await tabTo(/^仍然生成$/);
    await press('Enter');
    await until(async () => (await sheets()).includes('汇总表'));
    await pane().locator('.toast', { hasText: '汇总表' }).waitFor();
    await openPage('汇总');
    await tabTo(/^生成通报稿$/);
    await press('Enter');
    await tabTo(/^仍然生成$/);
    await press('Enter');
    await pane().locator('.draft').waitFor();
    await openPage('汇总');
    await tabTo(/^[\d.]+/);
    await press('Enter');
    await pane()
      .getByText(/^来源（/)
      .first()
      .waitFor();
    expect(await faultsIn(pane())).toEqual([]);
  });
});

describe('the page 核校 by Tab, Enter and Esc', () => {
  test('takes a text, shows what does not fit, and goes back to the text', async () => {
    await openPage('核校');
    await tabTo(/^通报全文$/);
    await workbench.page.keyboard.type('集安市计划发放520户，已发放260户，发放率为60%。');
    await openPage('核校');
    await tabTo(/^核校$/);
    await press('Enter');
    await pane().getByText('1处不符').first().waitFor();
    await openPage('核校');
    await tabTo(/不符.*60%/);
    await press('Enter');
    await pane().getByText('应为').first().waitFor();
    expect(await faultsIn(pane())).toEqual([]);
    await openPage('核校');
    await tabTo(/^修改文字$/);
    await press('Enter');
    expect(await pane().locator('textarea').inputValue()).toContain('发放率为60%');
  });
});

describe('the page 各地报表 by Tab, Enter and Esc', () => {
  test('takes files, opens one return and comes back', async () => {
    await openPage('各地报表');
    await tabTo(/^选择报表$/);
    await (await chooserBy('Enter', /^选择报表$/)).setFiles(RETURNS);
    await pane().locator('.matrix').waitFor();
    await openPage('各地报表');
    await tabTo(/^延吉市 租赁补贴 错误$/, 300);
    await press('Enter');
    await pane().locator('.returns-findings').waitFor();
    expect(await faultsIn(pane())).toEqual([]);
    await openPage('各地报表');
    await tabTo(/^返回报送情况$/);
    await press('Enter');
    await pane().locator('.matrix').waitFor();
  });

  test('saves the notices', async () => {
    await openPage('各地报表');
    await tabTo(/^退回修改通知/);
    const [download] = await Promise.all([workbench.page.waitForEvent('download'), press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/退回修改通知\.zip$/);
  });

  test('asks before templates take figures with errors for the period before', async () => {
    await openPage('各地报表');
    await tabTo(/^报表的月份$/, 300);
    await workbench.page.keyboard.type('2022');
    await press('ArrowRight');
    await workbench.page.keyboard.type('10');
    await tabTo(/^所有市县一个文件$/);
    await press('Enter');
    await dialog().waitFor();
    expect(await dialog().textContent()).toContain('模板里的上期数会带着这些错误');
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await openPage('各地报表');
    await tabTo(/^所有市县一个文件$/, 300);
    await press('Enter');
    await tabTo(/^仍然生成$/);
    const [download] = await Promise.all([workbench.page.waitForEvent('download'), press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  });
});

test('no page reported an error', () => expect(workbench.errors).toEqual([]));
