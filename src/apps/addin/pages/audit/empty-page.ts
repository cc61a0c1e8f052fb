import { words } from '../../words';
import { button } from '../../view/button';
import { element, type ElementPlan } from '../../view/element';

/** The page before the first audit: what will happen, and one button. */
export const emptyPage = (isBusy: boolean): ElementPlan =>
  element('section', { class: 'empty', key: 'empty' }, [
    element('img', { class: 'emblem', src: 'assets/app-64.png', alt: '', width: 48, height: 48 }),
    element('h2', { class: 'empty-title' }, [words.emptyTitle]),
    element('p', { class: 'empty-text' }, [words.emptyText]),
    button(words.audit, { kind: 'audit' }, { look: 'primary', isResting: isBusy }),
    element(
      'ul',
      { class: 'empty-points' },
      words.emptyPoints.map((point) => element('li', { key: point }, [point])),
    ),
  ]);
