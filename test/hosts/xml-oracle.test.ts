import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { HostError } from '../../src/hosts/host';
import { attribute } from '../../src/hosts/xlsx/xml/attributes';
import { scanXml } from '../../src/hosts/xlsx/xml/scan';
import { partsOf, workbookParts } from './xlsx-parts';
import { richFile } from './xlsx-rich';

/**
 * What a parser says of a document: each element with its r and t attributes, its text, its end; or that it is none.
 */
type Reading = readonly string[] | 'refused';

/** What our own scan says. */
function ours(xml: string): Reading {
  const said: string[] = [];
  try {
    scanXml(xml, {
      open: (name, attributes) =>
        said.push(`<${name.replace(':', '')} ${attribute(attributes, 'r') ?? ''} ${attribute(attributes, 't') ?? ''}>`),
      text: (text) => said.push(text),
      close: (name) => said.push(`</${name.replace(':', '')}>`),
    });
    return joined(said);
  } catch (error) {
    if (error instanceof HostError) return 'refused';
    throw error;
  }
}

/** What saxes says, a parser that holds to XML 1.0 and its namespaces by the letter. */
function theirs(xml: string): Reading {
  const said: string[] = [];
  let isRefused = /<!DOCTYPE/.test(xml);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    isRefused = true;
  });
  parser.on('opentag', ({ local, attributes }) =>
    said.push(`<${local} ${attributes['r']?.value ?? ''} ${attributes['t']?.value ?? ''}>`),
  );
  parser.on('text', (text) => said.push(text));
  parser.on('cdata', (text) => said.push(text));
  parser.on('closetag', ({ local }) => said.push(`</${local}>`));
  parser.write(xml).close();
  return isRefused ? 'refused' : joined(said);
}

/** Neighbouring pieces of text as one: parsers cut it where they like. */
const joined = (said: readonly string[]): readonly string[] =>
  said
    .filter((piece) => piece !== '' && (piece.startsWith('<') || piece.trim() !== ''))
    .reduce<string[]>((whole, piece) => {
      const last = whole.at(-1);
      if (last !== undefined && !last.startsWith('<') && !piece.startsWith('<'))
        return [...whole.slice(0, -1), last + piece];
      return [...whole, piece];
    }, []);

const small = workbookParts({
  附件1:
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1&amp;"x"</f><v>1.5</v></c>' +
    '</row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
});
const documents = [
  ...Object.values(small),
  ...Object.entries(partsOf(richFile()))
    .filter(([name, text]) => /xml|rels/.test(name) && text.length < 3000)
    .map(([, text]) => text),
];

/** Pieces that make or break a document. */
const PIECES = [
  '<',
  '>',
  '/',
  '"',
  "'",
  '=',
  ' ',
  '&',
  '&amp;',
  '&#x41;',
  '&x;',
  ';',
  '<c>',
  '</c>',
  '<c/>',
  '<v r="1">',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?a?>',
  'x:',
  'xmlns:x="u"',
  ' r="2"',
  '\n',
  '\u0001',
  '春',
];

/** Pieces that mostly do no harm behind a tag. */
const GENTLE = ['<c/>', '春', '<!-- c -->', '<?a b?>', '&lt;', '\n', '<v r="1" t=\'s\'></v >'];

const at = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.oneof(
  fc.record({ at, cut: fc.nat(6), put: fc.constantFrom('', ...PIECES) }),
  fc.record({ at, cut: fc.constant(-1), put: fc.constantFrom(...GENTLE) }),
);
const mutated = (
  xml: string,
  changes: readonly { readonly at: number; readonly cut: number; readonly put: string }[],
): string =>
  changes.reduce((text, { at, cut, put }) => {
    const place = cut < 0 ? text.indexOf('>', Math.floor(at * (text.length - 1))) + 1 : Math.floor(at * text.length);
    if (cut < 0) return text.slice(0, place) + put + text.slice(place);
    return text.slice(0, place) + put + text.slice(place + cut);
  }, xml);

test('sound documents read alike', () => {
  for (const xml of documents) expect(ours(xml)).toEqual(theirs(xml));
});

test(
  'thousands of broken documents: what a strict parser refuses is refused, what it reads is ' +
    'read, and says the same',
  () => {
    let read = 0;
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.array(change, { minLength: 1, maxLength: 3 }), (xml, changes) => {
        const text = mutated(xml, changes);
        const [mine, other] = [ours(text), theirs(text)];
        if (other === 'refused' || mine === 'refused') return mine === other;
        read += 1;
        expect(mine).toEqual(other);
        return true;
      }),
      { numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(300);
  },
);
