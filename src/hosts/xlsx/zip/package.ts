import { HostError } from '../../host';
import { decodeXml } from '../xml/text';
import { refuseOther, unreadable, packedParts, type PackedPart, unpacked } from './zip';
import { writtenBytes, zipOf, type NewPart } from './write-zip';

/** The parts of an .xlsx file; names are matched without regard to case, as Excel does. */
export interface Package {
  /** The names as stored, in the order of the file. */
  readonly names: readonly string[];
  /** Whether there is a part of that name. */
  has(name: string): boolean;
  /** A part's bytes, unpacked and verified; undefined when there is none of that name. */
  part(name: string): Uint8Array | undefined;
  /** The text of an XML part. */
  text(name: string): string | undefined;
  /** What the parts hold, by key in the order of the file: as packed in the file they come from, or new. */
  readonly contents: ReadonlyMap<string, PackedPart | NewPart>;
}

/** More than any workbook people work with; what claims more is refused before it is unpacked. */
const LARGEST_UNPACKED = 300_000_000;
/** Strings are UTF-16: a part of this size takes twice as much memory, several are open at a time. */
const LARGEST_XML = 60_000_000;

/**
 * Opens a zip by its directory; parts are unpacked when asked for. Fails with a HostError on anything that is not a
 * sound zip.
 */
export function openPackage(bytes: Uint8Array): Package {
  refuseOther(bytes);
  const parts = packedParts(bytes);
  if (parts.reduce((sum, part) => sum + part.size, 0) > LARGEST_UNPACKED) throw new HostError({ kind: 'too-large' });
  const byKey = new Map(parts.map((part) => [partKey(part.name), part]));
  if (byKey.size < parts.length) throw unreadable('duplicate-part');
  return packageOf(byKey);
}

/** A package of these new parts. */
export const newPackage = (parts: Readonly<Record<string, string>>): Package =>
  packageOf(new Map(Object.entries(parts).map(([name, text]) => [partKey(name), { name, text }])));

function packageOf(contents: Package['contents']): Package {
  return {
    names: [...contents.values()].map(({ name }) => name),
    contents,
    has: (name) => contents.has(partKey(name)),
    part: (name) => {
      const part = contents.get(partKey(name));
      return part && ('text' in part ? writtenBytes(part) : unpacked(part));
    },
    text: (name) => {
      const part = contents.get(partKey(name));
      return part && readOnce(part).text;
    },
  };
}

/** The text of a part, and whether the mark of UTF-8 stands before it. */
type PartText = Pick<NewPart, 'text' | 'hasMark'>;

const texts = new WeakMap<PackedPart, PartText>();

/** A part is unpacked and decoded once, however many steps ask for it. */
function readOnce(part: PackedPart | NewPart): PartText {
  if ('text' in part) return part;
  const known = texts.get(part);
  if (known) return known;
  if (part.size > LARGEST_XML) throw new HostError({ kind: 'too-large' });
  const bytes = unpacked(part);
  const read = { text: decodeXml(bytes), hasMark: UTF8_MARK.every((byte, at) => bytes[at] === byte) };
  texts.set(part, read);
  return read;
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];

const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** The package with the text of some parts replaced, added, or (undefined) removed. */
export function withParts(source: Package, changes: Readonly<Record<string, string | undefined>>): Package {
  const contents = new Map(source.contents);
  for (const [name, text] of Object.entries(changes)) {
    const key = partKey(name);
    if (text === undefined) contents.delete(key);
    else contents.set(key, renewed(contents.get(key), name, text));
  }
  return packageOf(contents);
}

/** A part with this text, called and marked as the one it replaces. */
function renewed(old: PackedPart | NewPart | undefined, name: string, text: string): NewPart {
  if (!old) return { name, text };
  const hasMark = ('text' in old ? old : texts.get(old))?.hasMark;
  return { name: old.name, text, ...(hasMark ? { hasMark } : {}) };
}

/**
 * The file of a package: what was not changed stays packed as it was; new parts carry no time, so the same parts make
 * the same bytes.
 */
export const zipped = (source: Package): Uint8Array => zipOf([...source.contents.values()]);
