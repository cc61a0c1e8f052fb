import { element, type ElementPlan } from './element';

/** A page before its first command: what it is for, and the way to begin. */
export const intro = (title: string, text: string, buttons: readonly ElementPlan[]): ElementPlan =>
  element('section', { class: 'empty', key: 'empty' }, [
    element('h2', { class: 'empty-title' }, [title]),
    element('p', { class: 'empty-text' }, [text]),
    element('div', { class: 'empty-buttons' }, buttons),
  ]);
