import { CONSTANTS, DECIDE } from '../constants/decision';
import type { Quantity } from '../lexer/quantity';
import { chanceOfFit, factorOff, mendingLikelihood, slipOdds } from './chance';
import { NO_QUOTIENTS, type Quotients, isExplained, oneEach, partsExplained, quotientsOf } from './explained';
import { mayFit, rangeOf, resultRange } from './ranges';
import { type Relation, figuresOf, judge } from './relation';
import type { Candidate, Decided, Slot } from './slot';

/**
 * Decides each slot. What comes out is taken as meant where chance does not explain it. What does not come out is
 * wrong where the structure is firm, or where it is plausible and a single slip would mend it beyond chance. Forms
 * that hold elsewhere in the text are firmer.
 */
export function decideAll(proposed: readonly Slot[]): readonly Decided[] {
  const slots = proposed.map(weighed);
  const alone = slots.map((slot) => fitting(slot, NO_FORMS, NO_QUOTIENTS));
  const known = alone.flatMap((decided) => decided ?? []);
  const all = countsOf(known.flatMap((decided) => decided.forms));
  const told = quotientsOf(known);
  const first = slots.map((slot, at) => {
    const forms = elsewhere(all, alone[at]?.forms ?? []);
    const decided = fitting(slot, forms, told);
    return { slot, forms, decided: decided && isOutdone(slot, decided, forms) ? undefined : decided };
  });
  const held = first.flatMap(({ decided }) => decided ?? []);
  const explained = partsExplained(held);
  const quotients = quotientsOf(held);
  const failing = first.flatMap(({ slot, forms, decided }) =>
    decided ? [] : failed(slot, forms, explained, quotients),
  );
  return [...held, ...oneEach(failing)];
}

/** Where something is surely meant, the candidates share that surety by their weights. */
function weighed(slot: Slot): Slot {
  const total = slot.candidates.reduce((sum, { weight }) => sum + weight, 0);
  if (slot.mass === undefined || total === 0 || total >= slot.mass) return slot;
  const factor = Math.min(slot.mass / total, CONSTANTS.raised);
  return { ...slot, candidates: slot.candidates.map((each) => ({ ...each, weight: each.weight * factor })) };
}

const formsOf = ({ form, kin }: Candidate): readonly string[] => [form, kin ?? ''].filter((each) => each !== '');

/**
 * The weight of a candidate in view of what else holds: its form elsewhere makes it firmer, siblings over the same base
 * make it almost sure.
 */
function strengthOf({ weight, form, kin = '' }: Candidate, forms: Forms): number {
  const siblings = forms(kin);
  return Math.min(
    1,
    Math.max(weight * boost(forms(form)), siblings > 1 ? CONSTANTS.siblings : siblings * CONSTANTS.plain),
  );
}

/**
 * The candidates of a slot with their weights. Where a plain one has the form that holds in several siblings, one of
 * another form is not meant here.
 */
function strengthsOf({ candidates }: Slot, forms: Forms): readonly Weighed[] {
  const all = candidates.map((candidate) => ({ candidate, weight: strengthOf(candidate, forms) }));
  const isByAnalogy = all.some(
    ({ candidate: { form }, weight }) => weight >= CONSTANTS.firm && form !== '' && forms(form) >= CONSTANTS.analogous,
  );
  return isByAnalogy
    ? all.map((each) => (forms(each.candidate.form) > 0 ? each : { ...each, weight: each.weight * CONSTANTS.unlike }))
    : all;
}

interface Weighed {
  readonly candidate: Candidate;
  readonly weight: number;
}

/** How often the same structure holds elsewhere in the text. */
type Forms = (key: string) => number;

const NO_FORMS: Forms = () => 0;

const elsewhere =
  (all: ReadonlyMap<string, number>, own: readonly string[]): Forms =>
  (key) =>
    (all.get(key) ?? 0) - (own.includes(key) ? 1 : 0);

/**
 * The candidate that comes out and is most plainly meant; a quotient that another percentage tells more plainly is that
 * one's.
 */
function fitting(slot: Slot, forms: Forms, told: Quotients): Decided | undefined {
  const strengths = strengthsOf(slot, forms);
  const surest = Math.max(0, ...strengths.map(({ weight }) => weight));
  const fits = strengths
    .filter(({ candidate: { relation } }) => mayFit(relation))
    .flatMap(({ candidate, weight }) => {
      const verdict = judge(candidate.relation);
      const score = weight / Math.max(chanceOfFit(candidate.relation), 1e-6);
      const isMeant = score >= CONSTANTS.meant || weight >= CONSTANTS.plain;
      return verdict === 'fails' || verdict === 'not-checkable' || !isMeant || isTaken(candidate, weight, surest, told)
        ? []
        : [{ candidate, weight, verdict }];
    });
  const best = bestOf(fits, ({ weight, verdict }) => weight * (verdict === 'holds' ? 1 : DECIDE.within));
  return (
    best && {
      slot,
      verdict: best.verdict,
      relation: best.candidate.relation,
      forms: formsOf(best.candidate),
      weight: best.weight,
    }
  );
}

/** A quotient that another percentage tells more plainly is told again only where no plainer one is at hand. */
function isTaken({ relation }: Candidate, weight: number, surest: number, told: Quotients): boolean {
  const holder = relation.kind === 'ratio' ? told.get(relation.top)?.get(relation.bottom) : undefined;
  if (holder === undefined || relation.kind !== 'ratio' || holder.share === relation.share || holder.weight <= weight)
    return false;
  const { number } = relation.share;
  const isAgain = holder.share.number.units === number.units && holder.share.number.decimals === number.decimals;
  return !isAgain || (surest >= CONSTANTS.firm && weight < CONSTANTS.outshone * surest);
}

/**
 * That a doubtful candidate comes out by chance does not remove a plain one that one slip would mend: whichever
 * explains the figures better stands.
 */
function isOutdone({ candidates }: Slot, { weight, forms: own, relation }: Decided, forms: Forms): boolean {
  const score =
    (weight * boost(Math.max(0, ...own.map((each) => forms(each))))) /
    Math.max(relation ? chanceOfFit(relation) : 1, 1e-6);
  return (
    score < CONSTANTS.outdone &&
    candidates.some((each) => {
      const strength = strengthOf(each, forms);
      return (
        strength > 2 * weight &&
        strength >= CONSTANTS.plain &&
        judge(each.relation) === 'fails' &&
        strength * slipOdds(each.relation) * CONSTANTS.slips > score
      );
    })
  );
}

function failed(slot: Slot, forms: Forms, explained: ReadonlySet<Quantity>, quotients: Quotients): readonly Decided[] {
  const ranked = firstOf(
    [...strengthsOf(slot, forms)].sort((a, b) => b.weight - a.weight),
    DECIDE.mostTried,
    ({ candidate: { relation } }) => !isExplained(relation, explained, quotients) && judge(relation) === 'fails',
  );
  const judged = ranked
    .filter(({ weight }) => weight >= CONSTANTS.least)
    .flatMap(({ candidate, weight }) => {
      const slip = slipOdds(candidate.relation);
      const isMended = slip > 0;
      const odds = weight * slip;
      const isFirm =
        weight >= CONSTANTS.firm &&
        candidate === ranked[0]?.candidate &&
        (isMended || (factorOff(candidate.relation) < CONSTANTS.absurd && !isOfSome(slot, candidate, weight)));
      return isFirm || (odds >= CONSTANTS.odds && weight >= CONSTANTS.least)
        ? [{ candidate, weight, odds: odds + (isFirm ? weight : 0) }]
        : [];
    });
  const best = bestOf(judged, ({ odds, weight }) => odds * weight);
  if (best)
    return [
      {
        slot,
        verdict: 'fails',
        relation: best.candidate.relation,
        forms: formsOf(best.candidate),
        weight: best.odds * best.weight,
        alternatives: ranked
          .map(({ candidate }) => candidate.relation)
          .filter((each) => each !== best.candidate.relation),
      },
    ];
  return slot.isAsserted ? [{ slot, verdict: 'not-checkable', forms: [], weight: 0 }] : [];
}

/** Parts that leave something over and that no slip completes are some of the parts, unless the list is said to be whole. */
const isOfSome = ({ kind }: Slot, { relation }: Candidate, weight: number): boolean =>
  kind === 'sum' &&
  relation.kind === 'sum' &&
  weight < CONSTANTS.whole &&
  rangeOf(relation.whole).face > (resultRange(relation)?.face ?? 0);

/** The first of a list that pass a test, which is not asked of more than it takes. */
function firstOf<T>(all: readonly T[], most: number, passes: (each: T) => boolean): readonly T[] {
  const kept: T[] = [];
  for (const each of all) {
    if (kept.length === most) break;
    if (passes(each)) kept.push(each);
  }
  return kept;
}

/** The same form that holds twice elsewhere in the text is no accident here. */
const boost = (times: number): number => (times < 2 ? 1 : Math.min(times, 4));

/** Whether one slip in one of its figures would make a relation come out. */
export const isMendable = (relation: Relation): boolean =>
  figuresOf(relation).some((figure) => mendingLikelihood(relation, figure) > 0);

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function bestOf<T>(all: readonly T[], worth: (each: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (best, each) => (best === undefined || worth(each) > worth(best) ? each : best),
    undefined,
  );
}
