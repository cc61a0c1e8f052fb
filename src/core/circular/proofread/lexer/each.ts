import type { Quantity } from './quantity';
import { multiplierAt, unitAt } from './units';

/** What a mean is told for, where a unit names it: 每平方米, 每万人. */
export interface Each {
  readonly dimension: string;
  /** The power of ten of what it is told for: 4 for 每万人. */
  readonly power: number;
}

/** The unit behind the last 每 of some words. */
export function eachIn(words: string): Each | undefined {
  const at = words.lastIndexOf('每') + 1;
  const { length, power } = multiplierAt(words, at);
  const unit = at === 0 ? undefined : unitAt(words, at + length)?.unit;
  return unit && { dimension: unit.dimension, power: power + unit.power };
}

/** A mean by its words, or like the one in front of it: per ten thousand it is so many times the quotient. */
export function perEach(quantity: Quantity, words: string, before = 0): Quantity {
  const each = eachIn(words)?.power ?? before;
  return each === 0 ? quantity : { ...quantity, each };
}
