import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import '../../src/apps/workbench/page/door';
import { startServer } from '../../src/apps/workbench/server/start';
import type { WorkbookModel } from '../../src/apps/workbench/model';
import type { SyncReport } from '../../src/apps/workbench/office';
import { atEnd } from '../at-end';
import { sharedBrowser } from './browser';
import { drawFewFrames, lookAtGrid, lookAway } from './few-frames';
import { picture } from './picture';

const DIST = resolve('dist');
const PORT = 33_210;
/** Longest wait for anything on the page, in milliseconds; slow machines run tests side by side. */
const PATIENCE = 60_000;
/** Two clicks in less time are a double one to the grid, which then goes on with what the cell holds; milliseconds. */
const DOUBLE_CLICK = 600;
/** Who makes pictures or measures, which is not done by jest, sees the page as it is. */
const IS_TEST = process.env['JEST_WORKER_ID'] !== undefined;
/** tsx has functions named by a helper, which those that are sent into a page would miss there. */
const NAMED = 'globalThis.__name ??= (made) => made;';
/** What is chosen when the workbench has started. */
const AT_START = { 模拟版本: '1.15', 界面语言: 'zh-CN' };

/** The workbench in a browser. What goes wrong on the page is collected in `errors`. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly errors: readonly string[];
  /** One of the pane's Fluent buttons, whose role is hidden in the element itself. */
  paneButton(label: string): Locator;
  openExample(file: string): Promise<void>;
  press(label: string): Promise<void>;
  /**
   * Evaluates on the living workbook, in the page: the function sees nothing of the test around it and answers JSON.
   */
  inWorkbook<T>(read: (model: WorkbookModel) => T): Promise<T>;
  syncs(): Promise<readonly SyncReport[]>;
  /** Where the middle of a cell of the active sheet is on the page; zero-based. */
  inGrid(row: number, column: number): Promise<{ readonly x: number; readonly y: number }>;
  /** Types into a cell of the active sheet, as a person does; zero-based. */
  type(row: number, column: number, text: string): Promise<void>;
  /** The bytes of 另存为. */
  save(): Promise<Buffer>;
  /** A picture for people, when they are wanted. */
  shot(name: string): Promise<void>;
}

/** The workbench that all tests of a run share: it takes seconds to start. */
interface SharedWorkbench {
  readonly page: Page;
  readonly errors: string[];
}
let shared: Promise<SharedWorkbench> | undefined;

/** Builds when nothing is built yet, serves the build, and opens the workbench. */
async function startWorkbench(): Promise<SharedWorkbench> {
  if (!existsSync(join(DIST, 'taskpane.js')))
    execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit', shell: true });
  const server = await startServer(DIST, PORT, false);
  atEnd(() => {
    shared = undefined;
    return server.stop();
  });
  const browser = await sharedBrowser();
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(NAMED);
  if (IS_TEST) await drawFewFrames(page);
  const errors = collectErrors(page);
  await page.goto(server.address);
  await ready(page, errors);
  return { page, errors };
}

/** The workbench as it is when it has just started, with nothing of an earlier test in it. */
async function freshWorkbench(size: { readonly width: number; readonly height: number }): Promise<SharedWorkbench> {
  shared ??= startWorkbench();
  const { page, errors } = await shared;
  await page.setViewportSize(size);
  await page.emulateMedia({ forcedColors: null, colorScheme: null });
  await page.evaluate(() => {
    window.workbench?.silence(() => false);
    window.localStorage.clear();
    document.querySelector<HTMLElement>('aside.pane:not(.closed) .close')?.click();
    document.querySelector<HTMLElement>('[role="alert"] button')?.click();
  });
  for (const [label, value] of Object.entries(AT_START)) {
    const choice = page.getByLabel(label);
    if ((await choice.inputValue()) !== value) await choice.selectOption(value);
  }
  errors.length = 0;
  return { page, errors };
}

/** Opens the workbench at the size of a usual laptop. What went wrong before is forgotten. */
export async function openWorkbench(size = { width: 1366, height: 768 }): Promise<WorkbenchPage> {
  const { page, errors } = await freshWorkbench(size);
  const pane = page.frameLocator('aside iframe');
  return {
    page,
    errors,
    pane,
    paneButton: (label) => pane.locator('.button').getByText(label, { exact: true }),
    openExample: async (file) => {
      await lookAway(page);
      await page.getByLabel('示例工作簿').selectOption(file);
      await page.locator('.status .file').getByText(file, { exact: true }).waitFor();
      await ready(page, errors);
    },
    press: (label) => page.getByRole('toolbar', { name: '附表审核' }).getByRole('button', { name: label }).click(),
    inWorkbook: async (read) =>
      JSON.parse(await page.evaluate<string>(`JSON.stringify((${String(read)})(window.workbench.model()))`)),
    syncs: () => page.evaluate(() => window.workbench?.syncs() ?? []),
    inGrid: (row, column) => cellPlace(page, row, column),
    type: async (row, column, text) => {
      const { x, y } = await cellPlace(page, row, column);
      await page.waitForTimeout(DOUBLE_CLICK);
      await page.mouse.click(x, y);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    save: async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '另存为' }).click(),
      ]);
      return readFileSync(await file.path());
    },
    shot: (name) => picture(page, name),
  };
}

/** The workbook is open and the add-in's page has finished starting; otherwise a sentence says what the page does say. */
async function ready(page: Page, errors: readonly string[]): Promise<void> {
  const status = page.getByRole('status');
  try {
    await status.getByText('就绪').waitFor();
  } catch (cause) {
    const shown = (await status.allTextContents()).join(' ') || (await page.locator('body').innerText());
    const told = errors.length > 0 ? errors.slice(0, 3).join(' · ') : 'none';
    const where = `${page.url()} (${await page.title()})`;
    throw new Error(
      `${where} was not ready in ${PATIENCE / 1000} s. It shows “${shown.slice(0, 200)}”; errors: ${told}`,
      { cause },
    );
  }
}

/**
 * The grid is a canvas: a cell's place follows from the sizes of the rows and columns before it, on an unscrolled
 * sheet.
 */
async function cellPlace(page: Page, row: number, column: number): Promise<{ readonly x: number; readonly y: number }> {
  await lookAtGrid(page);
  const canvas = await page.locator('canvas').last().boundingBox();
  const [left, top] = await page.evaluate(
    ([toRow = 0, toColumn = 0]) => {
      const sheet = window.workbench?.model()?.activeSheet();
      const pixels = (axis: 'rows' | 'columns', to: number): number =>
        (Array.from({ length: to + 1 }, (_, at) => (sheet?.size(axis, at) ?? 0) * (at === to ? 0.5 : 1)).reduce(
          (sum, points) => sum + points,
          0,
        ) *
          4) /
        3;
      return [46 + pixels('columns', toColumn), 20 + pixels('rows', toRow)];
    },
    [row, column],
  );
  return { x: (canvas?.x ?? 0) + (left ?? 0), y: (canvas?.y ?? 0) + (top ?? 0) };
}

/** The unmodified office.js styles dialogs inline, which the policy refuses it without harm. */
function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    const isOfficeJs = new URL(message.location().url || page.url()).pathname.startsWith('/office/');
    if (message.type() === 'error' && !isOfficeJs) errors.push(message.text());
  });
  return errors;
}
