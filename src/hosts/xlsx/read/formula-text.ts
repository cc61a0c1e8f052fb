import { columnName, parseA1 } from '../../../core';

/**
 * A formula as it reads after moving by rows and columns: what one cell of a shared formula means. References without
 * $ move, round the sheet's edge as in Excel; quoted text, sheet names, functions and defined names stay.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token: string, at: number) => {
    if (/^["'[#]/.test(token) || /^\s*[(!]/.test(formula.slice(at + token.length, at + token.length + 9))) return token;
    const parts = token.split(':');
    const moved = parts.map((part) => (parts.length === 1 ? movedCell : movedPart)(part, rows, columns));
    return moved.every((part) => part !== undefined) ? moved.join(':') : token;
  });
}

/** Quoted text or sheet name; an error; what stands in brackets; whole columns; whole rows; any other word. */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"|\'(?:[^\']|\'\')*\'|#[A-Z][A-Z\\d/_]*[!?]?|\\[[^[\\]]*\\]',
    '(?<![\\p{L}\\p{N}_.$\\\\])(?:\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}(?![\\p{L}\\p{N}_.$])|\\$?\\d+:\\$?\\d+(?![\\p{L}\\p{N}_.])|[\\p{L}$_\\\\][\\p{L}\\p{N}_.$\\\\]*)',
  ].join('|'),
  'giu',
);

const movedCell: typeof movedPart = (word, rows, columns) =>
  /^\$?[A-Z]+\$?\d+$/i.test(word) ? movedPart(word, rows, columns) : undefined;

const PART = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([1-9]\d*))?$/;

/** A cell, a column's letters or a row's number, moved; undefined when the word is none of them. */
function movedPart(part: string, rows: number, columns: number): string | undefined {
  const match = PART.exec(part);
  if (!match) return undefined;
  const [, fixedColumn = '', letters = '', fixedRow = '', row = ''] = match;
  const column = letters && !fixedColumn ? movedColumn(letters, columns) : letters;
  return column === undefined
    ? undefined
    : fixedColumn + column + fixedRow + (row && !fixedRow ? movedRow(row, rows) : row);
}

function movedColumn(letters: string, columns: number): string | undefined {
  const cell = parseA1(`${letters}1`);
  return cell && cell.column < 16_384 ? columnName(wrapped(cell.column + columns, 16_384)) : undefined;
}

const movedRow = (row: string, rows: number): string => String(wrapped(Number(row) - 1 + rows, 1_048_576) + 1);

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
