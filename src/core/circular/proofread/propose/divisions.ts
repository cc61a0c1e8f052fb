import { once } from '../../../workbook';
import { DIVISIONS } from '../constants/divisions';
import { type FigureRange, meet, plusRange, rangeOf } from '../decide/ranges';
import { canBe } from '../decide/slips';
import { type SlotCandidate, type Slot, slotFor, sumCandidate } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { TOTALS_BEHIND } from '../vocabulary/leads';
import { areTaskAndDone, isSameMeasure } from './common';
import { timesIn } from './completeness';
import { isPeer } from './whole-factors';
import { areHosts, jointBetween, streamsOf } from './streams';

/**
 * Neighbours of one kind and a figure near them that is their sum, known by place alone: no word is asked. Only what
 * comes out or what one slip would mend is proposed; how probable it is that it was meant their places say.
 */
export const divisionSlots = once((facts: readonly Fact[]): readonly Slot[] =>
  [...streamsOf(facts).values()].flatMap((figures) => slotsIn(streamOf(figures, facts))),
);

/** Figures of one kind in the order of the text, with how strongly each is parted from the one before. */
interface Stream {
  readonly figures: readonly Fact[];
  readonly joints: readonly number[];
  /** Of how many each figure is told to be the sum, by a count right in front of it: 这四家占27个. */
  readonly sumsOf: readonly (number | undefined)[];
  /** All figures of the text. */
  readonly facts: readonly Fact[];
}

const streamOf = (figures: readonly Fact[], facts: readonly Fact[]): Stream => ({
  figures,
  joints: [...figures.map((fact, at) => jointBetween(figures[at - 1], fact, facts)), Infinity],
  sumsOf: figures.map(({ index, strength }) => {
    const count = strength === STRENGTH.none ? facts[index - 1]?.quantity : undefined;
    return count?.isCounted ? Number(count.number.units) : undefined;
  }),
  facts,
});

/** A stretch of a stream: its first and last figure, their sum, and how strong the marks inside and around it are. */
interface Stretch {
  readonly parts: readonly Fact[];
  readonly from: number;
  readonly to: number;
  readonly sum: FigureRange;
  readonly before: number;
  readonly inside: number;
  readonly behind: number;
  /** How much it looks like a list, whatever stands in front; and whatever stands behind. */
  readonly worth: number;
  readonly inner: number;
}

const slotsIn = (stream: Stream): readonly Slot[] =>
  stream.figures.flatMap((_, from) =>
    stretchesFrom(stream, from).flatMap((stretch) => slotOf(wholesOf(stretch, stream))),
  );

function stretchesFrom({ figures, joints }: Stream, from: number): readonly Stretch[] {
  const first = figures[from];
  const stretches: Stretch[] = [];
  if (!first) return [];
  let [inside, least] = [0, Infinity];
  let sum = eachTime(first)
    .map(({ quantity }) => rangeOf(quantity))
    .reduce(plusRange);
  for (let to = from + 1; to < figures.length && to - from < DIVISIONS.longest; to += 1) {
    const [fact, joint = Infinity, before = Infinity, behind = Infinity] = [
      figures[to],
      joints[to],
      joints[from],
      joints[to + 1],
    ];
    if (!fact || joint >= STRENGTH.section || !isSameMeasure(fact, first)) break;
    [inside, least] = [Math.max(inside, joint), Math.min(least, joint)];
    sum = eachTime(fact).reduce((all, { quantity }) => plusRange(all, rangeOf(quantity)), sum);
    const inner =
      DIVISIONS.most *
      insideFactor(inside) *
      (least < inside ? DIVISIONS.uneven : 1) *
      (to - from === 1 ? DIVISIONS.pair : 1);
    const worth = inner * (behind > inside && !fact.isOpenEnd ? 1 : DIVISIONS.openEnd);
    if (worth * DIVISIONS.besideWhole < DIVISIONS.least) continue;
    stretches.push({
      parts: figures.slice(from, to + 1).flatMap(eachTime),
      from,
      to,
      sum,
      before,
      inside,
      behind,
      worth,
      inner,
    });
  }
  return stretches;
}

/** 丙县和丁县各4个: a figure as often as it counts. */
const eachTime = once((fact: Fact): readonly Fact[] => Array<Fact>(timesIn(fact)).fill(fact));

const insideFactor = (inside: number): number =>
  inside <= STRENGTH.member ? 1 : inside <= STRENGTH.clause ? DIVISIONS.clauses : DIVISIONS.sentences;

interface DividedWhole {
  readonly whole: Fact;
  readonly parts: readonly Fact[];
  readonly worth: number;
}

function wholesOf(stretch: Stretch, { figures, joints, sumsOf, facts }: Stream): readonly DividedWhole[] {
  const { parts, from, to, before, inside, behind, worth, inner } = stretch;
  const [first, last] = [parts[0], parts.at(-1)];
  const found: DividedWhole[] = [];
  const add = (at: number, beside: Fact | undefined, factor: number): void => {
    const whole = figures[at];
    if (!whole || !beside || worth * factor < DIVISIONS.least || !isSameMeasure(whole, beside)) return;
    const own = worth * factor * placeFactor(whole, beside);
    if (
      own < DIVISIONS.least ||
      isFarOff(rangeOf(whole.quantity), stretch.sum) ||
      areTaskAndDone(parts) ||
      isOfOther(whole, parts) ||
      areHosts([whole, ...parts], facts) ||
      isOver(whole, parts, own < DIVISIONS.firm ? 0 : 1)
    )
      return;
    if (isNearlySum(whole, stretch)) found.push({ whole, parts, worth: own });
  };
  const start = before > inside ? 1 : DIVISIONS.openStart;
  add(from - 1, first, before > inside ? 1 : DIVISIONS.besideWhole);
  const far = worth * start * DIVISIONS.farther < DIVISIONS.least ? 0 : DIVISIONS.back;
  for (let back = 2; back <= far; back += 1) add(from - back, first, start * DIVISIONS.farther);
  const isLast = before === inside && behind > inside;
  const isClosed = TOTALS_BEHIND.pattern.test(figures[to + 1]?.label ?? '') || sumsOf[to + 1] === parts.length;
  if (isClosed) add(to + 1, last, (start * DIVISIONS.closed * inner) / worth);
  else add(to + 1, last, (isLast ? DIVISIONS.ends : start) * DIVISIONS.behind);
  if (before > inside && behind === inside) {
    let end = to + 1;
    while ((joints[end] ?? Infinity) === inside) end += 1;
    // 丙等及以上3315个: some of a list are summed up in a sentence or clause of its own.
    if ((joints[end] ?? 0) >= STRENGTH.clause)
      add(end, figures[end - 1], (DIVISIONS.ends / DIVISIONS.openEnd) * DIVISIONS.behind);
  }
  return found;
}

/** What two figures of one name make is no figure of another. */
const isOfOther = ({ isNamed, subject }: Fact, [first, ...rest]: readonly Fact[]): boolean =>
  isNamed &&
  first !== undefined &&
  first.isNamed &&
  first.subject !== subject &&
  (rest.every((part) => part.subject === first.subject) || isPeer(subject, [first, ...rest]));

const isOver = ({ quantity }: Fact, parts: readonly Fact[], most: number): boolean =>
  parts.filter((part) => rangeOf(part.quantity).low > rangeOf(quantity).high).length > most;

function placeFactor(whole: Fact, beside: Fact): number {
  const apart = Math.abs(whole.sentence - beside.sentence);
  const [same, next, section, far] = DIVISIONS.places;
  return apart === 0 ? same : apart === 1 ? next : whole.section === beside.section ? section : far;
}

/** No slip makes so much of so little, nor a sum so small. */
const isFarOff = (whole: FigureRange, sum: FigureRange): boolean =>
  whole.face < DIVISIONS.fewest ||
  sum.face > DIVISIONS.mostOff * whole.face ||
  whole.face > DIVISIONS.mostOff * sum.face;

/** Whether figures add up to another, or would with one of them read without a slip. */
function isNearlySum({ quantity, role }: Fact, { parts, sum }: Pick<Stretch, 'parts' | 'sum'>): boolean {
  const all = rangeOf(quantity);
  if (meet(sum, all)) return true;
  if (role !== 'growth' && parts[0]?.role === 'growth') return false;
  return (
    canBe(quantity, sum.low, sum.high) ||
    parts.some((part) => {
      const own = rangeOf(part.quantity);
      return canBe(part.quantity, all.low - (sum.high - own.high), all.high - (sum.low - own.low));
    })
  );
}

function slotOf(wholes: readonly DividedWhole[]): readonly Slot[] {
  const [first, ...others] = wholes;
  if (!first) return [];
  const surest = others.reduce((best, each) => (each.worth > best.worth ? each : best), first);
  return slotFor('sum', surest.whole, wholes.map(candidateOf));
}

const candidateOf = ({ whole, parts, worth }: DividedWhole): SlotCandidate =>
  sumCandidate(whole, parts, Math.min(1, (DIVISIONS.doubt * worth) / (1 - worth)), { kin: kinOf(whole, parts) });

/** Parts of the same names, in the same place to their whole. */
function kinOf(whole: Fact, parts: readonly Fact[]): string {
  const names = parts.map(({ label }) => label);
  return names.every((name) => name !== '') ? `${names.join()} ${(parts[0]?.index ?? 0) - whole.index}` : '';
}
