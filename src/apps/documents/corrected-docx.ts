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
  const title = lines.findIndex((line) => textOf(line).trim() !== '');
  const isIndented = indentedIn(lines);
  return officialDocx(
    lines.map((line, at) => {
      const form = at === title && isTitle(line) ? 'title' : isIndented(line, at) ? 'indented' : 'flush';
      return paragraphOf(line, form, at * MOST_RUNS, time);
    }),
  );
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

const textOf = (line: readonly TrackedPiece[]): string => line.map((piece) => piece.text).join('');

/**
 * Which lines are indented: those that begin with a space. Where none does, as in the text of a document that indents
 * by its formats, all that stand below the addressee, which ends with a colon.
 */
function indentedIn(
  lines: readonly (readonly TrackedPiece[])[],
): (line: readonly TrackedPiece[], at: number) => boolean {
  const isSpaced = (line: readonly TrackedPiece[]): boolean => /^[\s\u3000]/.test(textOf(line));
  if (lines.some(isSpaced)) return isSpaced;
  const addressee = lines.findIndex((line) => /[：:]\s*$/.test(textOf(line)));
  return (_, at) => addressee >= 0 && at > addressee;
}

/** Titles of circulars run to three lines of 22 characters; what is longer is a paragraph. */
const LONGEST_TITLE = 66;

/** A first line without the end of a sentence is the title. */
const isTitle = (line: readonly TrackedPiece[]): boolean => {
  const text = textOf(line);
  return text.length <= LONGEST_TITLE && !/[。：:；]\s*$/.test(text);
};

function paragraphOf(
  line: readonly TrackedPiece[],
  form: 'title' | 'indented' | 'flush',
  firstId: number,
  time: string,
): Paragraph {
  const look = form === 'title' ? TITLE_FONT : BODY;
  return new Paragraph({
    ...(form === 'title'
      ? { alignment: AlignmentType.CENTER, spacing: TITLE_LINE }
      : { alignment: AlignmentType.BOTH, spacing: LINE, ...(form === 'indented' ? { indent: FIRST_LINE } : {}) }),
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
