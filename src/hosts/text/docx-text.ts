import { HostError } from '../host';
import { openPackage, partRelations, type Package } from '../xlsx';
import { wordText } from './word-text';

/** More text than any circular has; a file that claims more is refused before it is unpacked. */
const MOST_BYTES = 50_000_000;

/**
 * The text of a Word file, one paragraph a line, tables cell by cell, notes at the end. Fails with HostError
 * `unreadable` or `too-large`.
 */
export function docxText(bytes: Uint8Array): string {
  const source = openPackage(bytes);
  const part = documentPart(source);
  const body = partText(source, part, 'document');
  if (body === undefined) throw new HostError({ kind: 'unreadable', reason: 'not-word' });
  const notes = partRelations(source, part)
    .filter(({ type }) => NOTES.has(type))
    .map(({ target, type }) => partText(source, target, type) ?? '');
  return [body, ...notes].join('\n').trimEnd();
}

const NOTES: ReadonlySet<string> = new Set(['footnotes', 'endnotes']);

/** The part that the package says is the document, whatever it is called; where nothing is said, what Word calls it. */
const documentPart = (source: Package): string =>
  partRelations(source, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';

/** The text of a part with that root; undefined where there is no such part. */
function partText(source: Package, part: string, root: string): string | undefined {
  if (sizeOf(source, part) > MOST_BYTES) throw new HostError({ kind: 'too-large' });
  const xml = source.text(part);
  return xml === undefined ? undefined : wordText(xml, root);
}

function sizeOf({ contents }: Package, part: string): number {
  const found = contents.get(part.toLowerCase());
  return found === undefined || 'text' in found ? 0 : found.size;
}
