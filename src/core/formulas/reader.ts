import type { ComparisonSign } from './expression';
import { formulaTokens, type FormulaToken } from './tokens';

/** A walk over the words of a formula. */
export interface Reader {
  readonly text: string;
  readonly peek: () => FormulaToken;
  readonly next: () => FormulaToken;
  readonly mark: () => number;
  readonly back: (to: number) => void;
}

export function readerOf(text: string): Reader {
  const tokens = formulaTokens(text);
  let at = /^\s*[=＝]/.test(text) ? 1 : 0;
  const peek = (): FormulaToken => tokens[at] ?? { kind: 'end', start: text.length, end: text.length };
  return {
    text,
    peek,
    next: () => {
      const token = peek();
      at += 1;
      return token;
    },
    mark: () => at,
    back: (to) => {
      at = to;
    },
  };
}

export const isWord = (token: FormulaToken, ...words: readonly string[]): boolean =>
  token.kind === 'word' && words.includes(token.word);
export const isSign = (token: FormulaToken, ...signs: readonly string[]): boolean =>
  token.kind === 'sign' && signs.includes(token.sign);

/** Whether IF( … , … ) stands here; looks ahead and goes back. */
export function isCall(reader: Reader): boolean {
  const start = reader.mark();
  let depth = 0;
  let found = false;
  for (let token = reader.next(); token.kind !== 'end'; token = reader.next()) {
    if (isSign(token, '(')) depth += 1;
    if (isSign(token, ')')) depth -= 1;
    if (depth === 0) break;
    if (depth === 1 && isSign(token, ',')) found = true;
  }
  reader.back(start);
  return found;
}

const COMPARISONS: readonly string[] = ['=', '<>', '<', '<=', '>', '>='];

export function comparisonAt(reader: Reader): { readonly op: ComparisonSign; readonly isNegated: boolean } | undefined {
  const token = reader.peek();
  if (token.kind === 'sign' && COMPARISONS.includes(token.sign)) {
    reader.next();
    return { op: token.sign as ComparisonSign, isNegated: false };
  }
  if (!isWord(token, '包含', '不包含')) return undefined;
  reader.next();
  return { op: '包含', isNegated: isWord(token, '不包含') };
}
