import { FORMULA_WORDS } from './words';
import type { FormulaSpan } from './expression';

/** A word of a formula. */
export type FormulaToken =
  | ({ readonly kind: 'number'; readonly value: number; readonly isPercent: boolean } & FormulaSpan)
  | ({ readonly kind: 'text'; readonly text: string } & FormulaSpan)
  | ({ readonly kind: 'column'; readonly text: string } & FormulaSpan)
  | ({ readonly kind: 'word'; readonly word: string } & FormulaSpan)
  | ({ readonly kind: 'sign'; readonly sign: string } & FormulaSpan)
  | ({ readonly kind: 'end' } & FormulaSpan);

/** A formula that cannot be read: what is wrong, and where. */
export class FormulaError extends Error {
  constructor(
    message: string,
    readonly span: FormulaSpan,
  ) {
    super(message);
    this.name = 'FormulaError';
  }
}

/** Signs as people type them, and what each means. */
const SIGNS: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '＋': '+',
  '－': '-',
  '−': '-',
  '–': '-',
  '×': '*',
  '＊': '*',
  '÷': '/',
  '／': '/',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '，': ',',
  '、': ',',
  '＋/－': '±',
};
const PLAIN_SIGN = /^(?:<=|>=|<>|!=|==|\+\/-|[()+\-*/=<>,±])/;
const NUMBER = /^(?:\d+(?:\.\d+)?|\.\d+)/;
const SCALE = /^(?:万|亿|[%％])/;
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const WORD = /^[A-Za-z]+|^[\u4e00-\u9fff]+/;

/** As long as a formula of Excel may be. */
const LONGEST_FORMULA = 8_192;
/** More than anybody can follow; what is nested deeper would fill the stack. */
const MOST_TOKENS = 500;

/**
 * The words of a formula in order, an end behind them; throws a `FormulaError` at the first place that cannot be read.
 */
export function formulaTokens(text: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  if (text.length > LONGEST_FORMULA)
    throw new FormulaError(FORMULA_WORDS.tooLong(LONGEST_FORMULA), { start: LONGEST_FORMULA, end: text.length });
  for (let at = 0; at < text.length;) {
    if (/[\s\u200b\ufeff\u3000]/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at);
    if (tokens.push(token) > MOST_TOKENS) throw new FormulaError(FORMULA_WORDS.tooManyWords(MOST_TOKENS), token);
    at = token.end;
  }
  return [...tokens, { kind: 'end', start: text.length, end: text.length }];
}

function tokenAt(text: string, start: number): FormulaToken {
  const rest = text.slice(start);
  const first = rest.charAt(0);
  if (first === '[' || first === '【' || first === '［') return columnAt(text, start);
  if (first === '"' || first === '“' || first === '”') return textAt(text, start);
  const number = NUMBER.exec(rest.normalize('NFKC').length === rest.length ? rest.normalize('NFKC') : rest)?.[0];
  if (number !== undefined) return numberAt(text, start, number);
  const sign = SIGNS[first] ?? PLAIN_SIGN.exec(rest)?.[0];
  if (sign !== undefined)
    return { kind: 'sign', sign: plainSign(sign), start, end: start + (SIGNS[first] === undefined ? sign.length : 1) };
  const word = WORD.exec(rest)?.[0];
  if (word !== undefined) return wordAt(word, start);
  throw new FormulaError(FORMULA_WORDS.unknownCharacter(first), { start, end: start + 1 });
}

const plainSign = (sign: string): string => ({ '!=': '<>', '==': '=', '+/-': '±' })[sign] ?? sign;

function columnAt(text: string, start: number): FormulaToken {
  const end = [...text.slice(start)].findIndex((one) => ']】］'.includes(one));
  if (end < 0) throw new FormulaError(FORMULA_WORDS.openColumn, { start, end: text.length });
  const inside = text.slice(start + 1, start + end);
  if (inside.trim() === '') throw new FormulaError(FORMULA_WORDS.emptyColumn, { start, end: start + end + 1 });
  return { kind: 'column', text: inside, start, end: start + end + 1 };
}

function textAt(text: string, start: number): FormulaToken {
  const end = text.slice(start + 1).search(/["“”]/);
  if (end < 0) throw new FormulaError(FORMULA_WORDS.openText, { start, end: text.length });
  return { kind: 'text', text: text.slice(start + 1, start + 1 + end), start, end: start + end + 2 };
}

function numberAt(text: string, start: number, digits: string): FormulaToken {
  const behind = start + digits.length;
  const scale = SCALE.exec(text.slice(behind))?.[0] ?? '';
  const isPercent = scale === '%' || scale === '％';
  const value = Number(digits) * (isPercent ? 1 : (SCALES[scale] ?? 1));
  if (value > Number.MAX_SAFE_INTEGER) throw new FormulaError(FORMULA_WORDS.tooGreat, { start, end: behind });
  return { kind: 'number', value: Number(value.toPrecision(15)), isPercent, start, end: behind + scale.length };
}

/** Words that stand on their own even where no space parts them: 空, 且, 包含. */
const CHINESE = [
  '并且',
  '或者',
  '不包含',
  '包含',
  '如果',
  '那么',
  '否则',
  '合计行',
  '本行',
  '上期',
  '年度计划',
  '小计行',
  '小计',
  '各行',
  '非空',
  '文本',
  '日期',
  '求和',
  '空',
  '且',
  '或',
  '非',
  '则',
];

function wordAt(word: string, start: number): FormulaToken {
  if (/^[A-Za-z]/.test(word)) return { kind: 'word', word: word.toUpperCase(), start, end: start + word.length };
  const known = CHINESE.filter((one) => word.startsWith(one)).sort((a, b) => b.length - a.length)[0];
  if (known === undefined) throw new FormulaError(FORMULA_WORDS.unknownWord(word), { start, end: start + word.length });
  return { kind: 'word', word: known, start, end: start + known.length };
}
