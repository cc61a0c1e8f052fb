import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const FONT_HEADER = 12;
const FONT_ENTRY = 16;

/**
 * The plain font inside a WOFF 1 file (W3C WOFF 1.0, sections 3 to 5): the same tables, unpacked, under a rebuilt
 * directory.
 */
export function fontOfWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = fontHeader(woff.readUInt32BE(4), count);
  const tables: Buffer[] = [];
  let end = head.length;
  for (let index = 0; index < count; index += 1) {
    const entry = WOFF_HEADER + WOFF_ENTRY * index;
    const table = unpackedTable(woff, entry);
    const place = FONT_HEADER + FONT_ENTRY * index;
    woff.copy(head, place, entry, entry + 4);
    woff.copy(head, place + 4, entry + 16, entry + 20);
    head.writeUInt32BE(end, place + 8);
    head.writeUInt32BE(table.length, place + 12);
    const padding = Buffer.alloc(-table.length & 3);
    tables.push(table, padding);
    end += table.length + padding.length;
  }
  return Buffer.concat([head, ...tables]);
}

function fontHeader(flavour: number, count: number): Buffer {
  const head = Buffer.alloc(FONT_HEADER + FONT_ENTRY * count);
  const power = Math.floor(Math.log2(count));
  head.writeUInt32BE(flavour, 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  return head;
}

function unpackedTable(woff: Buffer, entry: number): Buffer {
  const offset = woff.readUInt32BE(entry + 4);
  const packed = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8));
  return packed.length < woff.readUInt32BE(entry + 12) ? inflateSync(packed) : packed;
}
