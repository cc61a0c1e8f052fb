import { type Fraction, decimalFrom, floor, fraction, order } from '../fraction';
import { POWERS } from '../slip';
import type { Variable } from './row';
import { type ValueRange, contains, multiples, nearestMember, point } from './range';
import { type Reported, type Shift, isOfOrder, powered, shift, slipTo } from './shift';
import type { System } from './system';

/**
 * The most telling value within a variable's range: a slip first, in the order unit, sign, digit. `strict` is what
 * the relations leave without the tolerance. Where no slip tells, the one exact value, else the nearest one.
 */
export function shiftWithin(
  system: System,
  variable: number,
  range: ValueRange,
  strict: ValueRange | undefined,
): Shift {
  const known = system.variables[variable];
  if (known?.value === undefined) return shift(variable, fraction(0n), undefined);
  const exact = strict && point(strict);
  const found = slipWithin({ known, value: known.value, decimals: system.decimals, range, exact });
  if (found) return shift(variable, found.to, found.cause);
  const to = exact ? onGrid(exact, known, range) : nearestMember(strict ?? range, fraction(known.value), known.step);
  return shift(variable, to, undefined);
}

/**
 * A range with more printable amounts than this, or than a twentieth of those up to it, is hit by a digit's slip too
 * easily.
 */
const FEW = 50;
/** A slip changes one digit in about four: one hit in twenty is no evidence. */
const SHARE = 20n;

interface Sight extends Reported {
  readonly range: ValueRange;
  readonly exact: Fraction | undefined;
}

type FoundShift = Pick<Shift, 'to' | 'cause'>;

function slipWithin(sight: Sight): FoundShift | undefined {
  const exact = sight.exact && { to: sight.exact, cause: slipTo(sight, sight.exact) };
  if (exact && (exact.cause === 'unit' || point(sight.range))) return exact.cause && exact;
  const unit = unitWithin(sight);
  if (unit !== undefined) return { to: fraction(unit), cause: 'unit' };
  if (isSignWithin(sight)) return { to: fraction(-sight.value), cause: 'sign' };
  return exact?.cause ? exact : digitWithin(sight);
}

/** The one power of ten that fits, where the relations or the previous period fix the order of magnitude. */
function unitWithin({ known, value, range, exact }: Sight): bigint | undefined {
  const fits = POWERS.flatMap((power) => powered(known, value, power) ?? []).filter(
    (to) => to !== value && contains(range, fraction(to)),
  );
  const near = fits.filter((to) => isOfOrder(to, known.previous));
  if (near.length === 1) return near[0];
  return fits.length === 1 && (exact !== undefined || isAwayFromZero(range)) ? fits[0] : undefined;
}

/** A sign is lost when it alone keeps the amount out. */
function isSignWithin({ value, range, exact }: Sight): boolean {
  if (value === 0n || !contains(range, fraction(-value))) return false;
  return exact !== undefined || (value > 0n ? !reaches(range.high, 1) : !reaches(range.low, -1));
}

/** The one printable amount among few that is a digit away. */
function digitWithin(sight: Sight): FoundShift | undefined {
  const { range, known } = sight;
  const few = (multiples(range, known.step, mostIn(range, known)) ?? []).map((to) => fraction(to));
  const fits = few.map((to) => ({ to, cause: slipTo(sight, to) })).filter(({ cause }) => cause !== undefined);
  return fits.length === 1 ? fits[0] : undefined;
}

function mostIn({ high }: ValueRange, { step }: Variable): number {
  if (high === undefined) return 0;
  const { over, under } = high.at;
  return Math.min(FEW, Number(floor({ over: over < 0n ? -over : over, under: under * step * SHARE })));
}

function isAwayFromZero({ low, high }: ValueRange): boolean {
  return low !== undefined && high !== undefined && low.at.over * high.at.over > 0n;
}

/** Whether a range goes past zero on one side. */
function reaches(end: ValueRange['low'], side: 1 | -1): boolean {
  return end === undefined || side * order(end.at, fraction(0n)) > 0;
}

/** An exact value that cannot be printed gives way to the nearest printable one the tolerance allows. */
function onGrid(exact: Fraction, { isGridKnown, step }: Variable, range: ValueRange): Fraction {
  if (!isGridKnown) return exact;
  const { units } = decimalFrom({ over: exact.over, under: exact.under * step }, 0);
  const printable = fraction(units * step);
  return contains(range, printable) ? printable : exact;
}
