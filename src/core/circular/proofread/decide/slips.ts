import { type Decimal, printed } from '../../../arithmetic';
import { once } from '../../../workbook';
import { SLIPS, SLIP_SHARES } from '../constants/decision';
import type { Quantity } from '../lexer/quantity';
import { CAN_BE_SCALED } from '../vocabulary/forms';
import { type SlipKind, eachSlip } from './digit-slips';
import { type FigureRange, areMeeting, powerOfTen, rangeOf } from './ranges';

/**
 * What a figure may have been meant for but for one slip of the finger, column by column: each number once, by its
 * most probable slip. Every figure is asked for it again and again, so it is kept as plain numbers.
 */
interface SlipTable {
  /** The digits as meant, how many of them are decimals, and the power of ten of the unit. */
  readonly units: readonly number[];
  readonly decimals: readonly number[];
  readonly powers: readonly number[];
  readonly kinds: readonly SlipKind[];
  readonly likelihoods: readonly number[];
  /** The range that it stands for. */
  readonly lows: readonly number[];
  readonly highs: readonly number[];
}

const slipsOf = once((figure: Quantity): SlipTable => {
  const units: number[] = [];
  const decimals: number[] = [];
  const powers: number[] = [];
  const kinds: SlipKind[] = [];
  const likelihoods: number[] = [];
  const lows: number[] = [];
  const highs: number[] = [];
  const note = (at: number, meant: number, fine: number, power: number, kind: SlipKind, likelihood: number): void => {
    if (figure.allows && (meant / powerOfTen(fine)) * powerOfTen(power) > MOST_TOLD) return;
    units[at] = meant;
    decimals[at] = fine;
    powers[at] = power;
    kinds[at] = kind;
    likelihoods[at] = likelihood;
    const value = (meant / powerOfTen(fine)) * powerOfTen(power);
    // A count stands for itself, anything else for what rounds to it.
    const isExact = figure.isCounted && fine === power;
    const half =
      figure.blurred ?? (isExact ? 0 : (powerOfTen(power) * powerOfTen(-Math.max(fine, figure.fineness ?? 0))) / 2);
    lows[at] = value - half;
    highs[at] = value + half;
  };
  eachSlip(figure.number, (meant, fine, kind, likelihood) => {
    let at = units.indexOf(meant);
    while (at >= 0 && decimals[at] !== fine) at = units.indexOf(meant, at + 1);
    if (at < 0 || (likelihoods[at] ?? 0) < likelihood)
      note(at < 0 ? units.length : at, meant, fine, figure.power, kind, likelihood);
  });
  const { number } = figure;
  const had = multiplierIn(figure.unit);
  const base = figure.power - (MULTIPLIERS.get(had) ?? 0);
  const likelihood = SLIP_SHARES.unit * (had === '' ? SLIPS.lost : SLIPS.putIn);
  if (isScalable(figure))
    for (const [multiplier, power] of MULTIPLIERS)
      if (multiplier !== had)
        note(units.length, Number(number.units), number.decimals, base + power, 'unit', likelihood);
  return { units, decimals, powers, kinds, likelihoods, lows, highs };
});

/** No share in words is more, in percent. */
const MOST_TOLD = 100;

const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['万', 4],
  ['亿', 8],
]);
const IS_SCALED = /^[万亿]/;
const IS_OTHERWISE_SCALED = /^[十百千余多来]/;

/** The 万 or 亿 that a unit begins with. */
const multiplierIn = (unit: string): string => IS_SCALED.exec(unit)?.[0] ?? '';

/** A single digit with a 万 behind it would stand for almost anything. */
const FEWEST_SCALED = 10n;

/** 元 for 亿元, ㎡ for 万㎡: whether the numeral may stay and its multiplier change. */
const isScalable = ({ number, unit, dimension }: Quantity): boolean =>
  number.units >= FEWEST_SCALED &&
  CAN_BE_SCALED.pattern.test(unit) &&
  !IS_OTHERWISE_SCALED.test(unit) &&
  dimension !== '%' &&
  dimension !== '百分点';

/** Whether one slip explains a figure where something from a number to another was meant. */
export function canBe(figure: Quantity, low: number, high: number): boolean {
  const { lows, highs } = slipsOf(figure);
  const slack = 1e-9 * Math.abs(high);
  const [least, most] = [low - slack, high + slack];
  for (let at = 0; at < lows.length; at += 1)
    if ((lows[at] ?? Infinity) <= most && (highs[at] ?? 0) >= least) return true;
  return false;
}

/** Whether one slip that leaves the number of digits explains a figure where another was meant. */
export const isDigitOff = (figure: Quantity, meant: Quantity): boolean =>
  printed(figure.number).length === printed(meant.number).length &&
  canBe(figure, rangeOf(meant).low, rangeOf(meant).high);

/** How probable all slips of a figure together are that make it meet a range. */
export function likelihoodIn(figure: Quantity, range: Pick<FigureRange, 'low' | 'high'>): number {
  const { lows, highs, likelihoods } = slipsOf(figure);
  let sum = 0;
  for (let at = 0; at < lows.length; at += 1)
    if (areMeeting(lows[at] ?? 0, highs[at] ?? 0, range)) sum += likelihoods[at] ?? 0;
  return sum;
}

/** Short figures are a slip apart by chance too often. */
const FEWEST_TOLD = 100n;

/** Whether a figure is printed as another may have been meant. */
export function isSlipOf(figure: Quantity, { number, dimension, power }: Quantity): boolean {
  if (number.units < FEWEST_TOLD || dimension !== figure.dimension) return false;
  const { units, decimals, powers } = slipsOf(figure);
  const own = Number(number.units);
  return units.some((each, at) => each === own && decimals[at] === number.decimals && powers[at] === power);
}

/** One way a figure may have been meant: what was mistyped, how probable such a slip is, and what it stands for. */
export interface Misprint {
  readonly figure: Quantity;
  readonly kind: SlipKind;
  readonly likelihood: number;
  readonly number: Decimal;
  readonly power: number;
  readonly low: number;
  readonly high: number;
}

/** Every reading of a figure that one slip of the finger explains. */
export const misprintsOf = once((figure: Quantity): readonly Misprint[] => {
  const { units, decimals, powers, kinds, likelihoods, lows, highs } = slipsOf(figure);
  return kinds.map((kind, at) => ({
    figure,
    kind,
    likelihood: likelihoods[at] ?? 0,
    number: { units: BigInt(units[at] ?? 0), decimals: decimals[at] ?? 0 },
    power: powers[at] ?? 0,
    low: lows[at] ?? 0,
    high: highs[at] ?? 0,
  }));
});

/** The figure read as it was meant. */
export const freshOf = once(({ figure, kind, number, power }: Misprint): Quantity =>
  kind === 'unit' ? { ...figure, power, unit: unitAs(figure, power) } : { ...figure, number },
);

/** The unit with the multiplier that makes it a power of ten. */
function unitAs({ unit, power: own }: Quantity, power: number): string {
  const base = own - (MULTIPLIERS.get(multiplierIn(unit)) ?? 0);
  const [multiplier = ''] = [...MULTIPLIERS].find(([, each]) => each === power - base) ?? [];
  return multiplier + unit.replace(IS_SCALED, '');
}

/** The numeral as meant, with its multiplier where that is what changes; */
export const meantBy = (misprint: Misprint): string =>
  printed(misprint.number) + (misprint.kind === 'unit' ? multiplierIn(freshOf(misprint).unit) : '');

/** and what is printed in its place. */
export const endOf = ({ figure, kind }: Misprint): number =>
  figure.numeral.end + (kind === 'unit' ? multiplierIn(figure.unit).length : 0);
