import { type Decimal, compareDecimals, printed, rounded, shifted, trimmed } from './decimal';

/**
 * One slip of the finger between the number meant and the number typed. `at` counts characters from 0 in the
 * longer of the two printed numbers; `typed` and `meant` are the characters that differ there.
 */
export type DigitSlip =
  | { readonly kind: 'added'; readonly typed: string; readonly at: number }
  | { readonly kind: 'dropped'; readonly meant: string; readonly at: number }
  | { readonly kind: 'replaced'; readonly typed: string; readonly meant: string; readonly at: number }
  | { readonly kind: 'interchanged'; readonly typed: string; readonly meant: string; readonly at: number };

/** How a number may have become another: a typing slip, a power of ten (typed = meant × 10^`power`) or a lost sign. */
export type Slip = DigitSlip | { readonly kind: 'unit'; readonly power: number } | { readonly kind: 'sign' };

/**
 * The slip that explains `typed` for `meant`, both shown with `decimals` decimals: first a power of ten, then a
 * lost sign, then one digit (Damerau–Levenshtein distance 1, the decimal point counts as a character).
 */
export function slipBetween(typed: Decimal, meant: Decimal, decimals = finer(typed, meant)): Slip | undefined {
  const power = unitSlip(typed, meant);
  if (power !== undefined) return { kind: 'unit', power };
  if (isLostSign(typed, meant)) return { kind: 'sign' };
  return digitSlip(typed, meant, decimals);
}

/**
 * n in −4…4 when typed = meant × 10ⁿ, or when one of them is the other so converted and rounded (three digits or more,
 * two of 万).
 */
export function unitSlip(typed: Decimal, meant: Decimal): number | undefined {
  if (typed.units === 0n || meant.units === 0n) return undefined;
  const ratio = (Number(typed.units) / Number(meant.units)) * 10 ** (meant.decimals - typed.decimals);
  const power = Math.round(Math.log10(ratio));
  const isNear = Math.abs(ratio / 10 ** power - 1) < NEAR;
  return isNear && POWERS.includes(power) && isConverted(typed, meant, power) ? power : undefined;
}

/** What is rounded to two digits is within a twentieth of its power of ten. */
const NEAR = 0.06;

/** Whether the two differ by their sign alone. */
export function isLostSign(typed: Decimal, meant: Decimal): boolean {
  return typed.units !== 0n && compareDecimals(typed, { ...meant, units: -meant.units }) === 0;
}

/** The one-digit slip between two numbers; a number of one digit is no evidence and gives none. */
export function digitSlip(typed: Decimal, meant: Decimal, decimals = finer(typed, meant)): DigitSlip | undefined {
  const isAlike = typed.units < 0n === meant.units < 0n && compareDecimals(typed, meant) !== 0;
  if (!isAlike || isOneDigit(typed) || isOneDigit(meant)) return undefined;
  return (
    oneEdit(shown(typed, decimals), shown(meant, decimals)) ??
    oneEdit(shortest(typed), shortest(meant)) ??
    oneEdit(shortest(typed), shown(meant, decimals))
  );
}

/** The single edit that turns the text meant into the text typed. */
export function oneEdit(typed: string, meant: string): DigitSlip | undefined {
  const at = firstDifference(typed, meant);
  if (at === undefined) return undefined;
  const rest = (text: string, from: number): string => text.slice(from);
  const [was, is] = [meant.slice(at, at + 1), typed.slice(at, at + 1)];
  if (rest(typed, at + 1) === rest(meant, at)) return { kind: 'added', typed: is, at };
  if (rest(typed, at) === rest(meant, at + 1)) return { kind: 'dropped', meant: was, at };
  if (rest(typed, at + 1) === rest(meant, at + 1)) return { kind: 'replaced', typed: is, meant: was, at };
  const [pair, turned] = [typed.slice(at, at + 2), meant.slice(at, at + 2)];
  const interchanged = pair === turned.slice(1) + turned.slice(0, 1) && rest(typed, at + 2) === rest(meant, at + 2);
  return interchanged ? { kind: 'interchanged', typed: pair, meant: turned, at } : undefined;
}

/** The powers of ten of a unit slip, nearest first: 套/万套 is 4, 元/千元 is 3. */
export const POWERS: readonly number[] = [1, -1, 2, -2, 3, -3, 4, -4];

/** A conversion that rounds must leave this many digits, or any two numbers would do; few are ten thousand apart. */
const TELLING_DIGITS = 3;
const TELLING_DIGITS_OF_WAN = 2;
const WAN = 4;

function isConverted(typed: Decimal, meant: Decimal, power: number): boolean {
  const converted = shifted(meant, power);
  if (compareDecimals(typed, converted) === 0) return true;
  const [coarse, exact] = power < 0 ? [typed, converted] : [meant, shifted(typed, -power)];
  const least = Math.abs(power) === WAN ? TELLING_DIGITS_OF_WAN : TELLING_DIGITS;
  return significantDigits(coarse) >= least && compareDecimals(rounded(exact, coarse.decimals), coarse) === 0;
}

function isOneDigit(number: Decimal): boolean {
  return significantDigits(trimmed(number)) <= 1;
}

function significantDigits({ units }: Decimal): number {
  return units === 0n ? 0 : magnitude(units).toString().length;
}

function finer(left: Decimal, right: Decimal): number {
  return Math.max(left.decimals, right.decimals);
}

function shown(number: Decimal, decimals: number): string {
  return printed(rounded({ ...number, units: magnitude(number.units) }, decimals));
}

function shortest(number: Decimal): string {
  return printed(trimmed({ ...number, units: magnitude(number.units) }));
}

function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}

function firstDifference(left: string, right: string): number | undefined {
  if (left === right) return undefined;
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) if (left[at] !== right[at]) return at;
  return length;
}
