import { a1, type DraftParagraph, type DraftRun } from '../../../../core';
import type { Drafted } from './model';
import { words } from '../../words';
import { element, type ElementPlan, type Plan } from '../../view/element';
import { chevronIcon } from '../../view/icons';
import { inlineButton } from '../../view/inline-button';

/** How many cells of a number are listed; a list of places may come from fifty. */
const MOST_SOURCES = 12;

/** The drafted circular: what the drafter must know, then the text, every number a way to its cells. */
export const draft = ({ draft: { paragraphs, notes }, at, chosen }: Drafted): readonly ElementPlan[] => [
  element('p', { class: 'page-note quiet', key: 'at' }, [words.draftedAt(at)]),
  ...(notes.length === 0 ? [] : [draftNotes(notes)]),
  element(
    'article',
    { class: 'draft', 'aria-label': words.draftName, key: 'draft' },
    paragraphs.map((one, index) => paragraph(one, index, chosen?.paragraph === index ? chosen.run : undefined)),
  ),
];

const draftNotes = (notes: readonly string[]): ElementPlan =>
  element('details', { class: 'checked draft-notes', open: true, key: 'notes' }, [
    element('summary', { class: 'checked-summary' }, [chevronIcon(), words.draftNotes(notes.length)]),
    element(
      'ul',
      { class: 'checked-list' },
      notes.map((note, index) => element('li', { key: index }, [note])),
    ),
  ]);

function paragraph({ kind, runs, lead = 0 }: DraftParagraph, index: number, chosen: number | undefined): ElementPlan {
  const one = chosen === undefined ? undefined : runs[chosen];
  return element('div', { class: `draft-paragraph draft-${kind}`, key: index }, [
    element(
      'p',
      {},
      runs.map((run, at) => piece(run, index, at, at < lead, at === chosen)),
    ),
    one?.kind === 'figure' ? sources(one) : undefined,
  ]);
}

function piece(run: DraftRun, paragraphAt: number, at: number, isLead: boolean, isChosen: boolean): Plan {
  switch (run.kind) {
    case 'text':
      return isLead ? element('strong', { key: at }, [run.text]) : run.text;
    case 'blank':
      return element('mark', { class: 'draft-blank', key: at }, [run.text]);
    case 'figure':
      return inlineButton(
        { kind: 'choose-figure', paragraph: paragraphAt, run: at },
        { class: 'draft-figure', key: at, 'aria-expanded': String(isChosen) },
        [run.text],
      );
  }
}

const sources = ({ sources: cells }: Extract<DraftRun, { kind: 'figure' }>): ElementPlan =>
  element('p', { class: 'draft-sources', key: 'sources' }, [
    element('span', { class: 'quiet' }, [words.sources(cells.length)]),
    ...cells.slice(0, MOST_SOURCES).map((at) =>
      element(
        'button',
        {
          class: 'link cell-link',
          type: 'button',
          key: `${at.sheet}!${a1(at)}`,
          on: { click: { kind: 'locate', at } },
        },
        [`${at.sheet}!${a1(at)}`],
      ),
    ),
    cells.length > MOST_SOURCES ? element('span', { class: 'quiet' }, [words.moreSources(cells.length)]) : undefined,
  ]);
