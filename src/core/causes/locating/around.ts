import {
  addressOf,
  covers,
  figureAt,
  hasFormula,
  referredAreas,
  refKey,
  type Balance,
  type Ref,
  leftOutOf,
} from '../../relations';
import { cellFormula } from '../../tables';
import { groupedBy, once } from '../../workbook';
import type { Found } from '../found';
import { blockOf, type CellBlock, type PrintedRate } from './block';
import { cellsOfFound } from './components';
import type { ComponentScene } from './scene';
import { shortlist } from './shortlist';

/**
 * The most suspects one block may have; columns longer than this are cut down to the cells that evidence speaks for.
 */
const MOST_SUSPECTS = 60;

/**
 * The block of some failing relations: their cells as suspects, and what holds now and a change could break. A target
 * is known to be right: sums that hold with another figure hold by another fault, and do not speak against it.
 */
export function blockAround(found: readonly Found[], scene: ComponentScene): CellBlock {
  const failing = found.flatMap(({ hit }) => hit.balance ?? []);
  const suspects = suspectsOf(failing, found, scene);
  const isOfTargets = failing.every(({ kind }) => kind === 'target');
  return blockOf({
    balances: [...failing, ...(isOfTargets ? [] : holding(suspects, scene))],
    suspects,
    rates: ratesOn(suspects, found, scene),
    previous: scene.previous,
    isDoubted: (ref) =>
      scene.isOverwritten(ref) || scene.isMisreferred(ref) || scene.isOdd(ref) || leftOutOf(ref) !== undefined,
    floor: (ref) => floorOf(ref, scene),
  });
}

/**
 * Typed cells of the failing relations, and formulas that make one fail; when there are too many, those that evidence
 * speaks for. A formula that adds its cells up rightly follows them and is none.
 */
function suspectsOf(failing: readonly Balance[], found: readonly Found[], scene: ComponentScene): readonly Ref[] {
  const wholes = new Set(failing.map(({ whole }) => refKey(whole)));
  const cells = found.flatMap(cellsOfFound).filter((ref) => figureAt(ref) !== undefined);
  const all = [...groupedBy(cells, refKey).values()].flatMap(([first]) => first ?? []);
  const follows = (ref: Ref): boolean =>
    scene.holding(ref).some(({ kind, whole }) => kind !== 'part' && kind !== 'linear' && refKey(whole) === refKey(ref));
  const typed = all.filter((ref) => !hasFormula(ref) || (wholes.has(refKey(ref)) && !follows(ref)));
  return typed.length <= MOST_SUSPECTS ? typed : shortlist(typed, failing, MOST_SUSPECTS);
}

/** Balances that hold and that a change of a suspect could break; a difference by formula holds whatever changes. */
const holding = (suspects: readonly Ref[], scene: ComponentScene): readonly Balance[] =>
  [...new Set(suspects.flatMap((ref) => scene.holding(ref)))].filter((balance) => !isByFormula(balance));

const isByFormula = once(({ whole, parts }: Balance) => parts.some((part) => isComputedFrom(part, whole)));

function isComputedFrom({ table, row, column }: Ref, other: Ref): boolean {
  const formula = cellFormula(table, row, column);
  return formula !== undefined && covers(referredAreas(formula), addressOf(other));
}

/** Rates that hold now and those to be explained. */
function ratesOn(suspects: readonly Ref[], found: readonly Found[], scene: ComponentScene): readonly PrintedRate[] {
  const failing = new Set(found.map(({ hit }) => hit.rate));
  return [...new Set(suspects.flatMap((ref) => scene.rates(ref)))].filter(
    ({ holds, check }) => holds || failing.has(check),
  );
}

/** A cumulative figure does not fall below the period before, unless it already has. */
function floorOf(ref: Ref, { previous }: ComponentScene): number {
  const before = ref.table.annex.cumulative.includes(ref.column.definition?.id ?? '') ? previous(ref) : undefined;
  const now = figureAt(ref) ?? 0;
  return before !== undefined && before <= now ? Math.max(0, before) : Math.min(0, now);
}
