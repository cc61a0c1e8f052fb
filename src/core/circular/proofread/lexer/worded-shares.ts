import { WORDED } from '../constants/quotients';
import { boundAfter, boundBefore } from './bounds';
import { chineseNumber } from './numerals';
import { type Blur, type Quantity, printedNumber } from './quantity';
import { numeralAt } from './read-numeral';

/** A share in words, before what is said around it. */
interface WordedShare {
  /** Where its numeral begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly digits: string;
  readonly unit: '%' | '成';
  /** By how many percent it may be off; nothing where it is as exact as any figure. */
  readonly slack?: number;
  readonly bound?: Blur;
}

/** 百分之七十六点二, 七成六, 三分之二, 一半 and 过半 from their first characters: a percentage, as exact as words are. */
export function shareInWords(text: string, at: number): Quantity | undefined {
  const told = hundredthsAt(text, at) ?? tenthsAt(text, at) ?? fractionAt(text, at) ?? halfAt(text, at);
  const number = told && printedNumber(told.digits);
  if (!told || !number) return undefined;
  const more = MORE.find(([mark]) => text.startsWith(mark, told.end));
  const end = told.end + (more ? 1 : 0);
  const bound = told.bound ?? more?.[1] ?? boundAfter(text, end) ?? boundBefore(text, at);
  const power = told.unit === '成' ? 1 : 0;
  const allows = told.slack && allowed(Number(told.digits) * 10 ** power, told.slack, bound);
  return {
    start: at,
    end,
    numeral: { start: told.from, end: told.to },
    number,
    power,
    dimension: '%',
    unit: told.unit,
    isCounted: false,
    ...(bound ? { bound } : {}),
    ...(allows ? { allows } : {}),
  };
}

/** 六成多, 三分之一强. */
const MORE: readonly (readonly [string, Blur])[] = [
  ['多', 'over'],
  ['强', 'over'],
  ['弱', 'under'],
];

/** What a share in words may be, in percent. */
function allowed(value: number, slack: number, bound: Blur | undefined): Quantity['allows'] {
  const off = bound === 'about' ? slack * WORDED.about : slack;
  return {
    low: bound === 'under' ? 0 : bound === 'over' ? value : value - off,
    high: bound === 'over' ? 100 : bound === 'under' ? value : value + off,
  };
}

const HUNDREDTHS = '百分之';

function hundredthsAt(text: string, at: number): WordedShare | undefined {
  const from = at + HUNDREDTHS.length;
  const numeral = text.startsWith(HUNDREDTHS, at) ? numeralAt(text, from) : undefined;
  return numeral && { from, to: numeral.end, end: numeral.end, digits: numeral.digits, unit: '%' };
}

/** 八成 and 七成六, but not 三成立. */
const TENTHS = /([二三四五六七八九2-9])成([一二三四五六七八九半]?)(?![立为果本员功分交品都长熟效])/y;

/** What is printed in tenths, to the hundredth where it says so: 七成 is seven to the whole tenth, 七成六 7.6. */
function tenthsAt(text: string, at: number): WordedShare | undefined {
  TENTHS.lastIndex = at;
  const [all, whole = '', part = ''] = TENTHS.exec(text) ?? [];
  if (all === undefined) return undefined;
  const end = at + all.length;
  const digits = chineseNumber(whole) ?? whole;
  const hundredths = part === '半' ? '5' : chineseNumber(part);
  return hundredths === undefined || part === ''
    ? { from: at, to: at + whole.length, end, digits, unit: '成', slack: WORDED.tenth }
    : { from: at, to: end, end, digits: `${digits}.${hundredths}`, unit: '成', slack: WORDED.tenth / 10 };
}

const FRACTION = /([二三四五六七八九十]{1,3}|[千万])分之([一二三四五六七八九十]{1,3})/y;

/** 三分之二 is 66.7 percent, and about that. */
function fractionAt(text: string, at: number): WordedShare | undefined {
  FRACTION.lastIndex = at;
  const [all = '', under = '', over = ''] = FRACTION.exec(text) ?? [];
  const [bottom, top] = [under, over].map((each) => Number(LARGE[each] ?? chineseNumber(each)));
  if (!bottom || !top || top >= bottom) return undefined;
  const slack = Math.min(WORDED.fraction, (100 * top) / bottom / WORDED.finest);
  return {
    from: at,
    to: at + all.length,
    end: at + all.length,
    digits: ((100 * top) / bottom).toFixed(1),
    unit: '%',
    slack,
  };
}

const LARGE: Readonly<Record<string, string>> = { 千: '1000', 万: '10000' };

const HALF = /(?:([未不没])?过半|一半|半数)(?![年月天日个小])/y;

function halfAt(text: string, at: number): WordedShare | undefined {
  HALF.lastIndex = at;
  const [all, denied] = HALF.exec(text) ?? [];
  if (all === undefined) return undefined;
  const bound = denied !== undefined ? 'under' : all.startsWith('过') ? 'over' : undefined;
  const end = at + all.length;
  return { from: at, to: end, end, digits: '50', unit: '%', slack: WORDED.fraction, ...(bound ? { bound } : {}) };
}
