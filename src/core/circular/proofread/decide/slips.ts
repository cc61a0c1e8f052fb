import { printed } from '../../../arithmetic';
import { type Quantity, printedNumber } from '../lexer/quantity';
import { CAN_BE_SCALED } from '../vocabulary/forms';
import { SLIPS, SLIP_SHARES } from '../constants/decision';
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

const known = new WeakMap<Quantity, readonly Misprint[]>();

/**
 * Every reading of a figure that one slip of the finger explains; each meant number once, by its most probable slip.
 */
export function misprintsOf(figure: Quantity): readonly Misprint[] {
  const found = known.get(figure);
  if (found) return found;
  const best = new Map<string, Misprint>();
  for (const misprint of [...digitMisprints(figure, printed(figure.number)), ...unitMisprints(figure)]) {
    const before = best.get(misprint.meant);
    if (!before || before.likelihood < misprint.likelihood) best.set(misprint.meant, misprint);
  }
  const all = [...best.values()];
  known.set(figure, all);
  return all;
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

function digitMisprints(figure: Quantity, digits: string): readonly Misprint[] {
  const count = digits.replace('.', '').length;
  const reading = (meant: string, kind: SlipKind, ways: number): readonly Misprint[] => {
    if (meant === digits || !isPlain(meant)) return [];
    const [value, decimals] = [Number(meant), decimalsIn(meant)];
    if (value === 0) return [];
    const odd = kind !== 'point' && decimals !== figure.number.decimals ? SLIPS.otherDecimals : 1;
    const likelihood = (SLIP_SHARES[kind] * odd) / ways;
    return [
      {
        figure,
        kind,
        likelihood,
        meant,
        power: figure.power,
        unit: figure.unit,
        ...printedAs(figure, value, decimals, figure.power),
      },
    ];
  };
  return [
    ...replacedIn(digits).flatMap((meant) => reading(meant, 'replaced', 9 * count)),
    ...swappedIn(digits, 1).flatMap((meant) => reading(meant, 'interchanged', Math.max(1, count - 1))),
    ...swappedIn(digits, 2).flatMap((meant) => reading(meant, 'interchanged', SLIPS.farSwap * Math.max(1, count - 2))),
    ...turnedIn(digits).flatMap((meant) => reading(meant, 'interchanged', SLIPS.farSwap * Math.max(1, count - 2))),
    ...insertedIn(digits).flatMap((meant) => reading(meant, 'dropped', count + 1)),
    ...removedIn(digits).flatMap(([meant, isDoubled]) => reading(meant, 'added', isDoubled ? count : 10 * count)),
    ...pointedIn(digits).flatMap((meant) => reading(meant, 'point', 2)),
  ];
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
  const half = isCounted && decimals >= power ? 0 : (unit * powerOfTen(-Math.max(decimals, fineness))) / 2;
  return { low: value * unit - half, high: value * unit + half };
}

const isDigit = (each: string | undefined): boolean => each !== undefined && each >= '0' && each <= '9';
const DIGITS = [...'0123456789'];

const replacedIn = (digits: string): readonly string[] =>
  [...digits].flatMap((each, at) =>
    isDigit(each)
      ? DIGITS.filter((digit) => digit !== each).map((digit) => digits.slice(0, at) + digit + digits.slice(at + 1))
      : [],
  );

/** Two digits exchanged over a distance; the point between them stays where it is. */
const swappedIn = (digits: string, away: number): readonly string[] =>
  [...digits].flatMap((each, at) => {
    const to = at + away + (digits.slice(at, at + away + 1).includes('.') ? 1 : 0);
    const next = digits[to];
    return isDigit(each) && next !== undefined && isDigit(next) && next !== each
      ? [digits.slice(0, at) + next + digits.slice(at + 1, to) + each + digits.slice(to + 1)]
      : [];
  });

/** Three digits in another order: 9576 for 5796. */
const turnedIn = (digits: string): readonly string[] =>
  [...digits].flatMap((first, at) => {
    const [second = '', third = ''] = digits.slice(at + 1, at + 3);
    if (![first, second, third].every(isDigit) || second === third || first === second || first === third) return [];
    return [second + third + first, third + first + second].map(
      (turned) => digits.slice(0, at) + turned + digits.slice(at + 3),
    );
  });

const insertedIn = (digits: string): readonly string[] =>
  [...digits, ''].flatMap((_, at) => DIGITS.map((digit) => digits.slice(0, at) + digit + digits.slice(at)));

const removedIn = (digits: string): readonly (readonly [string, boolean])[] =>
  [...digits].flatMap((each, at) =>
    isDigit(each)
      ? [[digits.slice(0, at) + digits.slice(at + 1), each === digits[at + 1] || each === digits[at - 1]] as const]
      : [],
  );

/** The point one or two places off, lost, or put into a whole number. */
function pointedIn(digits: string): readonly string[] {
  const bare = digits.replace('.', '');
  const at = digits.includes('.') ? digits.indexOf('.') : bare.length;
  const moved = [at - 2, at - 1, at + 1, at + 2].map((to) => withPoint(bare, to));
  const put = digits.includes('.')
    ? [bare.replace(/^0+(?=\d)/, '')]
    : DIGITS.slice(1, bare.length).map((_, index) => withPoint(bare, index + 1));
  return [...moved, ...put].filter((each) => each !== '');
}

const withPoint = (bare: string, at: number): string => {
  if (at < 0 || at > bare.length + 2) return '';
  if (at === 0) return `0.${bare}`;
  const whole = bare
    .slice(0, at)
    .padEnd(at, '0')
    .replace(/^0+(?=\d)/, '');
  return at >= bare.length ? whole : `${whole}.${bare.slice(at)}`;
};

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
