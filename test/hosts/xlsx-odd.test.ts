import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { SheetPlan } from '../../src/core';
import { HostError, type HostFailure } from '../../src/hosts/host';
import { openXlsx, type XlsxFile } from '../../src/hosts/xlsx';
import { bytesOf, workbookParts } from './xlsx-parts';

const file = bytesOf(
  workbookParts({
    附件1:
      '<sheetData><row r="1"><c r="A1"><v>58.40</v></c><c r="B1" t="inlineStr"><is><t>长春市</t></is>' +
      '</c></row></sheetData>',
  }),
);

async function failureOf(bytes: Uint8Array): Promise<HostFailure | undefined> {
  try {
    await openXlsx(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof HostError) return error.failure;
    throw error;
  }
}

const unreadable = (reason: string): unknown => ({ kind: 'unreadable', reason });
const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const ole = (stream: string): Uint8Array =>
  Uint8Array.from([
    ...OLE,
    ...new Uint8Array(600),
    ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ...new Uint8Array(99),
  ]);

test.each([
  ['nothing at all', new Uint8Array(), 'empty'],
  ['an encrypted workbook', ole('EncryptedPackage'), 'encrypted'],
  ['an old .xls', ole('Workbook'), 'not-excel'],
  ['a very old .xls', Uint8Array.of(9, 8, 16, 0, 0, 6, 5, 0), 'not-excel'],
  ['text', strToU8('序号,市县\n1,长春市'), 'not-excel'],
  ['a zip without a workbook', zip({ 'a.txt': 'a' }), 'not-excel'],
  [
    'a .docx',
    zip({
      '_rels/.rels':
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': '<w:document xmlns:w="w"></w:document>',
    }),
    'not-excel',
  ],
  ['a zip cut short', file.subarray(0, file.length - 40), 'damaged'],
  [
    'a workbook without its sheet',
    zip({ ...workbookParts({ 甲: '<sheetData/>' }), 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }),
    'damaged',
  ],
])('%s is refused with its reason', async (_, bytes, reason) => {
  expect(await failureOf(bytes)).toEqual(unreadable(reason));
});

test('a flipped bit is damage, never another figure', async () => {
  const at = Buffer.from(file).indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 60;
  const flipped = Uint8Array.from(file, (byte, index) => (index === at ? byte ^ 4 : byte));
  expect(await failureOf(flipped)).toEqual(unreadable('damaged'));
});

test('a file that says it unpacks to more than 300 MB is too large, and is not unpacked', async () => {
  const bytes = file.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 150_000_000, true);
  expect(await failureOf(bytes)).toEqual({ kind: 'too-large' });
});

test('a file that unpacks to more than it says is damaged', async () => {
  const bytes = zipSync({
    ...Object.fromEntries(
      Object.entries(workbookParts({ 甲: '<sheetData/>' })).map(([name, text]) => [name, strToU8(text)]),
    ),
    'xl/styles.xml': new Uint8Array(1_000_000),
  });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 1_000_000)
      view.setUint32(at + 24, 100, true);
  expect(await failureOf(bytes)).toEqual(unreadable('damaged'));
});

test('a file cut at any length fails as a HostError', async () => {
  for (let length = 0; length < file.length; length += 7) {
    expect(await failureOf(file.subarray(0, length))).toMatchObject({ kind: 'unreadable' });
  }
});

test('any bytes give a HostError', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom([], [0x50, 0x4b, 3, 4], [...OLE]),
      async (rest, start) => {
        expect((await failureOf(Uint8Array.from([...start, ...rest])))?.kind).toBe('unreadable');
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});

test('a file with any bytes changed is read or refused, nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      async (changes) => {
        const bytes = file.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        await failureOf(bytes);
      },
    ),
    { numRuns: 400, seed: 2 },
  );
});

test('a sheet of any text is read or refused, nothing else', async () => {
  const piece = fc.constantFrom(
    '<sheetData>',
    '</sheetData>',
    '<row r="1">',
    '</row>',
    '<c r="A1" t="s">',
    '<c r="ZZZ9" t="q"/>',
    '</c>',
    '<v>',
    '</v>',
    '9',
    '<f t="shared" si="0">',
    '</f>',
    '&#xFFFFFFF;',
    '&lt;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '"',
    '<mergeCell ref="A1:"/>',
    '<col min="x"/>',
    '<row r="-5">',
    '<row r="1e9">',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      await failureOf(bytesOf(workbookParts({ 甲: pieces.join('') })));
    }),
    { numRuns: 400, seed: 3 },
  );
});

test('a file of odd parts is written or refused, nothing else', async () => {
  const plan: SheetPlan = {
    name: '汇总表',
    cells: [[{ content: 1, look: 'a' }]],
    looks: { a: { bold: true, fill: '#FFFFFF' } },
    columnWidths: [9],
    freezeRows: 1,
  };
  const edits = [
    { kind: 'mark', sheet: '甲', areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: 'error' },
    { kind: 'setting', key: 'a', to: 1 },
    { kind: 'sheet', plan },
  ] as const;
  const odd = fc.constantFrom(
    '',
    '<a/>',
    '<styleSheet/>',
    '<styleSheet><fonts><font/></fonts></styleSheet>',
    '<styleSheet><dxfs/><cellXfs/></styleSheet>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/><cols/></worksheet>',
    '<sst/>',
    '<Properties/>',
  );
  const part = fc.constantFrom(
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    'xl/worksheets/sheet1.xml',
    'docProps/custom.xml',
    'docProps/app.xml',
    'xl/theme/theme1.xml',
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(part, odd, { maxKeys: 2 }), async (others) => {
      const opened = openedOrRefused(bytesOf(workbookParts({ 甲: '<sheetData/>' }, others)));
      if (opened instanceof HostError) return;
      const before = opened.save();
      const failed = await opened.write(edits).catch(hostErrorOnly);
      if (failed) expect(opened.save()).toEqual(before);
    }),
    { numRuns: 40, seed: 4 },
  );
}, 120_000);

function hostErrorOnly(error: unknown): HostError {
  if (error instanceof HostError) return error;
  throw error;
}

function openedOrRefused(bytes: Uint8Array): XlsxFile | HostError {
  try {
    return openXlsx(bytes);
  } catch (error) {
    return hostErrorOnly(error);
  }
}
