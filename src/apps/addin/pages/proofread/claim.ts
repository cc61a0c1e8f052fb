import { parseA1, type CellLink, type Claim } from '../../../../core';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';
import { closeIcon } from '../../view/icons';

/** One claim in the list: its kind and the sentence about it. */
export const claimLine = (claim: Claim, index: number, isOpen: boolean): ElementPlan =>
  element('li', { class: isOpen ? 'claim claim-open' : 'claim', key: index }, [
    element(
      'button',
      {
        class: 'claim-head',
        type: 'button',
        'aria-current': isOpen ? 'true' : undefined,
        on: { click: { kind: 'choose-claim', claim: index } },
      },
      headOf(claim),
    ),
  ]);

const headOf = ({ kind, verdict, reason }: Claim): readonly ElementPlan[] => [
  element('span', { class: `claim-kind verdict-${verdict}` }, [words.claimKinds[kind]]),
  element('span', { class: 'unseen' }, [words.claimVerdicts[verdict]]),
  element('span', { class: 'claim-reason' }, [reason]),
];

/** The open claim, always within sight: its verdict, the words of the text, the correction and the cells. */
export const claimPanel = (claim: Claim): ElementPlan =>
  element('section', { class: 'claim-panel', 'aria-label': words.openClaim, key: 'panel' }, [
    element('div', { class: 'claim-panel-head' }, [
      element('span', { class: `verdict-sample verdict-${claim.verdict}` }, [words.claimVerdicts[claim.verdict]]),
      element('span', { class: 'claim-panel-kind quiet' }, [words.claimKinds[claim.kind]]),
      element(
        'button',
        {
          class: 'plain-button',
          type: 'button',
          'aria-label': words.close,
          on: { click: { kind: 'choose-claim', claim: undefined } },
        },
        [closeIcon()],
      ),
    ]),
    element('p', { class: 'claim-reason' }, [claim.reason]),
    details(claim),
  ]);

function details(claim: Claim): ElementPlan {
  const { quote, suspect, suggestion, suspects = [], expected, cells = [] } = claim;
  return element('div', { class: 'claim-details', key: 'details' }, [
    element('blockquote', { class: 'claim-quote' }, [quote]),
    suspect !== undefined && suggestion !== undefined
      ? fact(words.claimSuspect, words.suggestion(suspect, suggestion))
      : undefined,
    suspects.length < 2
      ? undefined
      : fact(
          words.oneOf,
          suspects
            .map(({ suspect: figure, suggestion: meant }) =>
              meant === undefined ? figure : words.suggestion(figure, meant),
            )
            .join(words.semicolon),
        ),
    suggestion === undefined && expected !== undefined
      ? fact(isOpen(claim) ? words.claimComputed : words.claimExpected, expected)
      : undefined,
    cells.length === 0
      ? undefined
      : element(
          'p',
          {},
          cells.flatMap((link) => cellButton(link) ?? []),
        ),
  ]);
}

/** Where nothing tells which figure is wrong, what the others come to is no correction. */
const isOpen = ({ kind, suspect, suspects = [] }: Claim): boolean =>
  kind !== 'annex' && suspect === undefined && suspects.length === 0;

const fact = (name: string, text: string): ElementPlan =>
  element('p', { key: name }, [
    element('span', { class: 'quiet' }, [name]),
    element('strong', { class: 'claim-fact' }, [text]),
  ]);

function cellButton({ sheet, cell }: CellLink): ElementPlan | undefined {
  const at = parseA1(cell);
  return (
    at &&
    element(
      'button',
      {
        class: 'link cell-link',
        type: 'button',
        key: `${sheet}!${cell}`,
        on: { click: { kind: 'locate', at: { sheet, ...at } } },
      },
      [`${sheet}!${cell}`],
    )
  );
}
