import { rangeOf } from '../decide/ranges';
import type { Fact } from '../facts/fact';
import { coreOf } from '../facts/labels';
import { AREA } from '../lexer/areas';
import { eachIn } from '../lexer/each';
import type { Quantity } from '../lexer/quantity';
import { FOR_EACH, MEANS } from '../vocabulary/bases';

/** How units with another in their words begin the latter: 元/平方米. */
export const PER = /[/每]/;

/** Whether a figure is measured in the unit of what a mean divides. */
export function isTheUnit({ dimension, unit }: Quantity, { quantity }: Fact): boolean {
  const [own] = quantity.dimension.split(PER);
  return dimension === own && (own !== AREA || unit === quantity.unit);
}

/** 元/平方米 is for each of what is measured in 平方米. */
export const isPer = ({ unit, dimension }: Quantity, per: string): boolean => dimension === per || unit.endsWith(per);

/** 户均 and 每户 are told of what is counted in 户; so is 平均每期 of 期, and 每平方米 of what is measured in it. */
export function namesUnit({ label, quantity: own }: Fact, quantity: Quantity): boolean {
  const [, per] = own.dimension.split(PER);
  const each = eachIn(label);
  if (per !== undefined) return isPer(quantity, per);
  if (each) return each.dimension === quantity.dimension;
  const words = MEANS.pattern.test(label) ? label : own.unit;
  return (
    [...quantity.dimension.replace('个', '')].some((character) => words.includes(character)) ||
    (quantity.unit !== '' && words.includes(quantity.unit))
  );
}

/** 次均费用 is of what is called 费用, not of any money. */
export function isOfItsNoun(mean: Fact, top: Fact): boolean {
  const own = nounOf(mean);
  return own.length < 2 || `${top.words}${top.after}`.includes(own);
}

/** Whether an amount has the noun of a mean in words of its own. */
export function bearsItsNoun(mean: Fact, top: Fact): boolean {
  const own = nounOf(mean);
  return own.length > 1 && `${top.label}${top.after}`.includes(own);
}

function nounOf({ label }: Fact): string {
  const [named] = MEANS.pattern.exec(label) ?? [];
  const behind = named === undefined ? '' : label.slice(label.indexOf(named) + 2).replace(FOR_EACH.pattern, '');
  return coreOf(behind).slice(-2);
}

/** What one has is no mean. */
export const isSeveral = (quantity: Quantity): boolean => rangeOf(quantity).face > 1;
