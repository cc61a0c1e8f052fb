import { inflateSync, zipSync } from 'fflate';
import { HostError } from '../host';
import { crc32 } from './crc32';

/** The parts of an .xlsx file; names are matched without regard to case, as Excel does. */
export interface Package {
  /** The names as stored, in the order of the file. */
  readonly names: readonly string[];
  /** A part's bytes, unpacked and verified; undefined when there is none of that name. */
  part(name: string): Uint8Array | undefined;
}

/** The package with some parts replaced, added, or (undefined) removed. */
export function changed(source: Package, changes: Readonly<Record<string, Uint8Array | undefined>>): Package {
  const byKey = new Map(Object.entries(changes).map(([name, bytes]) => [partKey(name), { name, bytes }]));
  const known = new Set(source.names.map(partKey));
  const added = [...byKey.values()].filter(({ name, bytes }) => bytes && !known.has(partKey(name)));
  return {
    names: [...source.names.filter((name) => !byKey.has(partKey(name)) || byKey.get(partKey(name))?.bytes), ...added.map(({ name }) => name)],
    part: (name) => {
      const change = byKey.get(partKey(name));
      return change ? change.bytes : source.part(name);
    },
  };
}

/** The file of a package. The same parts make the same bytes: no part carries a time. */
export function zipped(source: Package): Uint8Array {
  const files = source.names.filter((name) => !name.endsWith('/')).map((name) => [name, source.part(name) ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const LARGEST_UNPACKED = 300_000_000;
const unreadable = (reason: 'damaged' | 'encrypted' | 'empty' | 'not-excel', cause?: unknown): HostError =>
  new HostError({ kind: 'unreadable', reason }, { cause });

/** Opens a zip by its directory; parts are unpacked when asked for. Fails with a HostError on anything that is not a sound zip. */
export function openPackage(bytes: Uint8Array): Package {
  refuseOther(bytes);
  const entries = directory(bytes);
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > LARGEST_UNPACKED) throw new HostError({ kind: 'too-large' });
  const byName = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  return {
    names: entries.map((entry) => entry.name),
    part: (name) => {
      const entry = byName.get(partKey(name));
      return entry && unpacked(bytes, entry);
    },
  };
}

const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

function refuseOther(bytes: Uint8Array): void {
  if (bytes.length === 0) throw unreadable('empty');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    throw unreadable(hasText(bytes, 'EncryptedPackage') ? 'encrypted' : 'not-excel');
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw unreadable('not-excel');
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Whether the bytes hold a UTF-16 text, as the directory of an OLE file does. */
function hasText(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

function directory(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOfDirectory(view);
    const entries: Entry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw unreadable('damaged');
      if (view.getUint16(at + 8, true) & 1) throw unreadable('encrypted');
      entries.push(entryAt(bytes, view, at));
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    throw error instanceof HostError ? error : unreadable('damaged', error);
  }
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw unreadable('damaged');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const sizes = { size: view.getUint32(at + 24, true), packedSize: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...wideSizes(view, nameEnd, nameEnd + view.getUint16(at + 30, true), sizes),
  };
}

type Sizes = Pick<Entry, 'size' | 'packedSize' | 'offset'>;

/** Zip64 keeps what does not fit, in this order, in an extra field; streaming writers use it for small files too. */
function wideSizes(view: DataView, from: number, to: number, sizes: Sizes): Sizes {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const wide = (narrow: number): number => {
      if (narrow !== 0xffffffff) return narrow;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return { size: wide(sizes.size), packedSize: wide(sizes.packedSize), offset: wide(sizes.offset) };
  }
  return sizes;
}

function unpacked(bytes: Uint8Array, entry: Entry): Uint8Array {
  try {
    const content = inflated(bytes, entry);
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw unreadable('damaged');
    return content;
  } catch (error) {
    throw error instanceof HostError ? error : unreadable('damaged', error);
  }
}

function inflated(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.offset, true) !== LOCAL_ENTRY) throw unreadable('damaged');
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(from, from + entry.packedSize);
  if (entry.method === 0) return packed;
  if (entry.method === 8) return inflateSync(packed, { out: new Uint8Array(entry.size) });
  throw unreadable('damaged');
}
