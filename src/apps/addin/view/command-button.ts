import type { Message } from '../message';
import { element, type ElementPlan } from './element';

/** A button that starts a command; it rests while one runs. */
export const commandButton = (label: string, message: Message, isBusy: boolean, appearance = 'subtle'): ElementPlan =>
  element('fluent-button', { key: label, size: 'small', appearance, 'disabled-focusable': isBusy, on: { click: message } }, [label]);

/** The buttons on top of a page. */
export const buttonBar = (name: string, buttons: readonly ElementPlan[]): ElementPlan =>
  element('div', { class: 'toolbar', role: 'toolbar', 'aria-label': name, key: 'toolbar' }, buttons);
