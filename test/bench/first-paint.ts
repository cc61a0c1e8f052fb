import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser';
import { busyOf } from './busy';

/** Answers each message with the work the process has done so far, in milliseconds. */
const TELL =
  "process.on('message',()=>{const{user,system}=process.cpuUsage();" +
  'process.send((user+system)/1000)});process.channel.unref()';
const VISITS = 3;

/** What a visit to the workbench cost until its first paint and until the workbook could be used, in milliseconds. */
interface Visit {
  readonly painted: number;
  readonly ready: number;
}

/** The work of the server of `npm start` and of the browser's page until the workbench's first paint, in words. */
export async function runFirstPaint(): Promise<readonly string[]> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`, '--import', 'tsx', 'src/apps/workbench/serve.ts'],
    { env: { ...process.env, PORT: String(port), BROWSER: 'none' }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  const browser = await launchBrowser();
  try {
    if (server.stdout) await once(server.stdout, 'data');
    const lines = [`server: ${(await workOf(server)).toFixed(0)} ms CPU until it listens`];
    for (let visit = 1; visit <= VISITS; visit++) {
      const before = await workOf(server);
      const { painted, ready } = await visited(browser, `https://localhost:${port}/workbench/`);
      const served = (await workOf(server)) - before;
      lines.push(
        `visit ${visit}: ${painted.toFixed(0)} ms CPU of the page until its first paint, ` +
          `${ready.toFixed(0)} until ready; the server ${served.toFixed(0)}`,
      );
    }
    return lines;
  } finally {
    await browser.close();
    server.kill('SIGINT');
  }
}

/** One visit of a browser that knows nothing of the page yet. */
async function visited(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const busy = await busyOf(page);
  await page.goto(address, { waitUntil: 'commit' });
  await firstPaint(page);
  const painted = await busy();
  await page.getByRole('status').getByText('就绪').waitFor();
  const ready = await busy();
  await context.close();
  return { painted, ready };
}

const firstPaint = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        new PerformanceObserver((list) => {
          if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
        }).observe({ type: 'paint', buffered: true });
      }),
  );

async function workOf(server: ChildProcess): Promise<number> {
  server.send('work');
  const [work] = (await once(server, 'message')) as [number];
  return work;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}
