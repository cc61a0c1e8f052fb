import { localise, type Candidate as Reading, type Localisation } from '../arithmetic';
import { figureAt, refKey, type Balance, type Ref } from '../relations';
import type { Context } from '../rules';
import { blockOf, hasFormula, isUnknown, type PrintedRate } from './block';
import { cellsOfFound, componentsOf, type Component } from './components';
import { exchangesOf } from './exchanges';
import { locateRate } from './locate-rate';
import { exchangedFound, filledAt, relocated, tied } from './relocate';
import type { Found } from './found';
import { sceneOf, type Scene } from './scene';
import { shortlist } from './shortlist';
import { unique } from './unique';

/** The most suspects one block may have; columns longer than this are cut down to the cells that evidence speaks for. */
const MOST_SUSPECTS = 60;

/**
 * Replaces failing relations by the cell that is really wrong, where evidence tells it. Relations that share cells are
 * explained together; where nothing breaks the tie, the finding stays on the relation's whole and names the candidates.
 */
export function locate(found: readonly Found[], context: Context): readonly Found[] {
  const relational = found.filter(({ hit }) => hit.balance ?? hit.rate);
  if (relational.length === 0) return found;
  const scene = sceneOf(context, found);
  const replaced = new Map<Found, readonly Found[]>();
  for (const exchange of exchangesOf(found, scene.previous)) {
    exchange.explains.forEach((one, i) => replaced.set(one, i === 0 ? [exchangedFound(one, exchange)] : []));
  }
  for (const component of componentsOf(relational.filter((one) => !replaced.has(one)))) {
    for (const [one, others] of explain(component, scene)) replaced.set(one, others);
  }
  return found.flatMap((one) => replaced.get(one) ?? [one]);
}

type Replacement = readonly (readonly [Found, readonly Found[]])[];

/** Rates are explained together with the balances when that costs no further change; otherwise each for itself. */
function explain(component: Component, scene: Scene): Replacement {
  const rates = component.found.filter(({ hit }) => hit.rate);
  const balances = component.found.filter(({ hit }) => hit.balance);
  const apart = (): Replacement => rates.map((one) => [one, [locateRate(one, scene)]] as const);
  if (balances.length === 0) return apart();
  const alone = explainTogether(balances, scene);
  const together = rates.length > 0 ? explainTogether(component.found, scene) : alone;
  const isFree = together.isExplained && together.weight <= alone.weight;
  return isFree ? together.replacement : [...alone.replacement, ...apart()];
}

interface Explanation {
  readonly isExplained: boolean;
  readonly weight: number;
  readonly replacement: Replacement;
}

/**
 * Explains failing relations by one reading of their cells; without one they stay as they are. A target is known to be right:
 * where it contradicts sums that hold now, those hold by another fault, and it is explained alone.
 */
function explainTogether(found: readonly Found[], scene: Scene): Explanation {
  const isTargetsOnly = found.every(({ hit }) => hit.rate ?? hit.balance?.kind === 'target');
  const explained = explainWith(found, scene, true);
  return explained.isExplained || !isTargetsOnly ? explained : explainWith(found, scene, false);
}

function explainWith(found: readonly Found[], scene: Scene, withHolding: boolean): Explanation {
  const failing = found.flatMap(({ hit }) => hit.balance ?? []);
  const suspects = suspectsOf(failing, found);
  const cells = blockOf({
    balances: [...failing, ...(withHolding ? holding(suspects, scene) : [])],
    suspects,
    rates: ratesOn(suspects, found, scene),
    previous: scene.previous,
    isDoubted: (ref) => scene.isOverwritten(ref) || scene.isOdd(ref),
    floor: (ref) => floorOf(ref, scene),
  });
  const answer = localise(cells.block);
  return { isExplained: answer.candidates.length > 0 || answer.status === 'tie', weight: answer.weight, replacement: replacementOf(found, answer, cells.cells, scene) };
}

function replacementOf(found: readonly Found[], answer: Localisation, cells: ReadonlyMap<string, Ref>, scene: Scene): Replacement {
  const [best] = answer.candidates;
  if (answer.status === 'consistent') return replacements(found, filledIn(found, answer, cells));
  if (answer.status === 'located' && best) return replacements(found, relocated(found, best, cells, scene));
  if (answer.status !== 'tie') return found.map((one) => [one, [one]] as const);
  const suspects = suspectsIn(answer, cells);
  return found.map((one) => [one, [tied(one, sharedReading(answer), suspects, cells)]] as const);
}

/** Blanks that could be filled so that all holds explain everything: the finding moves to them, with the value where only one is possible. */
function filledIn(found: readonly Found[], { filled }: Localisation, cells: ReadonlyMap<string, Ref>): readonly Found[] {
  const blanks = [...cells].filter(([, ref]) => isUnknown(ref));
  const owner = (key: string): Found | undefined => found.find((one) => cellsOfFound(one).some((cell) => refKey(cell) === key));
  const moved = blanks.flatMap(([key, ref]) => {
    const one = owner(key);
    return one ? [filledAt(one, ref, filled[key])] : [];
  });
  return moved.length > 0 ? moved : found;
}

/** The slip that all best readings share, when the localiser names one. */
const sharedReading = ({ candidates }: Localisation): Reading | undefined =>
  candidates.length === 1 ? candidates[0] : undefined;

const suspectsIn = ({ minimalSets }: Localisation, cells: ReadonlyMap<string, Ref>): readonly Ref[] =>
  [...new Set(minimalSets.flat())].flatMap((key) => cells.get(key) ?? []);

/** The located findings stand where the first failing relation stood; the other relations are explained by them. */
const replacements = (found: readonly Found[], located: readonly Found[]): Replacement =>
  found.map((one, i) => [one, i === 0 ? located : []] as const);

/** Typed cells of the failing relations; when there are too many, those that evidence speaks for. */
function suspectsOf(failing: readonly Balance[], found: readonly Found[]): readonly Ref[] {
  const all = found.flatMap(cellsOfFound).filter((ref) => figureAt(ref) !== undefined).filter(unique(refKey));
  const typed = all.filter((ref) => !hasFormula(ref) || failing.some(({ whole }) => refKey(whole) === refKey(ref)));
  return typed.length <= MOST_SUSPECTS ? typed : shortlist(typed, failing, MOST_SUSPECTS);
}

/** Balances that hold now and that a change of a suspect could break. */
const holding = (suspects: readonly Ref[], scene: Scene): readonly Balance[] =>
  suspects.flatMap((ref) => scene.holding(ref)).filter(unique((balance: Balance) => balance));

/** Rates that hold now and those to be explained. */
const ratesOn = (suspects: readonly Ref[], found: readonly Found[], scene: Scene): readonly PrintedRate[] =>
  suspects
    .flatMap((ref) => scene.rates(ref))
    .filter(unique((rate: PrintedRate) => rate))
    .filter((rate) => rate.holds || found.some(({ hit }) => hit.rate === rate.check));

/** A cumulative figure does not fall below the period before, unless it already has. */
function floorOf(ref: Ref, { previous }: Scene): number {
  const before = ref.table.annex.cumulative.includes(ref.column.definition?.id ?? '') ? previous(ref) : undefined;
  const now = figureAt(ref) ?? 0;
  return before !== undefined && before <= now ? Math.max(0, before) : Math.min(0, now >= 0 ? 0 : now);
}
