import { boundAfter, boundBefore, boundInside } from './bounds';
import { type Quantity, printedNumber } from './quantity';
import { type Numeral, matchEnd, numeralAt } from './read-numeral';
import { AREA, areaWordAt, countedDimension } from './areas';
import { chineseNumber } from './numerals';
import { classifierAt, multiplierAt, unitAt } from './units';

/** The figure that a number begins, when a unit follows it. */
export function withUnit(text: string, at: number, numeral: Numeral): Quantity | undefined {
  const inside = boundInside(text, numeral.end);
  const multiplier = multiplierAt(text, numeral.end + inside.length);
  const later = inside.length > 0 ? inside : boundInside(text, numeral.end + multiplier.length);
  const unitFrom = numeral.end + inside.length + multiplier.length + (inside.length > 0 ? 0 : later.length);
  const unit = measured(text, unitFrom, at) ?? areas(text, unitFrom, numeral) ?? classified(text, unitFrom, numeral);
  const number = printedNumber(numeral.digits);
  if (!unit || !number || isRange(text, unit.end)) return undefined;
  const bound = later.bound ?? boundAfter(text, unit.end) ?? boundBefore(text, at);
  return {
    start: at,
    end: unit.end,
    numeral: { start: at, end: numeral.end },
    number,
    power: multiplier.power + unit.power,
    dimension: isRank(text, at, unit.dimension) && isSmall(numeral, multiplier) ? AREA : unit.dimension,
    isCounted: unit.isCounted,
    unit: text.slice(numeral.end, unit.end),
    ...(bound ? { bound } : {}),
  };
}

/** 前3位 and 后5名 count the places that are then named. */
const isRank = (text: string, at: number, dimension: string): boolean =>
  /^[位人]$/.test(dimension) && /[前后]$|(?:^|[^年月期季])末$/.test(text.slice(Math.max(0, at - 2), at));

const isSmall = ({ digits }: Numeral, { length }: { readonly length: number }): boolean =>
  length === 0 && digits.length < 3;

const isRange = (text: string, end: number): boolean => /^[-~至到]\d/.test(text.slice(end, end + 2));

interface UnitHere {
  readonly end: number;
  readonly power: number;
  readonly dimension: string;
  readonly isCounted: boolean;
}

const PER = /(?:\/|每)(?:平方米|立方米|㎡|m[²³23]|\p{Script=Han})(?:[·./]\p{Script=Han})?/uy;

function measured(text: string, from: number, at: number): UnitHere | undefined {
  const found = unitAt(text, from);
  if (!found) return text.charAt(from) === '个' ? counted(text, from, at) : undefined;
  const end = from + found.form.length;
  const per = matchEnd(PER, text, end);
  if (per === undefined) return { ...found.unit, end };
  return {
    end: per,
    power: found.unit.power,
    dimension: `${found.unit.dimension}${text.slice(end, per)}`,
    isCounted: false,
  };
}

const BEHIND = /[^,、;:。()\n\d]{0,14}/y;

/** 7个市县 takes the noun into its unit; 64个棚改在建问题项目 only learns from it what it counts. */
function counted(text: string, from: number, at: number): UnitHere | undefined {
  const after = from + 1;
  // 14.2个月 is measured; whole months count or date.
  if (text.charAt(after) === '月' && text.slice(at, from).includes('.'))
    return { end: after + 1, power: 0, dimension: '月', isCounted: false };
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

/** Counted by a classifier of its own: 34眼, 12轮. A year is counted by none. */
function classified(text: string, from: number, { digits, isChinese }: Numeral): UnitHere | undefined {
  const form =
    (isChinese && digits.length < 2 && text.charAt(from) !== '票') || IS_YEAR.test(digits)
      ? undefined
      : classifierAt(text, from);
  return form === undefined
    ? undefined
    : { end: from + 1, power: 0, dimension: form, isCounted: !digits.includes('.') };
}

const IS_YEAR = /^(?:19|20)\d\d$/;

/** 百分之七十六点二 and 七成六 from their first characters: a percentage in words. */
export function percentInWords(text: string, at: number): Quantity | undefined {
  TENTHS.lastIndex = at;
  const tenths = TENTHS.exec(text);
  const isPlain = text.startsWith(HUNDREDTHS, at);
  if (!tenths && !isPlain) return undefined;
  const start = isPlain ? at + HUNDREDTHS.length : at;
  const numeral = tenths ? tenthsAt(tenths, at) : numeralAt(text, start);
  const number = numeral && printedNumber(numeral.digits);
  if (!numeral || !number) return undefined;
  const end = tenths ? at + tenths[0].length : numeral.end;
  const bound = boundAfter(text, end) ?? boundBefore(text, at);
  return {
    start: at,
    end,
    numeral: { start, end: numeral.end },
    number,
    power: tenths ? 1 : 0,
    dimension: '%',
    unit: tenths ? '成' : '%',
    isCounted: false,
    ...(bound ? { bound } : {}),
  };
}

const HUNDREDTHS = '百分之';
/** 八成 and 七成六, but not 三成立. */
const TENTHS = /([二三四五六七八九2-9])成([一二三四五六七八九半]?)(?![立为果本员功分交品都长熟效])/y;

/** What is printed in tenths, to the hundredth where it says so: 七成 is seven to the whole tenth, 七成六 7.6. */
function tenthsAt([all, whole = '', part = '']: RegExpExecArray, at: number): Pick<Numeral, 'digits' | 'end'> {
  const digits = chineseNumber(whole) ?? whole;
  const hundredths = part === '半' ? '5' : chineseNumber(part);
  return hundredths === undefined || part === ''
    ? { digits, end: at + whole.length }
    : { digits: `${digits}.${hundredths}`, end: at + all.length };
}
