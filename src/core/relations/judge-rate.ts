import { around, exactly, printedRange, quotientOf, scaledBy, verdict, type Interval } from '../arithmetic/interval';
import { decimalFrom, fraction, fractionOf } from '../arithmetic/fraction';
import { decimalOf, printed, rounded, shifted, trimmed, type Decimal } from '../arithmetic/decimal';
import { figureAt, readingAt, type Ref } from './figure';
import { once } from '../workbook';
import { factorOf, isFractionCell, leftOut, rateAt, ratesOf, type RateCheck, type RateScale } from './rates';
import { cellValue, type Table, type TableColumn } from '../tables';

/**
 * The judgement on one rate. `expected` is what done ÷ base yields, one decimal; `range` what rounded operands allow.
 */
export type RateJudgement =
  | { readonly kind: 'holds' | 'blank' | 'no-base' }
  | { readonly kind: 'unchecked'; readonly culprit: Ref }
  | {
      readonly kind: 'rounding' | 'fails' | 'scale';
      readonly expected: string;
      readonly lowest: string;
      readonly highest: string;
    };

/** A rate and what was found of it. */
export interface JudgedRate {
  readonly check: RateCheck;
  readonly judgement: RateJudgement;
}

/** Every rate of a table, judged; computed once a table. */
export const judgedRates: (table: Table) => readonly JudgedRate[] = once((table: Table) =>
  ratesOf(table).map((check) => ({ check, judgement: judgeRate(check) })),
);

/** The powers of ten by which a percentage is usually written wrong: 0.762, 7620. */
const SCALE_SLIPS = [2, -2];

/** Judges a rate by intervals: counts are exact, amounts stand for everything that rounds to them. */
export function judgeRate(check: RateCheck): RateJudgement {
  const decided = decide(check);
  return 'possible' in decided ? { kind: decided.kind, ...said(check, decided.possible) } : decided;
}

/** How a rate is judged, without the figures to tell it with: of thousands that are tried nobody reads them. */
export const rateKind = (check: RateCheck): RateJudgement['kind'] => decide(check).kind;

type RateFault = Extract<RateJudgement, { expected: string }>;

/** A judgement, or its kind with what the rate may be. */
type JudgedKind = Exclude<RateJudgement, RateFault> | { readonly kind: RateFault['kind']; readonly possible: Interval };

function decide(check: RateCheck): JudgedKind {
  const reading = readingAt(check.rate);
  if (reading.kind === 'blank' || reading.kind === 'none') return { kind: 'blank' };
  const found = rateAt(check);
  if (!found) return { kind: 'unchecked', culprit: check.rate };
  if (holdsAtFace(check, found.points)) return HOLDS;
  const possible = possibleRate(check);
  if ('culprit' in possible) return { kind: 'unchecked', culprit: possible.culprit };
  if (!possible.rate) return { kind: 'no-base' };
  const kind = compareRate(check, found.points, possible.rate);
  if (kind === 'holds') return HOLDS;
  return { kind: kind === 'fails' && isCutShort(check, possible.rate) ? 'rounding' : kind, possible: possible.rate };
}

/** What a rate should be, and between which it may. */
function said(check: RateCheck, possible: Interval): Pick<RateFault, 'expected' | 'lowest' | 'highest'> {
  const { lowest, highest } = printedRange(possible, 1);
  return {
    expected: computed(check, possible),
    lowest: asShown(check, printed(lowest)),
    highest: asShown(check, printed(highest)),
  };
}

/**
 * A fraction that was typed as text, “1.3” for 127.4 %, stands for all that rounds to it; a number keeps what a format
 * hides.
 */
function isCutShort(check: RateCheck, possible: Interval): boolean {
  const reading = readingAt(check.rate);
  if (reading.kind !== 'text-number' || reading.isPercent || !isFractionCell(check)) return false;
  const written = decimalOf(reading.number);
  const decimals = Math.max(1, written.decimals);
  const fraction = rounded(decimalFrom(possible.face, 6), 6);
  return rounded(shifted(fraction, -2), decimals).units === rounded(written, decimals).units;
}

const HOLDS = { kind: 'holds' } as const;

/** Hundredths, the finest that dwellings, households and amounts are printed with. */
const STEPS = 100;

/**
 * Whether a rate of one decimal is the figures' own quotient, rounded: the usual case, decided in safe integers and
 * without intervals. What is in doubt (a rounding border, more decimals, huge figures) is left to the full judgement.
 */
function holdsAtFace({ done, base }: RateCheck, points: number): boolean {
  if (factorOf({ done, base }) !== 1) return false;
  const over = cellValue(done.table, done.row, done.column);
  const under = cellValue(base.table, base.row, base.column);
  if (typeof over !== 'number' || typeof under !== 'number') return false;
  const top = Math.round(over * STEPS);
  const bottom = Math.round(under * STEPS);
  const tenths = Math.round(points * 10);
  if (bottom <= 0 || top / STEPS !== over || bottom / STEPS !== under || tenths / 10 !== points) return false;
  const twice = 2000 * top;
  const printed = 2 * tenths * bottom;
  return Number.isSafeInteger(twice) && Number.isSafeInteger(printed) && Math.abs(twice - printed) < bottom;
}

function compareRate(check: RateCheck, points: number, possible: Interval): 'holds' | RateFault['kind'] {
  if (isFarFrom(points, possible)) return 'fails';
  const exact = decimalOf(points);
  if (fits(exact, possible)) return 'holds';
  if (isNearly(exact, possible)) return 'rounding';
  const isSlip =
    points !== 0 &&
    !check.isGrowth &&
    Number(computed(check, possible)) !== 0 &&
    SCALE_SLIPS.map((power) => trimmed(shifted(exact, power))).some(
      (read) => fits(read, possible) || isNearly(read, possible),
    );
  return isSlip ? 'scale' : 'fails';
}

/** Further off than any rounding, in points. */
const FAR = 1;
/** What binary numbers may be wrong by, much more than they are. */
const BINARY = 1e-9;

/** Whether neither a rate nor what it would be without a slip of scale comes near: decided without exact numbers. */
function isFarFrom(points: number, { low, high }: Interval): boolean {
  const [least, most] = [low, high].map(({ at }) => Number(at.over) / Number(at.under));
  if (least === undefined || most === undefined) return false;
  const room = FAR + BINARY * (Math.abs(least) + Math.abs(most));
  return [0, ...SCALE_SLIPS].every((power) => {
    const read = points * 10 ** power;
    return read < least - room || read > most + room;
  });
}

/** Points of the base as the cell shows them: of a growth only what is beyond the base. */
const asShown = (check: RateCheck, points: string, decimals = 1): string =>
  check.isGrowth ? (Number(points) - leftOut(check)).toFixed(decimals) : points;

/** Printed with one or two decimals; longer results of formulas are rounded to one first. */
function fits(points: Decimal, possible: Interval): boolean {
  const decimals = points.decimals > 2 ? 1 : Math.max(1, points.decimals);
  return verdict(rounded(points, decimals), possible) !== 'impossible';
}

/** Cut off instead of rounded, or rounded to whole percent. */
function isNearly(points: Decimal, possible: Interval): boolean {
  if (points.decimals === 0 && verdict(points, possible) !== 'impossible') return true;
  const decimals = points.decimals === 2 ? 2 : 1;
  const up = rounded(points, decimals);
  return (
    verdict({ units: up.units + 1n, decimals }, possible) !== 'impossible' &&
    Math.abs(Number(printed(decimalFrom(possible.face, 4))) - Number(printed(points))) < 10 ** -decimals
  );
}

/** The rate that the other two figures make, in percent points as its column prints them; undefined without them. */
export function computedRate(check: RateCheck): string | undefined {
  const possible = possibleRate(check);
  return 'culprit' in possible || !possible.rate ? undefined : computed(check, possible.rate);
}

/** A rate with the decimals of its column. */
const computed = (check: RateCheck, { face }: Interval): string =>
  asShown(check, printed(decimalFrom(face, usualDecimals(check))), usualDecimals(check));

/** Rates are printed with one decimal, or with two where most of their column are. */
const usualDecimals = ({ rate, scale }: RateCheck): number => DECIMALS[scale](rate.table)(rate.column);

const decimalsIn = (scale: RateScale): ((table: Table) => (column: TableColumn) => number) =>
  once((table) =>
    once((column) => {
      const rates = table.rows.flatMap((row) => {
        const rate = { table, row, column };
        return rateAt({ rate, done: rate, base: rate, scale }) ?? [];
      });
      const two = rates.filter(({ decimals }) => decimals === 2).length;
      return two * 2 > rates.filter(({ points }) => points !== 0).length ? 2 : 1;
    }),
  );

const DECIMALS = { points: decimalsIn('points'), fraction: decimalsIn('fraction') };

function possibleRate({ done, base }: RateCheck): { readonly rate: Interval | undefined } | { readonly culprit: Ref } {
  const top = figureInterval(done);
  const bottom = figureInterval(base);
  if (!top) return { culprit: done };
  if (!bottom) return { culprit: base };
  const share = quotientOf(top, bottom);
  const factor = decimalOf(factorOf({ done, base }));
  return { rate: share && scaledBy(scaledBy(share, fractionOf(factor)), fraction(100n)) };
}

/**
 * A count is what it says; an amount printed to d decimals stands for everything that rounds to it; a blank says
 * nothing.
 */
function figureInterval(ref: Ref): Interval | undefined {
  if (readingAt(ref).kind === 'blank') return undefined;
  const figure = figureAt(ref);
  if (figure === undefined) return undefined;
  const exact = decimalOf(figure);
  const decimals = ref.column.definition?.decimals ?? 0;
  if (decimals === 0 || exact.decimals > decimals || figure === 0) return exactly(exact);
  return around(rounded(exact, decimals));
}
