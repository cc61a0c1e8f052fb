import type { Message } from '../message';
import { words } from '../words';
import { button, type ButtonLook } from './button';
import { element, type ElementPlan } from './element';

/**
 * The line that names a dialog. The focus starts there unless a field is `isFirst`: its top is in sight, and what it is
 * about is read out.
 */
export const dialogTitle = (title: string, isFirst = true): ElementPlan =>
  element('h2', { class: 'dialog-title', id: 'dialog-title', key: 'title', tabindex: -1, autofocus: isFirst }, [title]);

/** The buttons at the foot of a dialog: what it is about, and the way out. */
export const dialogActions = (buttons: readonly ElementPlan[]): ElementPlan =>
  element('div', { class: 'dialog-actions', key: 'actions' }, [
    ...buttons,
    button(words.cancel, { kind: 'close-dialog' }),
  ]);

/** One button of a dialog; it rests where it cannot work. */
export const dialogButton = (
  label: string,
  message: Message,
  isResting: boolean,
  look: ButtonLook = 'primary',
): ElementPlan => button(label, message, { look, isResting });
