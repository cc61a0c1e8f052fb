import { type Decimal, power as tenTo, shifted, trimmed } from '../decimal';
import { type Fraction, divisor, fraction, opposite, order, product, sum } from '../fraction';
import { type DigitSlip, digitSlip, isLostSign, unitSlip, POWERS } from '../slip';
import { type Variable, allows, factorIn, type IntegerRow, fixed, involves } from './row';
import type { System } from './system';

/** What may have happened between the number meant and the number reported. */
export type ShiftCause = 'unit' | 'sign' | 'swap' | DigitSlip['kind'];

/** A variable's new value, and what led from it to the reported one where the two show it. */
export interface Shift {
  readonly variable: number;
  readonly to: Fraction;
  readonly cause: ShiftCause | undefined;
  /** Variable and value as a text, so that equal changes are equal. */
  readonly key: string;
}

/** A change with its key. */
export function shift(variable: number, to: Fraction, cause: ShiftCause | undefined): Shift {
  return { variable, to, cause, key: `${variable}:${lowest(to)}` };
}

/** A reported amount, counted in 10^-`decimals`. */
export interface Reported {
  readonly known: Variable;
  readonly value: bigint;
  readonly decimals: number;
}

/** The slip between an amount as reported and one other amount. */
export function slipTo({ known, value, decimals }: Reported, to: Fraction): ShiftCause | undefined {
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
  const whole = tenTo(decimals);
  const to = units / whole;
  return units % whole === 0n && to % step === 0n ? to : undefined;
}

/** Within a factor of √10 of the value a period earlier, so that one power of ten at most fits. */
export function isOfOrder(value: bigint, previous: bigint | undefined): boolean {
  if (previous === undefined || value === 0n || value < 0n !== previous < 0n) return false;
  return value * value < 10n * previous * previous && previous * previous < 10n * value * value;
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

function lowest({ over, under }: Fraction): string {
  if (over % under === 0n) return String(over / under);
  const common = divisor(over, under);
  return `${over / common}/${under / common}`;
}

/**
 * How a shift stands to the previous period: −2 when it arrives exactly at the value then, −1 when it comes much
 * nearer, 1 when it goes away from it, 0 in between; undefined without a past.
 */
export function awayFromPrevious(variables: readonly Variable[], { variable, to }: Shift): number | undefined {
  const { previous, value } = variables[variable] ?? {};
  if (previous === undefined || value === undefined) return undefined;
  const past = fraction(previous);
  const [before, after] = [distance(fraction(value), past), distance(to, past)];
  if (after.over === 0n) return -2;
  if (order(product(after, CLEARLY), before) <= 0) return -1;
  return order(product(before, CLEARLY), after) <= 0 ? 1 : 0;
}

/** How many times nearer or farther a change must be before it speaks for or against a reading. */
const CLEARLY = fraction(3n);

function distance(left: Fraction, right: Fraction): Fraction {
  const { over, under } = sum(left, opposite(right));
  return { over: over < 0n ? -over : over, under };
}

type Choice = Pick<Shift, 'cause'> & { readonly to: bigint };

/**
 * Cells that the relations do not settle one by one may still be settled together: all in the same wrong unit, or
 * else each by its own power of ten or sign. Only when exactly one such reading fits.
 */
export function commonSlips(
  system: System,
  part: readonly number[],
  loose: readonly IntegerRow[],
): readonly Shift[] | undefined {
  if (part.length === 1) return undefined;
  const settled = (choices: readonly Choice[]): readonly Shift[] =>
    part.map((variable, at) => shift(variable, fraction(choices[at]?.to ?? 0n), choices[at]?.cause));
  const touched = loose.filter((row) => part.some((variable) => involves(row, variable)));
  if (loose.some((row) => row.isBroken && !part.some((variable) => involves(row, variable)))) return undefined;
  const was = part.map((variable) => system.variables[variable]?.value ?? 0n);
  const valueOf = (row: IntegerRow, choices: readonly Choice[]): bigint =>
    part.reduce(
      (sum, variable, at) => sum + factorIn(row, variable) * ((choices[at]?.to ?? 0n) - (was[at] ?? 0n)),
      row.value,
    );
  const fits = (choices: readonly Choice[]): boolean => touched.every((row) => allows(row, valueOf(row, choices)));
  const choices = part.map((variable) => choicesOf(system, variable));
  const inOneUnit = POWERS.map((power) => choices.flatMap((own) => own.get(power) ?? []));
  const alike = inOneUnit.filter(({ length }) => length === part.length).filter(fits);
  const found = alike.length > 0 ? alike : allWays(choices.map((own) => [...own.values()])).filter(fits);
  return found[0] && found.length === 1 ? settled(found[0]) : undefined;
}

/** What a cell may have been meant to be, by power of ten; 0 stands for the other sign. */
function choicesOf({ variables }: System, variable: number): ReadonlyMap<number, Choice> {
  const known = variables[variable];
  const value = known?.value ?? 0n;
  const choices = new Map<number, Choice>();
  if (known === undefined || value === 0n) return choices;
  for (const power of POWERS) {
    const to = powered(known, value, power);
    if (to !== undefined) choices.set(power, { to, cause: 'unit' });
  }
  return choices.set(0, { to: -value, cause: 'sign' });
}

function allWays(choices: readonly (readonly Choice[])[]): readonly (readonly Choice[])[] {
  if (choices.length > 3) return [];
  return choices.reduce<readonly (readonly Choice[])[]>(
    (ways, own) => ways.flatMap((way) => own.map((choice) => [...way, choice])),
    [[]],
  );
}

/** The rows once some changes are believed; what has changed is settled and no suspect any more. */
export function believed(
  rows: readonly IntegerRow[],
  variables: readonly Variable[],
  shifts: readonly Shift[],
): readonly IntegerRow[] {
  const settle = (row: IntegerRow, { variable, to }: Shift): IntegerRow =>
    fixed(row, variable, variables[variable]?.value ?? 0n, to);
  return rows.map((row) => shifts.reduce(settle, row));
}
