import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { CircularDraft, DraftParagraph } from '../../core';
import { legible } from './html';
import {
  BODY,
  CHARACTER,
  FIRST_LINE,
  HEADING,
  LEAD,
  LINE,
  TITLE_FONT,
  TITLE_LINE,
  officialDocx,
  signatureIndent,
  titleRuns,
} from './official-page';

/**
 * The draft as a .docx in the form of an official document: A4, set margins, fonts, line pitch and page numbers; blanks
 * are highlighted.
 */
export function docxOf(draft: CircularDraft): Promise<Uint8Array> {
  const { paragraphs } = draft;
  return officialDocx(
    paragraphs.flatMap((paragraph, i) => {
      const isBeforeIssuer = paragraph.kind === 'annexes' || paragraphs[i + 1]?.kind === 'issuer';
      return laidOut(paragraph, paragraphs[i - 1], draft, isBeforeIssuer);
    }),
  );
}

/** A signature never stands on a page alone: what is above it goes with it. */
function laidOut(
  paragraph: DraftParagraph,
  before: DraftParagraph | undefined,
  draft: CircularDraft,
  isBeforeIssuer: boolean,
): readonly Paragraph[] {
  const body = new Paragraph({
    ...formOf(paragraph, before, draft),
    ...(isBeforeIssuer ? { keepNext: true } : {}),
    children: runsOf(paragraph),
  });
  const space = { spacing: LINE, ...(paragraph.kind === 'issuer' ? { keepNext: true } : {}) };
  return needsLineBefore(paragraph, before) ? [new Paragraph(space), body] : [body];
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
): IParagraphOptions {
  switch (kind) {
    case 'title':
      return { alignment: AlignmentType.CENTER, spacing: TITLE_LINE };
    case 'number':
      return { alignment: AlignmentType.CENTER, spacing: LINE };
    case 'addressee':
      return { alignment: AlignmentType.BOTH, spacing: LINE };
    case 'annexes':
      return { alignment: AlignmentType.LEFT, spacing: LINE, indent: hanging(before?.kind !== 'annexes') };
    case 'issuer':
      return { alignment: AlignmentType.RIGHT, spacing: LINE, indent: signatureIndent('', ''), keepNext: true };
    case 'date':
      return {
        alignment: AlignmentType.RIGHT,
        spacing: LINE,
        indent: signatureIndent(
          textOf(draft.paragraphs.find((one) => one.kind === 'issuer')?.runs ?? []),
          textOf(runs),
        ),
      };
    default:
      return {
        alignment: AlignmentType.BOTH,
        spacing: LINE,
        indent: FIRST_LINE,
        ...(kind === 'heading' ? { keepNext: true } : {}),
      };
  }
}

/** The second line of a title, and the annexes after the first, stand below the first title. */
const hanging = (isFirst: boolean): { readonly left: number; readonly hanging: number } => ({
  left: 6 * CHARACTER,
  hanging: (isFirst ? 4 : 1) * CHARACTER,
});

const textOf = (runs: DraftParagraph['runs']): string => runs.map(({ text }) => text).join('');

function runsOf({ kind, runs, lead = 0 }: DraftParagraph): TextRun[] {
  if (kind === 'title' && runs.every((run) => run.kind !== 'blank')) return titleRuns(textOf(runs));
  return runs.map((run, i) => {
    const look: IRunOptions = kind === 'title' ? TITLE_FONT : kind === 'heading' ? HEADING : i < lead ? LEAD : BODY;
    return new TextRun({ ...look, text: legible(run.text), ...(run.kind === 'blank' ? { highlight: 'yellow' } : {}) });
  });
}
