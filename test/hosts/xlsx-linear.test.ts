import { HostError } from '../../src/hosts/host';
import { readXlsx } from '../../src/hosts/xlsx';
import { growsLinearly } from '../growth';
import { bytesOf, workbookParts, type Parts } from './xlsx-parts';

const sheet = (content: string, others: Parts = {}): Uint8Array => bytesOf(workbookParts({ 附件1: content }, others));
const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;
const text = (words: string): Uint8Array => sheet(row(`<c r="A1" t="inlineStr"><is><t>${words}</t></is></c>`));
const rows = (count: number, cell: (index: number) => string): string =>
  '<sheetData>' +
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${cell(index)}</row>`).join('') +
  '</sheetData>';
const styled = (code: string): Uint8Array =>
  sheet(row('<c r="A1" s="0"><v>1</v></c>'), {
    'xl/styles.xml':
      `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs>` +
      '<xf numFmtId="200"/></cellXfs></styleSheet>',
  });

/** Shapes that a parser which looks back, or compares all with all, takes minutes for. */
const SHAPES: readonly (readonly [string, (size: number) => Uint8Array])[] = [
  ['an attribute name without end', (size) => sheet(`<sheetData ${'a'.repeat(size)}`)],
  ['attributes without values', (size) => sheet(`<sheetData ${'a '.repeat(size)}/>`)],
  [
    'a tag of many attributes',
    (size) => sheet(`<sheetData ${Array.from({ length: size }, (_, index) => `a${index}="1"`).join(' ')}/>`),
  ],
  ['spaces before an equals sign that never comes', (size) => sheet(`<sheetData a${' '.repeat(size)}/>`)],
  ['quotes that open and never close', (size) => sheet(`<sheetData a="${"='".repeat(size)}`)],
  ['elements within elements', (size) => sheet('<a>'.repeat(size) + '</a>'.repeat(size))],
  ['elements that never close', (size) => sheet('<a>'.repeat(size))],
  [
    'prefixes declared within prefixes',
    (size) => sheet(Array.from({ length: size }, (_, index) => `<p${index}:a xmlns:p${index}="u">`).join('')),
  ],
  ['comments that never close', (size) => sheet('<!-- '.repeat(size))],
  ['CDATA that never closes', (size) => sheet('<sheetData><![CDATA['.repeat(size))],
  ['ampersands', (size) => text('&'.repeat(size))],
  ['entities without end', (size) => text('&amp'.repeat(size))],
  ['entities', (size) => text('&amp;'.repeat(Math.min(size, 32_000)))],
  ['letters written as numbers', (size) => text('_x0041'.repeat(size / 8))],
  ['brackets in a number format', (size) => styled('['.repeat(size))],
  ['quotes in a number format', (size) => styled('&quot;'.repeat(size))],
  [
    'brackets in a shared formula',
    (size) =>
      sheet(
        rows(
          40,
          (index) =>
            `<c><f t="shared" si="0"${index === 0 ? ' ref="A1:A40"' : ''}>` +
            `${index === 0 ? '['.repeat(size / 4) : ''}</f></c>`,
        ),
      ),
  ],
  [
    'an array formula for every cell',
    (size) =>
      sheet(
        rows(size / 4, (index) => `<c><f t="array" ref="A${index + 1}:B${index + 1}">1</f><v>1</v></c><c><v>2</v></c>`),
      ),
  ],
  [
    'a width for every column, again and again',
    (size) =>
      sheet(`<cols>${'<col min="1" max="16384" width="9"/>'.repeat(size / 40)}</cols>${row('<c r="A1"><v>1</v></c>')}`),
  ],
  [
    'merges',
    (size) =>
      sheet(
        `${row('<c r="A1"><v>1</v></c>')}<mergeCells>` +
          Array.from({ length: size }, (_, index) => `<mergeCell ref="A${2 * index + 1}:B${2 * index + 1}"/>`).join(
            '',
          ) +
          '</mergeCells>',
      ),
  ],
  [
    'relations',
    (size) =>
      sheet('<sheetData/>', {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships>' +
          Array.from(
            { length: size },
            (_, index) => `<Relationship Id="a${index}" Type="t" Target="${'../'.repeat(9)}b"/>`,
          ).join('') +
          '</Relationships>',
      }),
  ],
  ['rows', (size) => sheet(rows(size, () => '<c><v>1</v></c>'))],
  ['cells', (size) => sheet(rows(size / 40, () => '<c><v>1</v></c>'.repeat(40)))],
];

function read(bytes: Uint8Array): void {
  try {
    readXlsx(bytes);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

test.each(SHAPES)('%s: four times as much takes about four times as long, not sixteen', (_, make) => {
  const reading = (size: number): (() => void) => {
    const bytes = make(size);
    return () => read(bytes);
  };
  expect(growsLinearly(reading)).toBe(true);
});
