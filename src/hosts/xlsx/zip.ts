import { inflateSync } from 'fflate';
import { HostError } from '../host';
import { crc32 } from './crc32';
import { unreadable } from './file-kind';

/** What a zip's directory says of one part; sizes in bytes. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/** The entries of a zip's directory, in its order. */
export function entriesOf(bytes: Uint8Array): readonly Entry[] {
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

/** The bytes of an entry; damaged when they are not those that were packed. */
export function unpacked(bytes: Uint8Array, entry: Entry): Uint8Array {
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
