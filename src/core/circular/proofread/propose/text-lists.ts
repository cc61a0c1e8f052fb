import { groupedBy } from '../../../workbook';
import { IMPLIED } from '../constants/implied';
import { type Fact, STRENGTH } from '../facts/fact';
import { figureKind } from './common';

/** Figures of one kind, in the order of the text. */
export type TextList = readonly Fact[];

/** The lists of a text by the place of their first members: what stands in a row, or is told of one deed. */
export const textLists = (facts: readonly Fact[]): readonly TextList[] =>
  byFirst([...listsIn(facts.filter(isPlain)), ...deedsIn(facts.filter(isPlain))]);

/** The same with all that a paragraph tells in one kind of figure. */
export const widerLists = (facts: readonly Fact[]): readonly TextList[] =>
  byFirst([...textLists(facts), ...kindsIn(facts.filter(isPlain))]);

const isPlain = ({ quantity }: Fact): boolean => quantity.bound === undefined;

/** Lists of more than one by the place of their first members. */
export const byFirst = (lists: readonly TextList[]): readonly TextList[] =>
  lists.filter(({ length }) => length > 1).sort((a, b) => (a[0]?.index ?? 0) - (b[0]?.index ?? 0));

/** Figures of one kind one behind the other, parted by nothing but marks of a list, and what each of them explains. */
function listsIn(facts: readonly Fact[]): readonly TextList[] {
  const open = new Map<string, Fact[]>();
  const lists: Fact[][] = [];
  for (const fact of facts) {
    const key = `${figureKind(fact)} ${fact.sentence} ${fact.host !== undefined}`;
    const list = open.get(key);
    const last = list?.at(-1);
    const goesOn =
      list !== undefined &&
      last !== undefined &&
      fact.strength <= STRENGTH.segment &&
      fact.index - last.index <= IMPLIED.step;
    if (goesOn) list.push(fact);
    else {
      const fresh = [fact];
      open.set(key, fresh);
      lists.push(fresh);
    }
  }
  return lists;
}

/** What a paragraph tells of one deed, wherever it stands in the rows. */
const deedsIn = (facts: readonly Fact[]): readonly TextList[] => [
  ...groupedBy(
    facts,
    (fact) => `${figureKind(fact)} ${fact.paragraph} ${fact.role} ${fact.deed} ${fact.host !== undefined}`,
  ).values(),
];

/** All that a paragraph tells in one kind of figure. */
const kindsIn = (facts: readonly Fact[]): readonly TextList[] => [
  ...groupedBy(facts, (fact) => `${figureKind(fact)} ${fact.paragraph} ${fact.host !== undefined}`).values(),
];
