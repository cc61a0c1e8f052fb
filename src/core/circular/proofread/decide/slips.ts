import { printed } from '../../../arithmetic';
import { type Quantity, printedNumber } from '../lexer/quantity';
import { CAN_BE_SCALED } from '../vocabulary/forms';
import { SLIPS, SLIP_SHARES } from '../constants/decision';
import { insertedIn, pointedIn, removedIn, replacedIn, swappedIn, turnedIn } from './digit-slips';
import { powerOfTen } from './ranges';

/** How a figure may have been mistyped. */
export type SlipKind = keyof typeof SLIP_SHARES;

/**
 * One way a figure may have been meant: what was mistyped, how probable such a slip is, and the range it would stand
 * for.
 */
export interface Misprint {
  readonly figure: Quantity;
  readonly kind: SlipKind;
  readonly likelihood: number;
  /** The numeral as meant, with its unit where that is what changes. */
  readonly meant: string;
  readonly low: number;
  readonly high: number;
  readonly power: number;
  readonly unit: string;
}

/** Short figures are a slip apart by chance too often. */
const FEWEST_TOLD = 100n;

/** Whether a figure is printed as another may have been meant. */
export const isSlipOf = (figure: Quantity, meant: Quantity): boolean =>
  meant.number.units >= FEWEST_TOLD &&
  meant.dimension === figure.dimension &&
  misprintsOf(figure).some(({ meant: each, power }) => each === printed(meant.number) && power === meant.power);

const known = new WeakMap<Quantity, readonly Misprint[]>();

/**
 * Every reading of a figure that one slip of the finger explains; each meant number once, by its most probable slip.
 */
export function misprintsOf(figure: Quantity): readonly Misprint[] {
  const found = known.get(figure);
  if (found) return found;
  const best = new Map<string, Misprint>();
  addDigitMisprints(figure, printed(figure.number), best);
  for (const misprint of unitMisprints(figure)) addSurer(misprint, best);
  const all = [...best.values()];
  known.set(figure, all);
  return all;
}

function addSurer(misprint: Misprint, best: Map<string, Misprint>): void {
  const before = best.get(misprint.meant);
  if (!before || before.likelihood < misprint.likelihood) best.set(misprint.meant, misprint);
}

const fresh = new WeakMap<Misprint, Quantity>();

/** The figure read as it was meant. */
export function freshOf(misprint: Misprint): Quantity {
  const { figure, kind, meant, power, unit } = misprint;
  const found = fresh.get(misprint);
  if (found) return found;
  const quantity = {
    ...figure,
    power,
    unit,
    number: (kind === 'unit' ? undefined : printedNumber(meant)) ?? figure.number,
  };
  fresh.set(misprint, quantity);
  return quantity;
}

/** Adds what slips of digits and point make of a numeral; a reading that is known to be surer is not built again. */
function addDigitMisprints(figure: Quantity, digits: string, best: Map<string, Misprint>): void {
  const count = digits.replace('.', '').length;
  const add = (meant: string, kind: SlipKind, ways: number): void => {
    if (meant === digits || !isPlain(meant)) return;
    const decimals = decimalsIn(meant);
    const odd = kind !== 'point' && decimals !== figure.number.decimals ? SLIPS.otherDecimals : 1;
    const likelihood = (SLIP_SHARES[kind] * odd) / ways;
    const before = best.get(meant);
    const value = before && before.likelihood >= likelihood ? 0 : Number(meant);
    if (value === 0) return;
    const { low, high } = printedAs(figure, value, decimals, figure.power);
    best.set(meant, { figure, kind, likelihood, meant, power: figure.power, unit: figure.unit, low, high });
  };
  const far = SLIPS.farSwap * Math.max(1, count - 2);
  for (const meant of replacedIn(digits)) add(meant, 'replaced', 9 * count);
  for (const meant of swappedIn(digits, 1)) add(meant, 'interchanged', Math.max(1, count - 1));
  for (const meant of swappedIn(digits, 2)) add(meant, 'interchanged', far);
  for (const meant of turnedIn(digits)) add(meant, 'interchanged', far);
  for (const meant of insertedIn(digits)) add(meant, 'dropped', count + 1);
  for (const [meant, isDoubled] of removedIn(digits)) add(meant, 'added', isDoubled ? count : 10 * count);
  for (const meant of pointedIn(digits)) add(meant, 'point', 2);
}

/** A number as an office prints it: no leading zeros, no point at an end. Asked of every reading of every figure. */
const isPlain = (meant: string): boolean => {
  const [first, second] = [meant.charAt(0), meant.charAt(1)];
  return first !== '' && first !== '.' && !meant.endsWith('.') && (first !== '0' || second === '.' || second === '');
};

const decimalsIn = (meant: string): number => {
  const point = meant.indexOf('.');
  return point < 0 ? 0 : meant.length - point - 1;
};

/** What a number would stand for in place of a figure: itself when counted, else all that rounds to it. */
function printedAs(
  { isCounted, fineness = 0 }: Quantity,
  value: number,
  decimals: number,
  power: number,
): { readonly low: number; readonly high: number } {
  const unit = powerOfTen(power);
  const half = isCounted && decimals === power ? 0 : (unit * powerOfTen(-Math.max(decimals, fineness))) / 2;
  return { low: value * unit - half, high: value * unit + half };
}

const PREFIXES: readonly (readonly [string, number])[] = [
  ['', 0],
  ['万', 4],
  ['亿', 8],
];
const IS_SCALED = /^[万亿]/;

/** The 万 or 亿 that a unit begins with. */
export const multiplierIn = (unit: string): string => IS_SCALED.exec(unit)?.[0] ?? '';

const IS_OTHERWISE_SCALED = /^[十百千余多来]/;

/** A single digit with a 万 behind it would stand for almost anything. */
const FEWEST_SCALED = 10n;

/** 元 for 亿元, ㎡ for 万㎡: the numeral stays, its multiplier changes. */
function unitMisprints(figure: Quantity): readonly Misprint[] {
  if (
    figure.number.units < FEWEST_SCALED ||
    !CAN_BE_SCALED.pattern.test(figure.unit) ||
    IS_OTHERWISE_SCALED.test(figure.unit) ||
    figure.dimension === '%' ||
    figure.dimension === '百分点'
  )
    return [];
  const bare = figure.unit.replace(IS_SCALED, '');
  const had = multiplierIn(figure.unit);
  const base = figure.power - (PREFIXES.find(([prefix]) => prefix === had)?.[1] ?? 0);
  const digits = printed(figure.number);
  const likelihood = SLIP_SHARES.unit * (had === '' ? SLIPS.lost : SLIPS.putIn);
  return PREFIXES.filter(([prefix]) => prefix !== had).map(([prefix, power]) => ({
    figure,
    kind: 'unit' as const,
    likelihood,
    meant: digits + prefix,
    power: base + power,
    unit: prefix + bare,
    ...printedAs(figure, Number(digits), figure.number.decimals, base + power),
  }));
}
