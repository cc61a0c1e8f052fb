import { CHINESE_NUMERAL, chineseNumber } from './numerals';
import { classifierAt, multiplierAt, unitAt } from './units';

const ARABIC = /-?\d+(?:\.\d+)?/y;
const LATIN = /[A-Za-z]+[\dA-Za-z-]*/y;

/** Where a sticky pattern that fits at an index ends. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** A number as it stands in the text; `digits` are Arabic even where it is written in words. */
export interface Numeral {
  readonly digits: string;
  readonly end: number;
  readonly isChinese: boolean;
}

/** The number that begins at an index; 三亿二千万 is one number, of ten thousands. */
export function numeralAt(text: string, at: number): Numeral | undefined {
  const first = simpleAt(text, at);
  if (!first || !first.end || text.charAt(first.end) !== '亿') return first;
  const second = simpleAt(text, first.end + 1);
  if (!second || text.charAt(second.end) !== '万' || first.digits.includes('.') || second.digits.length > 4)
    return first;
  return { ...second, digits: first.digits + second.digits.padStart(4, '0') };
}

function simpleAt(text: string, at: number): Numeral | undefined {
  const arabic = matchEnd(ARABIC, text, at);
  if (arabic !== undefined)
    return isHyphen(text, at) ? undefined : { digits: text.slice(at, arabic), end: arabic, isChinese: false };
  const chinese = matchEnd(CHINESE_NUMERAL, text, at);
  const digits = chinese === undefined ? undefined : chineseNumber(text.slice(at, chinese));
  return chinese === undefined || digits === undefined ? undefined : { digits, end: chinese, isChinese: true };
}

/** What is counted in words. */
const COUNTED_IN_WORDS =
  /^[余多]?[万亿]?(?:个|套|户|人|家|项|类|种|栋|幢|处|所|笔|位|名|票|件|条|座|宗|起|市|县|区|州|省|城|旗|亿|万)|^%|^个?百分点|^[万亿]/;

/** 九台区 and 三元区 are names, 一批, 一户一策 and 一梯两户 idioms. */
export const isIdiom = (text: string, at: number, { digits, end, isChinese }: Numeral): boolean =>
  isChinese &&
  (digits === '1' ||
    SECOND_OF_PAIR.test(text.slice(Math.max(0, at - 3), at)) ||
    !(COUNTED_IN_WORDS.test(text.slice(end, end + 3)) || (digits.length > 1 && isUnitAt(text, end))));

/** One of a kind right in front, which dates and orders nothing. */
const SECOND_OF_PAIR = /(?:^|[^第十百千万每之])一(?![类级批期组档轮次年月季共至到个项百千万])\p{Script=Han}$/u;

const isUnitAt = (text: string, at: number): boolean => {
  const from = at + multiplierAt(text, at).length;
  return unitAt(text, from) !== undefined || classifierAt(text, from) !== undefined;
};

/** 一类、二类、三类: a numeral that goes on counting where its predecessor stands before the same classifier is an ordinal. */
export function isCountedOn(text: string, at: number, { digits, end, isChinese }: Numeral): boolean {
  const before = PREDECESSORS[digits];
  const classifier = text.charAt(end);
  if (!isChinese || before === undefined || !HAN.test(classifier)) return false;
  return text.slice(Math.max(0, at - COUNTING), at).includes(before + classifier);
}

/** How far back the member before stands. */
const COUNTING = 40;
const PREDECESSORS: Readonly<Record<string, string>> = { 2: '一', 3: '二', 4: '三', 5: '四', 6: '五', 7: '六' };
const HAN = /[类级批期组档]/;

/** A stroke behind a figure joins a range; elsewhere it is a minus sign. */
const isHyphen = (text: string, at: number): boolean =>
  text.charAt(at) === '-' && /[\d%\p{L}\])]/u.test(text.charAt(at - 1));

/** Ordinals, ranges, codes and years are no figures: 第3批, 1-9月, 60%-70%, [2022], 附件1. */
export function isOrdinal(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(end, end + 2);
  return (
    /[第.A-Za-z]$|\d\/$|[\d%万亿][-~至到]$|\d:$|附件$|附表$|\[$/.test(before) ||
    /^[-~/][\d]|^[至到]\d|^:\d|^]/.test(after)
  );
}

/** Past a number that is no figure, as a whole, so that its tail is not read again. */
export function pastNumber(text: string, at: number): number {
  return matchEnd(LATIN, text, at) ?? matchEnd(ARABIC, text, at) ?? matchEnd(CHINESE_NUMERAL, text, at) ?? at + 1;
}
