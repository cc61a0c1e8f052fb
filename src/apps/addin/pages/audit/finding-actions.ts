import { isFormula, type Finding, type Fix } from '../../../../core';
import type { Message } from '../../message';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';

/** What can be done about a finding: the change that would settle it, or an explanation. */
export function actions(one: Finding): ElementPlan | undefined {
  const buttons = [
    ...(one.fix ? [button(labelOf(one.fix), { kind: 'ask-fix', findings: [one] }, 'primary')] : []),
    ...(one.level === 'warning' ? [button(one.explanation ? words.editExplanation : words.explain, { kind: 'ask-explain', finding: one })] : []),
    ...(one.explanation ? [button(words.withdraw, { kind: 'withdraw', finding: one })] : []),
  ];
  return buttons.length === 0 ? undefined : element('div', { class: 'actions' }, buttons);
}

/** A formula is too long for a button; the preview shows it. */
const labelOf = ({ label, edits }: Fix): string =>
  (edits[0]?.to !== undefined && isFormula(edits[0].to) ? words.useFormula : label);

/** The explanation that settles a finding, with who gave it and when. */
export const explanation = ({ explanation: given }: Finding): ElementPlan | undefined =>
  given && element('blockquote', { class: 'explanation' }, [
    element('p', {}, [given.text]),
    element('p', { class: 'quiet' }, [words.signed(given.person, given.date)]),
  ]);

const button = (label: string, message: Message, appearance = 'outline'): ElementPlan =>
  element('fluent-button', { key: label, size: 'small', appearance, on: { click: message } }, [label]);
