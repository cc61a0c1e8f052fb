import { words } from '../words';
import { element, type ElementPlan } from './element';

/** Asks what to clear. It is always there and shown when the model says so, so that the focus goes back where it was. */
export const clearDialog = (isBusy: boolean): ElementPlan =>
  element('dialog', { class: 'dialog', 'aria-labelledby': 'clear-title', key: 'clear', on: { close: { kind: 'close-dialog' } } }, [
    element('h2', { class: 'dialog-title', id: 'clear-title' }, [words.clearTitle]),
    element('p', {}, [words.clearText]),
    element('p', {}, [words.clearSheetsText]),
    element('div', { class: 'dialog-actions' }, [
      element('fluent-button', { appearance: 'primary', 'disabled-focusable': isBusy, on: { click: { kind: 'clear', withSheets: false } } }, [words.clearMarksOnly]),
      element('fluent-button', { 'disabled-focusable': isBusy, on: { click: { kind: 'clear', withSheets: true } } }, [words.clearEverything]),
      element('fluent-button', { appearance: 'subtle', on: { click: { kind: 'close-dialog' } } }, [words.cancel]),
    ]),
  ]);
