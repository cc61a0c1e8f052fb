import { isFormula, type Finding, type Fix, type Handling } from '../../../../core';
import { words } from '../../words';
import { button } from '../../view/button';
import { element, type ElementPlan } from '../../view/element';

/** What can be done about a finding: the change that would settle it, or an explanation. */
export function actions(one: Finding): ElementPlan | undefined {
  const buttons = [
    ...(one.fix ? [button(labelOf(one.fix), { kind: 'ask-fix', findings: [one] }, { look: 'primary' })] : []),
    ...(one.rule === 'lost-validation'
      ? [button(words.restoreChecks, { kind: 'restore-checks' }, { look: 'primary' })]
      : []),
    ...(one.level !== 'info'
      ? [
          button(
            one.explanation ? words.editExplanation : words.explain,
            { kind: 'ask-explain', finding: one },
            { look: 'outline' },
          ),
        ]
      : []),
    ...(one.explanation ? [button(words.withdraw, { kind: 'withdraw', finding: one }, { look: 'outline' })] : []),
    ...(one.place !== undefined && one.level !== 'info'
      ? [button(words.copyPlace(one.place), { kind: 'copy-place', place: one.place })]
      : []),
  ];
  return buttons.length === 0 ? undefined : element('div', { class: 'actions' }, buttons);
}

/** A formula is too long for a button; the preview shows it. */
const labelOf = ({ label, edits }: Fix): string =>
  edits[0]?.to !== undefined && isFormula(edits[0].to) ? words.useFormula : label;

/** The explanation that settles a finding, with who gave it and when. */
export const explanation = ({ explanation: given }: Finding): ElementPlan | undefined =>
  given &&
  element('blockquote', { class: 'explanation' }, [
    element('p', {}, [given.text]),
    element('p', { class: 'quiet' }, [words.signed(given.person, given.date)]),
  ]);

/** How far the finding has been dealt with, to keep count while the places answer. */
export const handlings = (one: Finding, now: Handling | undefined): ElementPlan =>
  element(
    'div',
    { class: 'parts handling', role: 'group', 'aria-label': words.handling, key: 'handling' },
    ([undefined, 'changed', 'verified'] as const).map((handling) =>
      element(
        'button',
        {
          class: 'part',
          type: 'button',
          key: handling ?? 'open',
          'aria-pressed': String(handling === now),
          on: { click: { kind: 'handle', finding: one, handling } },
        },
        [handling ? words.handlings[handling] : words.notHandled],
      ),
    ),
  );
