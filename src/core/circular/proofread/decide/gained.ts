import { GAINED } from '../constants/decision';
import type { Quantity } from '../lexer/quantity';
import { underEach } from '../under-each';
import { chanceOfFit } from './chance';
import { neededRanges } from './needed';
import { mayFit, meet } from './ranges';
import { type FigureRelation, figuresOf, withFigure } from './relation';
import { type Misprint, freshOf } from './slips';
import type { Slot } from './slot';

/** What the text may assert of a figure and does not as it is printed, with how probably that is meant. */
export interface Unmet {
  readonly relation: FigureRelation;
  readonly weight: number;
}

/** What else may be asserted of the figures of failing relations in slots that nothing was told of, each once. */
export function unmetOf(
  open: readonly Slot[],
  failing: readonly (readonly Quantity[])[],
): ReadonlyMap<Quantity, readonly Unmet[]> {
  const inDoubt = new Set(failing.flat());
  const told = new Set(failing.map(keyOf));
  const heaviest = new Map<string, Unmet>();
  for (const { candidates } of open)
    for (const { relation, weight, isOfOneBorneOut } of candidates) {
      if (weight < GAINED.least || isOfOneBorneOut || relation.kind === 'part') continue;
      const figures = figuresOf(relation);
      if (!figures.some((figure) => inDoubt.has(figure)) || mayFit(relation)) continue;
      const key = keyOf(figures);
      if (!told.has(key) && (heaviest.get(key)?.weight ?? 0) < weight) heaviest.set(key, { relation, weight });
    }
  return underEach(heaviest.values(), ({ relation }) => figuresOf(relation));
}

const keyOf = (figures: readonly Quantity[]): string =>
  figures
    .map(({ start }) => start)
    .sort((a, b) => a - b)
    .join();

/** What else comes out with a reading, and how much more probable that makes it: chance would hardly bring it about. */
export function gainOf(
  misprint: Misprint,
  unmet: readonly Unmet[],
): { readonly gain: number; readonly gained: number } {
  const { figure } = misprint;
  const odds = unmet.flatMap(({ relation, weight }) => {
    const needed = neededRanges(relation)?.get(figure);
    if (needed && !meet(needed, misprint)) return [];
    const fresh = withFigure(relation, figure, freshOf(misprint));
    if (!mayFit(fresh)) return [];
    const surety = weight / (1 - Math.min(weight, GAINED.surest));
    return [surety / Math.max(chanceOfFit(fresh), GAINED.leastChance)];
  });
  return {
    gain: Math.min(
      GAINED.most,
      odds.reduce((all, each) => all * (1 + each), 1),
    ),
    gained: odds.filter((each) => each >= GAINED.told).length,
  };
}
