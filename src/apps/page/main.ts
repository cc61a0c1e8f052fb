import { takeDrops } from './drop';
import { startPage } from './page';
import { backgroundOf } from './background';
import { serveJobs } from './serve-jobs';

// The same program runs in the page and, from a copy of its text, in a worker beside it.
if (typeof document === 'undefined') serveJobs(self);
else start();

function start(): void {
  const program = document.currentScript?.textContent ?? '';
  const root = document.querySelector<HTMLElement>('#page');
  if (!root) return;
  root.replaceChildren();
  takeDrops(startPage(root, backgroundOf(program)).open);
}
