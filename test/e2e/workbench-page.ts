import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import '../../src/apps/workbench/page/door';
import { startServer, type RunningServer } from '../../src/apps/workbench/server/start';
import type { WorkbookModel } from '../../src/apps/workbench/model';
import type { SyncReport } from '../../src/apps/workbench/office';
import { launchBrowser } from './browser';

const DIST = resolve('dist');
const SHOTS = resolve('test/e2e/shots');
const PORT = 33_210;
/** Longest wait for anything on the page, in milliseconds; slow machines run tests side by side. */
const PATIENCE = 60_000;

/** The workbench in a browser, on its own server. What goes wrong on the page is collected in `errors`. */
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
  /** The bytes of 另存为. */
  save(): Promise<Buffer>;
  /** A picture for people, in test/e2e/shots. */
  shot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Builds when nothing is built yet, serves the build, and opens the workbench at the size of a usual laptop. */
export async function openWorkbench(size = { width: 1366, height: 768 }): Promise<WorkbenchPage> {
  if (!existsSync(join(DIST, 'taskpane.js')))
    execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit', shell: true });
  const server = await startServer(DIST, PORT, false);
  const browser = await launchBrowser();
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true, viewport: size, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(PATIENCE);
  const errors = collectErrors(page);
  await page.goto(server.address);
  await ready(page);
  const pane = page.frameLocator('aside iframe');
  return {
    page,
    errors,
    pane,
    paneButton: (label) => pane.locator('.button').getByText(label, { exact: true }),
    openExample: async (file) => {
      await page.getByLabel('示例工作簿').selectOption(file);
      await page.locator('.status .file').getByText(file, { exact: true }).waitFor();
      await ready(page);
    },
    press: (label) => page.getByRole('toolbar', { name: '附表审核' }).getByRole('button', { name: label }).click(),
    inWorkbook: async (read) =>
      JSON.parse(await page.evaluate<string>(`JSON.stringify((${String(read)})(window.workbench.model()))`)),
    syncs: () => page.evaluate(() => window.workbench?.syncs() ?? []),
    inGrid: (row, column) => cellPlace(page, row, column),
    save: async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '另存为' }).click(),
      ]);
      return readFileSync(await file.path());
    },
    shot: async (name) => {
      mkdirSync(SHOTS, { recursive: true });
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(SHOTS, `${name}.png`) });
    },
    close: () => closeAll(browser, server),
  };
}

/** The workbook is open and the add-in's page has finished starting. */
async function ready(page: Page): Promise<void> {
  await page.getByRole('status').getByText('就绪').waitFor();
}

/**
 * The grid is a canvas: a cell's place follows from the sizes of the rows and columns before it, on an unscrolled
 * sheet.
 */
async function cellPlace(page: Page, row: number, column: number): Promise<{ readonly x: number; readonly y: number }> {
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
function collectErrors(page: Page): readonly string[] {
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

async function closeAll(browser: Browser, server: RunningServer): Promise<void> {
  await browser.close();
  await server.stop();
}
