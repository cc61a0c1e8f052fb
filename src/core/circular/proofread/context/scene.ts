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
  /** The words in front of a figure; a further measure of an item shares the words of its first. */
  readonly wordsOf: (figure: Figure) => string;
}

/** The scene of one paragraph of an even text. */
export function sceneOf(text: string, paragraph: Paragraph): Scene {
  const items = itemsOf(paragraph.figures);
  const lists = partListsOf(items);
  const owner = new Map(items.flatMap((item) => item.figures.map((figure) => [figure, item] as const)));
  return {
    paragraph, items, lists, namings: countedListsOf(paragraph, lists),
    textOf: ({ start, end }) => text.slice(start, end),
    wordsOf: (figure) => {
      const first = owner.get(figure)?.figures[0];
      return first && first !== figure ? first.label + figure.label : figure.label;
    },
  };
}

/** The role of a figure by its words and those right behind it (500套已全部开工 is still the plan). */
export const roleIn = (scene: Scene, figure: Figure): Role => roleOf(scene.wordsOf(figure));
