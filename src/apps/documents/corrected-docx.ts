import {
  AlignmentType,
  DeletedTextRun,
  InsertedTextRun,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { trackedPieces, type Claim, type TrackedPiece } from '../../core';
import { legible } from './html';
import {
  BODY,
  FIRST_LINE,
  LINE,
  TITLE_FONT,
  TITLE_LINE,
  officialDocx,
  signatureIndent,
  titleRuns,
} from './official-page';

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
  const signature = signatureIn(lines);
  return officialDocx(
    lines.map((line, at) => {
      const form = at === title && isTitle(line) ? 'title' : isIndented(line, at) ? 'indented' : 'flush';
      const foot = signature && at >= signature.above ? footOf(lines, at, signature) : {};
      return paragraphOf(line, form, at * MOST_RUNS, time, foot);
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

/** Who signs, the date below, and the last line above, which stays on their page: by line. */
interface Signature {
  readonly above: number;
  readonly issuer: number;
  readonly date: number;
}

/** Longer lines are no names of offices. */
const LONGEST_ISSUER = 30;
const DATE = /^[0-9〇零一二三四五六七八九十]{2,4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日$/u;

/** A text that ends with a date below a short line is signed. */
function signatureIn(lines: readonly (readonly TrackedPiece[])[]): Signature | undefined {
  const texts = lines.map((line) => textOf(line).trim());
  const [date = -1, issuer = -1, above = -1] = texts.flatMap((text, at) => (text === '' ? [] : [at])).reverse();
  const name = texts[issuer] ?? '';
  const isSigned =
    above >= 0 && DATE.test(texts[date] ?? '') && name.length <= LONGEST_ISSUER && !/[。：:；，]/u.test(name);
  return isSigned ? { above, issuer, date } : undefined;
}

/** What is above a signature goes with it; name and date stand at the right. */
function footOf(
  lines: readonly (readonly TrackedPiece[])[],
  at: number,
  { issuer, date }: Signature,
): IParagraphOptions {
  const keepNext = at < date ? { keepNext: true } : {};
  if (at !== issuer && at !== date) return keepNext;
  const [name, line] = [issuer, at].map((one) => textOf(lines[one] ?? []).trim());
  const indent = at === issuer ? signatureIndent('', '') : signatureIndent(name ?? '', line ?? '');
  return { ...keepNext, alignment: AlignmentType.RIGHT, indent };
}

function paragraphOf(
  line: readonly TrackedPiece[],
  form: 'title' | 'indented' | 'flush',
  firstId: number,
  time: string,
  foot: IParagraphOptions,
): Paragraph {
  const isKept = line.every(({ kind }) => kind === 'kept');
  if (form === 'title' && isKept)
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: TITLE_LINE,
      children: titleRuns(textOf(line).trim()),
    });
  const look = form === 'title' ? TITLE_FONT : BODY;
  return new Paragraph({
    ...(form === 'title'
      ? { alignment: AlignmentType.CENTER, spacing: TITLE_LINE }
      : { alignment: AlignmentType.BOTH, spacing: LINE, ...(form === 'indented' ? { indent: FIRST_LINE } : {}) }),
    ...foot,
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
