import type { Message } from '../../message';
import { words } from '../../words';
import { dialogActions, dialogButton, dialogTitle } from '../../view/dialog-parts';
import { element, fieldValue, type ElementPlan, type Handler } from '../../view/element';

/** Asks for the words of an explanation and who gives them; the date is the day it is saved. */
export const explainQuestion = (text: string, person: string): readonly ElementPlan[] => [
  dialogTitle(words.explainTitle),
  element('label', { class: 'label', for: 'explanation' }, [words.explanationText]),
  element('textarea', { class: 'field', id: 'explanation', rows: 4, maxlength: 500, value: text, on: typed((value) => ({ text: value })) }),
  element('fluent-text-input', { class: 'field', maxlength: 30, value: person, on: typed((value) => ({ person: value })) }, [words.explanationPerson]),
  element('p', { class: 'quiet' }, [words.explainText]),
  dialogActions([dialogButton(words.saveExplanation, { kind: 'explain' }, text.trim() === '' || person.trim() === '')]),
];

function typed(change: (value: string) => Extract<Message, { kind: 'draft' }>['change']): Readonly<Record<string, Handler>> {
  const handler = (event: Event): Message | undefined => {
    const value = fieldValue(event);
    return value === undefined ? undefined : { kind: 'draft', change: change(value) };
  };
  return { input: handler, compositionend: handler };
}
