import { invalid } from './failure';

/**
 * At most 8,192 characters (support.microsoft.com, "Excel specifications and limits", "Length of formula contents").
 */
const LONGEST = 8_192;
/** At most 255 in a text inside a formula (the same page; Excel refuses more with an error). */
const LONGEST_TEXT = 255;
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?:[\p{L}_][\p{L}\p{N}_.]*)!|[(){},;]|[-+*/^&=<>%]|[^\s"'(){},;\-+*/^&=<>%!]+|\s+|./gu;
const OPERATOR = /^[-+*/^&=<>]$/u;

/**
 * Whether Excel would take a formula: closed quotes and brackets, no operator without a right side, sheets that are
 * there.
 */
export function checkedFormula(formula: string, hasSheet: (name: string) => boolean): string {
  if (formula.length > LONGEST) return invalid(`a formula holds at most ${LONGEST} characters`);
  const tokens = (formula.slice(1).match(TOKEN) ?? []).filter((token) => token.trim() !== '');
  if (tokens.length === 0) return invalid('the formula is empty');
  const open: string[] = [];
  let last = '=';
  for (const token of tokens) {
    checkToken(token, last, open, hasSheet);
    last = token;
  }
  const isWhole = open.length === 0 && !OPERATOR.test(last) && last !== ',' && last !== ';';
  return isWhole ? formula : invalid(`${formula} is no whole formula`);
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', '}': '{' };

function checkToken(token: string, last: string, open: string[], hasSheet: (name: string) => boolean): void {
  if (token === '(' || token === '{') open.push(token);
  const opener = PAIRS[token];
  if (opener !== undefined && open.pop() !== opener) invalid('a bracket is closed that was not opened');
  if (opener !== undefined && OPERATOR.test(last)) invalid('an operator has no right side');
  if (token === '"' || token === "'") invalid('a quote is not closed');
  if (token.startsWith('"') && token.length - 2 > LONGEST_TEXT)
    invalid('a text in a formula holds at most 255 characters');
  if (token.endsWith('!')) checkSheet(token.slice(0, -1), hasSheet);
}

/** Other workbooks, in brackets, are not looked at. */
function checkSheet(quoted: string, hasSheet: (name: string) => boolean): void {
  const name = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  if (!name.includes('[') && !hasSheet(name)) invalid(`the formula names the sheet ${name}, which is not there`);
}
