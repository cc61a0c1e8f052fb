import { isInside, parseArea, type Area, columnName, parseA1 } from '../../../core';
import type { StoredCell } from './stored-value';
import { HostError } from '../../host';
import { unreadable } from '../zip/zip';
import { attribute } from '../xml/attributes';

interface ArrayFormula {
  readonly area: Area;
  readonly text: string;
}

/** Gives every cell of an array formula's area its formula, row by row, in one pass over the cells. */
function fillArrays(
  arrays: readonly ArrayFormula[],
  cells: readonly StoredCell[],
  formulas: Map<StoredCell, string>,
): void {
  if (arrays.length === 0) return;
  const byRow = [...arrays].sort((one, other) => one.area.row - other.area.row);
  const inForce: (ArrayFormula | undefined)[] = [];
  let next = 0;
  for (const cell of [...cells].sort((one, other) => one.row - other.row)) {
    for (let array = byRow[next]; array && array.area.row <= cell.row; array = byRow[next]) {
      inForce.fill(array, array.area.column, array.area.column + array.area.columns);
      for (let column = inForce.length; column < array.area.column + array.area.columns; column += 1)
        inForce[column] = column < array.area.column ? undefined : array;
      next += 1;
    }
    const array = inForce[cell.column];
    if (array && isInside(cell, array.area) && !formulas.has(cell)) formulas.set(cell, shownFormula(array.text));
  }
}

/** Excel takes no longer formula; stored ones may have prefixes before newer functions. */
const LONGEST = 16_384;

/** One formula shared by many cells becomes many texts; more than this fills the memory. */
const MOST_LETTERS = 50_000_000;

interface Master {
  readonly cell: StoredCell;
  readonly letters: number;
  readonly moved: (rows: number, columns: number) => string;
}

/**
 * Collects formulas. Shared ones become each cell's own; an array formula stands in every stored cell of its area, as
 * in Excel.
 */
export function formulaCollector(): {
  add(cell: StoredCell, text: string, attributes: string): void;
  finish(cells: readonly StoredCell[]): ReadonlyMap<StoredCell, string>;
} {
  const formulas = new Map<StoredCell, string>();
  const masters = new Map<string, Master>();
  const followers: { readonly cell: StoredCell; readonly index: string }[] = [];
  const arrays: ArrayFormula[] = [];
  return {
    add: (cell, text, attributes) => {
      if (text.length > LONGEST) throw unreadable('damaged');
      const type = attribute(attributes, 't');
      const area = parseArea(attribute(attributes, 'ref') ?? '');
      if (text !== '') formulas.set(cell, shownFormula(text));
      if (type === 'array' && area && text !== '') arrays.push({ area, text });
      if (type !== 'shared') return;
      const index = attribute(attributes, 'si') ?? '';
      if (text === '') followers.push({ cell, index });
      else if (!masters.has(index))
        masters.set(index, { cell, letters: text.length, moved: movableFormula(shownFormula(text)) });
    },
    finish: (cells) => {
      const letters = followers.reduce((sum, { index }) => sum + (masters.get(index)?.letters ?? 0), 0);
      if (letters > MOST_LETTERS) throw new HostError({ kind: 'too-large' });
      for (const { cell, index } of followers) {
        const master = masters.get(index);
        if (master) formulas.set(cell, master.moved(cell.row - master.cell.row, cell.column - master.cell.column));
      }
      fillArrays(
        arrays.filter(({ area }) => area.rows * area.columns > 1),
        cells,
        formulas,
      );
      return formulas;
    },
  };
}

/**
 * A formula as it reads after moving by rows and columns: what one cell of a shared formula means. References without
 * $ move, round the sheet's edge as in Excel; quoted text, sheet names, functions and defined names stay.
 */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  movableFormula(formula)(rows, columns);

/** The same for a formula that thousands of cells share: it is taken apart once. */
function movableFormula(formula: string): (rows: number, columns: number) => string {
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
const shownFormula = (stored: string): string =>
  `=${stored.includes('_xlfn.') ? stored.replace(PREFIXED, '') : stored}`;
