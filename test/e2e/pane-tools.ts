import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import type { WorkbenchPage } from './workbench-page';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** The pane of a workbench that is open. */
export function paneOf({ page }: WorkbenchPage): Frame {
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
  if (!frame) throw new Error('the workbench has no pane');
  return frame;
}

/** What has the focus in the pane, as people call it: its text or its label. */
export const focusedIn = (pane: Frame): Promise<string> =>
  pane.evaluate(() => {
    const focused = document.activeElement;
    const label = focused?.getAttribute('aria-label');
    if (label && /^(link|choice|field)\b/.test(focused?.className ?? '')) return label;
    const around = focused?.getAttribute('type') === 'file' ? focused.closest('label') : focused;
    return (around?.textContent ?? '').trim() || focused?.id || focused?.tagName || '';
  });

/** The faults that axe finds in the pane as it stands. */
export async function faultsIn(pane: Frame): Promise<readonly string[]> {
  // It is half a megabyte, and stays where it was sent.
  if (!(await pane.evaluate(() => 'axe' in window)))
    await pane.evaluate((script) => void (0, eval)(script), AXE).catch(() => undefined);
  return pane.evaluate(async () => {
    const { axe } = window as unknown as {
      readonly axe: {
        run(): Promise<{
          readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
        }>;
      };
    };
    return (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  });
}

/** Waits until something is so; fails after half a minute. */
export async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${String(isTrue)}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}
