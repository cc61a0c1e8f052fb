import type { Constraint, Draft } from '../draft';
import type { Quantity } from '../lexer/quantity';
import { CONSTANTS } from '../constants/decision';
import { type Unmet, gainOf } from './gained';
import { type FigureRange, meet, rangeOf } from './ranges';
import { type Misprint, canBe, freshOf, misprintsOf } from './slips';

/** What else the text says of a figure: the relations it holds in, and how often it is printed. */
export interface TextEvidence {
  readonly kept: ReadonlyMap<Quantity, readonly Constraint[]>;
  /** What else it may assert of the figures in doubt. */
  readonly unmet: ReadonlyMap<Quantity, readonly Unmet[]>;
  readonly times: ReadonlyMap<string, number>;
  /** With how many decimals figures of a kind and unit are mostly printed. */
  readonly decimals: ReadonlyMap<string, number>;
}

/** Three digits: shorter figures are equal by chance too often. */
const FEWEST_DIGITS = 100n;

/** Telling figures by value and kind; a short one stands in many places by chance. */
const faceOf = (figure: Quantity): string =>
  figure.number.units < FEWEST_DIGITS ? '' : `${rangeOf(figure).face} ${figure.dimension}`;

/** How often telling figures are printed. */
export function timesOf(figures: readonly Quantity[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const face of figures.map(faceOf)) if (face !== '') times.set(face, (times.get(face) ?? 0) + 1);
  return times;
}

const kindOf = ({ dimension, power }: Quantity): string => `${dimension} ${power}`;

/** The decimals that most figures of a kind have, where enough of them stand in the text. */
export function usualDecimals(figures: readonly Quantity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const figure of figures) {
    const own = counts.get(kindOf(figure)) ?? new Map<number, number>();
    own.set(figure.number.decimals, (own.get(figure.number.decimals) ?? 0) + 1);
    counts.set(kindOf(figure), own);
  }
  return new Map(
    [...counts].flatMap(([kind, own]) => {
      const all = [...own.values()].reduce((sum, each) => sum + each, 0);
      const [usual] = [...own].sort(([, a], [, b]) => b - a);
      return usual && usual[1] > 2 && 2 * usual[1] > all ? [[kind, usual[0]] as const] : [];
    }),
  );
}

/** A moved point shows in the decimals: a reading that has as many as its kind is the more probable one. */
function formFactor(misprint: Misprint, decimals: ReadonlyMap<string, number>): number {
  const [before, after] = [misprint.figure, freshOf(misprint)];
  const usual = decimals.get(kindOf(before));
  if (usual === undefined || misprint.kind === 'unit' || before.number.decimals === after.number.decimals) return 1;
  return after.number.decimals === usual
    ? 1 / CONSTANTS.unusual
    : before.number.decimals === usual
      ? CONSTANTS.unusual
      : 1;
}

/** A figure that is printed twice is hardly mistyped twice; a reading that is printed elsewhere is hardly chance. */
function echoFactor(misprint: Misprint, times: ReadonlyMap<string, number>): number {
  const before = (times.get(faceOf(misprint.figure)) ?? 0) > 1 ? CONSTANTS.echoed : 1;
  return times.has(faceOf(freshOf(misprint))) ? before / CONSTANTS.echoed : before;
}

/** One figure read as it may have been meant, and what that mends. */
export interface FigureReading {
  readonly figure: Quantity;
  readonly misprint: Misprint;
  readonly mended: readonly Draft[];
  /** How many relations that hold it would break. */
  readonly broken: number;
  readonly worth: number;
  /** How many relations come out with it that nothing was told of. */
  readonly gained: number;
}

/** The readings of all figures, those that mend most first, then the most probable. */
export function readingsOf(
  failing: readonly Draft[],
  { kept, unmet, times, decimals }: TextEvidence,
): readonly FigureReading[] {
  const figures = new Set(failing.flatMap(({ constraint }) => constraint?.figures ?? []));
  return [...figures]
    .flatMap((figure) => {
      const own = failing.filter(({ constraint }) => constraint?.figures.includes(figure));
      const open = own.map((draft) => ({ draft, needed: draft.constraint?.needed?.(figure) }));
      if (open.every(({ needed }) => needed && !canBe(figure, needed.low, needed.high))) return [];
      const others = failing.filter((draft) => !own.includes(draft));
      const isLax = own.every(({ constraint }) => constraint?.isLax);
      const misprints = misprintsOf(figure).filter(({ kind }) => !isLax || kind === 'unit');
      const found = misprints.flatMap((misprint) => readingOf(misprint, open, others, kept.get(figure) ?? []));
      return found.map((reading) => {
        const { gain, gained } = gainOf(reading.misprint, unmet.get(figure) ?? []);
        const form = echoFactor(reading.misprint, times) * formFactor(reading.misprint, decimals);
        const isResult = reading.mended.some(({ constraint }) => constraint?.result === figure);
        const reckoned = isResult && reading.misprint.kind !== 'unit' ? CONSTANTS.reckoned : 1;
        return { ...reading, gained, worth: reading.worth * reckoned * gain * form };
      });
    })
    .sort((a, b) => b.mended.length - a.mended.length || b.worth - a.worth);
}

/** A failing draft that a figure stands in, with what the figure would have to be there where that can be said. */
interface Open {
  readonly draft: Draft;
  readonly needed: Pick<FigureRange, 'low' | 'high'> | undefined;
}

const isMended = ({ draft, needed }: Open, misprint: Misprint): boolean =>
  (needed === undefined || meet(needed, misprint)) &&
  draft.constraint?.isTrueWith(misprint.figure, freshOf(misprint)) === true;

function readingOf(
  misprint: Misprint,
  open: readonly Open[],
  others: readonly Draft[],
  kept: readonly Constraint[],
): readonly Omit<FigureReading, 'gained'>[] {
  const { figure } = misprint;
  const direct = open.filter((each) => isMended(each, misprint)).map(({ draft }) => draft);
  if (direct.length === 0) return [];
  const rest = [...open.map(({ draft }) => draft).filter((draft) => !direct.includes(draft)), ...others];
  const mended = [
    ...direct,
    ...rest.filter(({ constraint }) => constraint?.isElseTrueWith?.(figure, freshOf(misprint))),
  ];
  const broken = kept.filter(({ isTrueWith }) => !isTrueWith(figure, freshOf(misprint))).length;
  return [
    { figure, misprint, mended, broken, worth: misprint.likelihood * sizeOf(misprint) * CONSTANTS.breaks ** broken },
  ];
}

/** Of numbers of any size the larger are the rarer. */
const sizeOf = ({ figure, kind, low, high }: Misprint): number =>
  kind === 'unit' ? 1 : Math.min(1, Math.sqrt((2 * rangeOf(figure).face) / (low + high)));
