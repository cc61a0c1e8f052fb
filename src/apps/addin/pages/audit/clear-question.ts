import { words } from '../../words';
import { dialogActions, dialogButton, dialogTitle } from '../../view/dialog-parts';
import { element, type ElementPlan } from '../../view/element';

/** Asks what to clear. */
export const clearQuestion = (isBusy: boolean): readonly ElementPlan[] => [
  dialogTitle(words.clearTitle),
  element('p', {}, [words.clearText]),
  element('p', {}, [words.clearSheetsText]),
  dialogActions([
    dialogButton(words.clearMarksOnly, { kind: 'clear', withSheets: false }, isBusy),
    dialogButton(words.clearEverything, { kind: 'clear', withSheets: true }, isBusy, 'outline'),
  ]),
];
