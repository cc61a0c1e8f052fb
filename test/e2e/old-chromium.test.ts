import { resolve } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import '../../src/apps/workbench/page/door';
import { startServer, type RunningServer } from '../../src/apps/workbench/server/start';
import { launchBrowser } from './browser';
import { faultsIn, until } from './pane-tools';
import { hasOldChromium, unpackedChromium } from './unpacked-chromium';

/*
 * The floor is Chromium 94. The npm registry carries Chromium up to 92, which does not know class static blocks, and
 * again from 102 on; the oldest of these that comes without other packages is 103. That nothing younger than 94 is
 * used is held by test/e2e/engine-floor.test.ts. Playwright's own looking and clicking needs Chromium 105, so
 * everything here is found by script and clicked where it stands.
 */
const PORT = 33_240;
const SECONDS = 1_000;
jest.setTimeout(240 * SECONDS);
/** The package carries a browser for this one kind of machine, and is installed by itself, as `.ci/run` does. */
const isHere = process.platform === 'linux' && process.arch === 'x64' && hasOldChromium();
const whereItIs = isHere ? describe : describe.skip;
const LACKS = isHere ? '' : ' (not tried: npm ci --prefix test/e2e/old-engine)';

let server: RunningServer;
let browser: Browser;
let page: Page;
const errors: string[] = [];

whereItIs(`in an old Chromium${LACKS}`, () => {
  beforeAll(async () => {
    server = await startServer(resolve('dist'), PORT, false);
    browser = await launchBrowser(await unpackedChromium('old-chromium'));
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1366, height: 900 },
      locale: 'zh-CN',
    });
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(server.address);
    await until(() => page.evaluate(() => document.body.innerText.includes('就绪')));
    await click(page, 'button', /^打开面板$/);
    await until(async () => page.frames().some(isPane));
    await until(() => pane().evaluate(() => document.querySelector('[role="tab"]') !== null));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('the browser is an old one', () => expect(browser.version()).toMatch(/^10[23]\./));

  test('audits, fixes and takes back', async () => {
    await click(pane(), '.button', /^一键审核$/);
    await until(async () => /处错误须修改$/.test(await textOf('.verdict-title')));
    await until(async () => (await textOf('.working')) === '');
    await click(pane(), '.button', /^全部安全修正/);
    await click(pane(), 'dialog[open] .button', /^修改$/);
    await until(async () => /已修改\d+个单元格/.test(await textOf('.toast')));
    await click(pane(), '.toast .button', /^撤销$/);
    await click(pane(), 'dialog[open] .button', /^恢复$/);
    await until(async () => /已恢复\d+个单元格/.test(await textOf('.toast')));
  });

  test('writes the summary and drafts the circular', async () => {
    await click(pane(), '[role="tab"]', /^汇总$/);
    await click(pane(), '.button', /^生成汇总表$/);
    await click(pane(), 'dialog[open] .button', /^仍然生成$/);
    await until(async () => (await textOf('.toast')).includes('汇总表'));
    await click(pane(), '[role="tab"]', /^汇总$/);
    await click(pane(), '.button', /^生成通报稿$/);
    await click(pane(), 'dialog[open] .button', /^仍然生成$/);
    await until(async () => (await textOf('.draft')).length > 100);
  });

  test.each(['审核', '进度', '汇总', '核校', '各地报表', '设置'])(
    'the page %s opens, and axe finds nothing',
    async (name) => {
      await click(pane(), '[role="tab"]', new RegExp(`^${name}$`));
      await until(async () => (await pane().evaluate(() => document.querySelector('main')?.ariaLabel)) === name);
      expect(await faultsIn(pane())).toEqual([]);
    },
  );

  test('no page reported an error', () => expect(errors).toEqual([]));
});

function pane(): Frame {
  const frame = page.frames().find(isPane);
  if (!frame) throw new Error('the workbench has no pane');
  return frame;
}

function isPane(one: Frame): boolean {
  return one.url().includes('taskpane.html');
}

/** Clicks with the mouse in the middle of the first drawn element whose text fits. */
async function click(where: Page | Frame, selector: string, text: RegExp): Promise<void> {
  let middle: { readonly x: number; readonly y: number } | undefined;
  await until(async () => {
    middle = await where.evaluate(
      ([sought = '', words = '']) => {
        const one = [...document.querySelectorAll(sought)].find(
          (element) =>
            element.getClientRects().length > 0 && new RegExp(words, 'u').test((element.textContent ?? '').trim()),
        );
        one?.scrollIntoView({ block: 'center' });
        const box = one?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      [selector, text.source],
    );
    return middle !== undefined;
  });
  const frame =
    where === page
      ? { x: 0, y: 0 }
      : await page.evaluate(() => {
          const { x = 0, y = 0 } = document.querySelector('aside iframe')?.getBoundingClientRect() ?? {};
          return { x, y };
        });
  await page.mouse.click((middle?.x ?? 0) + frame.x, (middle?.y ?? 0) + frame.y);
}

const textOf = (selector: string): Promise<string> =>
  pane().evaluate((sought) => document.querySelector(sought)?.textContent ?? '', selector);
