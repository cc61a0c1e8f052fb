import type { Table } from '../../tables';
import { type DraftParagraph, figure, wordsRun } from './run';

/**
 * The list of annexes, one a line: Arabic numerals, titles as printed, no punctuation at the end; a single annex has no
 * numeral.
 */
export function annexList(tables: readonly Table[], head: string): readonly DraftParagraph[] {
  const listed = tables
    .filter(({ annex }) => annex.number !== undefined)
    .sort((a, b) => (a.annex.number ?? 0) - (b.annex.number ?? 0));
  return listed.map(({ annex, title, sheet }, i) => {
    const numeral = listed.length === 1 ? '' : `${i + 1}.`;
    const name = (title?.text ?? annex.title).replace(/\s+/g, '').replace(/[。；，、]+$/u, '');
    return {
      kind: 'annexes',
      runs: [
        wordsRun(`${i === 0 ? head : ''}${numeral}`),
        figure(name, [title?.at ?? { sheet: sheet.name, row: 0, column: 0 }]),
      ],
    };
  });
}
