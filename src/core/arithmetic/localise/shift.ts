import { type Decimal, power as tenTo, shifted, trimmed } from '../decimal';
import { type Fraction, decimalFrom, divisor, floor, fraction, order } from '../fraction';
import { type DigitSlip, POWERS, digitSlip, isLostSign, unitSlip } from '../slip';
import type { Variable } from './problem';
import { type Range, contains, multiples, nearest, point } from './range';

/** What may have happened between the number meant and the number reported. */
export type Cause = 'unit' | 'sign' | 'swap' | DigitSlip['kind'];

/** A variable's new value, and what led from it to the reported one where the two show it. */
export interface Shift {
  readonly variable: number;
  readonly to: Fraction;
  readonly cause: Cause | undefined;
  /** Variable and value as a text, so that equal changes are equal. */
  readonly key: string;
}

/** A change with its key. */
export function shift(variable: number, to: Fraction, cause: Cause | undefined): Shift {
  return { variable, to, cause, key: `${variable}:${lowest(to)}` };
}

function lowest({ over, under }: Fraction): string {
  if (over % under === 0n) return String(over / under);
  const common = divisor(over, under);
  return `${over / common}/${under / common}`;
}

/** What is needed to look at single amounts. */
export interface Amounts {
  readonly variables: readonly Variable[];
  readonly decimals: number;
}

/** A range with more printable amounts than this, or than a twentieth of those up to it, is hit by a digit's slip too easily. */
const FEW = 50;
const SHARE = 20n;

/**
 * The most telling value within a variable's range: a slip first, in the order unit, sign, digit. `strict` is what
 * the relations leave without the tolerance. Where no slip tells, the one exact value, else the nearest one.
 */
export function shiftWithin(amounts: Amounts, variable: number, range: Range, strict: Range | undefined): Shift {
  const known = amounts.variables[variable];
  const value = known?.value ?? 0n;
  if (known === undefined) return shift(variable, fraction(value), undefined);
  const exact = strict && point(strict);
  const found = slipWithin({ known, value, decimals: amounts.decimals, range, exact });
  if (found) return shift(variable, found.to, found.cause);
  const to = exact ? onGrid(exact, known, range) : nearest(strict ?? range, fraction(value), known.step);
  return shift(variable, to, undefined);
}

/** The slip between an amount as reported and one other amount. */
export function slipTo({ known, value, decimals }: Pick<Sight, 'known' | 'value' | 'decimals'>, to: Fraction): Cause | undefined {
  const meant = amountAs(to, decimals, known.decimals);
  if (meant === undefined) return undefined;
  const typed = atLeast(trimmed({ units: value, decimals }), known.decimals);
  if (unitSlip(typed, meant) !== undefined) return 'unit';
  if (isLostSign(typed, meant)) return 'sign';
  return digitSlip(typed, meant, Math.max(known.decimals, meant.decimals))?.kind;
}

/** An amount × 10ⁿ as a whole amount that can be printed; undefined when it cannot. */
export function powered({ step }: Variable, value: bigint, power: number): bigint | undefined {
  const { units, decimals } = shifted({ units: value, decimals: 0 }, power);
  const divisor = tenTo(decimals);
  const to = units / divisor;
  return units % divisor === 0n && to % step === 0n ? to : undefined;
}

interface Sight {
  readonly known: Variable;
  readonly value: bigint;
  readonly decimals: number;
  readonly range: Range;
  readonly exact: Fraction | undefined;
}

type Found = Pick<Shift, 'to' | 'cause'>;

function slipWithin(sight: Sight): Found | undefined {
  const exact = sight.exact && { to: sight.exact, cause: slipTo(sight, sight.exact) };
  if (exact && (exact.cause === 'unit' || point(sight.range))) return exact.cause && exact;
  const unit = unitWithin(sight);
  if (unit !== undefined) return { to: fraction(unit), cause: 'unit' };
  if (isSignWithin(sight)) return { to: fraction(-sight.value), cause: 'sign' };
  return exact?.cause ? exact : digitWithin(sight);
}

/** The one power of ten that fits, where the relations or the previous period fix the order of magnitude. */
function unitWithin({ known, value, range, exact }: Sight): bigint | undefined {
  const fits = POWERS.map((power) => powered(known, value, power)).filter((to): to is bigint => to !== undefined && to !== value && contains(range, fraction(to)));
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
function digitWithin(sight: Sight): Found | undefined {
  const { range, known } = sight;
  const steps = range.high ? floor({ over: magnitude(range.high.at.over), under: range.high.at.under * known.step * SHARE }) : 0n;
  const few = (multiples(range, known.step, Math.min(FEW, Number(steps))) ?? []).map((to) => fraction(to));
  const fits = few.map((to) => ({ to, cause: slipTo(sight, to) })).filter(({ cause }) => cause !== undefined);
  return fits.length === 1 ? fits[0] : undefined;
}

/** Within a factor of √10, so that one power of ten at most fits. */
export function isOfOrder(value: bigint, previous: bigint | undefined): boolean {
  if (previous === undefined || value === 0n || value < 0n !== previous < 0n) return false;
  return value * value < 10n * previous * previous && previous * previous < 10n * value * value;
}

function isAwayFromZero({ low, high }: Range): boolean {
  return low !== undefined && high !== undefined && low.at.over > 0n === high.at.over > 0n && low.at.over !== 0n && high.at.over !== 0n;
}

/** Whether a range goes past zero on one side. */
function reaches(end: Range['low'], side: 1 | -1): boolean {
  return end === undefined || side * order(end.at, fraction(0n)) > 0;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** An exact value that cannot be printed gives way to the nearest printable one the tolerance allows. */
function onGrid(exact: Fraction, { isGridKnown, step }: Variable, range: Range): Fraction {
  if (!isGridKnown) return exact;
  const { units } = decimalFrom({ over: exact.over, under: exact.under * step }, 0);
  const printable = fraction(units * step);
  return contains(range, printable) ? printable : exact;
}

/** A value as a decimal number, with no fewer decimals than it is printed with; undefined when it has no end. */
function amountAs({ over, under }: Fraction, decimals: number, least: number): Decimal | undefined {
  for (let more = 0; more <= 4; more += 1) {
    const scaled = over * tenTo(more);
    if (scaled % under === 0n) return atLeast(trimmed({ units: scaled / under, decimals: decimals + more }), least);
  }
  return undefined;
}

function atLeast({ units, decimals }: Decimal, least: number): Decimal {
  return decimals >= least ? { units, decimals } : { units: units * tenTo(least - decimals), decimals: least };
}
