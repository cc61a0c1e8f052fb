import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipFile } from '../../../src/apps/documents/zip-file';

const FILES = { '网站/部署说明.txt': strToU8('内容') };

/** Where the list of an archive begins, whose entries say who made them and how names are written. */
const listAt = (bytes: Uint8Array): number => Buffer.from(bytes).indexOf('PK\x01\x02', 0, 'latin1');

test('a zip says that it was made on Unix and its names are UTF-8, so that unzip reads Chinese names too', () => {
  const zip = Buffer.from(zipFile(FILES));
  const [madeOn, flags] = [zip.readUInt8(listAt(zip) + 5), zip.readUInt16LE(listAt(zip) + 8)];
  expect([madeOn, flags & 0x800]).toEqual([3, 0x800]);
  expect(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['网站/部署说明.txt', '内容'],
  ]);
});

test('a file in it can be read by everybody and is no folder', () => {
  const zip = Buffer.from(zipFile(FILES));
  expect((zip.readUInt32LE(listAt(zip) + 38) >>> 16).toString(8)).toBe('100644');
});

test('with a time of its own it is the same, byte for byte, each time', () => {
  const made = new Date(2022, 0, 1);
  expect(Buffer.from(zipFile(FILES, made)).equals(Buffer.from(zipFile(FILES, made)))).toBe(true);
});
