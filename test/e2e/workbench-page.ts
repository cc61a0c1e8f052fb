import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
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
  openExample(file: string): Promise<void>;
  press(label: string): Promise<void>;
  /** Evaluates on the living workbook, in the page: the function sees nothing of the test around it. */
  inWorkbook<T>(read: (model: WorkbookModel) => T): Promise<T>;
  syncs(): Promise<readonly SyncReport[]>;
  /** A picture for people, in test/e2e/shots. */
  shot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Builds when nothing is built yet, serves the build, and opens the workbench at the size of a usual laptop. */
export async function openWorkbench(size = { width: 1366, height: 768 }): Promise<WorkbenchPage> {
  if (!existsSync(join(DIST, 'taskpane.js'))) execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit', shell: true });
  const server = await startServer(DIST, PORT, false);
  const browser = await launchBrowser();
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true, viewport: size, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(PATIENCE);
  const errors = collectErrors(page);
  await page.goto(server.address);
  await ready(page);
  return {
    page,
    errors,
    pane: page.frameLocator('aside iframe'),
    openExample: async (file) => {
      await page.getByLabel('示例工作簿').selectOption(file);
      await page.locator('.status .file').getByText(file, { exact: true }).waitFor();
      await ready(page);
    },
    press: (label) => page.getByRole('toolbar', { name: '附表审核' }).getByRole('button', { name: label }).click(),
    inWorkbook: (read) => page.evaluate(`(${String(read)})(window.workbench.model())`),
    syncs: () => page.evaluate(() => window.workbench?.syncs() ?? []),
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

/** The unmodified office.js styles dialogs inline, which the policy refuses it without harm. */
function collectErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
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
