import {
  type Decimal,
  type Interval,
  around,
  decimalOf,
  exactly,
  fraction,
  fractionOf,
  parseDecimal,
  power,
  rounded,
  scaledBy,
  shifted,
  toNumber,
} from '../../../arithmetic';
import type { Span } from '../proof';
import { AREA } from './areas';

/** How a figure is blurred by the words around it: 约/近/左右, 超过/余/以上, 不足/不到/以下. */
export type Blur = 'about' | 'over' | 'under';

/** A figure with its unit; offsets are into the even text and run from the numeral to the end of the unit. */
export interface Quantity extends Span {
  /** The numeral alone, as the even text has it. */
  readonly numeral: Span;
  /** The printed number, before its multiplier. */
  readonly number: Decimal;
  /** The power of ten of multiplier and unit: 4 for 万套 and 万平方米. */
  readonly power: number;
  /** What is counted or measured: 套, ㎡, 元, %, 个项目, 个市县. Only like dimensions are ever compared. */
  readonly dimension: string;
  /** The unit as printed, with its multiplier. */
  readonly unit: string;
  readonly isCounted: boolean;
  readonly bound?: Blur;
  /** Decimals of the figures beside it when it is a round number among them: 3亿元 beside 2.15亿元 is as fine as that. */
  readonly fineness?: number;
  /** What a share in words may be, in percent: 三分之二 is told of 65 as well. */
  readonly allows?: { readonly low: number; readonly high: number };
  /** How far off 约 leaves a round number, in the base unit: 约2800元 are between 2750 and 2850. */
  readonly blurred?: number;
  /** The power of ten of what it is a mean for: 4 for 每万人. */
  readonly each?: number;
}

/** The figure in the base unit of its dimension. */
export const valueOf = ({ number, power: exponent }: Quantity): Decimal => shifted(number, exponent);

/** What the figure may truly be, in the base unit: a count printed to the last one is exact, all else is rounded. */
export function possible(quantity: Quantity): Interval {
  const { power: exponent, isCounted, fineness = 0, allows = blurredRange(quantity) } = quantity;
  if (allows) {
    const [low, high] = [allows.low, allows.high].map((end) => ({ at: fractionOf(decimalOf(end)), open: false }));
    if (low && high) return { low, high, face: fractionOf(valueOf(quantity)) };
  }
  const number = rounded(quantity.number, Math.max(quantity.number.decimals, fineness));
  if (isCounted && number.decimals === exponent) return exactly(shifted(number, exponent));
  return scaledBy(around(number), fraction(power(exponent)));
}

const blurredRange = ({ number, power: exponent, blurred }: Quantity): Quantity['allows'] => {
  const face = toNumber(number) * 10 ** exponent;
  return blurred === undefined ? undefined : { low: face - blurred, high: face + blurred };
};

/** Whether two figures measure the same kind of thing; a bare 个 goes with any other 个 except areas. */
export function isAlike(left: Quantity, right: Quantity): boolean {
  if (left.dimension === right.dimension) return true;
  const [a, b] = [left.dimension, right.dimension];
  return (a === '个' && /^个(?!市县)/.test(b)) || (b === '个' && /^个(?!市县)/.test(a));
}

/** 前四位 counts ranks, not what there is. */
export const isOfRanks = ({ dimension, unit }: Quantity): boolean => dimension === AREA && RANKS.has(unit);
const RANKS = new Set(['位', '人', '名']);

/** Scores, which are neither added up nor divided. */
export const isOfScores = ({ dimension }: Quantity): boolean => dimension === '分';

/** Reads digits as a printed number; too long ones are codes, not figures. */
export const printedNumber = (digits: string): Decimal | undefined =>
  digits.length > 18 ? undefined : parseDecimal(digits);

/** What one whole is in the unit of a quotient: a hundred percent, a thousand per mille, what a mean is told for. */
export const fullOf = ({ dimension, each = 0 }: Quantity): number =>
  dimension === '%' ? 100 : dimension === '‰' ? 1000 : 10 ** each;
