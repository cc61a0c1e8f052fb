import { markup, type Markup } from './markup';

/** How the characters of a run look: a font, half-points, and perhaps a yellow ground. */
export interface RunLook {
  readonly font: string;
  readonly size: number;
  readonly isHighlighted?: boolean;
}

/** How a paragraph stands; all lengths in twips, `firstLineChars` in hundredths of a character. */
export interface ParagraphLook {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** The exact pitch of its lines, and what stays free above. */
  readonly line?: number;
  readonly before?: number;
  readonly indent?: Indent;
  /** On the same page as the paragraph after it. */
  readonly keepsNext?: boolean;
}

interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly firstLine?: number;
  readonly firstLineChars?: number;
}

/** A change that Word shows as such, to be accepted or refused; numbers differ within a document. */
export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted';
  readonly id: number;
  readonly author: string;
  readonly time: string;
}

/** A cell of a table: its paragraphs, each of them one text. */
export interface PrintedCell {
  readonly texts: readonly string[];
  readonly look: RunLook;
  readonly paragraph: ParagraphLook;
}

/** Text of one look; `change` says that it was put in or taken out. */
export function wordRun(text: string, look: RunLook, change?: TrackedChange): Markup {
  const name = change?.kind === 'deleted' ? 'delText' : 't';
  const run = runOf(look, tag(name, { 'xml:space': 'preserve' }, text));
  if (!change) return run;
  const { id, author, time } = change;
  return tag(change.kind === 'deleted' ? 'del' : 'ins', { id, author, date: time }, run);
}

/** A paragraph of runs. */
export const wordParagraph = (look: ParagraphLook, runs: readonly Markup[]): Markup =>
  tag('p', {}, [
    tag('pPr', {}, [
      look.keepsNext ? tag('keepNext') : undefined,
      look.line || look.before ? tag('spacing', { before: look.before, ...pitch(look.line) }) : undefined,
      look.indent ? tag('ind', { ...look.indent }) : undefined,
      look.align ? tag('jc', { val: look.align }) : undefined,
    ]),
    runs,
  ]);

/** A table with thin lines whose first row is repeated on every page; no row is split over two. */
export const wordTable = (widths: readonly number[], rows: readonly (readonly PrintedCell[])[]): Markup =>
  tag('tbl', {}, [
    tag('tblPr', {}, [
      tag('tblW', { type: 'dxa', w: widths.reduce((sum, width) => sum + width, 0) }),
      tag(
        'tblBorders',
        {},
        SIDES.map((side) => tag(side, { val: 'single', sz: 4, color: '000000' })),
      ),
      tag('tblCellMar', {}, [CELL_TOP, CELL_SIDE('left'), CELL_BOTTOM, CELL_SIDE('right')]),
    ]),
    tag(
      'tblGrid',
      {},
      widths.map((w) => tag('gridCol', { w })),
    ),
    rows.map((cells, at) =>
      tag('tr', {}, [
        tag('trPr', {}, [tag('cantSplit'), at === 0 ? tag('tblHeader') : undefined]),
        cells.map((cell, column) => cellOf(cell, widths[column] ?? 0)),
      ]),
    ),
  ]);

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const CELL_TOP = tag('top', { w: 30, type: 'dxa' });
const CELL_BOTTOM = tag('bottom', { w: 30, type: 'dxa' });
const CELL_SIDE = (side: 'left' | 'right'): Markup => tag(side, { w: 60, type: 'dxa' });

const cellOf = ({ texts, look, paragraph }: PrintedCell, width: number): Markup =>
  tag('tc', {}, [
    tag('tcPr', {}, [tag('tcW', { type: 'dxa', w: width }), tag('vAlign', { val: 'center' })]),
    texts.map((text) => wordParagraph(paragraph, [wordRun(text, look)])),
  ]);

/** What is no plain text, such as the parts of a field, in the look of a run. */
export const runOf = (look: RunLook, content: Markup): Markup => tag('r', {}, [runProperties(look), content]);

/** A look in the words of the format. */
export const runProperties = ({ font, size, isHighlighted }: RunLook): Markup =>
  tag('rPr', {}, [
    tag('rFonts', { ascii: font, eastAsia: font, hAnsi: font, hint: 'eastAsia' }),
    tag('sz', { val: size }),
    tag('szCs', { val: size }),
    isHighlighted ? tag('highlight', { val: 'yellow' }) : undefined,
  ]);

/** The exact pitch of lines; nothing where none is asked for. */
export const pitch = (line: number | undefined): WordAttributes => (line ? { line, lineRule: 'exact' } : {});

type WordAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element of WordprocessingML; names of attributes without a prefix are its own, undefined ones are left out. */
export function tag(name: string, attributes: WordAttributes = {}, content?: Parameters<typeof markup>[1]): Markup {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key.includes(':') ? key : `w:${key}`}="${markup`${value}`.markup}"`],
  );
  const inner = markup`${content}`.markup;
  const start = `<w:${name}${said.join('')}`;
  return { markup: inner === '' ? `${start}/>` : `${start}>${inner}</w:${name}>` };
}
