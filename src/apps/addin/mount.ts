import { startLoop, type Loop, type Perform } from './loop';
import { firstModel, type Model } from './model';
import { app } from './view/app';
import { neighbourTab } from './view/navigation';
import { patch } from './view/patch';

/** Runs the pane inside an element: draws every model, and keeps scroll, focus and dialogs in step with it. */
export function mount(root: Element, perform: Perform, first: Model = firstModel): Loop {
  let drawn = first;
  const loop = startLoop(first, perform, (model, send) => {
    const isInList = document.activeElement?.matches('.finding-head') ?? false;
    patch(root, app(model), (message) => void send(message));
    if (model.page !== drawn.page) toTop(root);
    if (model.list.current !== drawn.list.current) showCurrent(root, isInList);
    if (model.proofreading.current !== drawn.proofreading.current) showFigure(root);
    showDialog(root, model.dialog !== undefined);
    drawn = model;
  });
  document.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLElement && event.target.matches('[role="tab"]'))
      return goToTab(event.target, event);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (!event.altKey || by === undefined || isInField(event) || !root.isConnected) return;
    event.preventDefault();
    void loop.send({ kind: 'move', by });
  });
  // On the web office.js takes the Tab key, and finds no way on from a place that only a program can put the focus on.
  window.addEventListener(
    'keydown',
    (event) => {
      const dialog = event.key === 'Tab' ? root.querySelector<HTMLDialogElement>('dialog[open]') : null;
      if (dialog) walk(dialog, event);
    },
    true,
  );
  // On the web office.js swallows Esc before a dialog sees it.
  document.addEventListener(
    'keydown',
    (event) => {
      const dialog = event.key === 'Escape' ? root.querySelector<HTMLDialogElement>('dialog[open]') : null;
      if (!dialog) return;
      event.preventDefault();
      dialog.close();
    },
    true,
  );
  return loop;
}

/** Another page begins at its top, whatever scrolls around it. */
function toTop(root: Element): void {
  for (let around: Element | null = root; around; around = around.parentElement) around.scrollTop = 0;
}

/** Arrow keys take the focus to the neighbouring tab, which opens its page. */
function goToTab(from: HTMLElement, event: KeyboardEvent): void {
  const next = neighbourTab(from, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Goes round the fields and buttons of a dialog. */
function walk(dialog: HTMLDialogElement, event: KeyboardEvent): void {
  const stops = [
    ...dialog.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]'),
  ].filter((one) => one.tabIndex >= 0 && one.getClientRects().length > 0);
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = event.shiftKey ? (at <= 0 ? stops.length : at) - 1 : (at + 1) % stops.length;
  event.preventDefault();
  event.stopImmediatePropagation();
  stops[next]?.focus();
}

/** In a field these keys belong to the text or the list of choices. */
const isInField = (event: Event): boolean =>
  event.target instanceof Element && event.target.matches('input, textarea, select');

/** Scrolls the open finding into view, and moves the focus there when it was on another finding. */
function showCurrent(root: Element, isInList: boolean): void {
  const head = root.querySelector<HTMLElement>('.finding-open > .finding-head');
  head?.parentElement?.scrollIntoView({ block: 'nearest' });
  if (isInList) head?.focus({ preventScroll: true });
}

/** Scrolls the figures of the open claim into view, unless it was opened by a click on one of them. */
function showFigure(root: Element): void {
  if (document.activeElement?.matches('.proof-text .figure')) return;
  root.querySelector('.figure.current')?.scrollIntoView({ block: 'center' });
}

function showDialog(root: Element, isShown: boolean): void {
  const dialog = root.querySelector('dialog');
  if (!dialog || dialog.open === isShown) return;
  if (!isShown) return dialog.close();
  dialog.showModal();
  dialog.scrollTop = 0;
}
