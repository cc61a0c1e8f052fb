import { inflateSync } from 'fflate';
import { HostError, type Unreadable } from '../../host';

/** A part as it is packed in a zip; sizes in bytes. */
export interface PackedPart {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** Date and time as the zip keeps them. */
  readonly time: number;
  /** The packed bytes. */
  readonly content: Uint8Array;
}

export const END_OF_DIRECTORY = 0x06054b50;
export const DIRECTORY_ENTRY = 0x02014b50;
export const LOCAL_ENTRY = 0x04034b50;
/** Zip64 keeps place and length of the directory in a record of its own, and where that is before the usual end. */
const WIDE_END_OF_DIRECTORY = 0x06064b50;
const WIDE_LOCATOR = 0x07064b50;

/**
 * The parts of a zip in the order of its directory. Damaged where directory and parts do not say the same, or parts
 * overlap.
 */
export function packedParts(bytes: Uint8Array): readonly PackedPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = directory(view);
    const parts: (PackedPart & EntrySpan)[] = [];
    let { at } = end;
    for (let { left } = end; left > 0; left -= 1) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw unreadable('damaged');
      if (view.getUint16(at + 8, true) & 1) throw unreadable('encrypted');
      const part = packedPart(bytes, view, at);
      if (!part.name.endsWith('/')) parts.push(part);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    refuseOverlaps(parts);
    return parts;
  } catch (error) {
    throw error instanceof HostError ? error : unreadable('damaged', error);
  }
}

interface EntrySpan {
  readonly from: number;
  readonly to: number;
}

/** Parts that share bytes are how a small file unpacks to an endless one. */
function refuseOverlaps(spans: readonly EntrySpan[]): void {
  const ordered = [...spans].sort((one, other) => one.from - other.from);
  const isOverlap = ordered.some(({ from }, index) => index > 0 && from < (ordered[index - 1]?.to ?? 0));
  if (isOverlap) throw unreadable('damaged');
}

/** Where the directory begins and how many entries it has. */
function directory(view: DataView): { readonly at: number; readonly left: number } {
  const end = endOfDirectory(view);
  const narrow = { at: view.getUint32(end + 16, true), left: view.getUint16(end + 10, true) };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR) return narrow;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(record, true) !== WIDE_END_OF_DIRECTORY) throw unreadable('damaged');
  const at = Number(view.getBigUint64(record + 48, true));
  const left = Number(view.getBigUint64(record + 32, true));
  // Two directories in one file would be read as one workbook here and as another in Excel.
  if (![at, 0xffffffff].includes(narrow.at) || ![left, 0xffff].includes(narrow.left)) throw unreadable('damaged');
  return { at, left };
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw unreadable('damaged');
}

function packedPart(bytes: Uint8Array, view: DataView, at: number): PackedPart & EntrySpan {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const narrow = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const { size, packed, offset } = wideSizes(view, nameEnd, nameEnd + view.getUint16(at + 30, true), narrow);
  const letters = bytes.subarray(at + 46, nameEnd);
  if (view.getUint32(offset, true) !== LOCAL_ENTRY) throw unreadable('damaged');
  const nameLength = view.getUint16(offset + 26, true);
  if (!isSame(letters, bytes.subarray(offset + 30, offset + 30 + nameLength))) throw unreadable('damaged');
  const from = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  const content = bytes.subarray(from, from + packed);
  if (content.length !== packed) throw unreadable('damaged');
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  return {
    name: new TextDecoder().decode(letters),
    method,
    crc,
    size,
    time: view.getUint32(at + 12, true),
    content,
    from: offset,
    to: from + packed,
  };
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

interface Sizes {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

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
    return { size: wide(sizes.size), packed: wide(sizes.packed), offset: wide(sizes.offset) };
  }
  return sizes;
}

/** The bytes of a part; damaged when they are not those that were packed. */
export function unpacked(part: PackedPart): Uint8Array {
  try {
    const content = inflated(part);
    if (content.length !== part.size || crc32(content) !== part.crc) throw unreadable('damaged');
    return content;
  } catch (error) {
    throw error instanceof HostError ? error : unreadable('damaged', error);
  }
}

/** Packing makes text at most 1032 times smaller; what claims more is refused before room is made for it. */
const MOST_TIMES = 1_032;

function inflated({ method, content, size }: PackedPart): Uint8Array {
  if (method === 0) return content;
  if (method !== 8 || size > (content.length + 1) * MOST_TIMES) throw unreadable('damaged');
  return inflateSync(content, { out: new Uint8Array(size) });
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The checksum zip keeps of every part; without it one flipped bit would be read as another figure. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) {
    sum = (sum >>> 8) ^ (TABLE[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** The failure of bytes that are not a sound .xlsx file. */
export const unreadable = (reason: Unreadable, cause?: unknown): HostError =>
  new HostError({ kind: 'unreadable', reason }, { cause });

/** Fails with the reason when the first bytes are not those of a zip. */
export function refuseOther(bytes: Uint8Array): void {
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
