import { readFileSync } from 'node:fs';
import { openFile } from '../../src/apps/workbench/file/open';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

jest.setTimeout(180_000);

const FAULTY = 'annexes-2022-09-faulty.xlsx';
const FINDINGS = '差错清单';

let workbench: WorkbenchPage;
beforeAll(async () => { workbench = await openWorkbench(); });
afterAll(() => workbench?.close());

/** Everything the user made: cells with their own looks, merges, and conditional formats. */
const facts = () => workbench.inWorkbook((model) => model.sheets().map((sheet) => {
  const { row = 0, column = 0, rows = 0, columns = 0 } = sheet.used(false) ?? {};
  const cells = Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (__, along) => sheet.cell(row + down, column + along)));
  return { name: sheet.name(), cells, merges: sheet.merges(), conditionalFormats: sheet.conditionalFormats() };
}));

/** The cells that carry a mark of the add-in, as sheet!R7C7 from zero. */
const marked = () => workbench.inWorkbook((model) => model.sheets().flatMap((sheet) => sheet.conditionalFormats()
  .filter(({ rule }) => rule.kind === 'formula' && rule.formula.includes('"annex-audit:'))
  .flatMap(({ areas }) => areas.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, at) => `${sheet.name()}!${row + Math.floor(at / columns)},${column + (at % columns)}`)))));

const selected = () => workbench.inWorkbook((model) => {
  const { row, column } = model.selection();
  return `${model.activeSheet().name()}!${row},${column}`;
});

const sheetNames = () => workbench.inWorkbook((model) => model.sheets().map((sheet) => sheet.name()));

describe('the add-in in the workbench', () => {
  let before: Awaited<ReturnType<typeof facts>>;

  test('opens the faulty example with the pane closed and the add-in ready', async () => {
    await workbench.openExample(FAULTY);
    before = await facts();
    await workbench.shot('1-opened');
    expect(before.map(({ name }) => name)).toEqual(openFile(readFileSync(`seeds/${FAULTY}`)).snapshot.sheets.map(({ name }) => name));
    expect(await workbench.page.locator('aside.pane').getAttribute('class')).toContain('closed');
  });

  test('audits from the ribbon in at most three round trips, and opens the pane with the verdict', async () => {
    await workbench.press('一键审核');
    await workbench.pane.getByRole('heading', { name: /^\d+处错误须修改$/ }).waitFor();
    await workbench.pane.getByText(/^已检查\d+条规则/).first().waitFor();
    const syncs = await workbench.syncs();
    expect(syncs.filter(({ failure }) => failure)).toEqual([]);
    expect(syncs.length).toBeLessThanOrEqual(3);
    await expectText('syncs', `上次命令 ${syncs.length} 次同步 · 累计 ${syncs.length} 次`);
    expect(await selected()).toMatch(`${before[0]?.name}!`);
    await workbench.shot('2-audited');
  });

  test('marks the cells that are wrong and lists them on a sheet', async () => {
    expect(await marked()).toEqual(expect.arrayContaining(['附件1棚改开工!6,7', '附件1棚改开工!11,10']));
    expect(await sheetNames()).toEqual([...before.map(({ name }) => name), FINDINGS]);
  });

  test('goes to the cell of a finding that is clicked', async () => {
    await workbench.pane.getByRole('button', { name: /^错误：.*H7/ }).click();
    await until(async () => await selected() === '附件1棚改开工!6,7');
    await workbench.shot('3-finding');
  });

  test('goes to the list of findings from the ribbon', async () => {
    await workbench.press(FINDINGS);
    await until(async () => (await selected()).startsWith(`${FINDINGS}!`));
    await workbench.shot('4-list');
  });

  test('clears the marks and leaves the cells, their looks and the other formats as they were', async () => {
    await workbench.press('清除标记');
    await until(async () => (await marked()).length === 0);
    expect((await facts()).filter(({ name }) => name !== FINDINGS)).toEqual(before);
    await workbench.shot('5-cleared');
  });

  test('goes from the list of findings to the cell at a click on its address', async () => {
    await workbench.press('一键审核');
    await until(async () => (await marked()).length > 0);
    await workbench.press(FINDINGS);
    await until(async () => (await selected()).startsWith(`${FINDINGS}!`));
    const { x, y } = await workbench.inGrid(3, 3);
    await workbench.page.mouse.click(x, y);
    await until(async () => !(await selected()).startsWith(`${FINDINGS}!`));
  });

  test('saves marks and list into the file, and nothing else', async () => {
    const saved = openFile(await workbench.save()).snapshot;
    const original = openFile(readFileSync(`seeds/${FAULTY}`)).snapshot;
    expect(saved.sheets.map(({ name }) => name)).toEqual([...original.sheets.map(({ name }) => name), FINDINGS]);
    expect(saved.sheets.slice(0, -1)).toEqual(original.sheets);
  });

  test('clearing marks and sheets from the pane leaves the saved file as it was opened', async () => {
    await workbench.paneButton('清除标记').click();
    await workbench.paneButton('标记和生成的工作表一并清除').click();
    await until(async () => (await sheetNames()).length === before.length && (await marked()).length === 0);
    expect(await facts()).toEqual(before);
    const [saved, original] = [openFile(await workbench.save()), openFile(readFileSync(`seeds/${FAULTY}`))];
    expect(saved.contents).toEqual(original.contents);
  });

  test('refuses what is no workbook with a sentence and keeps the open one', async () => {
    await workbench.page.locator('input[type=file]').setInputFiles('package.json');
    await workbench.page.getByRole('alert').getByText('“package.json”不是 .xlsx 工作簿。').waitFor();
    await workbench.shot('6-refused');
    await workbench.page.getByRole('button', { name: '知道了' }).click();
    expect(await sheetNames()).toEqual(before.map(({ name }) => name));
  });

  test('in an Excel that is too old the pane says so', async () => {
    await workbench.page.getByLabel('模拟版本').selectOption('1.9');
    await workbench.pane.getByText('这个版本的Excel不能运行附表审核').waitFor();
    await workbench.shot('7-old-excel');
  });

  test('the page has reported no error', () => {
    expect(workbench.errors).toEqual([]);
  });
});

async function expectText(testId: string, text: string): Promise<void> {
  await workbench.page.getByTestId(testId).getByText(text, { exact: true }).waitFor();
}

/** Waits for something the page does in its own time. */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!await isTrue()) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${String(isTrue)}`);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
}
