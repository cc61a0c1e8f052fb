import { localise, type Localisation, type SearchWork } from '../../arithmetic';
import { hasFormula, refKey } from '../../relations';
import { groupedBy } from '../../workbook';
import type { Cause } from '../cause';
import type { Found } from '../found';
import { TOO_MANY_WORDS } from '../words';
import { blockAround } from './around';
import { componentsOf, keysOfFound } from './components';
import { undecided } from './corrected';
import { isSettledBy, locateRate } from './locate-rate';
import type { ComponentScene } from './scene';
import { causesOf } from './told';

/** What explains failing relations, and how many cells would have to change. */
interface ComponentExplanation {
  readonly causes: readonly Cause[];
  readonly isExplained: boolean;
  readonly weight: number;
}

/**
 * Explains a component whole, or, where that fails, without its limits (part ≤ whole) and each limit for itself: a
 * part that is too large with its total has no one cell that mends it, and must not hide what the others tell.
 */
export function explainOrPart(component: readonly Found[], scene: ComponentScene, work: SearchWork): readonly Cause[] {
  const whole = explain(component, scene, work);
  const limits = component.filter(({ hit }) => hit.balance?.kind === 'part');
  if (whole.isExplained || limits.length === 0 || limits.length === component.length) return whole.causes;
  const others = componentsOf(component.filter((one) => !limits.includes(one)));
  return [...others, ...limits.map((one) => [one])].flatMap((part) => explain(part, scene, work).causes);
}

/**
 * Typed rates are explained together with the balances when that costs no further change; otherwise each for itself, as
 * is one that a formula computes.
 */
function explain(component: readonly Found[], scene: ComponentScene, work: SearchWork): ComponentExplanation {
  const balances = component.filter(({ hit }) => hit.balance);
  const rates = component.filter(({ hit }) => hit.rate);
  const typed = component.filter(({ hit }) => !hit.rate || !hasFormula(hit.rate.rate));
  const alone = balances.length > 0 ? explainTogether(balances, scene, work) : NOTHING_LEFT;
  const isAsked = alone.isExplained && balances.length > 0 && typed.length > balances.length;
  const together = isAsked ? explainTogether(typed, scene, work) : undefined;
  const isBest = together !== undefined && together.isExplained && together.weight <= alone.weight;
  const [best, told] = isBest ? [together, typed] : [alone, balances];
  const apart = rates.filter((one) => !told.includes(one));
  const settled = groupedBy(apart, (one) => best.causes.find(({ says }) => isSettledBy(one, says)));
  const open = apart.filter((one) => ![...settled.values()].some((list) => list.includes(one)));
  return {
    ...best,
    causes: [
      ...best.causes.map((cause): Cause => ({
        ...cause,
        silences: [...cause.silences, ...(settled.get(cause) ?? [])],
      })),
      ...open.map((one): Cause => ({ says: locateRate(one, scene), silences: [one] })),
    ],
  };
}

const NOTHING_LEFT: ComponentExplanation = { causes: [], isExplained: true, weight: 0 };

/** Explains failing relations by one reading of their cells; without one they stay as they are. */
function explainTogether(found: readonly Found[], scene: ComponentScene, work: SearchWork): ComponentExplanation {
  const around = blockAround(found, scene);
  const answer = localise(around.block, work);
  const isExplained = answer.candidates.length > 0 || answer.status === 'tie';
  const parted = partedTie(found, answer, (some) => explainTogether(some, scene, work).causes);
  const isParted = parted !== undefined && work.left >= 0;
  const causes = isParted ? parted : work.left < 0 ? found.map(unsearched) : causesOf(found, answer, around, scene);
  return { isExplained, weight: answer.weight, causes };
}

/**
 * What a tie still tells: a cell that is in every set of cells that could be wrong is wrong, where its own relations
 * name it, too; only the others are tied.
 */
function partedTie(
  found: readonly Found[],
  { status, minimalSets: [first = [], ...sets] }: Localisation,
  explained: (some: readonly Found[]) => readonly Cause[],
): readonly Cause[] | undefined {
  const certain = status === 'tie' ? first.filter((key) => sets.every((set) => set.includes(key))) : [];
  const sure = found.filter((one) => keysOfFound(one).some((key) => certain.includes(key)));
  const others = found.filter((one) => !sure.includes(one));
  if (sure.length === 0 || others.length === 0) return undefined;
  const named = explained(sure);
  const isNamed = named.length > 0 && named.every(({ says }) => says.reading?.isLocated && isAt(says, certain));
  return isNamed ? [...named, ...explained(others)] : undefined;
}

const isAt = ({ table, hit: { row, column } }: Found, keys: readonly string[]): boolean =>
  table !== undefined && row !== undefined && column !== undefined && keys.includes(refKey({ table, row, column }));

/** A relation for which no work was left: it stays, and says so. */
export const unsearched = (one: Found): Cause => ({ says: undecided(one, TOO_MANY_WORDS), silences: [one] });
