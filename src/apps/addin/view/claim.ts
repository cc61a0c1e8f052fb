import { parseA1, type CellLink, type Claim } from '../../../core';
import { words } from '../words';
import { element, type ElementPlan } from './element';

/** One claim: its kind and the sentence about it; when open, the words of the text, the correction and the cells. */
export const claimLine = (claim: Claim, index: number, isOpen: boolean): ElementPlan =>
  element('li', { class: isOpen ? 'claim claim-open' : 'claim', key: index }, [
    element('button', { class: 'claim-head', type: 'button', 'aria-expanded': String(isOpen), on: { click: { kind: 'choose-claim', claim: isOpen ? undefined : index } } }, [
      element('span', { class: `claim-kind verdict-${claim.verdict}` }, [words.claimKinds[claim.kind]]),
      element('span', { class: 'unseen' }, [words.claimVerdicts[claim.verdict]]),
      element('span', { class: 'claim-reason' }, [claim.reason]),
    ]),
    isOpen ? details(claim) : undefined,
  ]);

const details = ({ quote, suspect, suggestion, expected, cells = [] }: Claim): ElementPlan =>
  element('div', { class: 'claim-details', key: 'details' }, [
    element('blockquote', { class: 'claim-quote' }, [quote]),
    suspect !== undefined && suggestion !== undefined ? fact(words.claimSuspect, words.suggestion(suspect, suggestion)) : undefined,
    suggestion === undefined && expected !== undefined ? fact(words.claimExpected, expected) : undefined,
    cells.length === 0 ? undefined : element('p', {}, cells.flatMap((link) => cellButton(link) ?? [])),
  ]);

const fact = (name: string, text: string): ElementPlan =>
  element('p', { key: name }, [element('span', { class: 'quiet' }, [name]), element('strong', { class: 'claim-fact' }, [text])]);

function cellButton({ sheet, cell }: CellLink): ElementPlan | undefined {
  const at = parseA1(cell);
  return at && element('button', { class: 'link cell-link', type: 'button', key: `${sheet}!${cell}`, on: { click: { kind: 'locate', at: { sheet, ...at } } } }, [`${sheet}!${cell}`]);
}
