import { groupedBy } from '../../../workbook';
import { STEPS } from '../constants/changes';
import { DIVIDED_AGAIN } from '../constants/divisions';
import { LEFT } from '../constants/quotients';
import { type Fact, STRENGTH } from '../facts/fact';
import type { Quantity } from '../lexer/quantity';
import { underEach } from '../under-each';
import { DIRECTIONS } from '../vocabulary/bases';
import type { Role } from '../vocabulary/roles';
import { termIn } from '../vocabulary/term';
import { type Quotients, nextOf, toldQuotients } from './explained';
import { mayFit, rangeOf } from './ranges';
import type { FigureRelation, Growth, Ratio } from './relation';
import type { SlotCandidate, Decided, Slot } from './slot';

/**
 * What holds makes other readings surer: what is left is left of the whole a share was told of, a list beside a
 * division of a whole divides it too, columns of the same rows add up alike, and a change in percent right behind a
 * step between two states is of those.
 */
export function raisedByHeld(
  slots: readonly Slot[],
  held: readonly Decided[],
  figures: readonly Quantity[],
): readonly Slot[] {
  const sums = held.flatMap(({ relation, slot }) =>
    relation?.kind === 'sum' && slot.kind !== 'restated' && relation.parts.length > 1 ? [relation] : [],
  );
  const divisions = groupedBy(sums, ({ whole }) => whole);
  const told = toldQuotients(held);
  const rows = underEach(held, ({ slot, forms }) => (slot.kind === 'sum' ? forms : []));
  const steps = stepsOf(sums, figures);
  const next = nextOf(figures);
  const growths = new Map(
    held.flatMap(({ relation, slot: { owner } }) =>
      relation?.kind === 'growth' ? [[owner.index, { relation, clause: owner.clause }] as const] : [],
    ),
  );
  const wholes = underEach(sums, ({ parts }) => parts);
  const raised = (candidate: SlotCandidate, slot: Slot): SlotCandidate => {
    const { kind, owner } = slot;
    const step = kind === 'growth' ? steps.get(owner.quantity) : undefined;
    if (step) return ofItsStates(candidate, step, termIn(DIRECTIONS, owner.label) !== undefined);
    const { relation, kin = '' } = candidate;
    if (relation.kind === 'ratio' && kind === 'rate') return ofItsWhole(candidate, relation, wholes, next);
    if (relation.kind !== 'sum') return candidate;
    const isRest = goesOnWith(owner) && isBesideShare(relation, owner.quantity, told, next);
    const own = isRest ? { ...candidate, weight: Math.max(candidate.weight, LEFT.besideShare) } : candidate;
    const { weight } = own;
    if (kind === 'difference' && owner.role === 'rest')
      return relation.parts.some((part) => told.get(part)?.has(relation.whole))
        ? { ...candidate, weight: Math.max(weight, Math.min(LEFT.most, candidate.weight * LEFT.times)) }
        : own;
    if (kind === 'sum' && rows.get(kin)?.some((each) => each.slot !== slot))
      return { ...candidate, weight: Math.min(1, weight * DIVIDED_AGAIN.rows) };
    return kind === 'sum' && divisions.get(relation.whole)?.some((each) => isBeside(each, relation))
      ? {
          ...candidate,
          weight: Math.max(weight, candidate.isView ? DIVIDED_AGAIN.inView : DIVIDED_AGAIN.beside),
          ...(candidate.isEnumerated ? { asSome: DIVIDED_AGAIN.asSome } : {}),
        }
      : own;
  };
  return slots.map((slot) => {
    const step = stepOf(slot, growths);
    const candidates = slot.candidates.map((each) => (step ? ofItsRate(each, step) : raised(each, slot)));
    return candidates.every((each, at) => each === slot.candidates[at]) ? slot : { ...slot, candidates };
  });
}

type Sum = FigureRelation & { readonly kind: 'sum' };

/** What was added, or was there before, is not left of anything; nor is what begins a clause of its own. */
const goesOnWith = ({ role, strength }: Fact): boolean => strength < STRENGTH.clause && !CHANGES.has(role);

const CHANGES: ReadonlySet<Role> = new Set<Role>(['growth', 'earlier', 'beyond']);

/** 57条已清52条,在清5条,清淤率91.2%: what stands right beside a part and the share that it is of a whole is the rest. */
function isBesideShare(
  { whole, parts }: Sum,
  rest: Quantity,
  told: Quotients,
  next: ReadonlyMap<Quantity, Quantity>,
): boolean {
  const [part, last, more] = [...parts].sort((a, b) => a.start - b.start);
  const share = part && told.get(part)?.get(whole)?.share;
  if (!part || last !== rest || more || !share || part.start < whole.start) return false;
  return next.get(part) === share ? next.get(share) === rest : next.get(part) === rest && next.get(rest) === share;
}

/**
 * 已清9037处,清淤率72.5%,待清3431处: a share right behind a part, or behind what that leaves, is of the whole that the
 * text tells it to be a part of.
 */
function ofItsWhole(
  candidate: SlotCandidate,
  { share, top, bottom }: Ratio,
  wholes: ReadonlyMap<Quantity, readonly Sum[]>,
  next: ReadonlyMap<Quantity, Quantity>,
): SlotCandidate {
  const own = next.get(top) === share ? (wholes.get(top) ?? []) : [];
  const all = new Set(own.map(({ whole }) => whole));
  return all.has(bottom) ? { ...candidate, weight: Math.max(candidate.weight, LEFT.ofItsWhole / all.size) } : candidate;
}

/** Two states and the step that lies between them. */
interface Step {
  readonly step: Quantity;
  readonly more: Quantity;
  readonly less: Quantity;
}

/** 比去年的24310件少5668件,下降23.3%: the step right in front of each figure, where it comes out of two states in front. */
function stepsOf(sums: readonly Sum[], figures: readonly Quantity[]): ReadonlyMap<Quantity, Step> {
  const ofLast = new Map<Quantity, Step>();
  for (const { whole, parts } of sums) {
    const [one, other, third] = parts;
    if (!one || !other || third) continue;
    const [step, less] = one.start > other.start ? [one, other] : [other, one];
    if (step.start > whole.start && rangeOf(step).face < rangeOf(less).face)
      ofLast.set(step, { step, more: whole, less });
  }
  return new Map(
    figures.flatMap((figure, at) => {
      const before = figures[at - 1];
      const step = before && ofLast.get(before);
      return step ? [[figure, step] as const] : [];
    }),
  );
}

/** What reads a change in percent of two states by their step is sure; what takes the step for a state is not meant. */
function ofItsStates(candidate: SlotCandidate, { step, more, less }: Step, isDirected: boolean): SlotCandidate {
  const { relation, weight } = candidate;
  if (relation.kind !== 'growth') return candidate;
  const [now, before] = relation.isFall ? [less, more] : [more, less];
  // 平均下浮8.1%: where words tell no direction, that which comes out is meant.
  if (relation.now === now && relation.before === before)
    return isDirected || mayFit(relation) ? { ...candidate, weight: STEPS.sure } : candidate;
  const isState =
    !mayFit(relation) &&
    (relation.now === step || relation.before === step || (relation.change === step && relation.now !== now));
  return isState ? { ...candidate, weight: weight * STEPS.noState } : candidate;
}

/** 比去年的26.85亿元增收1.79亿元,增长6.7%: a step right beside its rate lies between the two states that bear the rate out. */
const ofItsRate = (candidate: SlotCandidate, states: readonly Quantity[]): SlotCandidate => ({
  ...candidate,
  weight: isBetween(candidate, states) ? STEPS.sure : candidate.weight * STEPS.noState,
});

const isBetween = ({ relation }: SlotCandidate, [more, less]: readonly Quantity[]): boolean =>
  relation.kind === 'sum' && relation.whole === more && less !== undefined && relation.parts.includes(less);

/** The two states of the rate beside a step in its clause, the greater first, where the step may lie between them. */
function stepOf(
  { kind, owner, candidates }: Slot,
  growths: ReadonlyMap<number, { readonly relation: Growth; readonly clause: number }>,
): readonly Quantity[] | undefined {
  if (kind !== 'difference' || owner.role !== 'growth') return undefined;
  const rate = [owner.index + 1, owner.index - 1]
    .flatMap((at) => growths.get(at) ?? [])
    .find(({ clause }) => clause === owner.clause);
  const { now, before, isFall } = rate?.relation ?? {};
  const states = now && before ? (isFall ? [before, now] : [now, before]) : [];
  if (states.includes(owner.quantity)) return undefined;
  return candidates.some((each) => isBetween(each, states)) ? states : undefined;
}

/** 8个问题中,甲类5个、乙类3个,分布在东区(3个)、西区(5个): two lists one right behind the other. */
function isBeside({ whole, parts: known }: Sum, { parts }: Sum): boolean {
  const [first, last, from, to] = [known[0], known.at(-1), parts[0], parts.at(-1)];
  if (!first || !last || !from || !to || parts.length < 2) return false;
  if (first.start < whole.start || from.start < whole.start) return false;
  const gap = from.start > last.start ? from.start - last.end : first.start - to.end;
  return gap > 0 && gap < DIVIDED_AGAIN.apart;
}
