import { HostError } from '../host';
import { attribute, openPackage, relationsOf, scanXml, type Package } from '../xlsx';

/** More text than any circular has; a file that claims more is refused before it is unpacked. */
const MOST_BYTES = 50_000_000;

/** The text of a Word file, one paragraph a line; deleted text of tracked changes is left out. Fails with HostError `unreadable` or `too-large`. */
export function docxText(bytes: Uint8Array): string {
  const source = openPackage(bytes);
  const part = relationsOf(source, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  if (sizeOf(source, part) > MOST_BYTES) throw new HostError({ kind: 'too-large' });
  const xml = source.text(part);
  if (xml === undefined) throw new HostError({ kind: 'unreadable', reason: 'damaged' });
  return textIn(xml).trimEnd();
}

function sizeOf({ contents }: Package, part: string): number {
  const found = contents.get(part.toLowerCase());
  return found === undefined || 'text' in found ? 0 : found.size;
}

/** What stands between the letters of a run, and at the end of a paragraph. */
const MARKS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** The pieces of text in the order of the document. What older versions see instead of a newer element would be said twice. */
function textIn(xml: string): string {
  const pieces: string[] = [];
  let root: string | undefined;
  let older = 0;
  let run = 0;
  let inside = '';
  scanXml(xml, {
    open: (name, attributes) => {
      root ??= name;
      inside = name;
      if (name === ':Fallback') older += 1;
      if (name === 'r') run += 1;
      const mark = older === 0 && run > 0 && attribute(attributes, 'w:val') === undefined ? MARKS[name] : undefined;
      if (mark !== undefined) pieces.push(mark);
    },
    text: (text) => { if (inside === 't' && older === 0) pieces.push(text); },
    close: (name) => {
      inside = '';
      if (name === ':Fallback') older -= 1;
      if (name === 'r') run -= 1;
      if (name === 'p' && older === 0) pieces.push('\n');
    },
  });
  if (root !== 'document') throw new HostError({ kind: 'unreadable', reason: 'damaged' });
  return pieces.join('');
}
