import { words } from '../../words';
import { dialogActions, dialogButton, dialogTitle } from '../../view/dialog-parts';
import { element, type ElementPlan } from '../../view/element';
import { textField, typing } from '../../view/text-field';
import type { UndoPlan, UndoRefusal } from '../../../../core';
import { editLine } from './fix-question';

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

/** Asks for the words of an explanation and who gives them; the date is the day it is saved. */
export const explainQuestion = (text: string, person: string): readonly ElementPlan[] => [
  dialogTitle(words.explainTitle, false),
  element('label', { class: 'label', for: 'explanation' }, [words.explanationText]),
  element('textarea', {
    class: 'field',
    id: 'explanation',
    rows: 4,
    maxlength: 500,
    autofocus: true,
    value: text,
    on: typing((value) => ({ kind: 'draft', change: { text: value } })),
  }),
  textField('person', words.explanationPerson, person, (value) => ({ kind: 'draft', change: { person: value } })),
  element('p', { class: 'quiet' }, [words.explainText]),
  dialogActions([dialogButton(words.saveExplanation, { kind: 'explain' }, text.trim() === '' || person.trim() === '')]),
];

/** How many cells are listed one by one. */
const MOST_LISTED = 100;

/** Shows what taking back would write, and what stays as it is, with the reason. */
export function undoQuestion({ edits, left }: UndoPlan, isBusy: boolean): readonly (ElementPlan | undefined)[] {
  const title = words.undoTitle(edits.length);
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  const count = (reason: UndoRefusal): number => left.filter((one) => one.reason === reason).length;
  return [
    dialogTitle(title),
    edits.length === 0
      ? undefined
      : element(
          'div',
          { class: 'changes', role: 'list', tabindex: 0, 'aria-label': title, key: 'changes' },
          edits.slice(0, MOST_LISTED).map((edit, index) => editLine(edit, index, [])),
        ),
    edits.length > MOST_LISTED
      ? element('p', { class: 'more-changes', key: 'more' }, [words.moreChanges(edits.length - MOST_LISTED)])
      : undefined,
    ...reasons.map((reason) =>
      element('p', { class: 'blocked', key: reason }, [words.undoRefused[reason](count(reason))]),
    ),
    dialogActions([dialogButton(words.applyUndo, { kind: 'undo' }, isBusy || edits.length === 0)]),
  ];
}
