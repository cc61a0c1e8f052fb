import { words } from '../../words';
import { dialogActions, dialogButton, dialogTitle } from '../../view/dialog-parts';
import { element, type ElementPlan } from '../../view/element';
import { textField, typing } from '../../view/text-field';

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
