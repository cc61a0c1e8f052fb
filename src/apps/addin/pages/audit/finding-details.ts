import { a1, isSameCell, type Address, type Finding, type Handling } from '../../../../core';
import { words } from '../../words';
import { actions, explanation, handlings } from './finding-actions';
import { nextStep } from './next-step';
import { element, type ElementPlan, type Plan } from '../../view/element';

/** What the value is and ought to be, why it matters, what it rests on, and where else to look. */
export const findingDetails = (one: Finding, handling: Handling | undefined): ElementPlan =>
  element('div', { class: 'details', key: 'details' }, [
    comparison(one),
    element('p', { class: 'next-step', key: 'next' }, [element('strong', {}, [words.nextStep]), nextStep(one)]),
    candidates(one),
    element('dl', { class: 'facts' }, [
      ...fact(words.why, [one.why]),
      ...fact(words.basis, [one.basis, helpLink(one)]),
      ...(one.also.length > 0
        ? fact(
            words.related,
            one.also.map((at) => cellLink(at, one.at.sheet)),
          )
        : []),
      ...(elsewhere(one).length > 0
        ? fact(words.silenced, [
            element('span', { class: 'silenced-count' }, [words.silencedCount(one.silenced?.length ?? 0)]),
            ...elsewhere(one)
              .slice(0, MOST_LINKS)
              .map((at) => cellLink(at, one.at.sheet)),
            ...(elsewhere(one).length > MOST_LINKS ? [words.andMore] : []),
          ])
        : []),
    ]),
    explanation(one),
    actions(one),
    one.level === 'info' ? undefined : handlings(one, handling),
  ]);

/** The cells of what is not told, but for the one that the finding stands at. */
const elsewhere = ({ at, silenced = [] }: Finding): readonly Address[] =>
  silenced.map((one) => one.at).filter((one) => !isSameCell(one, at));

/** The page of the rule, in a window of its own. */
const helpLink = ({ rule }: Finding): ElementPlan =>
  element('a', { class: 'link help-link', href: `help.html#${rule}`, target: '_blank', rel: 'noopener', key: 'help' }, [
    words.aboutRule,
  ]);

/** More links than this are no help. */
const MOST_LINKS = 6;

/** 填报值 → 应为, where the finding knows both or one of them; a heading is no 填报值. */
function comparison({ value, expected, isMarked, place }: Finding): ElementPlan | undefined {
  if (!isMarked || (expected === undefined && (value === undefined || place === undefined))) return undefined;
  return element('dl', { class: 'comparison' }, [
    ...(value === undefined ? [] : [pair(words.value, value, 'found')]),
    ...(expected === undefined ? [] : [pair(words.expected, expected, 'expected')]),
  ]);
}

const pair = (name: string, value: string, kind: string): ElementPlan =>
  element('div', { class: `pair pair-${kind}` }, [
    element('dt', {}, [name]),
    element('dd', {}, [value.trim() === '' ? words.blank : value]),
  ]);

const fact = (name: string, content: readonly Plan[]): readonly ElementPlan[] => [
  element('dt', { key: `${name}-name` }, [name]),
  element('dd', { key: `${name}-fact` }, content),
];

/** What several cells may have been meant to hold; one reading is what the finding says already. */
function candidates({ candidates: readings, at, expected }: Finding): ElementPlan | undefined {
  if (readings.every((one) => isSameCell(one.at, at) && one.value === expected)) return undefined;
  return element('div', { class: 'candidates' }, [
    element('h4', { class: 'candidates-title' }, [words.candidates]),
    element(
      'ol',
      {},
      readings.map((one, index) =>
        element('li', { key: index }, [
          cellLink(one.at, at.sheet),
          element('span', { class: 'candidate-value' }, [words.candidateValue(one.value)]),
          element('span', { class: 'candidate-evidence' }, [one.evidence]),
        ]),
      ),
    ),
  ]);
}

/** A cell to go to; its sheet is named where it is another one. */
const cellLink = (at: Address, sheet: string): ElementPlan => {
  const name = at.sheet === sheet ? a1(at) : `${at.sheet}!${a1(at)}`;
  return element(
    'button',
    {
      class: 'link cell-link',
      key: name,
      type: 'button',
      'aria-label': words.locate(name),
      on: { click: { kind: 'locate', at } },
    },
    [name],
  );
};
