import { localise, type Localisation, type SearchWork } from '../arithmetic';
import { refKey } from '../relations';
import type { Cause, CauseRule } from './cause';
import type { Found } from './found';
import { blockAround } from './locating/around';
import { hasFormula } from './locating/block';
import { componentsOf, keysOfFound } from './locating/components';
import { locateRate } from './locating/locate-rate';
import { sceneOf, type ComponentScene } from './locating/scene';
import { isSum } from './locating/short-rows';
import { causesOf } from './locating/told';
import { TOO_MANY_WORDS } from './words';

/**
 * The share of the work still allowed that one component may take, so that a hopeless one leaves enough for the others.
 */
const SHARE = 0.25;

/**
 * Failing relations that share cells are told at the cell that is really wrong, where evidence tells which; where
 * nothing breaks the tie, they stay and name the candidates. Small components first: they cost least and are the
 * surest.
 */
export const wrongCell: CauseRule<'wrong-cell'> = {
  id: 'wrong-cell',
  words: { title: '一格填错', why: '一个数填错，它所在的合计、分项和比率都会跟着对不上。' },
  *find(found, { context, search }) {
    const relational = found.filter(({ hit, cause }) => !cause && (hit.balance ?? hit.rate));
    if (relational.length === 0) return;
    const [searched, left] = withinReason(relational);
    yield* left.map(unsearched);
    const scene = sceneOf(context, found);
    for (const component of [...componentsOf(searched)].sort((a, b) => a.length - b.length)) {
      const { causes, spent } = explainOrPart(component, scene, { left: Math.ceil(search.left * SHARE) });
      search.left -= spent;
      yield* causes;
    }
  },
};

/** Cells that the failing relations name, each relation its own: thirty totals of 400 rows in 25 columns. */
const MOST_CELLS_NAMED = 300_000;

/** The relations to be searched, and the sums down columns where they are so many and so long that nobody could. */
function withinReason(found: readonly Found[]): readonly [searched: readonly Found[], left: readonly Found[]] {
  const named = found.reduce((all, { hit }) => all + (hit.balance?.parts.length ?? 0), 0);
  return named <= MOST_CELLS_NAMED ? [found, []] : [found.filter((one) => !isSum(one)), found.filter(isSum)];
}

/** What explains a component, how many cells would have to change, and the work it took to tell. */
interface ComponentExplanation {
  readonly causes: readonly Cause[];
  readonly isExplained: boolean;
  readonly weight: number;
  readonly spent: number;
}

/**
 * Explains a component whole, or, where that fails, without its limits (part ≤ whole) and each limit for itself: a
 * part that is too large with its total has no one cell that mends it, and must not hide what the others tell.
 */
function explainOrPart(component: readonly Found[], scene: ComponentScene, share: SearchWork): ComponentExplanation {
  const whole = explain(component, scene, share);
  const limits = component.filter(({ hit }) => hit.balance?.kind === 'part');
  if (whole.isExplained || limits.length === 0 || limits.length === component.length) return whole;
  const others = componentsOf(component.filter((one) => !limits.includes(one)));
  return [...others, ...limits.map((one) => [one])].reduce<ComponentExplanation>(
    (sum, part) => {
      const { causes, spent } = explain(part, scene, { left: share.left - sum.spent });
      return { ...sum, causes: [...sum.causes, ...causes], spent: sum.spent + spent };
    },
    { ...whole, causes: [] },
  );
}

/**
 * Typed rates are explained together with the balances when that costs no further change; otherwise each for itself, as
 * is one that a formula computes.
 */
function explain(component: readonly Found[], scene: ComponentScene, share: SearchWork): ComponentExplanation {
  const computed = component.filter(({ hit }) => hit.rate && hasFormula(hit.rate.rate));
  if (computed.length > 0) {
    const typed = component.filter((one) => !computed.includes(one));
    const rest = typed.length > 0 ? explain(typed, scene, share) : NOTHING_LEFT;
    return { ...rest, causes: [...rest.causes, ...computed.map((one) => locatedRate(one, scene))] };
  }
  const rates = component.filter(({ hit }) => hit.rate);
  const balances = component.filter(({ hit }) => hit.balance);
  const alone = balances.length > 0 ? explainTogether(balances, scene, share) : NOTHING_LEFT;
  const isAsked = balances.length > 0 && rates.length > 0 && alone.isExplained;
  const together = isAsked ? explainTogether(component, scene, { left: share.left - alone.spent }) : NOTHING_LEFT;
  const spent = alone.spent + together.spent;
  if (isAsked && together.isExplained && together.weight <= alone.weight) return { ...together, spent };
  const apart = rates.map((one) => locatedRate(one, scene));
  return { ...alone, causes: [...alone.causes, ...apart], spent };
}

const NOTHING_LEFT: ComponentExplanation = { causes: [], isExplained: true, weight: 0, spent: 0 };

const locatedRate = (one: Found, scene: ComponentScene): Cause => ({
  says: locateRate(one, scene),
  silences: [one],
});

/**
 * Explains failing relations by one reading of their cells; without one they stay as they are. A target is known to be
 * right: where it contradicts sums that hold now, those hold by another fault, and it is explained alone.
 */
function explainTogether(found: readonly Found[], scene: ComponentScene, share: SearchWork): ComponentExplanation {
  const isTargetsOnly = found.every(({ hit }) => hit.rate ?? hit.balance?.kind === 'target');
  const explained = explainWith(found, scene, share, true);
  if (explained.isExplained || !isTargetsOnly) return explained;
  const alone = explainWith(found, scene, { left: share.left - explained.spent }, false);
  return { ...alone, spent: explained.spent + alone.spent };
}

function explainWith(
  found: readonly Found[],
  scene: ComponentScene,
  share: SearchWork,
  withHolding: boolean,
): ComponentExplanation {
  const work = { left: share.left };
  const around = blockAround(found, scene, withHolding);
  const answer = localise(around.block, work);
  const isExplained = answer.candidates.length > 0 || answer.status === 'tie';
  const parted = partedTie(found, answer, scene, work, withHolding);
  if (parted) return { isExplained, weight: answer.weight, causes: parted, spent: share.left - work.left };
  const causes = work.left < 0 ? found.map(unsearched) : causesOf(found, answer, around, scene);
  return { isExplained, weight: answer.weight, causes, spent: share.left - work.left };
}

/**
 * What a tie still tells: a cell that is in every set of cells that could be wrong is wrong, where its own relations
 * name it, too; only the others are tied.
 */
function partedTie(
  found: readonly Found[],
  { status, minimalSets: [first = [], ...sets] }: Localisation,
  scene: ComponentScene,
  work: SearchWork,
  withHolding: boolean,
): readonly Cause[] | undefined {
  const certain = status === 'tie' ? first.filter((key) => sets.every((set) => set.includes(key))) : [];
  const sure = found.filter((one) => keysOfFound(one).some((key) => certain.includes(key)));
  const others = found.filter((one) => !sure.includes(one));
  if (sure.length === 0 || others.length === 0) return undefined;
  const told = [sure, others].map((some) => {
    const { causes, spent } = explainWith(some, scene, { left: work.left }, withHolding);
    work.left -= spent;
    return causes;
  });
  const [named = []] = told;
  const isNamed = named.length > 0 && named.every(({ says }) => says.reading?.isLocated && isAt(says, certain));
  return isNamed && work.left >= 0 ? told.flat() : undefined;
}

const isAt = ({ table, hit: { row, column } }: Found, keys: readonly string[]): boolean =>
  table !== undefined && row !== undefined && column !== undefined && keys.includes(refKey({ table, row, column }));

/** A relation for which no work was left: it stays, and says so. */
function unsearched(one: Found): Cause {
  const { fix: _, ...hit } = one.hit;
  return {
    says: { ...one, hit, reading: { isLocated: false, note: TOO_MANY_WORDS, candidates: [] } },
    silences: [one],
  };
}
