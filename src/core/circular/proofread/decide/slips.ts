import { printed } from '../../../arithmetic';
import { once } from '../../../workbook';
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

/**
 * Every reading of a figure that one slip of the finger explains; each meant number once, by its most probable slip.
 */
export const misprintsOf = once((figure: Quantity): readonly Misprint[] => {
  const best = new Map<string, Misprint>();
  const { power, unit } = figure;
  eachSlip(figure, (meant, kind, likelihood, value, half) => {
    const before = best.get(meant);
    if (before && before.likelihood >= likelihood) return;
    best.set(meant, { figure, kind, likelihood, meant, power, unit, low: value - half, high: value + half });
  });
  return [...best.values(), ...unitMisprints(figure)];
});

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

type Visit = (meant: string, kind: SlipKind, likelihood: number, value: number, half: number) => void;

/** Tells what each slip of digits or point makes of a numeral, and what that would stand for. */
export function eachSlip(figure: Quantity, visit: Visit): void {
  const digits = printed(figure.number);
  const { decimals: own } = figure.number;
  const count = digits.replace('.', '').length;
  const unit = powerOfTen(figure.power);
  const tell = (meant: string, kind: SlipKind, ways: number): void => {
    if (meant === digits || !isPlain(meant)) return;
    const value = Number(meant);
    if (value === 0) return;
    const decimals = decimalsIn(meant);
    const odd = kind !== 'point' && decimals !== own ? SLIPS.otherDecimals : 1;
    visit(meant, kind, (SLIP_SHARES[kind] * odd) / ways, value * unit, halfOf(figure, decimals, figure.power));
  };
  const far = SLIPS.farSwap * Math.max(1, count - 2);
  for (const meant of replacedIn(digits)) tell(meant, 'replaced', 9 * count);
  for (const meant of swappedIn(digits, 1)) tell(meant, 'interchanged', Math.max(1, count - 1));
  for (const meant of swappedIn(digits, 2)) tell(meant, 'interchanged', far);
  for (const meant of turnedIn(digits)) tell(meant, 'interchanged', far);
  for (const meant of insertedIn(digits)) tell(meant, 'dropped', count + 1);
  for (const [meant, isDoubled] of removedIn(digits)) tell(meant, 'added', isDoubled ? count : 10 * count);
  for (const meant of pointedIn(digits)) tell(meant, 'point', 2);
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

/** How far from a number in place of a figure all that rounds to it lies; a count stands for itself. */
const halfOf = ({ isCounted, fineness = 0 }: Quantity, decimals: number, power: number): number =>
  isCounted && decimals === power ? 0 : (powerOfTen(power) * powerOfTen(-Math.max(decimals, fineness))) / 2;

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
export function unitMisprints(figure: Quantity): readonly Misprint[] {
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
  return PREFIXES.filter(([prefix]) => prefix !== had).map(([prefix, more]) => {
    const power = base + more;
    const [value, half] = [Number(digits) * powerOfTen(power), halfOf(figure, figure.number.decimals, power)];
    const meant = digits + prefix;
    return {
      figure,
      kind: 'unit',
      likelihood,
      meant,
      power,
      unit: prefix + bare,
      low: value - half,
      high: value + half,
    };
  });
}
