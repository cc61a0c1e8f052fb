import { countedListsOf } from '../lists/counted-lists';
import type { CountedList } from '../lists/names-behind';
import { type PartList, partListsOf } from '../lists/part-lists';
import type { Span } from '../proof';
import { type Item, itemsOf } from './items';
import type { Figure, Paragraph } from './paragraph';
import { type Role, roleOf, topicsOf } from './role';

/** What a claim finder looks at: one paragraph, its items and lists, and the words of any stretch of the even text. */
export interface Scene {
  readonly paragraph: Paragraph;
  readonly items: readonly Item[];
  readonly lists: readonly PartList[];
  readonly namings: readonly CountedList[];
  readonly textOf: (span: Span) => string;
  /** The words in front of a figure, those behind it too where the first say nothing; a further measure of an item shares the words of its first. */
  readonly wordsOf: (figure: Figure) => string;
  /** The programmes it speaks of; words that name none go on about the last one named in the paragraph. */
  readonly topicsOf: (figure: Figure) => readonly string[];
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
  const topics = topicsIn(paragraph.figures, wordsOf);
  const parts = new Set(lists.flatMap((list) => list.parts.flatMap(({ figures }) => figures)));
  return {
    paragraph, items, lists, wordsOf,
    namings: countedListsOf(paragraph, lists),
    textOf: ({ start, end }) => text.slice(start, end),
    topicsOf: (figure) => topics.get(figure) ?? [],
    isPart: (figure) => parts.has(figure),
    roleOf: (figure) => roles.get(figure) ?? 'other',
  };
}

function topicsIn(figures: readonly Figure[], wordsOf: (figure: Figure) => string): ReadonlyMap<Figure, readonly string[]> {
  const topics = new Map<Figure, readonly string[]>();
  let last: readonly string[] = [];
  for (const figure of figures) {
    const own = topicsOf(wordsOf(figure));
    const around = own.length > 0 ? own : topicsOf(figure.gap);
    last = around.length > 0 ? around : last;
    topics.set(figure, last);
  }
  return topics;
}

function wordsIn({ figures: [first] }: Item, figure: Figure): string {
  const words = first && first !== figure ? first.label + figure.label : figure.label;
  return roleOf(words) === 'other' ? words + figure.after : words;
}
