import type { Constraint, Draft } from '../draft';
import type { Quantity } from '../lexer/quantity';
import { CONSTANTS } from './constants';
import { rangeOf } from './ranges';
import { type Misprint, freshOf, misprintsOf } from './slips';

/** What one failing block comes to: the drafts that one misprint explains, and who may have it. */
export interface Fault {
  readonly drafts: readonly Draft[];
  readonly status: 'located' | 'tie' | 'unlocated';
  /** The suspects, most probable first: one when located, two in a tie. */
  readonly suspects: readonly Suspect[];
}

/** A figure that may be misprinted, with what it should be where one reading stands out. */
export interface Suspect {
  readonly figure: Quantity;
  /** Absent where no single slip explains it and only elimination speaks against it. */
  readonly misprint?: Misprint;
  /** What it was reckoned from makes of it, where all else is borne out. */
  readonly reckoned?: string;
  readonly isSure: boolean;
}

/**
 * Blames jointly over each connected block of failing drafts: the one reading that makes true what fails and breaks
 * nothing that holds. What a reading does not explain is a fault of its own.
 */
export function faultsOf(
  failing: readonly Draft[],
  holding: readonly Draft[],
  figures: readonly Quantity[],
): readonly Fault[] {
  if (failing.length > MOST_FAULTS)
    return failing.map((draft) => ({ drafts: [draft], status: 'unlocated', suspects: [] }));
  const evidence: Evidence = { kept: byFigure(holding), times: timesOf(figures) };
  return blocksOf(failing).flatMap((block) => faultsIn(block, evidence));
}

/** What else the text says of a figure: the relations it holds in, and how often it is printed. */
interface Evidence {
  readonly kept: ReadonlyMap<Quantity, readonly Constraint[]>;
  readonly times: ReadonlyMap<string, number>;
}

const FEWEST_DIGITS = 100n;

/** Telling figures by value and kind; a short one stands in many places by chance. */
const faceOf = (figure: Quantity): string =>
  figure.number.units < FEWEST_DIGITS ? '' : `${rangeOf(figure).face} ${figure.dimension}`;

function timesOf(figures: readonly Quantity[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const face of figures.map(faceOf)) if (face !== '') times.set(face, (times.get(face) ?? 0) + 1);
  return times;
}

/** A figure that is printed twice is hardly mistyped twice; a reading that is printed elsewhere is hardly chance. */
function echoFactor(misprint: Misprint, times: ReadonlyMap<string, number>): number {
  const before = (times.get(faceOf(misprint.figure)) ?? 0) > 1 ? CONSTANTS.echoed : 1;
  return times.has(faceOf(freshOf(misprint))) ? before / CONSTANTS.echoed : before;
}

/** A text with more failing claims than these has no misprints; no slips are sought in it. */
const MOST_FAULTS = 400;

/** A block larger than this is no matter of single slips. */
const LARGEST_BLOCK = 60;

function faultsIn(block: readonly Draft[], evidence: Evidence): readonly Fault[] {
  const faults: Fault[] = [];
  let left = block.filter(({ constraint }) => constraint);
  const plain = block
    .filter(({ constraint }) => !constraint)
    .map((draft): Fault => ({ drafts: [draft], status: 'unlocated', suspects: [] }));
  while (left.length > 0) {
    const readings = left.length > LARGEST_BLOCK ? [] : readingsOf(left, evidence);
    const most = Math.max(0, ...readings.map(({ mended }) => mended.length));
    const [best] = readings.filter(({ mended }) => mended.length === most);
    if (!best) return [...plain, ...faults, ...left.map((draft) => eliminated(draft, evidence.kept))];
    const { mended } = best;
    if (
      readings.every((each) => each.mended.length < most || each.broken > 0) &&
      areMisreckoned(mended, evidence.kept)
    ) {
      faults.push(...mended.map((draft) => eliminated(draft, evidence.kept)));
      left = left.filter((draft) => !mended.includes(draft));
      continue;
    }
    faults.push(
      faultOf(
        best.mended,
        readings.filter(({ mended }) => mended.length === most && mended.every((draft) => best.mended.includes(draft))),
      ),
    );
    left = left.filter((draft) => !best.mended.includes(draft));
  }
  return [...plain, ...faults];
}

/** Every slip would break what holds, but results that nothing else bears out may simply be reckoned wrong. */
const areMisreckoned = (drafts: readonly Draft[], kept: ReadonlyMap<Quantity, readonly Constraint[]>): boolean =>
  drafts.every(({ constraint }) => constraint?.result !== undefined && !kept.has(constraint.result));

/**
 * Where no single slip mends a relation, the one figure that nothing else in the text bears out is suspected; of
 * several the one reckoned from the others.
 */
function eliminated(draft: Draft, kept: ReadonlyMap<Quantity, readonly Constraint[]>): Fault {
  const figures = draft.constraint?.figures ?? [];
  const open = figures.filter((figure) => !kept.has(figure));
  const { result, reckoned } = draft.constraint ?? {};
  const isReckoned = open.length === 1 && open[0] === result && reckoned !== undefined;
  const only = open.length === 1 ? open[0] : open.find((figure) => figure === result);
  const isOne = only !== undefined && figures.length > 1;
  return {
    drafts: [draft],
    status: isOne ? 'located' : 'unlocated',
    suspects: isOne ? [{ figure: only, isSure: isReckoned, ...(isReckoned ? { reckoned } : {}) }] : [],
  };
}

/** One figure read as it may have been meant, and what that mends. */
interface FigureReading {
  readonly figure: Quantity;
  readonly misprint: Misprint;
  readonly mended: readonly Draft[];
  /** How many relations that hold it would break. */
  readonly broken: number;
  readonly worth: number;
}

/** The readings of all figures, those that mend most first, then the most probable. */
function readingsOf(failing: readonly Draft[], { kept, times }: Evidence): readonly FigureReading[] {
  const figures = new Set(failing.flatMap(({ constraint }) => constraint?.figures ?? []));
  return [...figures]
    .flatMap((figure) => {
      const own = failing.filter(({ constraint }) => constraint?.figures.includes(figure));
      const others = failing.filter((draft) => !own.includes(draft));
      const isLax = own.every(({ constraint }) => constraint?.isLax);
      const misprints = misprintsOf(figure).filter(({ kind }) => !isLax || kind === 'unit');
      const found = misprints.flatMap((misprint) => readingOf(misprint, own, others, kept.get(figure) ?? []));
      const [first] = found;
      const told = first?.mended.find(({ constraint }) => constraint?.result === figure)?.constraint;
      const rivals = first && told ? neighbours(first.misprint, told) / CONSTANTS.reckoned : 1;
      return found.map((reading) => ({
        ...reading,
        worth: (reading.worth / rivals) * echoFactor(reading.misprint, times),
      }));
    })
    .sort((a, b) => b.mended.length - a.mended.length || b.worth - a.worth);
}

function readingOf(
  misprint: Misprint,
  own: readonly Draft[],
  others: readonly Draft[],
  kept: readonly Constraint[],
): readonly FigureReading[] {
  const { figure } = misprint;
  const direct = own.filter(({ constraint }) => constraint?.isTrueWith(figure, freshOf(misprint)));
  if (direct.length === 0) return [];
  const rest = [...own.filter((draft) => !direct.includes(draft)), ...others];
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

const MOST_NEIGHBOURS = 40;

/** How many printed numbers beside a reading would do as well: a rate of rounded figures leaves many, a sum one. */
function neighbours(misprint: Misprint, { isTrueWith }: Constraint): number {
  const { figure } = misprint;
  const fresh = freshOf(misprint);
  let count = 1;
  for (const step of [1n, -1n]) {
    for (let away = 1n; away < MOST_NEIGHBOURS; away += 1n) {
      const units = fresh.number.units + step * away;
      if (units <= 0n || !isTrueWith(figure, { ...fresh, number: { ...fresh.number, units } })) break;
      count += 1;
    }
  }
  return count;
}

function faultOf(drafts: readonly Draft[], readings: readonly FigureReading[]): Fault {
  const worth = new Map<Quantity, number>();
  for (const reading of readings) worth.set(reading.figure, (worth.get(reading.figure) ?? 0) + reading.worth);
  const ranked = [...worth].sort(([, a], [, b]) => b - a);
  const [top] = ranked;
  const rivals = ranked.filter(([, each]) => top && each * CONSTANTS.clear >= top[1]);
  const suspects = rivals.slice(0, 2).flatMap(([figure]) => suspectOf(figure, readings));
  const status = rivals.length === 1 ? 'located' : rivals.length === 2 ? 'tie' : 'unlocated';
  return { drafts, status, suspects: status === 'unlocated' ? [] : suspects };
}

function suspectOf(figure: Quantity, readings: readonly FigureReading[]): readonly Suspect[] {
  const [first, second] = readings.filter((reading) => reading.figure === figure).sort((a, b) => b.worth - a.worth);
  return first
    ? [{ figure, misprint: first.misprint, isSure: !second || second.worth * CONSTANTS.clear < first.worth }]
    : [];
}

function byFigure(drafts: readonly Draft[]): ReadonlyMap<Quantity, readonly Constraint[]> {
  const map = new Map<Quantity, Constraint[]>();
  for (const { constraint } of drafts) {
    for (const figure of constraint?.figures ?? []) {
      const own = map.get(figure);
      if (own && constraint) own.push(constraint);
      else if (constraint) map.set(figure, [constraint]);
    }
  }
  return map;
}

/** Failing drafts that have figures in common, directly or over others, in the order of the text. */
function blocksOf(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const leader = new Map<Draft | Quantity, Draft | Quantity>();
  const find = (each: Draft | Quantity): Draft | Quantity => {
    let at = each;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    leader.set(each, at);
    return at;
  };
  for (const draft of drafts)
    for (const figure of draft.constraint?.figures ?? []) leader.set(find(figure), find(draft));
  const blocks = new Map<Draft | Quantity, Draft[]>();
  for (const draft of drafts) blocks.set(find(draft), [...(blocks.get(find(draft)) ?? []), draft]);
  return [...blocks.values()];
}
