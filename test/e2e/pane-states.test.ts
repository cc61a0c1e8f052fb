import { readFileSync } from 'node:fs';
import { a1 } from '../../src/core/workbook';
import { faultsIn, paneOf, until } from './pane-tools';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

const FAULTY = 'annexes-2022-09-faulty.xlsx';
const CLEAN = 'annexes-2022-09.xlsx';
const PAGES = ['审核', '进度', '汇总', '核校', '各地报表', '设置'];

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await openWorkbench({ width: 1366, height: 768 });
});

const pane = () => paneOf(workbench);
const faults = () => faultsIn(pane());
const open = (page: string) => workbench.pane.getByRole('tab', { name: page, exact: true }).click();
const button = (label: string) => workbench.paneButton(label).first();
const toast = () => pane().locator('.toast').first().innerText();
const title = () => pane().locator('.verdict-title').textContent();
const audited = () => workbench.pane.getByRole('heading', { name: /处错误须修改$/ }).waitFor();

describe('axe finds nothing', () => {
  test.each(PAGES)('on the page %s before anything is done', async (page) => {
    if (page === '审核') {
      await workbench.openExample(CLEAN);
      await workbench.press('打开面板');
    }
    await open(page);
    expect(await faults()).toEqual([]);
  });

  test('on a verdict that is clean', async () => {
    await workbench.press('一键审核');
    await pane().locator('.verdict-title').waitFor();
    expect(await faults()).toEqual([]);
  });

  test('on progress by place and on the target check', async () => {
    await open('进度');
    await pane().locator('.squares').waitFor();
    expect(await faults()).toEqual([]);
    await workbench.pane
      .getByRole('button', { name: /^目标核对/ })
      .last()
      .click();
    expect(await faults()).toEqual([]);
  });

  test('on a draft with the sources of a number', async () => {
    await open('汇总');
    await button('生成通报稿').click();
    await pane().locator('.draft-figure').nth(3).waitFor();
    await pane().locator('.draft-figure').nth(3).click();
    await pane().locator('.draft-sources').waitFor();
    expect(await faults()).toEqual([]);
  });

  test('on a circular that was proofread', async () => {
    await open('核校');
    await pane().locator('textarea').fill(readFileSync('seeds/吉安居办〔2022〕22号.txt', 'utf8'));
    await button('核校').click();
    await pane().locator('.figure').first().waitFor();
    expect(await faults()).toEqual([]);
  });

  test('on the settings as they were read', async () => {
    await open('设置');
    await button('读取设置').click();
    await workbench.pane.getByText('审核公式').nth(1).waitFor();
    expect(await faults()).toEqual([]);
  });
});

test('the draft is saved as a document', async () => {
  await open('汇总');
  const [file] = await Promise.all([workbench.page.waitForEvent('download'), button('另存通报稿（.docx）').click()]);
  expect(file.suggestedFilename()).toBe('通报稿.docx');
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await until(async () => (await toast()).includes('已生成“通报稿.docx”'));
});

describe('what Excel offers beside the ribbon', () => {
  test('the shortcuts audit and go from finding to finding', async () => {
    await workbench.openExample(FAULTY);
    await workbench.press('打开面板');
    await workbench.page.locator('canvas').last().click();
    await workbench.page.keyboard.press('Control+Alt+h');
    await audited();
    await workbench.page.keyboard.press('Control+Alt+j');
    await until(async () => (await pane().locator('.finding-open').count()) === 1);
    const first = await pane().locator('.finding-open .finding-head').textContent();
    await workbench.page.keyboard.press('Control+Alt+j');
    await until(async () => (await pane().locator('.finding-open .finding-head').textContent()) !== first);
    await workbench.page.keyboard.press('Control+Alt+k');
    await until(async () => (await pane().locator('.finding-open .finding-head').textContent()) === first);
  });

  test('为什么标红 in the menu of a marked cell opens its finding', async () => {
    // The keys before have gone to the cell of their finding: it must not take the selection away again.
    await until(async () => {
      const cell = await pane().locator('.finding-open .finding-cell').textContent();
      return cell === a1(await workbench.inWorkbook((model) => model.selection()));
    });
    await workbench.inWorkbook((model) => {
      model.select(model.sheets()[0]!.id, { row: 11, column: 10, rows: 1, columns: 1 });
      return true;
    });
    await workbench.page.evaluate(() => window.workbench?.press('whyMarked'));
    await until(
      async () =>
        (await pane()
          .locator('.finding-open .finding-cell')
          .textContent()
          .catch(() => '')) === 'K12',
    );
  });

  test('marks stand above the highlights of progress', async () => {
    await workbench.press('标记进度');
    await until(async () => /已标记进度/.test(await toast()));
    const order = await workbench.inWorkbook((model) =>
      model
        .sheets()
        .map((sheet) =>
          sheet
            .conditionalFormats()
            .flatMap(({ rule }) =>
              rule.kind === 'formula' && rule.formula.includes('annex-audit:')
                ? [rule.formula.includes('progress') ? 'highlight' : 'mark']
                : [],
            ),
        ),
    );
    expect(order.flat()).toContain('mark');
    expect(order.flat()).toContain('highlight');
    for (const kinds of order)
      expect(kinds.lastIndexOf('mark')).toBeLessThan(
        kinds.indexOf('highlight') === -1 ? 1e9 : kinds.indexOf('highlight'),
      );
  });
});

describe('a workbook as offices protect it', () => {
  test('with a protected structure the cells are marked, and the list that cannot be made is told', async () => {
    await workbench.openExample(FAULTY);
    await workbench.inWorkbook((model) => {
      model.setAspects({ isStructureProtected: true });
      return true;
    });
    await workbench.press('一键审核');
    await audited();
    await until(async () => (await toast()).includes('工作簿结构受保护，没有新建工作表“差错清单”。'));
    expect(await faults()).toEqual([]);
    expect(
      await workbench.inWorkbook((model) => ({
        sheets: model.sheets().some((sheet) => sheet.name() === '差错清单'),
        marks: model
          .sheets()
          .some((sheet) =>
            sheet.conditionalFormats().some(({ rule }) => JSON.stringify(rule).includes('annex-audit:')),
          ),
      })),
    ).toEqual({ sheets: false, marks: true });
  });

  test('in a template whose input cells are open, marks and fixes are written', async () => {
    await workbench.openExample(FAULTY);
    await workbench.inWorkbook((model) => {
      for (const sheet of model.sheets()) {
        sheet.set('isProtected', true);
        sheet.set('allowsFormat', true);
        sheet.set('unlocked', [{ row: 0, column: 0, rows: 200, columns: 30 }]);
      }
      return true;
    });
    await workbench.press('一键审核');
    await audited();
    await until(async () => !(await toast()).includes('受保护'));
    await pane()
      .locator('.button', { hasText: /^全部安全修正/ })
      .click();
    await pane().locator('dialog[open]').waitFor();
    await pane()
      .locator('dialog[open] .button', { hasText: /^修改$/ })
      .click();
    await until(async () => /^已修改\d+个单元格/.test(await toast()));
    await until(async () => (await pane().locator('.working').count()) === 0);
    expect(
      await pane()
        .locator('.button', { hasText: /^全部安全修正/ })
        .count(),
    ).toBe(0);
  });
});

test('while a cell is being edited the pane says so, and goes on after Enter', async () => {
  await workbench.openExample(FAULTY);
  await workbench.press('打开面板');
  const { x, y } = await workbench.inGrid(6, 7);
  await workbench.page.mouse.dblclick(x, y);
  await workbench.page.keyboard.type('1');
  await open('审核');
  await button('一键审核').click();
  await workbench.pane.getByText('有单元格正在编辑，按Enter结束编辑后继续。').first().waitFor({ timeout: 4_000 });
  await workbench.page
    .locator('canvas')
    .last()
    .focus()
    .catch(() => undefined);
  await workbench.page.mouse.click(x, y + 80);
  await audited();
});

test('the verdict is told in words, and no page reported an error', async () => {
  expect(await title()).toMatch(/处错误须修改$/);
  expect(workbench.errors).toEqual([]);
});

describe('in an Excel that speaks English', () => {
  test('the pane speaks English and says that findings are Chinese', async () => {
    await workbench.openExample(FAULTY);
    await workbench.page.getByLabel('界面语言').selectOption('en-US');
    await workbench.press('打开面板');
    await workbench.pane.getByRole('button', { name: 'Audit', exact: true }).first().waitFor();
    const left = await pane().evaluate(() => document.body.innerText.replace(/“[^”]*”|^差错清单$/gm, ''));
    expect(left).not.toMatch(/\p{Script=Han}/u);
    expect(await faults()).toEqual([]);
    await workbench.pane.getByRole('button', { name: 'Audit', exact: true }).first().click();
    await workbench.pane.getByRole('heading', { name: /errors to correct$/ }).waitFor();
    await workbench.pane.getByText('What is said of each fault is written in Chinese').waitFor();
    expect(await faults()).toEqual([]);
  });
});
