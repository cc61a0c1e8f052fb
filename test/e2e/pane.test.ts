import { faultsIn, focusedIn, paneOf, until } from './pane-tools';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

const FAULTY = 'annexes-2022-09-faulty.xlsx';
const FIRST = '附件1棚改开工';

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await openWorkbench({ width: 1366, height: 768 });
});

const pane = () => paneOf(workbench);
const focused = () => focusedIn(pane());
const faults = () => faultsIn(pane());

/** Walks with Tab until the focus stands on what is sought; fails when it never does. */
async function tabTo(sought: RegExp, most = 120): Promise<void> {
  for (let steps = 0; steps < most; steps += 1) {
    await workbench.page.keyboard.press('Tab');
    if (sought.test(await focused())) return;
  }
  throw new Error(`Tab never reached ${String(sought)}, last at ${await focused()}`);
}

/** Begins a walk at the top of the pane. */
const fromTop = () =>
  pane().evaluate(() => {
    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  });

/** Whether an element lies wholly within the window of the pane. */
const isInSight = (selector: string) =>
  pane().evaluate((sought) => {
    const box = document.querySelector(sought)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight + 1 && box.height > 0;
  }, selector);

const title = () => pane().locator('.verdict-title').textContent();

test('the pane by keyboard audits, and keeps head and news in sight', async () => {
  await workbench.openExample(FAULTY);
  await workbench.press('打开面板');
  await workbench.pane.getByRole('tab', { name: '审核' }).focus();
  await tabTo(/^一键审核$/);
  await workbench.page.keyboard.press('Enter');
  await workbench.pane.getByRole('heading', { name: /处错误须修改$/ }).waitFor();
  const height = await pane().evaluate(() => document.querySelector('.head')!.getBoundingClientRect().height);
  expect(height).toBeLessThanOrEqual(120);
  // The verdict stands before the marks are written; the news come after them.
  await workbench.pane.locator('.toast').waitFor();
  expect(await isInSight('.toast')).toBe(true);
  expect(await faults()).toEqual([]);
});

test('the pane by keyboard opens filters, searches, and explains a finding', async () => {
  await fromTop();
  await tabTo(/^筛选/);
  await workbench.page.keyboard.press('Enter');
  await pane().locator('.search input').waitFor();
  expect(await faults()).toEqual([]);
  await fromTop();
  await tabTo(/^核实/);
  await workbench.page.keyboard.press('Enter');
  await tabTo(/^核实：/);
  await workbench.page.keyboard.press('Enter');
  await tabTo(/^填写说明$/);
  await workbench.page.keyboard.press('Enter');
  await pane().locator('dialog[open]').waitFor();
  expect(await focused()).toBe('explanation');
  await workbench.page.keyboard.type('已与台账核对');
  expect(await faults()).toEqual([]);
  await workbench.page.keyboard.press('Tab');
  await workbench.page.keyboard.type('张敏');
  await tabTo(/^保存说明$/);
  await workbench.page.keyboard.press('Enter');
  await workbench.pane.getByText('说明已保存。').first().waitFor();
  expect(await isInSight('.toast')).toBe(true);
  await pane().locator('.tag', { hasText: '已说明' }).first().waitFor();
  await fromTop();
  await tabTo(/^核实/);
  await workbench.page.keyboard.press('Enter');
});

test('the pane by keyboard Esc closes a dialog that opened at its top, and nothing is written', async () => {
  const before = await workbench.inWorkbook((model) => model.changes().length);
  await fromTop();
  await tabTo(/^全部安全修正/);
  await workbench.page.keyboard.press('Enter');
  await pane().locator('dialog[open]').waitFor();
  expect(await isInSight('.dialog-title')).toBe(true);
  expect(await isInSight('.dialog-actions')).toBe(true);
  expect(await faults()).toEqual([]);
  await workbench.page.keyboard.press('Escape');
  await pane().locator('dialog[open]').waitFor({ state: 'detached' });
  expect(await workbench.inWorkbook((model) => model.changes().length)).toBe(before);
});

test('the pane by keyboard applies the ticked groups of fixes, and takes them back from the toast', async () => {
  await fromTop();
  await tabTo(/^全部安全修正/);
  await workbench.page.keyboard.press('Enter');
  await pane().locator('dialog[open]').waitFor();
  const whole = await pane().locator('.dialog-title').textContent();
  await pane().locator('.change-group input').first().focus();
  await workbench.page.keyboard.press('Space');
  await until(async () => (await pane().locator('.dialog-title').textContent()) !== whole);
  await tabTo(/^修改$/);
  await workbench.page.keyboard.press('Enter');
  await workbench.pane
    .getByText(/^已修改\d+个单元格，并重新审核。/)
    .first()
    .waitFor();
  expect(await isInSight('.toast')).toBe(true);
  await pane().locator('.toast .button').focus();
  expect(await focused()).toBe('撤销');
  await workbench.page.keyboard.press('Enter');
  await pane().locator('dialog[open]').waitFor();
  await tabTo(/^恢复$/);
  await workbench.page.keyboard.press('Enter');
  await workbench.pane
    .getByText(/^已恢复\d+个单元格，并重新审核。/)
    .first()
    .waitFor();
});

test('the pane by keyboard changes a setting', async () => {
  await fromTop();
  await workbench.page.keyboard.press('ArrowRight');
  await tabTo(/^设置$/);
  await workbench.page.keyboard.press('Enter');
  await pane().locator('dialog[open]').waitFor();
  expect(await isInSight('.dialog-title')).toBe(true);
  expect(await pane().evaluate(() => document.querySelector('.dialog-content')!.scrollTop)).toBe(0);
  await workbench.page.keyboard.press('Tab');
  await pane().locator('.setting input').first().focus();
  await workbench.page.keyboard.press('Control+A');
  await workbench.page.keyboard.type('70');
  await tabTo(/^保存$/);
  await workbench.page.keyboard.press('Enter');
  await workbench.pane.getByText('设置已保存，状态已重新判断。').first().waitFor();
  await workbench.pane
    .getByText(/^本工作簿自带设置/)
    .first()
    .waitFor();
  expect(await faults()).toEqual([]);
});

describe('the pane while people work', () => {
  test('a changed cell makes the verdict grey without a call to Excel, and an audit restores it', async () => {
    await workbench.openExample(FAULTY);
    await workbench.press('一键审核');
    await workbench.pane.getByRole('heading', { name: /处错误须修改$/ }).waitFor();
    await workbench.pane.locator('.toast').waitFor();
    const before = await title();
    const syncs = (await workbench.syncs()).length;
    await workbench.inWorkbook((model) => {
      model.activate(model.sheets()[0]!.id);
      return true;
    });
    await workbench.type(6, 7, '99999');
    await until(async () => (await title()) === '审核后有改动');
    expect(await pane().locator('.verdict-stale-text').textContent()).toBe(
      `审核后改过1格：H7。改动之前的结论是“${before}”，重新审核后才算数。`,
    );
    await pane().locator('.tag', { hasText: '已改动' }).first().waitFor();
    expect((await workbench.syncs()).length).toBe(syncs);
    await workbench.pane.getByRole('button', { name: '重新审核' }).click();
    await until(async () => /处错误须修改$/.test((await title()) ?? ''));
  });

  test('selecting a marked cell opens its finding, and leaves the selection where it is', async () => {
    const { x, y } = await workbench.inGrid(11, 10);
    await workbench.page.mouse.click(x, y);
    await until(
      async () =>
        (await pane()
          .locator('.finding-open .finding-cell')
          .textContent()
          .catch(() => '')) === 'K12',
    );
    const selected = await workbench.inWorkbook((model) => {
      const { row, column } = model.selection();
      return `${model.activeSheet().name()}!${row},${column}`;
    });
    expect(selected).toBe(`${FIRST}!11,10`);
  });

  test('with 自动复核 a mended cell is audited again on its own, its finding struck; the page stays', async () => {
    await pane().locator('.switch input').check();
    await workbench.type(6, 7, '71.7');
    await pane().locator('.finding-settled').first().waitFor();
    await until(async () => /处错误须修改$/.test((await title()) ?? ''));
    await until(async () => (await pane().locator('.finding-settled').count()) === 0);
    expect(await pane().locator('.finding-cell', { hasText: /^H7$/ }).count()).toBe(0);
    expect(await pane().locator('.tab[aria-selected="true"]').textContent()).toBe('审核');
    await pane().locator('.switch input').uncheck();
  });

  test('after a sheet was renamed, which leaves nothing to calculate, an audit goes on at once', async () => {
    await workbench.inWorkbook((model) => {
      model.sheets()[1]!.rename('附件2租赁补贴（9月）');
      return true;
    });
    const syncs = (await workbench.syncs()).length;
    await workbench.pane.getByRole('button', { name: '重新审核' }).click();
    await until(async () => (await workbench.syncs()).length >= syncs + 3);
    await pane().locator('.overview-table', { hasText: '附件2租赁补贴（9月）' }).waitFor();
  });

  test('a document that would rest on errors asks first', async () => {
    await workbench.press('生成汇总表');
    await workbench.pane.getByRole('heading', { name: '附表还有错误，仍要生成汇总表吗' }).waitFor();
    expect(await faults()).toEqual([]);
    await workbench.page.keyboard.press('Escape');
    expect(await workbench.inWorkbook((model) => model.sheets().some((sheet) => sheet.name() === '汇总表'))).toBe(
      false,
    );
  });

  test('the page has reported no error', () => {
    expect(workbench.errors).toEqual([]);
  });
});
