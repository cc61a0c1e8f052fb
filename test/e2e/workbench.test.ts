import { readFileSync } from 'node:fs';
import { openFile } from '../../src/apps/workbench/file/open';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

const FAULTY = 'annexes-2022-09-faulty.xlsx';
const FINDINGS = '差错清单';

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await openWorkbench();
});

/** Everything the user made: cells with their own looks, merges, and conditional formats. */
const facts = () =>
  workbench.inWorkbook((model) =>
    model.sheets().map((sheet) => {
      const { row = 0, column = 0, rows = 0, columns = 0 } = sheet.used(false) ?? {};
      const cells = Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (__, along) => sheet.cell(row + down, column + along)),
      );
      return { name: sheet.name(), cells, merges: sheet.merges(), conditionalFormats: sheet.conditionalFormats() };
    }),
  );

/** The cells that carry a mark of the add-in, as sheet!R7C7 from zero. */
const marked = () =>
  workbench.inWorkbook((model) =>
    model.sheets().flatMap((sheet) =>
      sheet
        .conditionalFormats()
        .filter(({ rule }) => rule.kind === 'formula' && rule.formula.includes('"annex-audit:'))
        .flatMap(({ areas }) =>
          areas.flatMap(({ row, column, rows, columns }) =>
            Array.from(
              { length: rows * columns },
              (_, at) => `${sheet.name()}!${row + Math.floor(at / columns)},${column + (at % columns)}`,
            ),
          ),
        ),
    ),
  );

const selected = () =>
  workbench.inWorkbook((model) => {
    const { row, column } = model.selection();
    return `${model.activeSheet().name()}!${row},${column}`;
  });

const sheetNames = () => workbench.inWorkbook((model) => model.sheets().map((sheet) => sheet.name()));

/** What a cell holds and shows, zero-based. */
const cell = (name: string, row: number, column: number) =>
  workbench.page.evaluate(
    ([sheet, down, along]) =>
      window.workbench
        ?.model()
        ?.sheets()
        .find((one) => one.name() === sheet)
        ?.cell(Number(down), Number(along)),
    [name, row, column] as const,
  );

/** The colour that most of a cell of the active sheet has on the screen. */
async function colour(row: number, column: number): Promise<string> {
  const { x, y } = await workbench.inGrid(row, column);
  return workbench.page.evaluate(
    ([left, top]) => {
      const canvas = [...document.querySelectorAll('canvas')].at(-1)!;
      const { x: from, y: over, width } = canvas.getBoundingClientRect();
      const scale = canvas.width / width;
      const { data } = canvas
        .getContext('2d')!
        .getImageData((left - from - 16) * scale, (top - over - 6) * scale, 32 * scale, 12 * scale);
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const hex = `#${[0, 1, 2].map((part) => data[at + part]!.toString(16).padStart(2, '0')).join('')}`;
        counts.set(hex, (counts.get(hex) ?? 0) + 1);
      }
      return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
    },
    [x, y] as const,
  );
}

let before: Awaited<ReturnType<typeof facts>>;

test('the add-in opens the faulty example with the pane closed and the add-in ready', async () => {
  await workbench.openExample(FAULTY);
  before = await facts();
  await workbench.shot('1-opened');
  expect(before.map(({ name }) => name)).toEqual(
    openFile(readFileSync(`seeds/${FAULTY}`)).snapshot.sheets.map(({ name }) => name),
  );
  expect(await workbench.page.locator('aside.pane').getAttribute('class')).toContain('closed');
});

test('the add-in audits from the ribbon in at most three round trips and opens the pane with the verdict', async () => {
  await workbench.press('一键审核');
  await workbench.pane.getByRole('heading', { name: /^\d+处错误须修改$/ }).waitFor();
  await workbench.pane
    .getByText(/检查\d+条规则/)
    .first()
    .waitFor();
  // The verdict stands before the marks are written and the list is there.
  await until(async () => (await sheetNames()).includes(FINDINGS));
  await workbench.pane.locator('.toast').first().waitFor();
  await until(async () => {
    const { length } = await workbench.syncs();
    const told = await workbench.page.getByTestId('syncs').textContent();
    return told?.includes(`上次命令 ${length} 次同步 · 累计 ${length} 次`) === true;
  });
  const syncs = await workbench.syncs();
  expect(syncs.filter(({ failure }) => failure)).toEqual([]);
  expect(syncs.length).toBeLessThanOrEqual(3);
  expect(await selected()).toMatch(`${before[0]?.name}!`);
  await workbench.shot('2-audited');
});

test('the add-in marks the cells that are wrong and lists them on a sheet', async () => {
  expect(await marked()).toEqual(expect.arrayContaining(['附件1棚改开工!6,7', '附件1棚改开工!11,10']));
  expect(await sheetNames()).toEqual([...before.map(({ name }) => name), FINDINGS]);
});

test('the add-in goes to the cell of a finding that is clicked', async () => {
  await workbench.pane.getByRole('button', { name: /^错误：.*H7/ }).click();
  await until(async () => (await selected()) === '附件1棚改开工!6,7');
  await workbench.shot('3-finding');
});

test('the add-in goes to the list of findings from the ribbon', async () => {
  await workbench.press(FINDINGS);
  await until(async () => (await selected()).startsWith(`${FINDINGS}!`));
  await workbench.shot('4-list');
});

test('the add-in clears the marks and leaves the cells, their looks and the other formats as they were', async () => {
  await workbench.press('清除标记');
  await until(async () => (await marked()).length === 0);
  expect((await facts()).filter(({ name }) => name !== FINDINGS)).toEqual(before);
  await workbench.shot('5-cleared');
});

test('the add-in goes from the list of findings to the cell at a click on its address', async () => {
  await workbench.press('一键审核');
  await until(async () => (await marked()).length > 0);
  await workbench.press(FINDINGS);
  await until(async () => (await selected()).startsWith(`${FINDINGS}!`));
  const [beside, link] = [await workbench.inGrid(1, 0), await workbench.inGrid(3, 3)];
  // On a busy machine the grid may still be drawing: whoever sees nothing happen clicks again.
  await until(async () => {
    for (const { x, y } of [beside, link])
      if ((await selected()).startsWith(`${FINDINGS}!`)) await workbench.page.mouse.click(x, y);
    return !(await selected()).startsWith(`${FINDINGS}!`);
  });
});

test('the add-in saves marks and list into the file, and nothing else', async () => {
  const saved = openFile(await workbench.save()).snapshot;
  const original = openFile(readFileSync(`seeds/${FAULTY}`)).snapshot;
  expect(saved.sheets.map(({ name }) => name)).toEqual([...original.sheets.map(({ name }) => name), FINDINGS]);
  expect(saved.sheets.slice(0, -1)).toEqual(original.sheets);
});

test('the add-in clearing marks and sheets from the pane leaves the saved file as it was opened', async () => {
  await workbench.paneButton('清除标记').click();
  await workbench.paneButton('标记和生成的工作表一并清除').click();
  await until(async () => (await sheetNames()).length === before.length && (await marked()).length === 0);
  expect(await facts()).toEqual(before);
  const [saved, original] = [openFile(await workbench.save()), openFile(readFileSync(`seeds/${FAULTY}`))];
  expect(saved.contents).toEqual(original.contents);
});

test('the add-in refuses what is no workbook with a sentence and keeps the open one', async () => {
  await workbench.page.locator('input[type=file]').setInputFiles('package.json');
  await workbench.page.getByRole('alert').getByText('“package.json”不是 .xlsx 工作簿。').waitFor();
  await workbench.shot('6-refused');
  await workbench.page.getByRole('button', { name: '知道了' }).click();
  expect(await sheetNames()).toEqual(before.map(({ name }) => name));
});

test('the add-in audits the file that is coming when the button is pressed before its bytes have come', async () => {
  const { page, pane } = workbench;
  let send = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route('**/seeds/*.xlsx', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByLabel('示例工作簿').selectOption(FAULTY);
  await page.getByRole('status').getByText('正在打开').waitFor();
  await workbench.press('一键审核');
  send();
  await pane.getByRole('heading', { name: /^\d+处错误须修改$/ }).waitFor();
  await until(async () => (await sheetNames()).includes(FINDINGS));
  await page.unroute('**/seeds/*.xlsx');
});

test('the add-in in an Excel that is too old the pane says so', async () => {
  await workbench.page.getByLabel('模拟版本').selectOption('1.9');
  await workbench.pane.getByText('这个版本的Excel不能运行附表审核').waitFor();
  await workbench.shot('7-old-excel');
});

describe('progress in the workbench', () => {
  const SHEET = '附件1棚改开工';
  const [ROW, DONE, RATE] = [13, 3, 4] as const;
  const ZERO = '#5b2a86';
  let before: Awaited<ReturnType<typeof facts>>;
  let done: unknown;

  beforeAll(() => workbench.page.getByLabel('模拟版本').selectOption('1.14'));

  test('计算完成率 shows what it would write, and writes live formulas', async () => {
    await workbench.openExample(FAULTY);
    before = await facts();
    done = (await cell(SHEET, ROW, DONE))?.value;
    await workbench.press('计算完成率');
    await workbench.pane.getByText('附件1棚改开工 E14').waitFor();
    await workbench.shot('8-rates');
    const read = (await workbench.syncs()).length;
    await workbench.pane.locator('.dialog .button', { hasText: '改为公式' }).click();
    await workbench.pane
      .getByText(/^已写入\d+个完成率公式。$/)
      .last()
      .waitFor();
    expect(read).toBeLessThanOrEqual(3);
    expect((await workbench.syncs()).length - read).toBeLessThanOrEqual(3);
    expect((await cell(SHEET, ROW, RATE))?.formula).toContain('D14/C14');
  });

  test('标记进度 highlights places, and rate and highlight follow an edit without another click', async () => {
    const syncs = (await workbench.syncs()).length;
    await workbench.press('标记进度');
    await workbench.pane.getByText('已标记进度，颜色随数据变化。').last().waitFor();
    expect((await workbench.syncs()).length - syncs).toBeLessThanOrEqual(3);
    await workbench.inWorkbook((model) => {
      model.activate(model.sheets()[0]!.id);
      return true;
    });
    expect(await colour(ROW, DONE)).not.toBe(ZERO);
    await workbench.type(ROW, DONE, '0');
    await until(async () => (await cell(SHEET, ROW, RATE))?.value === 0);
    await until(async () => (await colour(ROW, DONE)) === ZERO);
    await workbench.shot('9-followed');
    await workbench.type(ROW, DONE, String(done));
    await until(async () => (await colour(ROW, DONE)) !== ZERO);
  });

  test('undoing the rates and clearing puts everything back', async () => {
    await workbench.pane.locator('.button', { hasText: '撤销上次修改' }).click();
    await workbench.paneButton('恢复').click();
    await workbench.pane
      .getByText(/^已恢复\d+个单元格。$/)
      .last()
      .waitFor();
    await workbench.press('打开面板');
    await workbench.pane.getByRole('tab', { name: '审核' }).click();
    await workbench.paneButton('清除标记').click();
    await workbench.paneButton('标记和生成的工作表一并清除').click();
    await until(async () => (await sheetNames()).length === before.length && (await marked()).length === 0);
    expect(await facts()).toEqual(before);
  });
});

describe('summary and circular in the workbench', () => {
  test('生成汇总表 writes its sheet in at most three round trips', async () => {
    await workbench.openExample('annexes-2022-09.xlsx');
    await workbench.press('生成汇总表');
    await workbench.pane.getByText('已写入工作表“汇总表”。').last().waitFor();
    expect((await workbench.syncs()).filter(({ failure }) => failure)).toEqual([]);
    expect((await workbench.syncs()).length).toBeLessThanOrEqual(3);
    expect(await sheetNames()).toContain('汇总表');
    await workbench.paneButton('转到汇总表').first().click();
    await until(async () => (await selected()).startsWith('汇总表!'));
    await workbench.shot('10-summary');
  });

  test('生成通报稿 writes its sheet and links every number to its cell', async () => {
    const syncs = (await workbench.syncs()).length;
    await workbench.press('生成通报稿');
    await workbench.pane.getByText('已写入工作表“通报稿”。').last().waitFor();
    expect((await workbench.syncs()).length - syncs).toBeLessThanOrEqual(3);
    await workbench.pane.getByRole('button', { name: '12670', exact: true }).click();
    await until(async () => (await selected()).startsWith('保障性租赁住房!'));
    await workbench.shot('11-draft');
  });

  test('通报核校 finds the two errors of the published circular and goes to the cell of a figure', async () => {
    await workbench.press('通报核校');
    await workbench.pane
      .getByRole('textbox', { name: '通报全文' })
      .fill(readFileSync('seeds/吉安居办〔2022〕22号.txt', 'utf8'));
    await workbench.paneButton('与本工作簿附表一起核校').click();
    await workbench.pane.getByRole('heading', { name: /^\d+处不符$/ }).waitFor();
    await workbench.pane.locator('.figure.suspect', { hasText: '558.40' }).click();
    await workbench.pane.getByText('558.40→58.40').first().waitFor();
    await workbench.shot('12-proofread');
  });

  test('the page has reported no error', () => {
    expect(workbench.errors).toEqual([]);
  });
});

/** Waits for something the page does in its own time. */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${String(isTrue)}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}
