import { CONSTANTS } from '../constants/decision';
import { mendingLikelihood } from './chance';
import { mayFit } from './ranges';
import { type FigureRelation, figuresOf } from './relation';
import type { SlotCandidate, Slot } from './slot';

/** Where something is surely meant, the candidates share that surety by their weights. */
export function weighed(slot: Slot): Slot {
  const total = slot.candidates.reduce((sum, { weight }) => sum + weight, 0);
  if (slot.mass === undefined || total === 0 || total >= slot.mass) return slot;
  const factor = Math.min(slot.mass / total, CONSTANTS.raised);
  return { ...slot, candidates: slot.candidates.map((each) => ({ ...each, weight: each.weight * factor })) };
}

/** What names the structure of a candidate elsewhere. */
export const formsOf = ({ form = '', kin = '' }: SlotCandidate): readonly string[] =>
  [form, kin].filter((each) => each !== '');

/**
 * The weight of a candidate in view of what else holds: its form elsewhere makes it firmer, siblings over the same base
 * make it almost sure.
 */
export function strengthOf({ weight, form = '', kin = '' }: SlotCandidate, forms: Forms): number {
  const siblings = forms(kin);
  return Math.min(
    1,
    Math.max(weight * boost(forms(form)), siblings > 1 ? CONSTANTS.siblings : siblings * CONSTANTS.plain),
  );
}

/**
 * The candidates of a slot with their weights. Where a plain one has the form that holds in several siblings, or in one
 * whose words name the base too, one of another form is not meant here.
 */
export function strengthsOf({ candidates }: Slot, forms: Forms): readonly WeighedCandidate[] {
  const all = candidates.map((candidate) => ({ candidate, weight: strengthOf(candidate, forms) }));
  const isByAnalogy = all.some(
    ({ candidate: { form = '', isInWords, relation }, weight }) =>
      form !== '' &&
      (isInWords
        ? weight >= CONSTANTS.plain && forms(form) > 0
        : weight >= CONSTANTS.firm && forms(form) >= CONSTANTS.analogous && isMendable(relation)),
  );
  return isByAnalogy
    ? all.map((each) =>
        forms(each.candidate.form ?? '') === 0
          ? { ...each, weight: each.weight * CONSTANTS.unlike }
          : each.candidate.isInWords
            ? { ...each, weight: Math.max(each.weight, CONSTANTS.alike) }
            : each,
      )
    : all;
}

/** Whether a relation comes out, or one slip in one of its figures would make it. */
export const isMendable = (relation: FigureRelation): boolean =>
  mayFit(relation) || figuresOf(relation).some((figure) => mendingLikelihood(relation, figure) > 0);

/** A candidate with its weight in view of what else holds. */
export interface WeighedCandidate {
  readonly candidate: SlotCandidate;
  readonly weight: number;
}

/** How often the same structure holds elsewhere in the text. */
export type Forms = (key: string) => number;

/** Nothing is known of other structures yet. */
export const NO_FORMS: Forms = () => 0;

/** The structures that hold elsewhere, without the own one. */
export const elsewhere =
  (all: ReadonlyMap<string, number>, own: readonly string[]): Forms =>
  (key) =>
    (all.get(key) ?? 0) - (own.includes(key) ? 1 : 0);

/** The same form that holds twice elsewhere in the text is no accident here. */
const boost = (times: number): number => (times < 2 ? 1 : Math.min(times, 4));

/** The best of several, the first of equals. */
export function bestOf<T>(all: readonly T[], worth: (each: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (best, each) => (best === undefined || worth(each) > worth(best) ? each : best),
    undefined,
  );
}
