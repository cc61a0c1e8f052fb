import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { PAGE, TITLE } from '../../../src/apps/documents/official-page';
import { wordFile } from '../../../src/apps/documents/word-file';
import { wordParagraph, wordRun, wordTable } from '../../../src/apps/documents/word-xml';

const LOOK = { font: '宋体', size: 21 };
const cell = (text: string) => ({ texts: [text], look: LOOK, paragraph: TITLE });

const partsOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(
      unzipSync(
        wordFile(PAGE, [
          wordParagraph(TITLE, [wordRun(text, LOOK, { kind: 'deleted', id: 1, author: '<审核>', time: 'T' })]),
          wordTable([100, 200], [[cell(text), cell('')]]),
        ]),
      ),
    ).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

/** The texts of a part; throws where it is not well-formed or a prefix is not bound. */
function textsIn(xml: string): readonly string[] {
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => texts.push(text));
  parser.write(xml).close();
  return texts.filter((text) => text.trim() !== '');
}

test('every part of a document is well-formed, has a type and a relation, and every relation leads to a part', () => {
  const parts = partsOf('附表');
  for (const xml of Object.values(parts)) expect(() => textsIn(xml)).not.toThrow();
  const typed = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
  const targets = [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)];
  const related = ['word/document.xml', ...targets.map(([, name]) => `word/${name}`)];
  const written = Object.keys(parts).filter((name) => !/rels$|^\[/.test(name));
  expect([...typed].sort()).toEqual(written.sort());
  expect(related.sort()).toEqual(written.sort());
});

test.each([
  ['markup', '<w:p> & "甲"'],
  ['controls', '甲\u0001乙\u000c\uffff'],
  ['half a character', '甲\ud83d乙'],
])('%s in a text stays a text', (_, text) => {
  const plain = text.replace(/[\u0001\u000c\uffff]/g, '').replace('\ud83d', '\ufffd');
  expect(textsIn(partsOf(text)['word/document.xml'] ?? '')).toEqual([plain, plain]);
});
