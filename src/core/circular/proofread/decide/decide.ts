import { CONSTANTS, DECIDE } from '../constants/decision';
import { agreedOn } from './agreed';
import { chanceOfFace, chanceOfFit } from './chance';
import { explainedBy, oneEach } from './explained';
import { failed } from './failing';
import type { Quantity } from '../lexer/quantity';
import type { ClaimVerdict } from '../proof';
import { mayFit } from './ranges';
import { judge } from './judge';
import type { Ratio } from './relation';
import { raisedByHeld } from './raised';
import { isSlipOf } from './slips';
import type { Decided, Slot } from './slot';
import {
  type Forms,
  NO_FORMS,
  bestOf,
  elsewhere,
  formsOf,
  isMendable,
  strengthOf,
  strengthsOf,
  weighed,
} from './strength';

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
  const all = countsOf(fitted.flatMap((decided) => decided.forms));
  const first = slots.map((slot, at) => {
    const forms = elsewhere(all, itself[at]?.forms ?? []);
    const decided = fitting(slot, forms, fits[at] ?? []);
    return { slot, forms, decided: decided && isOutdoneByTwin(slot, decided, forms) ? undefined : decided };
  });
  const held = first.flatMap(({ decided }) => decided ?? []);
  const explained = explainedBy(held, figures);
  const failing = first.flatMap(({ slot, forms, decided }) => (decided ? [] : failed(slot, forms, explained)));
  const alone = oneEach(failing);
  const known = new Set([...held, ...alone.filter(({ relation }) => relation)].map(({ slot }) => slot));
  const agreed = agreedOn(
    first.filter(({ slot }) => !known.has(slot)),
    explained,
    alone,
  );
  const closed = new Set([...known, ...agreed.map(({ slot }) => slot)]);
  const told = [...alone.filter(({ slot, relation }) => relation || !closed.has(slot)), ...agreed];
  return { decided: [...held, ...told], open: slots.filter((slot) => !closed.has(slot)) };
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

/**
 * A plain quotient stands against a doubtful one that differs from it by a slip in one figure, or by top and base
 * exchanged: the error explains that the doubtful one comes out. So does the plain whole of a list that a slip is off.
 */
const isOutdoneByTwin = ({ candidates }: Slot, { weight, relation }: Decided, forms: Forms): boolean =>
  weight < CONSTANTS.twin * CONSTANTS.firm &&
  candidates.some((each) => {
    const plain = each.relation;
    if (relation?.kind === 'ratio')
      return (
        plain.kind === 'ratio' &&
        isTwin(plain, relation) &&
        strengthOf(each, forms) >= CONSTANTS.firm &&
        judge(plain) === 'fails'
      );
    return (
      relation?.kind === 'sum' &&
      plain.kind === 'sum' &&
      plain.parts.length === relation.parts.length &&
      plain.parts.every((part, at) => part === relation.parts[at]) &&
      strengthOf(each, forms) >= CONSTANTS.whole &&
      judge(plain) === 'fails' &&
      isMendable(plain)
    );
  });

function isTwin(plain: Ratio, other: Ratio): boolean {
  if (plain.more || other.more) return false;
  if (plain.top === other.top) return isSlipOf(plain.bottom, other.bottom);
  if (plain.bottom === other.bottom) return isSlipOf(plain.top, other.top);
  return plain.top === other.bottom && plain.bottom === other.top;
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
