import { noticeWords, type NoticeWords } from '../failure-words';
import type { Message } from '../message';
import type { PaneNotice } from '../pane-states';
import { words } from '../words';
import { button } from './button';
import { element, type ElementPlan } from './element';
import { closeIcon, levelIcon, readyIcon } from './icons';

/** What can be done about a notice at once: take it back, or look at what was made. */
export interface NoticeAction {
  readonly label: string;
  readonly message: Message;
}

/** How the last command went, until it is dismissed or another one starts. */
export function notice(about: PaneNotice, action: NoticeAction | undefined): ElementPlan {
  const { tone, text, advice } = noticeWords(about);
  return element('div', { class: `toast tone-${tone}`, key: 'notice' }, [
    toneIcon(tone),
    element('div', { class: 'toast-text' }, [
      element('p', { class: 'notice-text' }, [text]),
      advice === undefined ? undefined : element('p', { class: 'notice-advice' }, [advice]),
    ]),
    action && button(action.label, action.message, { look: 'outline' }),
    element(
      'button',
      { class: 'plain-button', type: 'button', 'aria-label': words.close, on: { click: { kind: 'dismiss' } } },
      [closeIcon()],
    ),
  ]);
}

function toneIcon(tone: NoticeWords['tone']): ElementPlan {
  return tone === 'success' ? readyIcon() : levelIcon(tone);
}
