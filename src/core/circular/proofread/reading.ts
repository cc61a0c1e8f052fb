import { isThousandsGap, isThousandsSeparator } from './lexer/thousands';
import type { Span } from './proof';

/** A text without spaces and thousands separators and in half width, with the way back to the original. */
export interface EvenText {
  readonly original: string;
  readonly text: string;
  /** For each code unit of `text`, its index in `original`. */
  readonly origin: readonly number[];
  /** Where the lines of `original` end. */
  readonly ends: readonly number[];
}

/** Makes a text even for the lexer. Line ends that only wrap a sentence disappear; the others stay as one \n. */
export function readingOf(original: string): EvenText {
  const kept: string[] = [];
  const origin: number[] = [];
  const cells = cellMarks(original);
  const gaps = gapsOf(original, cells.ends);
  const width = Math.max(...original.split('\n').map(({ length }) => length));
  for (let at = 0; at < original.length; at += 1) {
    const gap = gaps.get(at);
    if (FORMAT.test(original.charAt(at))) continue;
    const unit = cells.marks.has(at) ? CELL_MARK : (gap ?? halfWidth(original.charAt(at)));
    const isKept = cells.marks.has(at) || cells.ends.has(at) || gap !== undefined;
    if (!isKept && isDropped(original, at, unit, width)) continue;
    kept.push(unit);
    origin.push(at);
  }
  return { original, text: kept.join(''), origin, ends: [...original.matchAll(/\n/g)].map(({ index }) => index) };
}

/** Where a stretch of the even text stands in the original. */
export function originalSpan({ original, origin }: EvenText, { start, end }: Span): Span {
  const first = origin[start] ?? original.length;
  const last = origin[end - 1];
  return { start: first, end: last === undefined || end <= start ? first : last + 1 };
}

/** What parts the cells of a table in an even text. */
export const CELL_MARK = '|';

interface CellMarks {
  /** Blanks and tabs that part cells. */
  readonly marks: ReadonlySet<number>;
  /** Line ends that part rows. */
  readonly ends: ReadonlySet<number>;
}

/** A name and one figure beside it may be prose; a name and two are a row. */
const FEWEST_CELLS = 3;
/** A header and two rows: fewer have nothing in common that could be seen. */
const FEWEST_ROWS = 3;

/**
 * Where blanks or tabs part the cells of a table: lines one below the other with equally many pieces, most of them
 * numbers.
 */
function cellMarks(text: string): CellMarks {
  const marks = new Set<number>();
  const ends = new Set<number>();
  let block: RowOfPieces[] = [];
  const close = (): void => {
    if (block.length >= FEWEST_ROWS && block.filter(isOfNumbers).length >= FEWEST_ROWS - 1) {
      for (const { gaps, end } of block) {
        for (const gap of gaps) marks.add(gap);
        ends.add(end);
      }
    }
    block = [];
  };
  for (const each of rowsOf(text)) {
    if (block.length > 0 && each.pieces.length > 0 && each.pieces.every(isOfUnits)) continue;
    const row = withWholeName(each, block[0]?.pieces.length ?? each.pieces.length);
    if (row.pieces.length < FEWEST_CELLS || row.pieces.length !== (block[0]?.pieces.length ?? row.pieces.length))
      close();
    if (row.pieces.length >= FEWEST_CELLS) block.push(row);
  }
  close();
  return { marks, ends };
}

/** （万平方米）（件）: units below the names of columns, whatever parts them. */
export const isOfUnits = (piece: string): boolean => /^(?:[(（][^()（）\d]*[)）])+$/.test(piece);

interface RowOfPieces {
  readonly pieces: readonly string[];
  readonly gaps: readonly number[];
  readonly end: number;
}

/** 全 区, 合 计: a name whose characters stand apart is one cell of a row that has too many. */
function withWholeName(row: RowOfPieces, columns: number): RowOfPieces {
  const surplus = row.pieces.length - columns;
  const name = row.pieces.slice(0, surplus + 1);
  return surplus < 1 || name.some((piece) => !/^\p{Script=Han}$/u.test(piece))
    ? row
    : { ...row, pieces: [name.join(''), ...row.pieces.slice(surplus + 1)], gaps: row.gaps.slice(surplus) };
}

function rowsOf(text: string): readonly RowOfPieces[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = line.length > LONGEST_ROW ? [] : piecesOf(line);
    const isBarred = /[|｜]/.test(line);
    const gaps = isBarred ? [] : found.slice(1).map(({ index }) => start + index - 1);
    const row = { pieces: found.map(([piece]) => piece), gaps, end: start + line.length };
    start += line.length + 1;
    return row;
  });
}

/** Where wide gaps part the cells of a row, a single blank stands inside a name, but in front of no number. */
function piecesOf(line: string): readonly RegExpExecArray[] {
  const wide = [...line.matchAll(/[^\s|｜]+(?:[ \u3000](?![-－]?[\d０-９])[^\s|｜]+)*/g)];
  return wide.length >= FEWEST_CELLS ? wide : [...line.matchAll(/[^\s|｜]+/g)];
}

/** A longer line is a paragraph, whatever blanks it has. */
const LONGEST_ROW = 400;
const NUMBER = /^[-－]?[\d０-９.．,，]+[%％]?$/;

const isOfNumbers = ({ pieces }: RowOfPieces): boolean => {
  const numbers = pieces.slice(1).filter((piece) => NUMBER.test(piece)).length;
  return numbers >= 2 && 2 * numbers >= pieces.length - 1;
};

/** Characters that are not seen: marks of direction and of breaks, inside figures too. */
const FORMAT = /[\p{Cf}\ufe00-\ufe0f]/u;

const FULL_WIDTH_SHIFT = 0xfee0;
const PLAIN: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\t': ' ',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\r': '\n',
  '\u2028': '\n',
  '\u0085': '\n',
  '﹪': '%',
  '｡': '。',
  '﹐': ',',
  '﹑': '、',
  '･': '·',
  '—': '-',
  '–': '-',
  '−': '-',
  '～': '~',
  '∼': '~',
  '｜': '|',
  '│': '|',
  '┃': '|',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '!': '。',
  '?': '。',
  '！': '。',
  '？': '。',
  丶: '、',
};

function halfWidth(character: string): string {
  const plain = PLAIN[character];
  if (plain !== undefined) return plain;
  const code = character.charCodeAt(0);
  return code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - FULL_WIDTH_SHIFT) : character;
}

function isDropped(text: string, at: number, unit: string, width: number): boolean {
  if (unit === ' ') return !(isLatin(text, at - 1) && isLatin(text, at + 1)) || isThousandsGap(text, at);
  if (unit === '\n') return text.startsWith('\r\n', at) || isWrap(text, at, width);
  return unit === ',' && isThousandsSeparator(text, at);
}

/** A blank between two digits or letters parts two words; any other blank is layout. */
const isLatin = (text: string, at: number): boolean => /[0-9A-Za-z]/.test(halfWidth(text.charAt(at)));

/** Mail programs and PDFs break lines later than this; what is shorter is a heading or an item. */
const WRAPPED_LENGTH = 24;

/** What wraps lines fills most of each. */
const FILLED = 0.7;

/**
 * A line end inside a sentence: a line without closing punctuation, long and hardly shorter than the longest of the
 * text, followed at once by text that does not start a section.
 */
function isWrap(text: string, at: number, width: number): boolean {
  const next = text.slice(at + 1, at + 3);
  if (/^\s|^$|^[（(一二三四五六七八九十附\-*#]|^\d[.、．]/.test(next)) return false;
  const before = text.slice(Math.max(0, at - WRAPPED_LENGTH), at);
  if (/[|｜│┃]$/.test(before)) return false;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (hasWideGap(line) || line.length < FILLED * width) return false;
  return before.length === WRAPPED_LENGTH && !/\n/.test(before) && !/[。！？；：!?;:”）)]\s*$/.test(before);
}

/** 溪砚坊 住户418户 描签764册, parted by wide blanks: pieces of a row, the first of which is its name. */
const WIDE_GAP = /(?<=[\p{L}\d%])(?:\u3000|\t| {2})[ \t\u3000]*(?=[\p{L}\d])/gu;

/** Where such blanks begin outside of tables, with the mark that they stand for; the row ends with its line. */
const gapsOf = (text: string, rowEnds: ReadonlySet<number>): ReadonlyMap<number, string> =>
  new Map(
    [...text.matchAll(WIDE_GAP)].flatMap(({ index }) => {
      const end = text.indexOf('\n', index);
      const words = text.slice(text.lastIndexOf('\n', index) + 1, index).trim();
      return rowEnds.has(end < 0 ? text.length : end) ? [] : [[index, /[\d\s]/.test(words) ? ',' : ':'] as const];
    }),
  );

const hasWideGap = (line: string): boolean => line.search(WIDE_GAP) >= 0;
