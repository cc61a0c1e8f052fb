import type { Dialog } from '../../pane-states';
import { dialogActions, dialogButton, dialogTitle } from '../../view/dialog-parts';
import { element, type ElementPlan } from '../../view/element';
import { words } from '../../words';

/** Asks before a document is made that would rest on errors that are known. */
export const restQuestion = (
  { what, says, again }: Extract<Dialog, { kind: 'rest' }>,
  isBusy: boolean,
): readonly ElementPlan[] => [
  dialogTitle(words.restTitle[what]),
  element('div', {}, [
    element('p', {}, [words.restText[what](says)]),
    element('p', { class: 'quiet' }, [words.restAdvice]),
  ]),
  dialogActions([
    dialogButton(words.seeFindings, { kind: 'audit' }, isBusy),
    dialogButton(words.writeAnyway, again, isBusy, 'outline'),
  ]),
];
