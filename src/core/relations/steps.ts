import { printed } from '../arithmetic';
import { once } from '../workbook';

/** The most decimals a figure can have before it counts as noise of binary arithmetic. */
const MOST_DECIMALS = 9;

/** How many decimals a number shows, at least `least`: binary noise beyond 15 digits is not counted. */
export function decimalsOf(number: number, least = 0): number {
  if (Number.isInteger(number)) return least;
  for (let decimals = least; decimals < MOST_DECIMALS; decimals++) {
    if (isWhole(number * 10 ** decimals)) return decimals;
  }
  return MOST_DECIMALS;
}

const isWhole = (scaled: number): boolean => Math.abs(scaled - Math.round(scaled)) <= Math.abs(scaled) * 1e-13 + 1e-12;

/** From here on every number is whole, and times a power of ten it may be beyond all numbers. */
const HUGE = 2 ** 53;

/** A number in whole steps of 10^-decimals. */
export const stepsOf = (number: number, decimals: number): bigint =>
  Math.abs(number) < HUGE ? BigInt(Math.round(number * 10 ** decimals)) : BigInt(number) * 10n ** BigInt(decimals);

/** The exact sum in steps of 10^-decimals; adds binary integers while they are exact and carries over to big ones. */
export function sumOfSteps(numbers: readonly number[], decimals: number): bigint {
  const scale = 10 ** decimals;
  let exact = 0n;
  let running = 0;
  for (const number of numbers) {
    if (Math.abs(number) < HUGE) running += Math.round(number * scale);
    else exact += stepsOf(number, decimals);
    if (Math.abs(running) < 2 ** 52) continue;
    exact += BigInt(running);
    running = 0;
  }
  return exact + BigInt(running);
}

/** How many decimals some numbers show, at least `least`. */
export const decimalsOfAll = (numbers: readonly number[], least: number): number =>
  numbers.reduce((most, number) => decimalsOf(number, most), least);

/** Of a list that many sums are compared with, what follows from it and a number of decimals is worked out once. */
function onceAt<V>(
  make: (numbers: readonly number[], decimals: number) => V,
): (numbers: readonly number[], decimals: number) => V {
  const made = once((_: readonly number[]) => new Map<number, V>());
  return (numbers, decimals) => {
    const known = made(numbers).get(decimals) ?? make(numbers, decimals);
    made(numbers).set(decimals, known);
    return known;
  };
}

/** `sumOfSteps` of a list that many sums are compared with. */
export const sumOnce = onceAt(sumOfSteps);

/** `decimalsOfAll` of such a list. */
export const decimalsOnce = onceAt(decimalsOfAll);

/** Steps of 10^-decimals as printed digits: 5862 steps of 0.01 are 58.62. */
export const printSteps = (steps: bigint, decimals: number): string => printed({ units: steps, decimals });

/** A number as a column prints it: at least the column's decimals, more when it has more. */
export const printNumber = (number: number, least: number): string => {
  const decimals = decimalsOf(number, least);
  return printSteps(stepsOf(number, decimals), decimals);
};
