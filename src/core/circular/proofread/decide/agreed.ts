import { AGREED } from '../constants/decision';
import type { Quantity } from '../lexer/quantity';
import { underEach } from '../under-each';
import { chanceOfFit } from './chance';
import { type Explained, isExplained } from './explained';
import { neededRanges } from './needed';
import { type FigureRange, mayFit, meet, rangeOf } from './ranges';
import { type FigureRelation, figuresOf } from './relation';
import type { Decided, Slot } from './slot';
import { type Forms, formsOf, strengthsOf } from './strength';

/** A slot of which nothing was told yet, and what holds elsewhere in its form. */
export interface OpenSlot {
  readonly slot: Slot;
  readonly forms: Forms;
}

/** A relation that does not come out, and how much more probable than by chance it would be that it did. */
interface Doubt {
  readonly slot: Slot;
  readonly relation: FigureRelation;
  readonly forms: readonly string[];
  readonly weight: number;
  readonly odds: number;
}

/** What it would have a figure be, and the values of its others: a total printed twice bears nothing out twice. */
interface Wish extends Doubt {
  readonly needed: FigureRange;
  readonly others: ReadonlySet<string>;
}

/**
 * Relations that are too doubtful each for itself, but would all have one figure be the same: that figures which have
 * nothing to do with each other agree in it is no accident. Each must say of it what no other says.
 */
export function agreedOn(
  open: readonly OpenSlot[],
  explained: Explained,
  told: readonly Decided[],
): readonly Decided[] {
  const inDoubt = new Set(told.flatMap(({ verdict, relation }) => (verdict === 'fails' ? figuresIn(relation) : [])));
  const unmet = open.flatMap((each) => unmetIn(each, explained));
  const agreements = [...underEach(unmet, ({ relation }) => figuresOf(relation))]
    .flatMap(([figure, all]) =>
      inDoubt.has(figure) || explained.relations.has(figure) ? [] : (surest(figure, all, explained) ?? []),
    )
    .sort((a, b) => b.odds - a.odds);
  const used = new Set<Slot>();
  return agreements.flatMap(({ figure, wishes }) => {
    if (wishes.some(({ slot }) => used.has(slot))) return [];
    const by = wishes.map(({ relation }) => relation);
    return wishes.map(({ slot, relation, forms, weight }): Decided => {
      used.add(slot);
      return { slot, relation, forms, weight, verdict: 'fails', agreed: { figure, by } };
    });
  });
}

const figuresIn = (relation: FigureRelation | undefined): readonly Quantity[] => (relation ? figuresOf(relation) : []);

const unmetIn = ({ slot, forms }: OpenSlot, explained: Explained): readonly Doubt[] =>
  strengthsOf(slot, forms).flatMap(({ candidate, weight }) => {
    const { relation } = candidate;
    if (weight < AGREED.least || candidate.isOfOneBorneOut || mayFit(relation) || isExplained(relation, explained))
      return [];
    const surety = weight / (1 - Math.min(weight, AGREED.surest));
    const odds = surety / Math.max(chanceOfFit(relation), AGREED.leastChance);
    return [{ slot, relation, weight, odds, forms: formsOf(candidate) }];
  });

/** What several wishes agree that a figure should be. */
interface Agreement {
  readonly figure: Quantity;
  readonly wishes: readonly Wish[];
  readonly odds: number;
}

function surest(figure: Quantity, unmet: readonly Doubt[], explained: Explained): Agreement | undefined {
  const { face } = rangeOf(figure);
  const wishes = unmet
    .flatMap((each): readonly Wish[] => {
      const needed = neededRanges(each.relation)?.get(figure);
      const isNear = needed && needed.low * AGREED.farthest > face && needed.high < face * AGREED.farthest;
      return isNear ? [{ ...each, needed, others: valuesIn(each.relation, figure) }] : [];
    })
    .sort((a, b) => b.odds - a.odds)
    .slice(0, AGREED.mostTried);
  const [best] = wishes
    .map((first) => sharing(first, wishes))
    .filter((group) => group.length > 1 && !isToldOfOthers(group, explained))
    .map((group) => ({ figure, wishes: group, odds: group.reduce((odds, each) => odds * (1 + each.odds), 1) }))
    .sort((a, b) => b.odds - a.odds);
  return best && best.odds >= AGREED.odds ? best : undefined;
}

/** A wish with all that share it and are borne out by figures of their own. */
function sharing(first: Wish, wishes: readonly Wish[]): readonly Wish[] {
  const group = [first];
  let { low, high } = first.needed;
  for (const { needed, others, ...each } of wishes) {
    const isOwn = group.every((known) => hasOther(known.others, others) && hasOther(others, known.others));
    if (!isOwn || !meet(needed, { low, high }) || group.some(({ slot }) => slot === each.slot)) continue;
    group.push({ ...each, needed, others });
    [low, high] = [Math.max(low, needed.low), Math.min(high, needed.high)];
  }
  return group;
}

const hasOther = (values: ReadonlySet<string>, known: ReadonlySet<string>): boolean =>
  [...values].some((value) => !known.has(value));

const valueOf = (figure: Quantity): string => `${rangeOf(figure).face} ${figure.dimension}`;

const valuesIn = (relation: FigureRelation, figure: Quantity): ReadonlySet<string> =>
  new Set(figuresOf(relation).flatMap((each) => (each === figure ? [] : valueOf(each))));

/** That figures agree is no wonder where the text relates them to each other. */
function isToldOfOthers(group: readonly Wish[], { relations }: Explained): boolean {
  const values = new Set(group.flatMap(({ others }) => [...others]));
  return group.some(({ relation }) =>
    figuresOf(relation).some((figure) =>
      relations.get(figure)?.some((each) => figuresOf(each).every((other) => values.has(valueOf(other)))),
    ),
  );
}
