import { htmlElement, onClick } from './element';
import { workbenchWords } from './words';

/** The pane at the right. Closed it only leaves the picture: like Excel's shared runtime, its page goes on running. */
export interface TaskPane {
  readonly element: HTMLElement;
  readonly isOpen: () => boolean;
  open(): void;
  close(): void;
  /** Replaces the page; `acted` hears of every click and key in it. */
  load(address: string, acted: () => void): void;
  readonly window: () => Window | null;
}

/**
 * Draws the pane around the add-in's page; `changed` hears of opening and closing, `focused` of each focus in it.
 */
export function taskPane(
  title: string,
  changed: (isOpen: boolean) => void,
  focused: (element: HTMLElement) => void = () => undefined,
): TaskPane {
  const close = htmlElement(
    'button',
    { type: 'button', class: 'close', 'aria-label': workbenchWords.closePane, title: workbenchWords.closePane },
    '×',
  );
  const holder = htmlElement('div', { class: 'pane-page' });
  const pane = htmlElement(
    'aside',
    { class: 'pane closed', 'aria-label': title, inert: true },
    htmlElement('div', { class: 'pane-title' }, htmlElement('h2', {}, title), close),
    holder,
  );
  const show = (isOpen: boolean): void => {
    if (isOpen !== pane.classList.contains('closed')) return;
    pane.classList.toggle('closed', !isOpen);
    pane.inert = !isOpen;
    changed(isOpen);
  };
  onClick(close, () => show(false));
  return {
    element: pane,
    isOpen: () => !pane.classList.contains('closed'),
    open: () => show(true),
    close: () => show(false),
    load: (address, acted) => {
      const frame = htmlElement('iframe', { src: address, title });
      frame.addEventListener('load', () => {
        for (const kind of ['pointerdown', 'keydown']) frame.contentWindow?.addEventListener(kind, acted, true);
        // What belongs to another window is an instance of that window's classes.
        frame.contentWindow?.addEventListener('focusin', ({ target }) => focused(target as HTMLElement));
      });
      holder.replaceChildren(frame);
    },
    window: () => holder.querySelector('iframe')?.contentWindow ?? null,
  };
}
