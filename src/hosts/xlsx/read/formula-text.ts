import { columnName, parseA1 } from '../../../core';

/**
 * A formula as it reads after moving by rows and columns: what one cell of a shared formula means. References without
 * $ move, round the sheet's edge as in Excel; quoted text, sheet names, functions and defined names stay.
 */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  movableFormula(formula)(rows, columns);

/** The same for a formula that thousands of cells share: it is taken apart once. */
export function movableFormula(formula: string): (rows: number, columns: number) => string {
  const pieces: (string | CellPart)[] = [];
  let end = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const behind = match.index + match[0].length;
    const [first, second] = partsOf(match[0], formula.slice(behind, behind + 9));
    if (!first) continue;
    pieces.push(formula.slice(end, match.index), first, ...(second ? [':', second] : []));
    end = behind;
  }
  pieces.push(formula.slice(end));
  return (rows, columns) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : movedPart(piece, rows, columns))).join('');
}

/** The cells of a reference; none for a word that is no reference, or is followed by what makes it none. */
function partsOf(token: string, behind: string): readonly CellPart[] {
  if (/^["'[#]/.test(token) || /^\s*[(!]/.test(behind)) return [];
  const words = token.split(':');
  const parts = words.flatMap((word) => (words.length > 1 || IS_CELL.test(word) ? (partOf(word) ?? []) : []));
  return parts.length === words.length ? parts : [];
}

/** Quoted text or sheet name; an error; what stands in brackets; whole columns; whole rows; any other word. */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"|\'(?:[^\']|\'\')*\'|#[A-Z][A-Z\\d/_]*[!?]?|\\[[^[\\]]*\\]',
    '(?<![\\p{L}\\p{N}_.$\\\\])(?:\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}(?![\\p{L}\\p{N}_.$])|\\$?\\d+:\\$?\\d+(?![\\p{L}\\p{N}_.])|[\\p{L}$_\\\\][\\p{L}\\p{N}_.$\\\\]*)',
  ].join('|'),
  'giu',
);

const IS_CELL = /^\$?[A-Z]+\$?\d+$/i;
const PART = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([1-9]\d*))?$/;

/** A cell, a column's letters or a row's number: as written, and the zero-based index of what moves. */
interface CellPart {
  readonly columnText: string;
  readonly column: number | undefined;
  readonly rowText: string;
  readonly row: number | undefined;
}

function partOf(word: string): CellPart | undefined {
  const match = PART.exec(word);
  if (!match) return undefined;
  const [, fixedColumn = '', letters = '', fixedRow = '', row = ''] = match;
  const column = letters && !fixedColumn ? parseA1(`${letters}1`)?.column : undefined;
  if (letters && !fixedColumn && (column === undefined || column >= 16_384)) return undefined;
  return {
    columnText: fixedColumn + (column === undefined ? letters : letters.toUpperCase()),
    column,
    rowText: fixedRow + row,
    row: row && !fixedRow ? Number(row) - 1 : undefined,
  };
}

const movedPart = ({ columnText, column, rowText, row }: CellPart, rows: number, columns: number): string =>
  (column === undefined || columns === 0 ? columnText : columnName(wrapped(column + columns, 16_384))) +
  (row === undefined ? rowText : String(wrapped(row + rows, 1_048_576) + 1));

const wrapped = (index: number, size: number): number => (index + size) % size;

/** Functions newer than the file format: files call them by a prefix, which Excel does not show. */
const NAMES = [
  'AGGREGATE',
  'CONCAT',
  'DAYS',
  'IFNA',
  'IFS',
  'MAXIFS',
  'MINIFS',
  'NUMBERVALUE',
  'RANK.AVG',
  'RANK.EQ',
  'SWITCH',
  'TEXTJOIN',
  'XLOOKUP',
  'XMATCH',
  'XOR',
]
  .join('|')
  .replaceAll('.', '\\.');

const NEWER = new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\p{L}\\p{N}_.])(?:${NAMES})(?=\\s*\\()`, 'giu');

/** A formula as a file holds it: without its leading =, newer functions with their prefix. */
export const storedFormula = (formula: string): string =>
  formula.replace(/^=/, '').replace(NEWER, (token) => (/^["']/.test(token) ? token : `_xlfn.${token}`));

const PREFIXED = new RegExp(`_xlfn\\.(?=(?:${NAMES})\\s*\\()`, 'gi');

/** A formula as Excel shows it, with its leading =. */
export const shownFormula = (stored: string): string =>
  `=${stored.includes('_xlfn.') ? stored.replace(PREFIXED, '') : stored}`;
