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

const TOKEN = new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\p{L}\\p{N}_.])(?:${NAMES})(?=\\s*\\()`, 'giu');

/** A formula as a file holds it: without its leading =, newer functions with their prefix. */
export const storedFormula = (formula: string): string =>
  formula.replace(/^=/, '').replace(TOKEN, (token) => (/^["']/.test(token) ? token : `_xlfn.${token}`));

const PREFIXED = new RegExp(`_xlfn\\.(?=(?:${NAMES})\\s*\\()`, 'gi');

/** A formula as Excel shows it, with its leading =. */
export const shownFormula = (stored: string): string =>
  `=${stored.includes('_xlfn.') ? stored.replace(PREFIXED, '') : stored}`;
