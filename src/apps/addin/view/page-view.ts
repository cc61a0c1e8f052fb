import type { Model } from '../model';
import { type Plan, element, type ElementPlan } from './element';

/** What a page shows: in the head that stays, below it, and at the foot that stays. */
export interface PageView {
  readonly head?: (model: Model) => readonly Plan[];
  readonly body: (model: Model) => readonly Plan[];
  readonly foot?: (model: Model) => readonly Plan[];
}

/** A page before its first command: what it is for, and the way to begin. */
export const intro = (title: string, text: string, buttons: readonly ElementPlan[]): ElementPlan =>
  element('section', { class: 'empty', key: 'empty' }, [
    element('h2', { class: 'empty-title' }, [title]),
    element('p', { class: 'empty-text' }, [text]),
    element('div', { class: 'empty-buttons' }, buttons),
  ]);
