import type { Random } from '../mutation/random';
import type { Mention } from './letter';

/** How a writer prints figures, throughout one text. */
export interface Hand {
  readonly isGrouped: boolean;
  readonly isWide: boolean;
  /** Whether noughts at the end of decimals are left out. */
  readonly isTrimmed: boolean;
  readonly rateDecimals: number;
  /** How often (in a hundred) a round figure is written in ten thousands. */
  readonly inBig: number;
  /** How often small counts are written in Chinese. */
  readonly inChinese: number;
}

export const handOf = (random: Random): Hand => ({
  ...random.pick(
    [...Array<readonly [boolean, boolean]>(8).fill([false, false]), [true, false], [true, false], [false, true]].map(
      ([isGrouped = false, isWide = false]) => ({ isGrouped, isWide }),
    ),
  ),
  isTrimmed: random.below(2) === 0,
  rateDecimals: random.pick([1, 1, 1, 2, 2]),
  inBig: random.pick([0, 20, 70]),
  inChinese: random.pick([0, 0, 40]),
});

/** The unit of a figure: its word, the word of ten thousand of it, and how many decimals it has. */
export interface Measure {
  readonly unit: string;
  readonly big?: string;
  readonly decimals: number;
}

export const PERCENT: Measure = { unit: '%', decimals: 1 };

const wide = (text: string): string =>
  text.replace(/[0-9.]/gu, (sign) => (sign === '.' ? '．' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)));

export const narrow = (text: string): string =>
  text.replace(/[０-９．]/gu, (sign) => (sign === '．' ? '.' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)));

const grouped = (text: string): string => text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/gu, ',');

const DIGITS = '零一二三四五六七八九';

/** A whole number below a hundred in Chinese. */
export function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (ones > 0 || tens === 0 ? DIGITS[ones] : '');
}

/** The digits of a figure as this hand prints them. */
export function numeralOf(value: number, decimals: number, hand: Hand, isRate = false): string {
  const fixed = value.toFixed(decimals);
  const kept = hand.isTrimmed && decimals > 0 && !isRate ? fixed.replace(/\.?0+$/u, '') : fixed;
  const text = hand.isGrouped ? grouped(kept) : kept;
  return hand.isWide ? wide(text) : text;
}

/** Half up, as clerks round. */
export const rounded = (value: number, decimals: number): number =>
  Math.round((value + Number.EPSILON) * 10 ** decimals + 1e-9) / 10 ** decimals;

/** A figure at a place of the text; `isBare` where its unit stands elsewhere. */
export function mentionOf(value: number, measure: Measure, hand: Hand, random: Random, isBare = false): Mention {
  const step = 10000 / 100;
  const isBig =
    measure.big !== undefined && !isBare && value >= 10000 && value % step === 0 && random.below(100) < hand.inBig;
  const scale = isBig ? 10000 : 1;
  const decimals = isBig ? 2 : measure.decimals;
  return {
    numeral: numeralOf(value / scale, decimals, hand),
    after: isBare ? '' : isBig ? (measure.big ?? '') : measure.unit,
    scale,
    value,
    slack: decimals === 0 ? 0 : (0.5 * scale) / 10 ** decimals,
  };
}

/** What is printed of a quotient, as per cent, points or a mean. */
export function quotientMention(value: number, after: string, decimals: number, hand: Hand): Mention {
  const shown = rounded(value, decimals);
  const numeral = numeralOf(shown, decimals, hand, true);
  return { numeral, after, scale: 1, value: shown, slack: 0.5 / 10 ** decimals };
}

/** A small whole number of things, in digits or in Chinese; 两 for two before what is counted. */
export function countMention(value: number, after: string, hand: Hand, random: Random): Mention {
  const isChinese = value < 100 && random.below(100) < hand.inChinese;
  const numeral = isChinese ? (value === 2 ? '两' : chinese(value)) : hand.isWide ? wide(String(value)) : String(value);
  return { numeral, after, scale: 1, value, slack: 0 };
}
