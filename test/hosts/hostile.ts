import { strToU8, zipSync, type Zippable, unzipSync } from 'fflate';
import { MOST_SHEETS, type Unreadable } from '../../src/hosts/host';
import { bytesOf, workbookParts, type Parts } from './xlsx-parts';

/** What a reader must make of an input: a reason to refuse it, or the cells it must show. */
export type Outcome = Unreadable | 'too-large' | readonly (readonly unknown[])[];

/**
 * A file that somebody broke, or a strange one that is sound: its name as a sentence, how it is made, what must come of
 * it.
 */
export interface HostileInput {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly outcome: Outcome;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const GOOD = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>';
const parts = (sheet = GOOD, others: Parts = {}): Parts => workbookParts({ 附件1: sheet }, others);
const book = (sheet = GOOD, others: Parts = {}): Uint8Array => bytesOf(parts(sheet, others));
const row = (cells: string, attributes = 'r="1"'): string => `<sheetData><row ${attributes}>${cells}</row></sheetData>`;
const WORKSHEET = 'xl/worksheets/sheet1.xml';
const sheetXml = (content: string): string => `<worksheet xmlns="${MAIN}">${content}</worksheet>`;
const without = (bytes: Uint8Array, part: string): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => name !== part)));
const whole = (xml: string): Uint8Array => book(GOOD, { [WORKSHEET]: xml });

/** The parts of a sound workbook with some as bytes. */
const packed = (raw: Readonly<Record<string, Uint8Array>>, base: Parts = parts()): Uint8Array => {
  const all: Zippable = Object.fromEntries(Object.entries(base).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...all, ...raw });
};

const utf16 = (text: string, isLittle: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

/** 长春 in GBK. */
const GBK = Uint8Array.of(0xb3, 0xa4, 0xb4, 0xba);
const joined = (...pieces: readonly (string | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => [...(typeof piece === 'string' ? strToU8(piece) : piece)]));
const inGbk = (declaration: string, text = GBK): Uint8Array =>
  joined(
    `${declaration}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>`,
    text,
    '</t></is></c></row></sheetData></worksheet>',
  );

/** A zip with one entry under two directory records: the same name, other bytes. */
function withTwice(name: string, second: Uint8Array): Uint8Array {
  const other = name.replace(/.$/, '#');
  const zip = zipSync({
    ...Object.fromEntries(Object.entries(parts()).map(([part, text]) => [part, strToU8(text)])),
    [other]: second,
  });
  const from = strToU8(other);
  const to = strToU8(name);
  for (let at = 0; at + from.length <= zip.length; at += 1)
    if (from.every((byte, index) => zip[at + index] === byte)) zip.set(to, at);
  return zip;
}

/** Changes the numbers of every directory record: the offset within it, its width, its new value. */
function withDirectory(zip: Uint8Array, offset: number, value: number, wide = true): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at + 46 <= zip.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (wide) view.setUint32(at + offset, value, true);
    else view.setUint16(at + offset, value, true);
  }
  return zip;
}

/** A zip whose directory is found by a record of Zip64; the usual end says nothing, or so many entries. */
function withWideDirectory(zip: Uint8Array, entries = 0xffff): Uint8Array {
  const end = zip.length - 22;
  const old = new DataView(zip.buffer, zip.byteOffset);
  const wide = new DataView(new ArrayBuffer(76));
  wide.setUint32(0, 0x06064b50, true);
  wide.setBigUint64(4, 44n, true);
  wide.setBigUint64(24, BigInt(old.getUint16(end + 8, true)), true);
  wide.setBigUint64(32, BigInt(old.getUint16(end + 10, true)), true);
  wide.setBigUint64(48, BigInt(old.getUint32(end + 16, true)), true);
  wide.setUint32(56, 0x07064b50, true);
  wide.setBigUint64(64, BigInt(end), true);
  old.setUint16(end + 10, entries, true);
  old.setUint32(end + 16, 0xffffffff, true);
  return joined(zip.subarray(0, end), new Uint8Array(wide.buffer), zip.subarray(end));
}

const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const ole = (stream: string): Uint8Array =>
  joined(OLE, new Uint8Array(600), utf16(stream, true, false), new Uint8Array(99));
const related = (relations: string): Parts => ({
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="r">${relations}</Relationships>`,
});
const relation = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="x/${type}" Target="${target}" ${more}/>`;
const REST = relation('rId2', 'styles', 'styles.xml') + relation('rId3', 'sharedStrings', 'sharedStrings.xml');
const STRINGS = 'xl/sharedStrings.xml';
const shared = (items: string): Parts => ({ [STRINGS]: `<sst xmlns="${MAIN}">${items}</sst>` });
const MERGED = '<mergeCells count="1"><mergeCell ref="A1:B2:C3"/></mergeCells>';
const STRICT: Parts = Object.fromEntries(
  Object.entries(parts()).map(([name, text]) => [
    name,
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  ]),
);
const PREFIXED =
  `<q:worksheet xmlns:q="${MAIN}"><q:sheetData><q:row r="1"><q:c r="A1"><q:v>7</q:v></q:c>` +
  '</q:row></q:sheetData></q:worksheet>';

/** Files that are no workbook at all. */
const OTHERS: readonly HostileInput[] = [
  { name: 'nothing', make: () => new Uint8Array(), outcome: 'empty' },
  { name: 'one byte', make: () => Uint8Array.of(0x50), outcome: 'not-excel' },
  { name: 'text', make: () => strToU8('序号,市县\n1,长春市'), outcome: 'not-excel' },
  { name: 'a web page', make: () => strToU8('<html><table><tr><td>1</td></tr></table></html>'), outcome: 'not-excel' },
  { name: 'an old .xls under a new name', make: () => ole('Workbook'), outcome: 'not-excel' },
  { name: 'a workbook with a password', make: () => ole('EncryptedPackage'), outcome: 'encrypted' },
  { name: 'a zip of something else', make: () => zipSync({ 'a.txt': strToU8('a') }), outcome: 'not-excel' },
  {
    name: 'a binary workbook',
    make: () =>
      book(GOOD, {
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      }),
    outcome: 'not-excel',
  },
  {
    name: 'a document',
    make: () => book(GOOD, { 'xl/workbook.xml': '<w:document xmlns:w="w"/>' }),
    outcome: 'not-excel',
  },
  {
    name: 'noise that begins like a zip',
    make: () =>
      joined(
        'PK\u0003\u0004',
        new Uint8Array(500).map((_, index) => (index * 37) % 251),
      ),
    outcome: 'damaged',
  },
];

/** Zips whose directory lies. */
const ZIPS: readonly HostileInput[] = [
  { name: 'a zip cut in half', make: () => book().subarray(0, 900), outcome: 'damaged' },
  { name: 'a zip without its last byte', make: () => book().subarray(0, -1), outcome: 'damaged' },
  { name: 'parts behind a zip password', make: () => withDirectory(book(), 8, 1, false), outcome: 'encrypted' },
  { name: 'an unknown way of packing', make: () => withDirectory(book(), 10, 99, false), outcome: 'damaged' },
  { name: 'parts that claim gigabytes', make: () => withDirectory(book(), 24, 0x7fffffff), outcome: 'too-large' },
  { name: 'parts that unpack to more than they claim', make: () => withDirectory(book(), 24, 3), outcome: 'damaged' },
  { name: 'all parts in the same place', make: () => withDirectory(book(), 42, 0), outcome: 'damaged' },
  { name: 'a wrong checksum', make: () => withDirectory(book(), 16, 12345), outcome: 'damaged' },
  { name: 'a bomb of zeros', make: () => packed({ [WORKSHEET]: new Uint8Array(61_000_000) }), outcome: 'too-large' },
  { name: 'a directory that Zip64 keeps', make: () => withWideDirectory(book()), outcome: [[7]] },
  { name: 'a directory beside another', make: () => withWideDirectory(book(), 1), outcome: 'damaged' },
  {
    name: 'the sheet twice',
    make: () => withTwice(WORKSHEET, strToU8(sheetXml(row('<c r="A1"><v>8</v></c>')))),
    outcome: 'duplicate-part',
  },
  {
    name: 'the sheet twice, once in capitals',
    make: () => packed({ 'xl/Worksheets/SHEET1.xml': strToU8(sheetXml(GOOD)) }),
    outcome: 'duplicate-part',
  },
  {
    name: 'the workbook twice',
    make: () => withTwice('xl/workbook.xml', strToU8('<workbook/>')),
    outcome: 'duplicate-part',
  },
  {
    name: 'folders among the parts',
    make: () => packed({ 'xl/': new Uint8Array(), 'xl/worksheets/': new Uint8Array() }),
    outcome: [[7]],
  },
];

/** XML that no parser may take, and odd XML that is right. */
const XML: readonly HostileInput[] = [
  {
    name: 'tags that close in another order',
    make: () => whole(sheetXml('<sheetData><row r="1"><c r="A1"><v>7</c></v></row></sheetData>')),
    outcome: 'damaged',
  },
  {
    name: 'a row that another name closes',
    make: () => whole(sheetXml('<sheetData><row r="1"><c r="A1"><v>7</v></c></rov></sheetData>')),
    outcome: 'damaged',
  },
  {
    name: 'a worksheet outside of any namespace',
    make: () => whole('<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>'),
    outcome: 'damaged',
  },
  { name: 'no list of content types', make: () => without(book(), '[Content_Types].xml'), outcome: 'damaged' },
  { name: 'a tag that never closes', make: () => whole(`<worksheet xmlns="${MAIN}">${GOOD}`), outcome: 'damaged' },
  { name: 'a second root', make: () => whole(sheetXml(GOOD) + sheetXml(GOOD)), outcome: 'damaged' },
  { name: 'text behind the root', make: () => whole(`${sheetXml(GOOD)}x`), outcome: 'damaged' },
  { name: 'no element at all', make: () => whole('<?xml version="1.0"?>'), outcome: 'damaged' },
  { name: 'an attribute twice', make: () => book(row('<c r="A1" r="A2"><v>7</v></c>')), outcome: 'damaged' },
  { name: 'an attribute without quotes', make: () => book(row('<c r=A1><v>7</v></c>')), outcome: 'damaged' },
  {
    name: 'an attribute that never ends',
    make: () => whole(`<worksheet xmlns="${MAIN}" a="${GOOD.replaceAll('"', "'")}</worksheet>`),
    outcome: 'damaged',
  },
  {
    name: 'an entity nobody knows',
    make: () => book(row('<c r="A1" t="inlineStr"><is><t>&city;</t></is></c>')),
    outcome: 'damaged',
  },
  {
    name: 'an entity that every object knows',
    make: () => book(row('<c r="A1" t="inlineStr"><is><t>&constructor;</t></is></c>')),
    outcome: 'damaged',
  },
  {
    name: 'a bare ampersand',
    make: () => book(row('<c r="A1" t="inlineStr"><is><t>A & B</t></is></c>')),
    outcome: 'damaged',
  },
  {
    name: 'an external entity',
    make: () =>
      whole(
        '<!DOCTYPE w [<!ENTITY city SYSTEM "file:///etc/passwd">]>' +
          `${sheetXml(row('<c r="A1" t="inlineStr"><is><t>&city;</t></is></c>'))}`,
      ),
    outcome: 'damaged',
  },
  {
    name: 'entities that multiply',
    make: () => whole(`<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${sheetXml(GOOD)}`),
    outcome: 'damaged',
  },
  {
    name: 'a character that XML forbids',
    make: () => book(row('<c r="A1" t="inlineStr"><is><t>\u0001</t></is></c>')),
    outcome: 'damaged',
  },
  {
    name: 'a number for a character that XML forbids',
    make: () => book(row('<c r="A1" t="inlineStr"><is><t>&#27;</t></is></c>')),
    outcome: 'damaged',
  },
  {
    name: 'a number for a character that is none',
    make: () => book(row('<c r="A1" t="inlineStr"><is><t>&#xFFFFFFF;</t></is></c>')),
    outcome: 'damaged',
  },
  {
    name: 'a prefix nobody declares',
    make: () => whole('<q:worksheet><q:sheetData/></q:worksheet>'),
    outcome: 'damaged',
  },
  { name: 'another prefix than usual', make: () => whole(PREFIXED), outcome: [[7]] },
  {
    name: 'a cell of another namespace',
    make: () =>
      whole(
        `<worksheet xmlns="${MAIN}" xmlns:o="o"><sheetData><row r="1"><o:c r="A1"><o:v>8</o:v></o:c>` +
          '<c r="B1"><v>7</v><o:v>8</o:v></c></row></sheetData></worksheet>',
      ),
    outcome: [[7]],
  },
  {
    name: 'attributes in single quotes with spaces around',
    make: () => book(row("<c r = 'A1' ><v>7</v></c >")),
    outcome: [[7]],
  },
  {
    name: 'a number in pieces of CDATA and comments',
    make: () => book(row('<c r="A1"><v>1<!-- 2 --><![CDATA[3]]></v></c>')),
    outcome: [[13]],
  },
  { name: 'strict OOXML', make: () => bytesOf(STRICT), outcome: [[7]] },
];

/** Encodings, honoured or refused. */
const ENCODINGS: readonly HostileInput[] = [
  {
    name: 'GBK that says so',
    make: () => packed({ [WORKSHEET]: inGbk('<?xml version="1.0" encoding="GBK"?>') }),
    outcome: [['长春']],
  },
  {
    name: 'UTF-8 that says Latin-1',
    make: () =>
      packed({
        [WORKSHEET]: strToU8(
          `<?xml version="1.0" encoding="ISO-8859-1"?>${sheetXml(row('<c r="A1" t="inlineStr"><is><t>市县</t></is></c>'))}`,
        ),
      }),
    outcome: 'encoding',
  },
  {
    name: 'GBK with a letter that GB18030 added',
    make: () =>
      packed({ [WORKSHEET]: inGbk('<?xml version="1.0" encoding="GBK"?>', Uint8Array.of(0x81, 0x39, 0xee, 0x39)) }),
    outcome: [['㐀']],
  },
  { name: 'GBK that says nothing', make: () => packed({ [WORKSHEET]: inGbk('') }), outcome: 'encoding' },
  {
    name: 'GBK that says UTF-8',
    make: () => packed({ [WORKSHEET]: inGbk('<?xml version="1.0" encoding="UTF-8"?>') }),
    outcome: 'encoding',
  },
  {
    name: 'an encoding nobody knows',
    make: () => whole(`<?xml version="1.0" encoding="x-none"?>${sheetXml(GOOD)}`),
    outcome: 'encoding',
  },
  {
    name: 'UTF-16 that is UTF-8',
    make: () => whole(`<?xml version="1.0" encoding="UTF-16"?>${sheetXml(GOOD)}`),
    outcome: 'encoding',
  },
  {
    name: 'UTF-16, little end first',
    make: () => packed({ [WORKSHEET]: utf16(sheetXml(GOOD), true, true) }),
    outcome: [[7]],
  },
  {
    name: 'UTF-16, big end first',
    make: () => packed({ [WORKSHEET]: utf16(sheetXml(GOOD), false, true) }),
    outcome: [[7]],
  },
  {
    name: 'UTF-16 without a mark',
    make: () => packed({ [WORKSHEET]: utf16(sheetXml(GOOD), true, false) }),
    outcome: [[7]],
  },
  { name: 'UTF-8 with a mark', make: () => packed({ [WORKSHEET]: joined('\ufeff', sheetXml(GOOD)) }), outcome: [[7]] },
];

/** Parts and relations that lead nowhere or in circles. */
const RELATIONS: readonly HostileInput[] = [
  { name: 'a sheet whose relation is missing', make: () => book(GOOD, related(REST)), outcome: 'damaged' },
  {
    name: 'a sheet whose part is missing',
    make: () => book(GOOD, related(relation('rId1', 'worksheet', 'worksheets/none.xml') + REST)),
    outcome: 'damaged',
  },
  {
    name: 'a sheet that stands elsewhere',
    make: () => book(GOOD, related(relation('rId1', 'worksheet', 'http://a/b.xml', 'TargetMode="External"') + REST)),
    outcome: 'damaged',
  },
  {
    name: 'a sheet that is the workbook',
    make: () => book(GOOD, related(relation('rId1', 'worksheet', 'workbook.xml') + REST)),
    outcome: 'damaged',
  },
  {
    name: 'two relations of one id',
    make: () =>
      book(
        GOOD,
        related(
          relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('rId1', 'worksheet', 'styles.xml') + REST,
        ),
      ),
    outcome: 'damaged',
  },
  {
    name: 'shared texts that are named and missing',
    make: () =>
      book(
        GOOD,
        related(relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('rId3', 'sharedStrings', 'none.xml')),
      ),
    outcome: 'damaged',
  },
  {
    name: 'styles that are named and missing',
    make: () =>
      book(
        GOOD,
        related(relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('rId3', 'styles', 'none.xml')),
      ),
    outcome: 'damaged',
  },
  {
    name: 'two sheets of one name',
    make: () =>
      book(GOOD, {
        'xl/workbook.xml':
          `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/>` +
          '<sheet name="甲" sheetId="2" r:id="rId1"/></sheets></workbook>',
      }),
    outcome: 'duplicate-sheet',
  },
  ...['甲/乙', '甲\\乙', '[甲]', '甲:乙', '甲*', '甲?'].map((name): HostileInput => ({
    name: `a sheet called ${name}`,
    make: () => bytesOf(workbookParts({ [name]: GOOD })),
    outcome: 'damaged',
  })),
  {
    name: 'a workbook of the binary kind',
    make: () =>
      packed({
        '_rels/.rels': strToU8(
          `<Relationships xmlns="r">${relation('rId1', 'officeDocument', 'xl/workbook.bin')}</Relationships>`,
        ),
        'xl/workbook.bin': Uint8Array.of(0x83, 1, 0, 0x80, 1, 0x32),
      }),
    outcome: 'not-excel',
  },
  {
    name: 'a sheet for each of four hundred copies, and twenty-one more',
    make: () =>
      bytesOf(workbookParts(Object.fromEntries(Array.from({ length: MOST_SHEETS + 21 }, (_, i) => [`表${i}`, GOOD])))),
    outcome: 'too-many-sheets',
  },
  {
    name: 'two sheets in one part',
    make: () =>
      book(GOOD, {
        'xl/workbook.xml':
          `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/>` +
          '<sheet name="乙" sheetId="2" r:id="rId1"/></sheets></workbook>',
      }),
    outcome: 'damaged',
  },
  {
    name: 'a workbook without sheets',
    make: () => book(GOOD, { 'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets/></workbook>` }),
    outcome: 'damaged',
  },
  {
    name: 'a part that leads to itself',
    make: () =>
      book(GOOD, {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships xmlns="r">' +
          `${relation('a', 'worksheet', 'sheet1.xml')}${relation('b', 'workbook', '../workbook.xml')}` +
          '</Relationships>',
      }),
    outcome: [[7]],
  },
  { name: 'parts in other places than usual', make: () => moved(), outcome: [[7]] },
];

/** The same workbook with its parts elsewhere, its sheet named by an absolute address. */
function moved(): Uint8Array {
  const {
    'xl/workbook.xml': workbook = '',
    [WORKSHEET]: sheet = '',
    'xl/_rels/workbook.xml.rels': _relations,
    ...rest
  } = parts();
  return bytesOf({
    ...rest,
    '_rels/.rels': `<Relationships xmlns="r">${relation('a', 'officeDocument', '/book/%E4%B8%BB.xml')}</Relationships>`,
    'book/主.xml': workbook,
    'book/_rels/主.xml.rels':
      `<Relationships xmlns="r">${relation('rId1', 'worksheet', '/tables/one.xml')}` + '</Relationships>',
    'tables/one.xml': sheet,
  });
}

/** Cells that are nowhere, twice, or say what they cannot say. */
const CELLS: readonly HostileInput[] = [
  { name: 'a shared text out of range', make: () => book(row('<c r="A1" t="s"><v>5</v></c>')), outcome: 'damaged' },
  {
    name: 'a shared text before the first',
    make: () => book(row('<c r="A1" t="s"><v>-1</v></c>')),
    outcome: 'damaged',
  },
  { name: 'row 0', make: () => book(row('<c><v>7</v></c>', 'r="0"')), outcome: 'damaged' },
  { name: 'a negative row', make: () => book(row('<c><v>7</v></c>', 'r="-5"')), outcome: 'damaged' },
  { name: 'row 1048577', make: () => book(row('<c><v>7</v></c>', 'r="1048577"')), outcome: 'damaged' },
  { name: 'a row in words', make: () => book(row('<c><v>7</v></c>', 'r="1e3"')), outcome: 'damaged' },
  {
    name: 'a row twice',
    make: () =>
      book('<sheetData><row r="1"><c r="A1"><v>7</v></c></row><row r="1"><c r="A1"><v>8</v></c></row></sheetData>'),
    outcome: 'damaged',
  },
  { name: 'a cell twice', make: () => book(row('<c r="A1"><v>7</v></c><c r="A1"><v>8</v></c>')), outcome: 'damaged' },
  { name: 'a cell of another row', make: () => book(row('<c r="A9"><v>7</v></c>')), outcome: 'damaged' },
  { name: 'a column behind the last', make: () => book(row('<c r="XFE1"><v>7</v></c>')), outcome: 'damaged' },
  { name: 'a cell without a place in the grid', make: () => book(row('<c r="R1C1"><v>7</v></c>')), outcome: 'damaged' },
  {
    name: 'a cell outside any row',
    make: () => book('<sheetData><c r="A1"><v>7</v></c></sheetData>'),
    outcome: 'damaged',
  },
  { name: 'a number that is none', make: () => book(row('<c r="A1"><v>12a</v></c>')), outcome: 'damaged' },
  { name: 'a number beyond all', make: () => book(row('<c r="A1"><v>1E999</v></c>')), outcome: 'damaged' },
  { name: 'a number in hexadecimal', make: () => book(row('<c r="A1"><v>0x10</v></c>')), outcome: 'damaged' },
  { name: 'a cell of an unknown kind', make: () => book(row('<c r="A1" t="q"><v>7</v></c>')), outcome: 'damaged' },
  { name: 'a style out of range', make: () => book(row('<c r="A1" s="9999"><v>7</v></c>')), outcome: 'damaged' },
  { name: 'a style before the first', make: () => book(row('<c r="A1" s="-1"><v>7</v></c>')), outcome: 'damaged' },
  {
    name: 'a shared text without its number',
    make: () => book(row('<c r="A1" t="s"><v/></c><c r="B1" t="s"><v> </v></c><c r="C1"><v>7</v></c>')),
    outcome: [[7]],
  },
  { name: 'a value twice', make: () => book(row('<c r="A1"><v>7</v><v>8</v></c>')), outcome: 'damaged' },
  { name: 'a value and a text', make: () => book(row('<c r="A1"><v>7</v><is><t>8</t></is></c>')), outcome: 'damaged' },
  { name: 'a truth that is neither', make: () => book(row('<c r="A1" t="b"><v>2</v></c>')), outcome: 'damaged' },
  { name: 'cells twice', make: () => book(`<sheetData/>${GOOD}`), outcome: 'damaged' },
  { name: 'rows outside the cells', make: () => book(GOOD.replaceAll('sheetData', 'rows')), outcome: 'damaged' },
  { name: 'a merge of three corners', make: () => book(`${GOOD}${MERGED}`), outcome: 'damaged' },
  {
    name: 'a shared text inside another',
    make: () => book(GOOD, shared('<si><t>甲</t><si><t>乙</t></si></si>')),
    outcome: 'damaged',
  },
  {
    name: 'shared texts that are something else',
    make: () => book(GOOD, { [STRINGS]: `<table xmlns="${MAIN}"/>` }),
    outcome: 'damaged',
  },
  {
    name: 'shared texts in two parts',
    make: () =>
      book(GOOD, {
        ...related(
          relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + REST + relation('a', 'sharedStrings', 'styles.xml'),
        ),
      }),
    outcome: 'damaged',
  },
  {
    name: 'a sheet that leads to the styles',
    make: () => book(GOOD, related(relation('rId1', 'styles', 'styles.xml'))),
    outcome: 'damaged',
  },
  {
    name: 'a sheet that is said to be a chart',
    make: () => book(GOOD, related(relation('rId1', 'chartsheet', 'worksheets/sheet1.xml') + REST)),
    outcome: 'damaged',
  },
  {
    name: 'a sheet outside the file',
    make: () =>
      book(GOOD, related(relation('rId1', 'worksheet', 'worksheets/sheet1.xml', 'TargetMode="External"') + REST)),
    outcome: 'damaged',
  },
  { name: 'content types of nothing', make: () => book(GOOD, { '[Content_Types].xml': '<x/>' }), outcome: 'damaged' },
  {
    name: 'a stated range that is far too large',
    make: () => book(`<dimension ref="A1:XFD1048576"/>${GOOD}`),
    outcome: [[7]],
  },
  {
    name: 'a long formula that thousands of cells share',
    make: () => {
      const cells = Array.from(
        { length: 7000 },
        (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><f t="shared" si="0"/></c></row>`,
      );
      const first = `<c r="A1"><f t="shared" ref="A1:A7001" si="0">${'B1+'.repeat(2500)}1</f><v>7</v></c>`;
      return book(`<sheetData><row r="1">${first}</row>${cells.join('')}</sheetData>`);
    },
    outcome: 'too-large',
  },
  {
    name: 'two cells at the corners of the sheet',
    make: () =>
      book(
        '<sheetData><row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="XFD1048576">' +
          '<v>8</v></c></row></sheetData>',
      ),
    outcome: [[7]],
  },
  {
    name: 'merged cells that lie over each other',
    make: () => book(`${GOOD}<mergeCells><mergeCell ref="B2:C3"/><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    outcome: 'damaged',
  },
  {
    name: 'merged cells beside and below each other',
    make: () =>
      book(`${GOOD}<mergeCells><mergeCell ref="A3:B4"/><mergeCell ref="A1:B2"/><mergeCell ref="C1:C9"/></mergeCells>`),
    outcome: [[7]],
  },
  {
    name: 'a sheet of another namespace',
    make: () => whole(`<worksheet xmlns="${MAIN}/9" xmlns:x="${MAIN}">${GOOD}</worksheet>`),
    outcome: 'damaged',
  },
  {
    name: 'an attribute with a prefix that nobody declared',
    make: () => book('<sheetData><row r="1"><c q:z="1" r="A1"><v>7</v></c></row></sheetData>'),
    outcome: 'damaged',
  },
  {
    name: 'merges beyond the sheet',
    make: () => book(`${GOOD}<mergeCells><mergeCell ref="A1:ZZZ9999999"/></mergeCells>`),
    outcome: 'damaged',
  },
  { name: 'days counted from 1904', make: () => dated(), outcome: [[44834, 43372]] },
];

/** A day and a plain number in a workbook that counts days from 1904. */
function dated(): Uint8Array {
  const base = parts(row('<c r="A1" s="2"><v>43372</v></c><c r="B1"><v>43372</v></c>'));
  return bytesOf({
    ...base,
    'xl/workbook.xml': (base['xl/workbook.xml'] ?? '').replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>'),
  });
}

/** Every input, each with what must come of it. */
export const HOSTILE: readonly HostileInput[] = [...OTHERS, ...ZIPS, ...XML, ...ENCODINGS, ...RELATIONS, ...CELLS];
