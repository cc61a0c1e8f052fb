import { AlignmentType, DeletedTextRun, InsertedTextRun, Paragraph, TextRun, type IRunOptions } from 'docx';
import { trackedPieces, type Claim, type TrackedPiece } from '../../core';
import { legible } from './html';
import { BODY, FIRST_LINE, LINE, TITLE_FONT, TITLE_LINE, officialDocx } from './official-page';

/** Who the tracked changes are from. */
const AUTHOR = '附表审核';

/**
 * A proofread text as a .docx with its suggestions as tracked changes, so that each can be accepted or refused in Word;
 * `time` is the ISO time of the changes.
 */
export function correctedDocx(text: string, claims: readonly Claim[], time: string): Promise<Uint8Array> {
  const lines = linesOf(trackedPieces(text, claims));
  const title = lines.findIndex((line) => line.some((piece) => piece.text.trim() !== ''));
  return officialDocx(lines.map((line, at) => paragraphOf(line, at === title && isTitle(line), at * MOST_RUNS, time)));
}

/** Revision numbers must differ in a document; no line has more changes than this. */
const MOST_RUNS = 1000;

function linesOf(pieces: readonly TrackedPiece[]): readonly (readonly TrackedPiece[])[] {
  const lines: TrackedPiece[][] = [[]];
  for (const { kind, text } of pieces) {
    text.split('\n').forEach((part, at) => {
      if (at > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ kind, text: part });
    });
  }
  return lines;
}

/** Titles of circulars run to two lines of about 25 characters; what is longer is a paragraph. */
const LONGEST_TITLE = 60;

/** A first line without the end of a sentence is the title. */
const isTitle = (line: readonly TrackedPiece[]): boolean => {
  const text = line.map((piece) => piece.text).join('');
  return text.length <= LONGEST_TITLE && !/[。：:；]\s*$/.test(text);
};

function paragraphOf(line: readonly TrackedPiece[], isHeadline: boolean, firstId: number, time: string): Paragraph {
  const look = isHeadline ? TITLE_FONT : BODY;
  const isIndented = /^[\s\u3000]/.test(line[0]?.text ?? '');
  return new Paragraph({
    ...(isHeadline
      ? { alignment: AlignmentType.CENTER, spacing: TITLE_LINE }
      : { alignment: AlignmentType.BOTH, spacing: LINE, ...(isIndented ? { indent: FIRST_LINE } : {}) }),
    children: line.map((piece, at) =>
      runOf(at === 0 ? { ...piece, text: piece.text.trimStart() } : piece, look, firstId + at + 1, time),
    ),
  });
}

function runOf(
  { kind, text }: TrackedPiece,
  look: IRunOptions,
  id: number,
  date: string,
): TextRun | InsertedTextRun | DeletedTextRun {
  const shown = legible(text);
  if (kind === 'inserted') return new InsertedTextRun({ ...look, text: shown, id, author: AUTHOR, date });
  return kind === 'deleted'
    ? new DeletedTextRun({ ...look, text: shown, id, author: AUTHOR, date })
    : new TextRun({ ...look, text: shown });
}
