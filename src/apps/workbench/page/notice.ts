import { htmlElement, onClick } from './element';
import { workbenchWords } from './words';

/**
 * One sentence over the spreadsheet about something that went wrong, until the user dismisses it or the next one comes.
 */
export interface PageNotice {
  readonly element: HTMLElement;
  show(sentence: string): void;
  hide(): void;
}

export function noticeBar(): PageNotice {
  const text = htmlElement('span', {});
  const hide = (): void => {
    box.hidden = true;
  };
  const box = htmlElement(
    'div',
    { class: 'notice', role: 'alert', hidden: true },
    text,
    onClick(htmlElement('button', { type: 'button' }, workbenchWords.dismiss), hide),
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
