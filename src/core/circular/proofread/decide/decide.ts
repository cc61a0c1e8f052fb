import { CONSTANTS, DECIDE } from '../constants/decision';
import { chanceOfFace, chanceOfFit } from './chance';
import { explainedBy, oneEach } from './explained';
import { failed } from './failing';
import type { Quantity } from '../lexer/quantity';
import type { ClaimVerdict } from '../proof';
import { mayFit } from './ranges';
import { judge } from './judge';
import { figuresOf, isOverAnother } from './relation';
import { underEach } from '../under-each';
import { raisedByHeld } from './raised';
import { fittingSums, hasSlippedWhole, isOutdoneByTwin } from './rivals';
import type { Decided, Slot } from './slot';
import { type Forms, NO_FORMS, bestOf, elsewhere, formsOf, strengthOf, strengthsOf, weighed } from './strength';

/**
 * Decides each slot. What comes out is taken as meant where chance does not explain it. What does not come out is
 * wrong where the structure is firm, or where it is plausible and a single slip would mend it beyond chance. Forms
 * that hold elsewhere in the text are firmer.
 */
export function decideAll(
  proposed: readonly Slot[],
  figures: readonly Quantity[],
): { readonly decided: readonly Decided[]; readonly open: readonly Slot[] } {
  const weighty = proposed.map(weighed);
  const fits = weighty.map(fitsIn);
  const itself = weighty.map((slot, at) => fitting(slot, NO_FORMS, fits[at] ?? []));
  const fitted = itself.flatMap((decided) => decided ?? []);
  const slots = raisedByHeld(weighty, fitted, figures);
  const wholes = wholesIn(fitted);
  const sums = fittingSums(
    weighty.flatMap(({ candidates }, at) =>
      (fits[at] ?? []).flatMap((fit) => {
        const candidate = candidates[fit.at];
        return candidate ? [{ candidate, chance: fit.chance }] : [];
      }),
    ),
  );
  const all = countsOf(fitted.flatMap((decided) => decided.forms));
  const meant = slots.map((slot, at) => {
    const forms = elsewhere(all, itself[at]?.forms ?? []);
    return { slot, forms, decided: fitting(slot, forms, fits[at] ?? []) };
  });
  const borneOut = new Set(meant.flatMap(({ decided }) => inSum(decided)));
  const outdone = new Set(
    meant.flatMap(({ slot, forms, decided }) =>
      decided && hasSlippedWhole(slot, decided, forms, borneOut) ? [figuresKey(decided)] : [],
    ),
  );
  const first = meant.map(({ slot, forms, decided }): JudgedSlot => {
    if (!decided || outdone.has(figuresKey(decided)) || isOutdoneByTwin(slot, decided, forms)) return { slot, forms };
    return isMisbased(slot, decided, forms, wholes) ? { slot, forms, instead: decided } : { slot, forms, decided };
  });
  const held = first.flatMap(({ decided }) => decided ?? []);
  const explained = explainedBy([...held, ...first.flatMap(({ instead }) => instead ?? [])], figures);
  const failing = first.flatMap(({ slot, forms, decided }) => (decided ? [] : failed(slot, forms, explained, sums)));
  const decided = [...held, ...oneEach(failing)];
  const closed = new Set(decided.flatMap(({ slot, relation }) => (relation ? [slot] : [])));
  return { decided, open: slots.filter((slot) => !closed.has(slot)) };
}

/** The figures of a sum that comes out. */
const inSum = (decided: Decided | undefined): readonly Quantity[] =>
  decided?.relation?.kind === 'sum' ? figuresOf(decided.relation) : [];

/** The figures of a decided relation, by which other slots with the same are known. */
const figuresKey = ({ relation }: Decided): string =>
  relation
    ? figuresOf(relation)
        .map(({ start }) => start)
        .join()
    : '';

/** A slot with what is meant by it and comes out, or what comes out instead of what is meant. */
interface JudgedSlot {
  readonly slot: Slot;
  readonly forms: Forms;
  readonly decided?: Decided;
  readonly instead?: Decided;
}

/** Which of the candidates of a slot comes out, how, and how probable that is by chance. */
interface Fit {
  readonly at: number;
  readonly verdict: ClaimVerdict;
  readonly chance: number;
}

const fitsIn = ({ candidates }: Slot): readonly Fit[] =>
  candidates.flatMap(({ relation }, at) => {
    const verdict = mayFit(relation) ? judge(relation) : 'fails';
    if (verdict !== 'holds' && verdict !== 'within-rounding') return [];
    const chance = (verdict === 'holds' ? chanceOfFace : chanceOfFit)(relation);
    return [{ at, verdict, chance: Math.max(chance, 1e-6) }];
  });

/** The candidate that comes out and is most plainly meant. */
function fitting(slot: Slot, forms: Forms, fits: readonly Fit[]): Decided | undefined {
  if (fits.length === 0) return undefined;
  const strengths = strengthsOf(slot, forms);
  const meant = fits.flatMap(({ at, verdict, chance }) => {
    const strength = strengths[at];
    const isMeant = strength && (strength.weight / chance >= CONSTANTS.meant || strength.weight >= CONSTANTS.plain);
    return isMeant ? [{ ...strength, verdict }] : [];
  });
  const best = bestOf(meant, ({ weight, verdict }) => weight * (verdict === 'holds' ? 1 : DECIDE.within));
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

/** The wholes that each figure is told to be a part of. */
const wholesIn = (fitted: readonly Decided[]): ReadonlyMap<Quantity, readonly Quantity[]> => {
  const sums = fitted.flatMap(({ relation }) =>
    relation?.kind === 'sum' && relation.parts.length > 1 ? [relation] : [],
  );
  return new Map(
    [...underEach(sums, ({ parts }) => parts)].map(([part, all]) => [part, all.map(({ whole }) => whole)]),
  );
};

/**
 * 竣工320户,已入住248户,占竣工户数的62.0%,还有72户: a part that the text tells with what it leaves of a whole has its
 * plain share of that one, though another base makes it come out.
 */
const isMisbased = (
  { candidates }: Slot,
  { weight, relation }: Decided,
  forms: Forms,
  wholes: ReturnType<typeof wholesIn>,
): boolean =>
  weight < CONSTANTS.twin * CONSTANTS.firm &&
  relation?.kind === 'ratio' &&
  candidates.some((each) => {
    const plain = each.relation;
    return (
      plain.kind === 'ratio' &&
      isOverAnother(relation, plain) &&
      plain.top === relation.top &&
      wholes.get(plain.top)?.includes(plain.bottom) === true &&
      strengthOf(each, forms) >= CONSTANTS.firm &&
      judge(plain) === 'fails'
    );
  });

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
