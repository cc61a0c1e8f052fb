import { CONSTANTS } from '../constants/decision';
import { type Quantity, isAlike } from '../lexer/quantity';
import { underEach } from '../under-each';
import { chanceOfFit, slipOdds } from './chance';
import { rangeOf } from './ranges';
import { type FigureRelation, figuresOf } from './relation';
import type { Decided } from './slot';
import { type ToldOfSums, isUnmeant } from './unmeant';

/** What relations that hold have told of the figures of a text. */
export interface Explained extends ToldOfSums {
  readonly quotients: Quotients;
  /** What lies between two states of one measure. */
  readonly steps: ReadonlySet<FigureRelation>;
}

/** What stands right behind each figure. */
export const nextOf = (figures: readonly Quantity[]): ReadonlyMap<Quantity, Quantity> =>
  new Map(figures.slice(1).map((figure, at) => [figures[at] ?? figure, figure]));

/** What is told by the slots that hold. */
export const explainedBy = (held: readonly Decided[], figures: readonly Quantity[]): Explained => ({
  next: nextOf(figures),
  parts: partsExplained(held),
  divided: new Map(
    held.flatMap(({ relation, slot }) =>
      relation?.kind === 'sum' && slot.kind !== 'restated' && relation.parts.length > 1
        ? [[relation.whole, relation.parts] as const]
        : [],
    ),
  ),
  quotients: toldQuotients(held),
  steps: new Set(
    held.flatMap(({ relation, slot: { kind, owner } }) =>
      relation && kind === 'difference' && owner.role === 'growth' ? [relation] : [],
    ),
  ),
  relations: underEach(
    held.flatMap(({ relation }) => relation ?? []),
    figuresOf,
  ),
});

/**
 * A part of a sum that holds is no part of another unless one is some of the other; what closes one list closes no
 * other, what a list behind it divides closes one only where a slip mends that, and no whole stands beside its own
 * parts, nor what a share was told of beside it: such a sum was never meant.
 */
export function isExplained(relation: FigureRelation, known: Explained, step?: Quantity): boolean {
  const { parts: explained, divided, quotients } = known;
  if (relation.kind === 'ratio') return areDivided(relation.top, relation.bottom, quotients);
  if (relation.kind !== 'sum') return false;
  if (
    isToldApart(relation, known) ||
    isCountedTwice(relation, known) ||
    areFellows(relation, known) ||
    hasStep(relation, known)
  )
    return true;
  const [only, ...more] = relation.parts;
  if (only && more.length === 0)
    return areDivided(only, relation.whole, quotients) || areDivided(relation.whole, only, quotients);
  // 三季度较二季度减少1.22亿元: members of a list may be set against each other.
  if (step && areFellowStates(relation, step, known)) return false;
  if (isUnmeant(relation, known)) return true;
  const division = divided.get(relation.whole);
  if (division && isClosedBy(relation.whole, relation.parts))
    if (isClosedBy(relation.whole, division) || slipOdds(relation) === 0) return true;
  if (relation.parts.some((part) => divided.get(part)?.some((each) => relation.parts.includes(each)))) return true;
  if (relation.parts.some((part) => relation.parts.some((each) => areDivided(part, each, quotients)))) return true;
  const [first] = relation.parts;
  const own = new Set(relation.parts);
  const isKnown = (part: Quantity): boolean =>
    explained
      .get(part)
      ?.some((sum) => !isSummedBehind(sum, own) && !isOfSome(sum, relation) && !isRestAgain(sum, relation)) === true;
  return (
    relation.parts.length > 1 &&
    (relation.parts.filter(isKnown).length >= CONSTANTS.explained * relation.parts.length ||
      (first !== undefined && isKnown(first)))
  );
}

/** Whether a whole stands behind all of some parts. */
const isClosedBy = ({ start }: Quantity, parts: readonly Quantity[] | undefined): boolean =>
  parts !== undefined && start > (parts.at(-1)?.start ?? 0);

/** Two figures whose quotient the text has told are not divided again: 按期办结率 is of other figures than 办结率. */
export type Quotients = ReadonlyMap<
  Quantity,
  ReadonlyMap<Quantity, { readonly share: Quantity; readonly weight: number }>
>;

/** Whether the text tells the quotient of two figures: then they are neither one fact nor parts of one sum. */
const areDivided = (top: Quantity, bottom: Quantity, quotients: Quotients): boolean =>
  quotients.get(top)?.has(bottom) === true;

/** Who tells each quotient most plainly. */
export function toldQuotients(held: readonly Decided[]): Quotients {
  const all = new Map<Quantity, Map<Quantity, { readonly share: Quantity; readonly weight: number }>>();
  for (const { relation, weight } of held) {
    if (relation?.kind !== 'ratio') continue;
    const own = all.get(relation.top) ?? new Map<Quantity, { readonly share: Quantity; readonly weight: number }>();
    const known = own.get(relation.bottom);
    if (!known || known.weight < weight) own.set(relation.bottom, { share: relation.share, weight });
    all.set(relation.top, own);
  }
  return all;
}

type Sum = FigureRelation & { readonly kind: 'sum' };

/** 78.1%,比上年的72.4%提高5.7个百分点,高于平均水平1.8个百分点: how far two shares lie apart is told once. */
const isToldApart = ({ whole, parts: [other, step] }: Sum, { relations }: Explained): boolean =>
  step?.dimension !== other?.dimension &&
  relations
    .get(whole)
    ?.some(
      (each) =>
        each.kind === 'sum' &&
        figuresOf(each).some((figure) => figure === other) &&
        each.parts.some((part) => part !== step && part.dimension === step?.dimension),
    ) === true;

/** 287户,其中危房改造154户、抗震改造162户(29户两项都有): what a list has too much is told right behind it. */
function isCountedTwice({ whole, parts }: Sum, { next }: Explained): boolean {
  const last = parts.at(-1);
  const twice = last && next.get(last);
  const excess = parts.reduce((sum, part) => sum + rangeOf(part).face, -rangeOf(whole).face);
  return twice !== undefined && excess > 0 && isAlike(twice, whole) && rangeOf(twice).face === excess;
}

/** Figures that are parts of one sum together are not one the sum of the others. */
const areFellows = ({ whole, parts }: Sum, { relations }: Explained): boolean =>
  relations
    .get(whole)
    ?.some((each) => each.kind === 'sum' && [whole, ...parts].every((part) => each.parts.includes(part))) === true;

/** Members of one list that a step sets apart. */
const areFellowStates = ({ whole, parts }: Sum, step: Quantity, { parts: explained }: Explained): boolean =>
  parts.includes(step) &&
  explained.get(whole)?.some((sum) => parts.every((part) => part === step || sum.parts.includes(part))) === true;

/** 其中光伏、风电、光热、其他，新能源（光伏、风电、光热）: some of a list are summed up behind them. */
const isSummedBehind = ({ whole, parts }: Sum, own: ReadonlySet<Quantity>): boolean =>
  isClosedBy(whole, parts) && !own.has(whole) && parts.every((each) => own.has(each));

/** 74户中已清退42户,其余32户……尚未清退的23户: what one part leaves of its whole may be told again. */
const isRestAgain = (sum: Sum, { whole, parts }: Sum): boolean =>
  sum.whole === whole && sum.parts.length === 2 && parts.length === 2;

/** 月初522件,新增25件,月末512件,一个月减少10件: two states and the step between them divide nothing. */
const hasStep = ({ whole, parts }: Sum, { relations, steps }: Explained): boolean =>
  relations
    .get(whole)
    ?.some(
      (each) => steps.has(each) && figuresOf(each).every((figure) => figure === whole || parts.includes(figure)),
    ) === true;

/** 五星级、四星级、三星级、二星级,三星及以上: the whole stands behind a longer list that has one of its own. */
const isOfSome = ({ parts }: Sum, { whole, parts: some }: Sum): boolean =>
  whole.start > (some.at(-1)?.start ?? 0) && some.length < parts.length && some.every((each) => parts.includes(each));

const partsExplained = (held: readonly Decided[]): Explained['parts'] =>
  underEach(
    held.flatMap(({ relation, slot, weight }) =>
      relation?.kind === 'sum' &&
      slot.kind === 'sum' &&
      (weight >= CONSTANTS.plain || weight / Math.max(chanceOfFit(relation), 1e-6) >= CONSTANTS.outdone)
        ? [relation]
        : [],
    ),
    ({ parts }) => parts,
  );

/** Of failing sums with parts in common the best founded one is told, and of steps between the same two shares. */
export function oneEach(failing: readonly Decided[]): readonly Decided[] {
  const told: Decided[] = [];
  const parts = new Set<Quantity>();
  const spans = new Set<string>();
  for (const decided of [...failing].sort((a, b) => b.weight - a.weight)) {
    const { relation, slot } = decided;
    const [other, step] = relation?.kind === 'sum' ? relation.parts : [];
    if (relation?.kind === 'sum' && other && step && other.dimension !== step.dimension) {
      const span = [relation.whole, other]
        .map(({ start }) => start)
        .sort()
        .join();
      if (spans.has(span)) continue;
      spans.add(span);
    }
    const own = relation?.kind === 'sum' && slot.kind === 'sum' && !slot.isOfCells ? relation.parts : [];
    if (own.length > 0 && own.filter((part) => parts.has(part)).length >= own.length * CONSTANTS.explained) continue;
    for (const part of own) parts.add(part);
    told.push(decided);
  }
  return told;
}
