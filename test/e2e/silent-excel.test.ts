import { faultsIn, paneOf, until } from './pane-tools';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

/** How long the pane waits for Excel, in milliseconds; while Excel is made silent here, its minute passes sooner. */
const PATIENCE = 60_000;
const SHORT = 5_000;

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.openExample('annexes-2022-09-faulty.xlsx');
  await workbench.press('打开面板');
  await pane().evaluate(
    ([patience, short]) => {
      const real = window.setTimeout.bind(window);
      window.setTimeout = ((work: () => void, delay?: number) =>
        real(work, delay === patience && document.body.dataset['silent'] ? short : delay)) as typeof window.setTimeout;
    },
    [PATIENCE, SHORT],
  );
});

const pane = () => paneOf(workbench);
const toast = () => pane().evaluate(() => document.querySelector('.toast')?.textContent ?? '');
const isIdle = () => pane().evaluate(() => document.querySelector('.working') === null);
const marks = () =>
  workbench.inWorkbook(
    (model) =>
      model
        .sheets()
        .flatMap((sheet) => sheet.conditionalFormats())
        .filter(({ rule }) => JSON.stringify(rule).includes('annex-audit:')).length,
  );

/** Lets Excel fall silent after so many more syncs. */
async function silentAfter(syncs: number): Promise<void> {
  await pane().evaluate(() => Object.assign(document.body.dataset, { silent: 'yes' }));
  await workbench.page.evaluate((more) => {
    const last = (window.workbench?.syncs().length ?? 0) + more;
    window.workbench?.silence(() => (window.workbench?.syncs().length ?? 0) >= last);
  }, syncs);
}

async function answering(): Promise<void> {
  await pane().evaluate(() => Object.assign(document.body.dataset, { silent: '' }));
  await workbench.page.evaluate(() => window.workbench?.silence(() => false));
}

test('an Excel that does not answer is given up, in a sentence, and nothing was written', async () => {
  await silentAfter(0);
  await workbench.paneButton('一键审核').first().click();
  await until(async () => (await toast()).includes('Excel没有回应'));
  expect(await toast()).toContain('工作簿没有改动。');
  expect(await isIdle()).toBe(true);
  expect(await marks()).toBe(0);
  expect(await faultsIn(pane())).toEqual([]);
});

test('the way back is the same button, as soon as Excel answers', async () => {
  await answering();
  await workbench.paneButton('一键审核').first().click();
  await workbench.pane.getByRole('heading', { name: /处错误须修改$/ }).waitFor();
  await until(isIdle);
  expect(await marks()).toBeGreaterThan(0);
});

test('an Excel that falls silent while marks are written leaves the verdict, and what is unknown is said', async () => {
  await silentAfter(2);
  await workbench.paneButton('重新审核').first().click();
  await until(async () => (await toast()).includes('Excel没有回应'));
  expect(await toast()).toContain('写入了多少还不能确定，请先看工作表。');
  await workbench.pane.getByRole('heading', { name: /处错误须修改$/ }).waitFor();
  expect(await isIdle()).toBe(true);
  await answering();
  await workbench.paneButton('重新审核').first().click();
  await until(async () => (await isIdle()) && !(await toast()).includes('Excel没有回应'));
});

test('no page reported an error', () => expect(workbench.errors).toEqual([]));
