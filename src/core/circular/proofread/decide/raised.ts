import { DIVIDED_AGAIN, SHARES_OF_PARTS } from '../constants/quotients';
import type { Quantity } from '../lexer/quantity';
import { toldQuotients } from './explained';
import type { FigureRelation } from './relation';
import type { SlotCandidate, Decided, Slot } from './slot';

/**
 * What holds makes other readings surer: a share told right behind a part of a sum is mostly its share of that whole,
 * what is left is left of the whole a share was told of, a list beside a division of a whole divides it too, and
 * columns of the same rows add up alike.
 */
export function raisedByHeld(slots: readonly Slot[], held: readonly Decided[]): readonly Slot[] {
  const sums = held.flatMap(({ relation, slot }) =>
    relation?.kind === 'sum' && slot.kind !== 'restated' && relation.parts.length > 1 ? [relation] : [],
  );
  const divisions = divisionsOf(sums);
  const told = toldQuotients(held);
  const rows = new Set(held.flatMap(({ slot, forms }) => (slot.kind === 'sum' ? forms : [])));
  const raised = (candidate: SlotCandidate, { kind, owner }: Slot): SlotCandidate => {
    const { relation, weight, isOfPart, kin = '' } = candidate;
    const surer = {
      ...candidate,
      weight: Math.max(weight, Math.min(SHARES_OF_PARTS.most, weight * SHARES_OF_PARTS.times)),
    };
    if (relation.kind === 'ratio')
      return isOfPart && divisions.get(relation.bottom)?.some(({ parts }) => parts.includes(relation.top))
        ? surer
        : candidate;
    if (relation.kind !== 'sum') return candidate;
    if (kind === 'difference' && owner.role === 'rest')
      return relation.parts.some((part) => told.get(part)?.has(relation.whole)) ? surer : candidate;
    if (kind === 'sum' && rows.has(kin)) return { ...candidate, weight: Math.min(1, weight * DIVIDED_AGAIN.rows) };
    return kind === 'sum' && divisions.get(relation.whole)?.some((each) => isBeside(each, relation))
      ? {
          ...candidate,
          weight: Math.max(weight, candidate.isView ? DIVIDED_AGAIN.inView : DIVIDED_AGAIN.beside),
          ...(candidate.isEnumerated ? { asSome: DIVIDED_AGAIN.asSome } : {}),
        }
      : candidate;
  };
  return slots.map((slot) => ({ ...slot, candidates: slot.candidates.map((each) => raised(each, slot)) }));
}

type Sum = FigureRelation & { readonly kind: 'sum' };

function divisionsOf(sums: readonly Sum[]): ReadonlyMap<Quantity, readonly Sum[]> {
  const all = new Map<Quantity, readonly Sum[]>();
  for (const sum of sums) all.set(sum.whole, [...(all.get(sum.whole) ?? []), sum]);
  return all;
}

/** 8个问题中,甲类5个、乙类3个,分布在东区(3个)、西区(5个): two lists one right behind the other. */
function isBeside({ whole, parts: known }: Sum, { parts }: Sum): boolean {
  const [first, last, from, to] = [known[0], known.at(-1), parts[0], parts.at(-1)];
  if (!first || !last || !from || !to || parts.length < 2) return false;
  if (first.start < whole.start || from.start < whole.start) return false;
  const gap = from.start > last.start ? from.start - last.end : first.start - to.end;
  return gap > 0 && gap < DIVIDED_AGAIN.apart;
}
