import { words } from '../../src/apps/addin/words';
import { endAll } from '../at-end';
import { openWorkbench, type WorkbenchPage } from '../e2e/workbench-page';
import { paneOf } from '../e2e/pane-tools';
import { busyOf } from './busy';
import { runFirstPaint } from './first-paint';

/*
 * `npm run clicks`: how long people wait in the workbench from the click on 一键审核 until the verdict is on the screen,
 * on the first click and on those after it, in browsers that have never seen the page; before that, what the workbench
 * costs until its first paint. Nothing is asserted, since machines differ: the busy part of the page's own thread
 * stands beside what the clock says.
 */

const LOADS = 5;
const CLICKS = 4;
const EXAMPLES = ['annexes-2022-09-faulty.xlsx', 'annexes-2022-09.xlsx'];

interface Click {
  /** From the click to the frame that shows the verdict, in milliseconds. */
  readonly wall: number;
  /** What of it the page's own thread worked, in milliseconds. */
  readonly busy: number;
}

declare global {
  interface Window {
    verdictShown?: Promise<number>;
  }
}

/** Watches the pane for the moment the verdict is drawn: the pane then says that marks are being written. */
async function watchVerdict(bench: WorkbenchPage): Promise<void> {
  await paneOf(bench).evaluate((marking) => {
    const host = window.parent;
    host.document.addEventListener(
      'click',
      (event) => {
        const begun =
          performance.timeOrigin + performance.now() - Math.max(0, host.performance.now() - event.timeStamp);
        host.verdictShown = new Promise((resolve) => {
          const seen = new MutationObserver(() => {
            if (document.querySelector('.working')?.textContent !== marking) return;
            seen.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now() - begun)));
          });
          seen.observe(document, { childList: true, subtree: true, characterData: true });
        });
      },
      { capture: true },
    );
  }, words.steps.marking);
}

async function clicked(bench: WorkbenchPage, busySoFar: () => Promise<number>): Promise<Click> {
  const before = await busySoFar();
  await bench.press('一键审核');
  const wall = (await bench.page.evaluate(() => window.verdictShown)) ?? NaN;
  const busy = (await busySoFar()) - before;
  await paneOf(bench).locator('.working').waitFor({ state: 'detached' });
  await bench.page.waitForTimeout(700);
  return { wall, busy };
}

/** Opens the workbench anew on an example, and audits it a few times. */
async function clicksOn(example: string): Promise<readonly Click[]> {
  const bench = await openWorkbench();
  try {
    if (example !== EXAMPLES[0]) await bench.openExample(example);
    await bench.page.waitForTimeout(2_000);
    await watchVerdict(bench);
    const busySoFar = await busyOf(bench.page);
    const clicks: Click[] = [];
    for (let click = 0; click < CLICKS; click++) clicks.push(await clicked(bench, busySoFar));
    return clicks;
  } finally {
    await endAll();
  }
}

async function main(): Promise<void> {
  for (const line of await runFirstPaint()) console.log(line);
  for (const example of EXAMPLES) {
    console.log(`${example}: click to verdict, in brackets the work of the page's own thread, in ms`);
    for (let load = 1; load <= LOADS; load++) {
      const clicks = await clicksOn(example);
      console.log(
        `  load ${load}: ${clicks.map((one) => `${one.wall.toFixed(0)} (${one.busy.toFixed(0)})`).join(', ')}`,
      );
    }
  }
}

void main();
