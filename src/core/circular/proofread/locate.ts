import { type Decimal, type DigitSlip, compare, digitSlip, oneEdit, parseDecimal, printed, shifted, trimmed, unitSlip } from '../../arithmetic';
import { type Quantity, valueOf } from './lexer/quantity';
import { AREA } from './lexer/units';
import { type Relation, figuresOf, judge, neededInSum, withFigure } from './relation';

/** How a figure may have been misread on its way into the text: its unit, its power of ten, or one digit. */
export type Misprint =
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'power'; readonly power: number }
  | DigitSlip;

/** One reading of a failing relation: this figure, so misprinted, should be `meant`. */
export interface Reading {
  readonly figure: Quantity;
  readonly misprint: Misprint;
  /** The figure read as it should be. */
  readonly fresh: Quantity;
  /** The numeral as it should be printed, with its unit where that is what changes. */
  readonly meant: string;
}

/** What the rest of the text says about a figure. */
export interface Evidence {
  /** It stands in a relation that comes out. */
  readonly isConfirmed: (figure: Quantity) => boolean;
  /** How many figures of the text have this dimension and power. */
  readonly timesUsed: (dimension: string, power: number) => number;
}

/** The single best reading of a failing relation; undefined when there is none or when figures tie. */
export function bestReading(relation: Relation, evidence: Evidence): Reading | undefined {
  const ranked = figuresOf(relation)
    .flatMap((figure) => (figure.dimension === AREA ? [] : readingsOf(relation, figure)))
    .map((reading) => ({ reading, rank: rankOf(reading, evidence) }));
  const least = Math.min(...ranked.map(({ rank }) => rank));
  const [best, ...others] = ranked.filter(({ rank }) => rank === least).map(({ reading }) => reading);
  const isAlone = others.every(({ meant, figure }) => figure === best?.figure && meant === best.meant);
  return best && isAlone && !isWeak(best) ? best : undefined;
}

/** A number of one digit may have been any other: such a reading stands against others but is never proposed. */
const isWeak = ({ figure, fresh, misprint }: Reading): boolean =>
  misprint.kind === 'replaced' && [figure, fresh].some(({ number }) => trimmed(number).units < 10n);

const RANKS: Readonly<Record<Misprint['kind'], number>> = {
  unit: 0, power: 1, added: 2, dropped: 2, interchanged: 3, replaced: 4,
};
const CONFIRMED = 10;
const RARER = 0.5;
const BARER = 0.25;

/** A unit is sooner wrong when the text uses it less than the one proposed; and a 万 or 亿 is sooner lost than put in. */
function rankOf({ figure, misprint, fresh }: Reading, { isConfirmed, timesUsed }: Evidence): number {
  const isRarer = misprint.kind === 'unit' && timesUsed(figure.dimension, fresh.power) < timesUsed(figure.dimension, figure.power);
  const isBare = misprint.kind === 'unit' && fresh.power === 0;
  return RANKS[misprint.kind] + (isConfirmed(figure) ? CONFIRMED : 0) + (isRarer ? RARER : 0) + (isBare ? BARER : 0);
}

function readingsOf(relation: Relation, figure: Quantity): readonly Reading[] {
  const digits = relation.kind === 'sum' ? sumReadings(relation, figure) : relation.kind === 'part' ? [] : ratioReadings(relation, figure);
  return [...unitReadings(relation, figure), ...digits];
}

const PREFIXES: readonly (readonly [string, number])[] = [['', 0], ['万', 4], ['亿', 8]];

/** 元 for 亿元, ㎡ for 万㎡: the numeral stays, its multiplier changes. */
function unitReadings(relation: Relation, figure: Quantity): readonly Reading[] {
  if (!/^[万亿]?[\p{Script=Han}㎡m]/u.test(figure.unit) || /^[十百千余多来]/.test(figure.unit)) return [];
  const bare = figure.unit.replace(/^[万亿]/, '');
  return PREFIXES
    .map(([prefix, power]) => ({ ...figure, power, unit: prefix + bare }))
    .filter((fresh) => fresh.power !== figure.power && !isBroken(fresh) && fits(withFigure(relation, figure, fresh)))
    .map((fresh) => ({ figure, misprint: { kind: 'unit', unit: fresh.unit }, fresh, meant: printed(figure.number) + fresh.unit }));
}

/** Counted things come whole: 7.8套 is no reading. */
const isBroken = (figure: Quantity): boolean => figure.isCounted && trimmed(valueOf(figure)).decimals > 0;

/** A part of another order than its whole is none that a wrong unit would explain. */
const LEAST_PART = 100n;

function fits(relation: Relation): boolean {
  if (judge(relation) === 'fails') return false;
  if (relation.kind !== 'part') return true;
  const share = { ...valueOf(relation.part), units: valueOf(relation.part).units * LEAST_PART };
  return compare(share, valueOf(relation.whole)) >= 0;
}

/** The value that the other figures need, with the figure's own decimals or, where its point is lost, with those of the others. */
function sumReadings(relation: Relation & { readonly kind: 'sum' }, figure: Quantity): readonly Reading[] {
  const finest = Math.max(...figuresOf(relation).map(({ number, power }) => number.decimals - power)) + figure.power;
  const needed = [...new Set([figure.number.decimals, finest])].filter((decimals) => decimals >= 0)
    .map((decimals) => neededInSum(relation, figure, decimals))
    .find((number) => number.units > 0n && judge(withFigure(relation, figure, { ...figure, number })) === 'holds');
  const misprint = needed && misprintBetween(figure, needed);
  if (!needed || !misprint) return [];
  const meant = misprint.kind === 'power' ? moved(figure.number, -misprint.power) : printed(needed);
  return [{ figure, misprint, fresh: { ...figure, number: needed }, meant }];
}

/** The same digits with the point elsewhere; zeros that this would leave behind the point go. */
function moved(number: Decimal, by: number): string {
  const fresh = shifted(number, by);
  return printed(fresh.decimals > number.decimals ? trimmed(fresh) : fresh);
}

function misprintBetween({ number, numeral }: Quantity, meant: Decimal): Misprint | undefined {
  const power = unitSlip(number, meant);
  if (power !== undefined) return { kind: 'power', power };
  const typed = printed(number).slice(0, numeral.end - numeral.start);
  const lost = typed.length < printed(meant).length ? oneEdit(typed, printed(meant)) : undefined;
  return lost ?? digitSlip(number, meant) ?? oneEdit(printed(number), printed(meant));
}

/** A share leaves many numbers possible, so the misprints are tried one by one: a digit lost, added or interchanged. */
function ratioReadings(relation: Relation, figure: Quantity): readonly Reading[] {
  const typed = printed(figure.number);
  if (typed.length < 2 || typed.length > 12) return [];
  return [...new Set(neighbours(typed))].flatMap((meant): readonly Reading[] => {
    const number = parseDecimal(meant);
    const slip = oneEdit(typed, meant);
    if (!number || !slip || judge(withFigure(relation, figure, { ...figure, number })) !== 'holds') return [];
    return [{ figure, misprint: slip, fresh: { ...figure, number }, meant }];
  });
}

const DIGITS = [...'0123456789'];

function neighbours(typed: string): readonly string[] {
  const places = Array.from({ length: typed.length + 1 }, (_, at) => at);
  const without = places.map((at) => typed.slice(0, at) + typed.slice(at + 1));
  const turned = places.map((at) => typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2));
  const longer = places.flatMap((at) => DIGITS.map((digit) => typed.slice(0, at) + digit + typed.slice(at)));
  return [...without, ...turned, ...longer].filter((meant) => meant !== typed && /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(meant));
}
