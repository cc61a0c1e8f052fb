import { type CountedList, countedListsOf } from '../counted-lists';
import { type PartList, partListsOf } from '../lists';
import type { Span } from '../proof';
import { type Item, itemsOf } from './items';
import type { Figure, Paragraph } from './paragraph';
import { type Role, roleOf } from './role';

/** What a claim finder looks at: one paragraph, its items and lists, and the words of any stretch of the even text. */
export interface Scene {
  readonly paragraph: Paragraph;
  readonly items: readonly Item[];
  readonly lists: readonly PartList[];
  readonly namings: readonly CountedList[];
  readonly textOf: (span: Span) => string;
  /** The words in front of a figure, those behind it too where the first say nothing; a further measure of an item shares the words of its first. */
  readonly wordsOf: (figure: Figure) => string;
  /** Whether a figure stands in a list of parts. */
  readonly isPart: (figure: Figure) => boolean;
  /** The role of a figure by those words. */
  readonly roleOf: (figure: Figure) => Role;
}

/** The scene of one paragraph of an even text. */
export function sceneOf(text: string, paragraph: Paragraph): Scene {
  const items = itemsOf(paragraph.figures);
  const lists = partListsOf(items);
  const words = new Map(items.flatMap((item) => item.figures.map((figure) => [figure, wordsIn(item, figure)] as const)));
  const wordsOf = (figure: Figure): string => words.get(figure) ?? figure.label;
  const roles = new Map(paragraph.figures.map((figure) => [figure, roleOf(wordsOf(figure))]));
  const parts = new Set(lists.flatMap((list) => list.parts.flatMap(({ figures }) => figures)));
  return {
    paragraph, items, lists, wordsOf,
    namings: countedListsOf(paragraph, lists),
    textOf: ({ start, end }) => text.slice(start, end),
    isPart: (figure) => parts.has(figure),
    roleOf: (figure) => roles.get(figure) ?? 'other',
  };
}

function wordsIn({ figures: [first] }: Item, figure: Figure): string {
  const words = first && first !== figure ? first.label + figure.label : figure.label;
  return roleOf(words) === 'other' ? words + figure.after : words;
}
