import type { Fact } from '../facts/fact';
import { isAlike } from '../lexer/quantity';
import { AREA } from '../lexer/units';
import type { Role } from '../vocabulary/roles';

/** Whether two figures measure the same thing and could stand in one sum. */
export const isSameMeasure = (left: Fact, right: Fact): boolean =>
  isAlike(left.quantity, right.quantity) && left.isMean === right.isMean;

const NEVER_SUMMED = new Set(['%', '‰', '百分点', '倍', '分']);

/** Whether a figure measures an amount, which can be added up and divided: no percentage, no score, no multiple. */
export const isAmount = ({ quantity: { dimension } }: Fact): boolean => !NEVER_SUMMED.has(dimension);

/** Whether a figure can stand in a sum at all. */
export const isSummable = (fact: Fact): boolean => isAmount(fact) && !fact.isMean && fact.quantity.bound === undefined;

/** Whether a figure is a percentage. */
export const isPercent = ({ quantity }: Fact): boolean => quantity.dimension === '%' || quantity.dimension === '‰';

/** The kinds of figures that stand together: bare 个 with any noun, areas apart. */
export const kindOf = ({ quantity: { dimension } }: Fact): string =>
  dimension.startsWith('个') && dimension !== AREA ? '个' : dimension;

/** Whether a whole of one role can have parts of another. */
export function rolesAgree(whole: Role, part: Role): number {
  if (part === 'other' || part === 'total' || whole === part) return 1;
  if (whole === 'other' || whole === 'total') return 0.8;
  return MISMATCH;
}

const MISMATCH = 0.12;
