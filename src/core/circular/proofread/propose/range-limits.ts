import type { Fact, FactTable } from '../facts/fact';
import { type Quantity, printedNumber } from '../lexer/quantity';
import { unitAt } from '../lexer/units';
import { RANGE } from '../vocabulary/bases';
import { placedLimit } from './placed-limit';

/** 70%-80%的有: the ranges that figures are said to lie in. */
export const rangeLimits = (table: FactTable): readonly Fact[] =>
  [...table.text.matchAll(RANGE.pattern)].flatMap((match) => {
    const quantity = rangeOf(match);
    const place = quantity && placedLimit(table, quantity);
    return place ? [{ ...place, quantity }] : [];
  });

function rangeOf({
  index: start,
  0: words,
  1: low = '',
  2: lowUnit = '',
  3: high = '',
  4: unit = '',
}: RegExpMatchArray): Quantity | undefined {
  const number = printedNumber(low);
  const found = unitAt(unit || lowUnit, 0)?.unit;
  if (start === undefined || !number || !found) return undefined;
  const span = { start, end: start + words.length };
  const allows = { low: Number(low), high: Number(high) };
  return { ...found, ...span, numeral: span, number, unit: unit || lowUnit, allows };
}
