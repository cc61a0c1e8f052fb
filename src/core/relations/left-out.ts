import type { Table } from '../tables';
import { once } from '../workbook';
import { isSumOfRows } from './balance';
import { figureAt, hasFormula, refKey, type Ref } from './figure';
import { stepsOf } from './steps';
import { weighedBalances } from './weigh';

/** A row that a typed sum leaves out, or counts twice. */
export interface LeftOut {
  readonly part: Ref;
  readonly isTwice: boolean;
}

/**
 * The row whose figure is all that a typed sum of rows is off by; undefined where none is, several are, or the figure
 * is too short to be no chance.
 */
export const leftOutOf = (whole: Ref): LeftOut | undefined => leftOutIn(whole.table).get(refKey(whole));

/** Smaller figures, in steps of their last decimal, are often what a sum is off by for another reason. */
const TELLING = 10n;

const leftOutIn = once((table: Table): ReadonlyMap<string, LeftOut> => {
  const found = new Map<string, LeftOut>();
  for (const { balance, weight } of weighedBalances(table)) {
    if (weight.kind !== 'fails' || !isSumOfRows(balance) || hasFormula(balance.whole)) continue;
    const { difference, decimals } = weight;
    const size = difference < 0n ? -difference : difference;
    // Of many rows one has by chance what is missing.
    if (size < TELLING || size < BigInt(balance.parts.length)) continue;
    const [part, other] = balance.parts.filter((one) => stepsOf(figureAt(one) ?? 0, decimals) === size);
    if (part && !other) found.set(refKey(balance.whole), { part, isTwice: difference < 0n });
  }
  return found;
});
