import { element, onClick } from './element';
import { words } from './words';

/**
 * One sentence over the spreadsheet about something that went wrong, until the user dismisses it or the next one comes.
 */
export interface PageNotice {
  readonly element: HTMLElement;
  show(sentence: string): void;
  hide(): void;
}

export function notice(): PageNotice {
  const text = element('span', {});
  const hide = (): void => {
    box.hidden = true;
  };
  const box = element(
    'div',
    { class: 'notice', role: 'alert', hidden: true },
    text,
    onClick(element('button', { type: 'button' }, words.dismiss), hide),
  );
  return {
    element: box,
    show: (sentence) => {
      text.textContent = sentence;
      box.hidden = false;
    },
    hide,
  };
}
