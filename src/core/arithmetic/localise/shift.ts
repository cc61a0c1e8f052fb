import { type Decimal, power as tenTo, shifted, trimmed } from '../decimal';
import { type Fraction, divisor } from '../fraction';
import { type DigitSlip, digitSlip, isLostSign, unitSlip } from '../slip';
import type { Variable } from './row';

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
