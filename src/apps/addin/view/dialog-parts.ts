import type { Message } from '../message';
import { words } from '../words';
import { element, type ElementPlan } from './element';

/** The line that names a dialog. */
export const dialogTitle = (title: string): ElementPlan =>
  element('h2', { class: 'dialog-title', id: 'dialog-title', key: 'title' }, [title]);

/** The buttons at the foot of a dialog: what it is about, and the way out. */
export const dialogActions = (buttons: readonly ElementPlan[]): ElementPlan =>
  element('div', { class: 'dialog-actions', key: 'actions' }, [
    ...buttons,
    element('fluent-button', { key: words.cancel, appearance: 'subtle', on: { click: { kind: 'close-dialog' } } }, [words.cancel]),
  ]);

/** One button of a dialog; it rests where it cannot work. */
export const dialogButton = (label: string, message: Message, isResting: boolean, appearance = 'primary'): ElementPlan =>
  element('fluent-button', { key: label, appearance, autofocus: appearance === 'primary' && !isResting, 'disabled-focusable': isResting, on: { click: message } }, [label]);
