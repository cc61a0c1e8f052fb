import type { CircularDraft, DraftParagraph } from '../../core';
import { BODY, CHARACTER, FIRST_LINE, HEADING, LEAD, LINE, PAGE, TITLE, TITLE_FONT } from './official-page';
import type { Markup } from './markup';
import { wordFile } from './word-file';
import { wordParagraph, wordRun, type ParagraphLook } from './word-xml';

/**
 * The draft as a .docx in the form of an official document: A4, set margins, fonts, line pitch and page numbers; blanks
 * are highlighted.
 */
export const docxOf = (draft: CircularDraft): Uint8Array =>
  wordFile(
    PAGE,
    draft.paragraphs.flatMap((paragraph, i) => laidOut(paragraph, draft.paragraphs[i - 1], draft)),
  );

function laidOut(
  paragraph: DraftParagraph,
  before: DraftParagraph | undefined,
  draft: CircularDraft,
): readonly Markup[] {
  const body = wordParagraph(formOf(paragraph, before, draft), runsOf(paragraph));
  return needsLineBefore(paragraph, before) ? [wordParagraph({ line: LINE }, []), body] : [body];
}

/** A line is left free below the title, before the addressee and before the annexes; two come before the signature. */
function needsLineBefore({ kind }: DraftParagraph, before: DraftParagraph | undefined): boolean {
  return (
    kind === 'number' || kind === 'addressee' || kind === 'issuer' || (kind === 'annexes' && before?.kind !== 'annexes')
  );
}

function formOf(
  { kind, runs }: DraftParagraph,
  before: DraftParagraph | undefined,
  draft: CircularDraft,
): ParagraphLook {
  switch (kind) {
    case 'title':
      return TITLE;
    case 'number':
      return { align: 'center', line: LINE };
    case 'addressee':
      return { align: 'both', line: LINE };
    case 'annexes':
      return { align: 'left', line: LINE, indent: hanging(before?.kind !== 'annexes') };
    case 'issuer':
      return { align: 'right', line: LINE, indent: { right: 2 * CHARACTER }, keepsNext: true };
    case 'date':
      return {
        align: 'right',
        line: LINE,
        indent: { right: 2 * CHARACTER + half(lengthOf(draft, 'issuer') - widthOf(runs)) },
      };
    default:
      return {
        align: 'both',
        line: LINE,
        indent: FIRST_LINE,
        ...(kind === 'heading' ? { keepsNext: true } : {}),
      };
  }
}

/** The second line of a title, and the annexes after the first, stand below the first title. */
const hanging = (isFirst: boolean): { readonly left: number; readonly hanging: number } => ({
  left: 6 * CHARACTER,
  hanging: (isFirst ? 4 : 1) * CHARACTER,
});

const half = (characters: number): number => Math.max(0, Math.round((characters / 2) * CHARACTER));
const lengthOf = ({ paragraphs }: CircularDraft, kind: DraftParagraph['kind']): number =>
  widthOf(paragraphs.find((one) => one.kind === kind)?.runs ?? []);

/** The width in characters; digits take half. */
const widthOf = (runs: DraftParagraph['runs']): number =>
  runs.flatMap((run) => [...run.text]).reduce((width, character) => width + (/[0-9]/.test(character) ? 0.5 : 1), 0);

const runsOf = ({ kind, runs, lead = 0 }: DraftParagraph): readonly Markup[] =>
  runs.map((run, i) => {
    const look = kind === 'title' ? TITLE_FONT : kind === 'heading' ? HEADING : i < lead ? LEAD : BODY;
    return wordRun(run.text, { ...look, isHighlighted: run.kind === 'blank' });
  });
