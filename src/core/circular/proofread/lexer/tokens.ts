import type { Decimal } from '../../../arithmetic';
import type { Span } from '../proof';
import { boundAfter, boundBefore, boundInside } from './bounds';
import { CHINESE_NUMERAL, chineseNumber } from './numerals';
import { type Quantity, numberOf } from './quantity';
import { AREA, areaWordAt, countedDimension, multiplierAt, unitAt } from './units';

/** A piece of the even text: words, a figure with its unit, or one punctuation mark. */
export type Token =
  | (Span & { readonly kind: 'words'; readonly text: string })
  | (Span & { readonly kind: 'quantity'; readonly quantity: Quantity })
  | (Span & { readonly kind: 'mark'; readonly mark: string });

const MARKS = new Set([...',、;:。()\n']);

/** Cuts an even text into tokens that cover it completely, in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Piece[] = [];
  let wordsFrom = 0;
  for (let at = 0; at < text.length;) {
    const piece = pieceAt(text, at);
    if (piece && at > wordsFrom) tokens.push(words(text, wordsFrom, at));
    if (piece) tokens.push(piece);
    at = piece?.end ?? skipped(text, at);
    if (piece) wordsFrom = at;
  }
  if (text.length > wordsFrom) tokens.push(words(text, wordsFrom, text.length));
  return withListMembers(text, tokens);
}

/** A token, or a bare number that may turn out to be the member of a list of figures. */
type Piece = Token | (Span & { readonly kind: 'number'; readonly number: Decimal });

const words = (text: string, start: number, end: number): Token => ({ kind: 'words', start, end, text: text.slice(start, end) });

function pieceAt(text: string, at: number): Piece | undefined {
  const mark = text.charAt(at);
  if (MARKS.has(mark)) return { kind: 'mark', start: at, end: at + 1, mark };
  if (text.startsWith('百分之', at)) return token(percentInWords(text, at));
  const numeral = numeralAt(text, at);
  if (numeral === undefined || isOrdinal(text, at, numeral.end) || isIdiom(text, numeral)) return undefined;
  return token(withUnit(text, at, numeral)) ?? bareNumber(text, at, numeral);
}

const token = (quantity: Quantity | undefined): Token | undefined =>
  quantity && { kind: 'quantity', start: quantity.start, end: quantity.end, quantity };

function bareNumber(text: string, at: number, { digits, end, isChinese }: Numeral): Piece | undefined {
  const number = numberOf(digits);
  const isMember = !isChinese && number !== undefined && !/^$|[\n。]/.test(text.charAt(at - 1)) && /^[、和及与]/.test(text.charAt(end));
  return isMember ? { kind: 'number', start: at, end, number } : undefined;
}

/** A bare number in a list takes the unit of the next figure: 分别为120、80和60套. Any other is words. */
function withListMembers(text: string, pieces: readonly Piece[]): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (piece && piece.kind !== 'number') tokens.push(piece);
    if (piece?.kind === 'number') tokens.push(memberToken(piece, tokens) ?? words(text, piece.start, piece.end));
  }
  return tokens.reverse();
}

function memberToken(piece: Span & { readonly number: Decimal }, behind: readonly Token[]): Token | undefined {
  const [joint, next] = [behind.at(-1), behind.at(-2)];
  if (next?.kind !== 'quantity' || (joint?.kind === 'words' && joint.text.length > 1)) return undefined;
  const { start, end, number } = piece;
  return token({ ...next.quantity, start, end, numeral: { start, end }, number });
}

const ARABIC = /-?\d+(?:\.\d+)?/y;
const LATIN = /[A-Za-z]+[\dA-Za-z-]*/y;

/** Past a number that is no figure, as a whole, so that its tail is not read again. */
function skipped(text: string, at: number): number {
  return matchEnd(LATIN, text, at) ?? matchEnd(ARABIC, text, at) ?? matchEnd(CHINESE_NUMERAL, text, at) ?? at + 1;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

interface Numeral {
  readonly digits: string;
  readonly end: number;
  readonly isChinese: boolean;
}

function numeralAt(text: string, at: number): Numeral | undefined {
  const arabic = matchEnd(ARABIC, text, at);
  if (arabic !== undefined) return isHyphen(text, at) ? undefined : { digits: text.slice(at, arabic), end: arabic, isChinese: false };
  const chinese = matchEnd(CHINESE_NUMERAL, text, at);
  const digits = chinese === undefined ? undefined : chineseNumber(text.slice(at, chinese));
  return chinese === undefined || digits === undefined ? undefined : { digits, end: chinese, isChinese: true };
}

/** What is counted in words. */
const COUNTED_IN_WORDS = /^[余多]?[万亿]?(?:个|套|户|人|家|项|类|种|栋|幢|处|所|笔|位|名|市|县|区|州|省|城|旗|亿|万)|^%|^个?百分点|^[万亿]/;

/** 九台区 and 三元区 are names, 一批 and 一户一策 idioms. */
const isIdiom = (text: string, { digits, end, isChinese }: Numeral): boolean =>
  isChinese && (digits === '1' || !COUNTED_IN_WORDS.test(text.slice(end, end + 3)));

/** A stroke behind a figure joins a range; elsewhere it is a minus sign. */
const isHyphen = (text: string, at: number): boolean => text.charAt(at) === '-' && /[\d%\p{L}\])]/u.test(text.charAt(at - 1));

/** Ordinals, ranges, codes and years are no figures: 第3批, 1-9月, 60%-70%, [2022], 附件1. */
function isOrdinal(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(end, end + 2);
  return /[第/.A-Za-z]$|[\d%万亿][-~至到]$|\d:$|附件$|附表$|\[$/.test(before) || /^[-~/][\d]|^[至到]\d|^:\d|^]/.test(after);
}

function withUnit(text: string, at: number, numeral: Numeral): Quantity | undefined {
  const inside = boundInside(text, numeral.end);
  const multiplier = multiplierAt(text, numeral.end + inside.length);
  const later = inside.length > 0 ? inside : boundInside(text, numeral.end + multiplier.length);
  const unitFrom = numeral.end + inside.length + multiplier.length + (inside.length > 0 ? 0 : later.length);
  const unit = measured(text, unitFrom, at) ?? areas(text, unitFrom, numeral);
  const number = numberOf(numeral.digits);
  if (!unit || !number || isRange(text, unit.end)) return undefined;
  const bound = later.bound ?? boundAfter(text, unit.end) ?? boundBefore(text, at);
  return {
    start: at, end: unit.end, numeral: { start: at, end: numeral.end }, number,
    power: multiplier.power + unit.power, dimension: isRank(text, at, unit.dimension) ? AREA : unit.dimension, isCounted: unit.isCounted,
    unit: text.slice(numeral.end, unit.end), ...(bound ? { bound } : {}),
  };
}

/** 前3位 and 后5名 count the places that are then named. */
const isRank = (text: string, at: number, dimension: string): boolean => /^[位人]$/.test(dimension) && /[前后末]$/.test(text.slice(Math.max(0, at - 1), at));

const isRange = (text: string, end: number): boolean => /^[-~至到]\d/.test(text.slice(end, end + 2));

interface UnitHere {
  readonly end: number;
  readonly power: number;
  readonly dimension: string;
  readonly isCounted: boolean;
}

const PER = /(?:\/|每)[\p{Script=Han}㎡·.a-z]{1,6}/uy;

function measured(text: string, from: number, at: number): UnitHere | undefined {
  const found = unitAt(text, from);
  if (!found) return text.charAt(from) === '个' ? counted(text, from, at) : undefined;
  const end = from + found.form.length;
  const per = matchEnd(PER, text, end);
  if (per === undefined) return { ...found.unit, end };
  return { end: per, power: found.unit.power, dimension: `${found.unit.dimension}${text.slice(end, per)}`, isCounted: false };
}

const BEHIND = /[^,、;:。()\n\d]{0,14}/y;

/** 7个市县 takes the noun into its unit; 64个棚改在建问题项目 only learns from it what it counts. */
function counted(text: string, from: number, at: number): UnitHere | undefined {
  const after = from + 1;
  if (/^(?:月|工作日|小时|百分|年|季度|交易日|自然日)/.test(text.slice(after, after + 3))) return undefined;
  const area = areaWordAt(text, after);
  if (area !== undefined) return { end: after + area.length, power: 0, dimension: AREA, isCounted: true };
  const behind = text.slice(after, matchEnd(BEHIND, text, after));
  const dimension = countedDimension(behind, text.slice(Math.max(0, at - 8), at));
  return { end: after, power: 0, dimension, isCounted: true };
}

/** Areas counted without 个: 长沙、株洲3市. */
function areas(text: string, from: number, numeral: Numeral): UnitHere | undefined {
  const area = from === numeral.end && numeral.digits.length <= 4 ? areaWordAt(text, from) : undefined;
  return area === undefined ? undefined : { end: from + area.length, power: 0, dimension: AREA, isCounted: true };
}

const PERCENT_IN_WORDS = 3;

function percentInWords(text: string, at: number): Quantity | undefined {
  const numeral = numeralAt(text, at + PERCENT_IN_WORDS);
  const number = numeral && numberOf(numeral.digits);
  if (!numeral || !number) return undefined;
  const bound = boundAfter(text, numeral.end) ?? boundBefore(text, at);
  return {
    start: at, end: numeral.end, numeral: { start: at + PERCENT_IN_WORDS, end: numeral.end }, number,
    power: 0, dimension: '%', unit: '%', isCounted: false, ...(bound ? { bound } : {}),
  };
}
