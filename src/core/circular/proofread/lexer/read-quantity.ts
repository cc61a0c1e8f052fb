import { boundAfter, boundBefore, boundInside } from './bounds';
import { type Quantity, printedNumber } from './quantity';
import { type Numeral, matchEnd } from './read-numeral';
import { AREA, areaWordAt, countedDimension } from './areas';
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
    ...(bound === 'about' ? blurredBy(numeral, multiplier.power + unit.power) : {}),
  };
}

/** 约2800元: the noughts that a whole number ends with are no digits of it. */
function blurredBy({ digits, isChinese }: Numeral, power: number): Pick<Quantity, 'blurred'> {
  const noughts = isChinese || digits.includes('.') ? 0 : (NOUGHTS.exec(digits)?.[0].length ?? 0);
  return noughts > 0 ? { blurred: 10 ** (noughts + power) / 2 } : {};
}

const NOUGHTS = /0+$/;

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

/** Counted by a classifier of its own: 34眼, 12轮. A year is counted by none, unless others here are counted so. */
function classified(text: string, from: number, { digits, isChinese }: Numeral): UnitHere | undefined {
  const form = isChinese && digits.length < 2 && text.charAt(from) !== '票' ? undefined : classifierAt(text, from);
  return form === undefined || (IS_YEAR.test(digits) && !countsOthers(text, from, form))
    ? undefined
    : { end: from + 1, power: 0, dimension: form, isCounted: !digits.includes('.') };
}

const IS_YEAR = /^(?:19|20)\d\d$/;

/** 甲镇2640盏、乙镇2000盏: whether a number near by that is no year has the same classifier behind it. */
function countsOthers(text: string, at: number, form: string): boolean {
  const end = Math.min(text.length, at + NEAR);
  for (
    let next = text.indexOf(form, Math.max(0, at - NEAR));
    next >= 0 && next < end;
    next = text.indexOf(form, next + 1)
  ) {
    const [digits = ''] = NUMBER_AT_END.exec(text.slice(Math.max(0, next - LONGEST_NUMBER), next)) ?? [];
    if (digits !== '' && !IS_YEAR.test(digits)) return true;
  }
  return false;
}

const NUMBER_AT_END = /[\d.]+$/;

/** No figure is longer; a bound keeps the search short. */
const LONGEST_NUMBER = 12;

/** How many characters off another number tells that a classifier counts. */
const NEAR = 600;
