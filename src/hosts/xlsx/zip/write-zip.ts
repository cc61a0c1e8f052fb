import { deflateSync } from 'fflate';
import { crc32, DIRECTORY_ENTRY, END_OF_DIRECTORY, LOCAL_ENTRY, type PackedPart } from './zip';

/** A part that is not packed yet. */
export interface NewPart {
  readonly name: string;
  readonly text: string;
  /** Whether its bytes begin with the mark of UTF-8, as those did that it replaces. */
  readonly hasMark?: boolean;
}

/** The bytes of a part that is not packed yet. */
export const writtenBytes = ({ text, hasMark = false }: NewPart): Uint8Array =>
  new TextEncoder().encode(hasMark ? `\ufeff${text}` : text);

/** The bytes of a zip with these parts in order; parts that are packed already are copied. */
export function zipOf(parts: readonly (PackedPart | NewPart)[]): Uint8Array {
  const entries = parts.map((part) => entryOf('text' in part ? packed(part) : part));
  const size = entries.reduce(
    (sum, { local, directory, content }) => sum + local.length + directory.length + content.length,
    22,
  );
  const bytes = new Uint8Array(size);
  let at = 0;
  const put = (piece: Uint8Array): void => {
    bytes.set(piece, at);
    at += piece.length;
  };
  for (const { local, directory, content } of entries) {
    new DataView(directory.buffer).setUint32(42, at, true);
    put(local);
    put(content);
  }
  const start = at;
  for (const { directory } of entries) put(directory);
  put(endOf(entries.length, at - start, start));
  return bytes;
}

type Packed = Pick<PackedPart, 'name' | 'method' | 'crc' | 'size' | 'content' | 'time'>;

/** The first moment a zip can say: 1980-01-01. */
const NO_TIME = 0x210000;

function packed(part: NewPart): Packed {
  const bytes = writtenBytes(part);
  return {
    name: part.name,
    method: 8,
    crc: crc32(bytes),
    size: bytes.length,
    content: deflateSync(bytes, { level: 6 }),
    time: NO_TIME,
  };
}

interface ZipEntry {
  readonly local: Uint8Array;
  readonly directory: Uint8Array;
  readonly content: Uint8Array;
}

/** The flag that says a name is UTF-8. */
const UTF8 = 0x0800;
/** Version 2.0 of the format: deflated entries. */
const VERSION = 20;

function entryOf({ name, method, crc, size, content, time }: Packed): ZipEntry {
  const letters = new TextEncoder().encode(name);
  const facts = [
    [VERSION, 2],
    [UTF8, 2],
    [method, 2],
    [time, 4],
    [crc, 4],
    [content.length, 4],
    [size, 4],
    [letters.length, 2],
    [0, 2],
  ] as const;
  return {
    local: header([[LOCAL_ENTRY, 4], ...facts], letters),
    directory: header([[DIRECTORY_ENTRY, 4], [VERSION, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [0, 4]], letters),
    content,
  };
}

const endOf = (count: number, size: number, start: number): Uint8Array =>
  header(
    [
      [END_OF_DIRECTORY, 4],
      [0, 2],
      [0, 2],
      [count, 2],
      [count, 2],
      [size, 4],
      [start, 4],
      [0, 2],
    ],
    new Uint8Array(),
  );

/** Numbers of two or four bytes in little-endian order, then a name. */
function header(fields: readonly (readonly [value: number, width: 2 | 4])[], name: Uint8Array): Uint8Array {
  const width = fields.reduce((sum, [, bytes]) => sum + bytes, 0);
  const bytes = new Uint8Array(width + name.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  bytes.set(name, width);
  return bytes;
}
