import { zipSync } from 'fflate';
import { HostError } from '../../src/hosts/host';
import { documentText } from '../../src/hosts/text';
import { growsLinearly } from '../growth';

const TEXT = '全省累计筹集公租房33.43万套。\n已分配32.19万套。';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A Word file of these paragraphs, as far as reading its text needs. */
const docx = (body: string): Uint8Array =>
  zipSync({ 'word/document.xml': bytes(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`) });
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const refusal = (file: Uint8Array): unknown => {
  try {
    return documentText(file);
  } catch (error) {
    return error instanceof HostError ? error.failure : error;
  }
};

it('the text of a file is read as UTF-8, with or without a mark, and with any line ends', () => {
  expect(documentText(bytes(TEXT.replace('\n', '\r\n')))).toBe(TEXT);
  expect(documentText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes(TEXT)))).toBe(TEXT);
});

it('the text of a file is read as GB18030 when it is no UTF-8, as Chinese Windows saved it', () => {
  expect(documentText(Uint8Array.of(0xcd, 0xa8, 0xb1, 0xa8))).toBe('通报');
});

it('the text of a file is read as UTF-16 by its mark', () => {
  expect(documentText(Uint8Array.of(0xff, 0xfe, 0x1a, 0x90, 0xa5, 0x62))).toBe('通报');
});

it('the text of a file is read from a Word file, a line a paragraph, without what was deleted', () => {
  const body =
    `${paragraph('一、总体情况')}<w:p><w:r><w:t>甲 &lt; 乙</w:t></w:r><w:del><w:r>` +
    '<w:delText>旧</w:delText></w:r></w:del><w:r><w:tab/><w:t>&amp;丙</w:t></w:r></w:p>';
  expect(documentText(docx(body))).toBe('一、总体情况\n甲 < 乙\t&丙');
});

it('the text of a file is read in its formulas too, whose fractions are no figures', () => {
  const formula = (inside: string): string => `<m:oMath xmlns:m="m">${inside}</m:oMath>`;
  const run = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
  const whole = `<w:p><w:r><w:t>计</w:t></w:r>${formula(run('558.40'))}<w:r><w:t>亩</w:t></w:r></w:p>`;
  const half = formula(`<m:f><m:num>${run('5')}</m:num><m:den>${run('8')}</m:den></m:f>`);
  expect(documentText(docx(`${whole}<w:p>${half}</w:p>`))).toBe('计558.40亩\n5/8');
});

it('the text of a file is read whatever else stands in a Word file', () => {
  const odd = ['constructor', 'toString', '__proto__', 'valueOf'].map((name) => `<w:${name}/>`).join('');
  expect(documentText(docx(`${odd}<w:p><w:r>${odd}<w:t>新</w:t></w:r></w:p>`))).toBe('新');
});

it('the text of a file is refused when a Word file is damaged or holds no document', () => {
  expect(refusal(docx(paragraph('通报')).subarray(0, 40))).toEqual({ kind: 'unreadable', reason: 'damaged' });
  expect(refusal(zipSync({ 'other.xml': bytes('<a/>') }))).toEqual({ kind: 'unreadable', reason: 'not-word' });
});

it('the text of a file is read where the relations say, once where an older version sees it again', () => {
  const again =
    '<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:t>新</w:t></mc:Choice><mc:Fallback>' +
    '<w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>';
  const file = zipSync({
    '_rels/.rels': bytes(
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="doc/main.xml"/></Relationships>',
    ),
    'doc/main.xml': bytes(`<q:document xmlns:q="w"><q:body>${again.replaceAll('w:', 'q:')}</q:body></q:document>`),
  });
  expect(documentText(file)).toBe('新');
});

it('the text of a file is refused when there is none: nothing, an old .doc, too much', () => {
  expect(refusal(new Uint8Array())).toEqual({ kind: 'unreadable', reason: 'empty' });
  expect(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))).toEqual({ kind: 'unreadable', reason: 'old-word' });
  expect(refusal(bytes('{\\rtf1 通报}'))).toEqual({ kind: 'unreadable', reason: 'old-word' });
  expect(refusal(new Uint8Array(1_000_001).fill(49))).toEqual({ kind: 'too-large' });
  expect(refusal(bytes('一百二十三万'.repeat(3_000)))).toEqual({ kind: 'too-large' });
  expect(refusal(bytes('５套、'.repeat(3_001)))).toEqual({ kind: 'too-large' });
});

it.each([
  ['Big5', 'qvisS6WrrXC5urdztn2kdaRApGSkR6bKrk2hQajkpKSkva+yqdCkS6bKrk2hQrTXpOGwz6V8psquTaFBpHenuaaopEWmyq5NoUM='],
  ['Shift JIS', 'krePdI5zgsyMdonmgs2Q55PxlVOMy4FBiq6QrILNi+OVU4zLgsWCoILpgUI='],
])('the text of a file is refused where it is written in %s, which would pass for other words', (_, base64) => {
  expect(refusal(Buffer.from(base64, 'base64'))).toEqual({ kind: 'unreadable', reason: 'other-encoding' });
});

it('the text of a file keeps the rare letters of names in GB18030', () => {
  const text = Buffer.from(
    's6S0usrQ1uzpRrv5oaLM1Ya0oaLN9axCtcgzyMu8xruu0MK/qrmk0rvHp7b+sNnM16Os0tHN6rPJvsWw2czXo6zNrLHI1PazpMG9s8mhow==',
    'base64',
  );
  expect(documentText(text)).toContain('朱镕基、陶喆、王珺等3人');
});

it('the text of a file is refused by its kind: encrypted, PDF, a workbook, bytes that are no text', () => {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  expect(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...name))).toEqual({
    kind: 'unreadable',
    reason: 'encrypted',
  });
  expect(refusal(bytes('%PDF-1.7 通报'))).toEqual({ kind: 'unreadable', reason: 'pdf' });
  const workbook = zipSync({
    '_rels/.rels': bytes(
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': bytes('<workbook/>'),
  });
  expect(refusal(workbook)).toEqual({ kind: 'unreadable', reason: 'not-word' });
  expect(refusal(Uint8Array.from({ length: 600 }, (_, at) => ((at * 37) % 255) + 1))).toEqual({
    kind: 'unreadable',
    reason: 'not-text',
  });
});

it('the text of a file is read with its tables cell by cell, empty ones too, and its notes at the end', () => {
  const cell = (...texts: readonly string[]): string => `<w:tc>${texts.map(paragraph).join('')}</w:tc>`;
  const table =
    `<w:tbl><w:tr>${cell('单位')}${cell('计划')}${cell('完成')}</w:tr>` +
    `<w:tr>${cell('甲县')}${cell('3', '00')}${cell('')}</w:tr></w:tbl>`;
  const placed = `<w:tbl><w:tr>${cell('一段话。'.repeat(30))}${cell('另一段')}</w:tr></w:tbl>`;
  const file = zipSync({
    '_rels/.rels': bytes(
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>',
    ),
    'word/document2.xml': bytes(
      `<w:document xmlns:w="w"><w:body>${paragraph('通报')}${table}${placed}</w:body></w:document>`,
    ),
    'word/_rels/document2.xml.rels': bytes(
      '<Relationships><Relationship Id="a" Type="x/footnotes" Target="footnotes.xml"/>' +
        '<Relationship Id="b" Type="x/endnotes" Target="gone.xml"/></Relationships>',
    ),
    'word/footnotes.xml': bytes(
      `<w:footnotes xmlns:w="w"><w:footnote>${paragraph('不含乙县。')}</w:footnote></w:footnotes>`,
    ),
  });
  expect(documentText(file).split('\n')).toEqual([
    '通报',
    '|单位|计划|完成|',
    '|甲县|300||',
    '一段话。'.repeat(30),
    '另一段',
    '不含乙县。',
  ]);
});

it.each([
  ['pieces that never end', '<w:t>'],
  ['attributes that never end', '<w:t a'],
  ['breaks that never end', '<w:br '],
])('the text of a file is refused at once when it is made of %s', (_, piece) => {
  const refusing = (size: number): (() => void) => {
    const file = docx(piece.repeat(size));
    return () => expect(refusal(file)).toEqual({ kind: 'unreadable', reason: 'damaged' });
  };
  expect(growsLinearly(refusing)).toBe(true);
});
