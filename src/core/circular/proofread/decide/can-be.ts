import { once } from '../../../workbook';
import type { Quantity } from '../lexer/quantity';
import { firstFrom } from '../ordered';
import type { FigureRange } from './ranges';
import { eachSlip, unitMisprints } from './slips';

/** What a figure may have been meant to stand for, by how broad that is: where each such range begins, in order. */
const startsOf = once((figure: Quantity): ReadonlyMap<number, readonly number[]> => {
  const starts = new Map<number, number[]>();
  const add = (value: number, half: number): void => {
    const own = starts.get(half);
    if (own) own.push(value - half);
    else starts.set(half, [value - half]);
  };
  eachSlip(figure, (_, _kind, _likelihood, value, half) => add(value, half));
  for (const { low, high } of unitMisprints(figure)) add((low + high) / 2, (high - low) / 2);
  for (const own of starts.values()) own.sort((a, b) => a - b);
  return starts;
});

/** Whether one slip explains a figure where something in a range was meant. */
export function canBe(figure: Quantity, { low, high }: Pick<FigureRange, 'low' | 'high'>): boolean {
  const slack = 1e-9 * Math.abs(high);
  for (const [half, starts] of startsOf(figure)) {
    const at = firstFrom(starts, low - 2 * half - slack, (start) => start);
    if ((starts[at] ?? Infinity) <= high + slack) return true;
  }
  return false;
}
