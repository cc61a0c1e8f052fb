import type { CircularDraft } from './draft-circular';
import { type DraftParagraph, plainRuns } from './run';

const INDENT = '　　';
const INDENTED: readonly DraftParagraph['kind'][] = ['opening', 'heading', 'section'];

/** A paragraph as text, its first line moved in as the circular does; further annexes stand under the first. */
export function paragraphText({ kind, runs }: DraftParagraph, before?: DraftParagraph): string {
  const words = plainRuns(runs);
  if (kind === 'annexes') return `${INDENT}${before?.kind === 'annexes' ? '　　　' : ''}${words}`;
  return INDENTED.includes(kind) ? INDENT + words : words;
}

/** The draft as plain text for the clipboard, one paragraph a line; the notes are not part of it. */
export const draftText = ({ paragraphs }: CircularDraft): string =>
  `${paragraphs.map((paragraph, i) => paragraphText(paragraph, paragraphs[i - 1])).join('\n')}\n`;
