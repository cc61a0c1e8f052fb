import { noticeWords, type NoticeWords } from '../failure-words';
import type { Notice } from '../model';
import { words } from '../words';
import { element, type ElementPlan } from './element';
import { closeIcon, levelIcon, readyIcon } from './icons';

/** How the last command went, until it is dismissed or another one starts. */
export function notice(about: Notice): ElementPlan {
  const { tone, text, advice } = noticeWords(about);
  return element('fluent-message-bar', { class: 'notice', intent: tone, layout: 'multiline', key: 'notice' }, [
    element('span', { slot: 'icon', class: `tone-${tone}` }, [toneIcon(tone)]),
    element('p', { class: 'notice-text' }, [text]),
    advice === undefined ? undefined : element('p', { class: 'notice-advice' }, [advice]),
    element('button', { class: 'plain-button', type: 'button', slot: 'dismiss', 'aria-label': words.close, on: { click: { kind: 'dismiss' } } }, [closeIcon()]),
  ]);
}

function toneIcon(tone: NoticeWords['tone']): ElementPlan {
  return tone === 'success' ? readyIcon() : levelIcon(tone);
}
