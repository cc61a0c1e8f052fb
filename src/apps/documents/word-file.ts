import { strToU8 } from 'fflate';
import type { Markup } from './markup';
import { pitch, runOf, runProperties, tag, wordParagraph, wordRun, type RunLook } from './word-xml';
import { zipFile } from './zip-file';

/** The page: its size and margins in twips, the look of what says nothing else, and its number's. */
export interface PageLook {
  readonly width: number;
  readonly height: number;
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>;
  readonly run: RunLook;
  readonly line: number;
  readonly pageNumber: { readonly run: RunLook; readonly fromEdge: number };
}

/** A .docx of paragraphs and tables, with page numbers at the outer edge: right on odd pages, left on even ones. */
export const wordFile = (page: PageLook, body: readonly Markup[]): Uint8Array =>
  zipFile({
    '[Content_Types].xml': xmlFile(
      `<Types xmlns="${PACKAGE}/content-types">`,
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
      `<Default Extension="xml" ContentType="application/xml"/>`,
      ...PARTS.map(
        ({ name, type }) => `<Override PartName="/word/${name}.xml" ContentType="${WORD_TYPE}.${type}+xml"/>`,
      ),
      '</Types>',
    ),
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relations(
      ['footer', 'footer1.xml'],
      ['footer', 'footer2.xml'],
      ['styles', 'styles.xml'],
      ['settings', 'settings.xml'],
    ),
    'word/document.xml': wordPart('document', [tag('body', {}, [body, section(page)])]),
    'word/styles.xml': wordPart('styles', styles(page)),
    'word/settings.xml': wordPart('settings', SETTINGS),
    'word/footer1.xml': wordPart('ftr', [pageNumber(page, 'right')]),
    'word/footer2.xml': wordPart('ftr', [pageNumber(page, 'left')]),
  });

const section = ({ width, height, margin }: PageLook): Markup =>
  tag('sectPr', {}, [
    tag('footerReference', { type: 'default', 'r:id': 'rId1' }),
    tag('footerReference', { type: 'even', 'r:id': 'rId2' }),
    tag('pgSz', { w: width, h: height }),
    tag('pgMar', { ...margin, gutter: 0 }),
  ]);

const styles = ({ run, line }: PageLook): readonly Markup[] => [
  tag('docDefaults', {}, [
    tag('rPrDefault', {}, [runProperties(run)]),
    tag('pPrDefault', {}, [tag('pPr', {}, [tag('spacing', pitch(line))])]),
  ]),
  tag('style', { type: 'paragraph', default: 1, styleId: 'Normal' }, [tag('name', { val: 'Normal' })]),
];

/** The layout of Word 2013 and later: without this Word opens a file in the way of 2007. */
const SETTINGS: readonly Markup[] = [
  tag('evenAndOddHeaders'),
  tag('compat', {}, [
    tag('compatSetting', { name: 'compatibilityMode', uri: 'http://schemas.microsoft.com/office/word', val: 15 }),
  ]),
];

/** “— 1 —” at an edge; the number is a field. */
function pageNumber({ pageNumber: { run, fromEdge } }: PageLook, edge: 'left' | 'right'): Markup {
  const field = (type: string): Markup => runOf(run, tag('fldChar', { fldCharType: type }));
  return wordParagraph({ align: edge, indent: { [edge]: fromEdge } }, [
    wordRun('— ', run),
    field('begin'),
    runOf(run, tag('instrText', { 'xml:space': 'preserve' }, 'PAGE')),
    field('end'),
    wordRun(' —', run),
  ]);
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const PARTS = [
  { name: 'document', type: 'document.main' },
  { name: 'styles', type: 'styles' },
  { name: 'settings', type: 'settings' },
  { name: 'footer1', type: 'footer' },
  { name: 'footer2', type: 'footer' },
];

/** Relations are numbered as they stand: rId1, rId2. */
const relations = (...targets: readonly (readonly [kind: string, target: string])[]): Uint8Array =>
  xmlFile(
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    ...targets.map(
      ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATION}/${kind}" Target="${target}"/>`,
    ),
    '</Relationships>',
  );

const wordPart = (root: string, content: readonly Markup[]): Uint8Array =>
  xmlFile(tag(root, { 'xmlns:w': WORD, 'xmlns:r': RELATION }, content).markup);

const xmlFile = (...pieces: readonly string[]): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${pieces.join('')}`);
