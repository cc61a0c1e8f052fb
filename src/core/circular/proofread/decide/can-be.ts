import { once } from '../../../workbook';
import type { Quantity } from '../lexer/quantity';
import { firstFrom } from '../ordered';
import { type FigureRange, meet } from './ranges';
import { type Misprint, misprintsOf } from './slips';

/** The readings of a figure by what they would stand for, and the breadth of the broadest. */
interface Ordered {
  readonly all: readonly Misprint[];
  readonly broadest: number;
}

const orderedOf = once((figure: Quantity): Ordered => {
  const all = [...misprintsOf(figure)].sort((a, b) => a.low - b.low);
  return { all, broadest: all.reduce((most, { low, high }) => Math.max(most, high - low), 0) };
});

/** Whether one slip explains a figure where something in a range was meant. */
export function canBe(figure: Quantity, range: Pick<FigureRange, 'low' | 'high'>): boolean {
  const { all, broadest } = orderedOf(figure);
  const slack = 1e-9 * Math.abs(range.high);
  for (let at = firstFrom(all, range.low - broadest - slack, ({ low }) => low); at < all.length; at += 1) {
    const misprint = all[at];
    if (!misprint || misprint.low > range.high + slack) return false;
    if (meet(range, misprint)) return true;
  }
  return false;
}
