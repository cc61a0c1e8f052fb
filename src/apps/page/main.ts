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

/** Takes files that are dropped anywhere on the page; the page says so while they hover. */
function takeDrops(open: (files: readonly File[]) => void): void {
  const mark =
    (isOver: boolean) =>
    (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      document.body.classList.toggle('dropping', isOver);
    };
  addEventListener('dragover', mark(true));
  addEventListener('dragleave', mark(false));
  addEventListener('drop', (event) => {
    mark(false)(event);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) open(files);
  });
}
