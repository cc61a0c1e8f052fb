import { trackedPieces, type Claim, type TrackedPiece } from '../../core';
import type { Markup } from './markup';
import { BODY, FIRST_LINE, LINE, PAGE, TITLE, TITLE_FONT } from './official-page';
import { wordFile } from './word-file';
import { wordParagraph, wordRun } from './word-xml';

/** Who the tracked changes are from. */
const AUTHOR = '附表审核';

/**
 * A proofread text as a .docx with its suggestions as tracked changes, so that each can be accepted or refused in Word;
 * `time` is the ISO time of the changes.
 */
export function correctedDocx(text: string, claims: readonly Claim[], time: string): Uint8Array {
  const lines = linesOf(trackedPieces(text, claims));
  const title = lines.findIndex((line) => line.some((piece) => piece.text.trim() !== ''));
  return wordFile(
    PAGE,
    lines.map((line, at) => paragraphOf(line, at === title && isTitle(line), at * MOST_RUNS, time)),
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

/** Titles of circulars run to two lines of about 25 characters; what is longer is a paragraph. */
const LONGEST_TITLE = 60;

/** A first line without the end of a sentence is the title. */
const isTitle = (line: readonly TrackedPiece[]): boolean => {
  const text = line.map((piece) => piece.text).join('');
  return text.length <= LONGEST_TITLE && !/[。：:；]\s*$/.test(text);
};

function paragraphOf(line: readonly TrackedPiece[], isHeadline: boolean, firstId: number, time: string): Markup {
  const isIndented = /^[\s\u3000]/.test(line[0]?.text ?? '');
  const form = isHeadline
    ? TITLE
    : ({ align: 'both', line: LINE, ...(isIndented ? { indent: FIRST_LINE } : {}) } as const);
  const look = isHeadline ? TITLE_FONT : BODY;
  return wordParagraph(
    form,
    line.map(({ kind, text }, at) => {
      const change = kind === 'kept' ? undefined : { kind, id: firstId + at + 1, author: AUTHOR, time };
      return wordRun(at === 0 ? text.trimStart() : text, look, change);
    }),
  );
}
