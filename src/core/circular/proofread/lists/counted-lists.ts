import { headOf } from '../context/items';
import { type Name, type NameList, listFrom } from '../context/name-lists';
import type { Paragraph } from '../context/paragraph';
import { type Segment, segmentsOf, sequencesOf } from '../context/segments';
import { type Quantity, valueOf } from '../lexer/quantity';
import { AREA } from '../lexer/units';
import { type CountedList, isOtherLevel, isPlaces, listsAfter } from './names-behind';
import type { PartList } from './part-lists';

/** The lists of places in a paragraph, each number with one list at most. */
export function countedListsOf(paragraph: Paragraph, partLists: readonly PartList[]): readonly CountedList[] {
  const lists = [...sequencesOf(segmentsOf(paragraph.tokens)).flatMap(listsIn), ...partLists.flatMap((list) => itemList(paragraph, list))];
  const counted = new Set<unknown>();
  const named = new Set<number>();
  return [...lists.filter(({ count }) => count), ...lists.filter(({ count }) => !count)].filter(({ count, names }) => {
    const isKnown = counted.has(count) || names.some(({ start }) => named.has(start));
    if (count) counted.add(count);
    for (const { start } of names) named.add(start);
    return !isKnown;
  });
}

function listsIn(sequence: readonly Segment[]): readonly CountedList[] {
  const lists: CountedList[] = [];
  for (let at = 0; at < sequence.length; at += 1) {
    const list = listFrom(sequence, at, '、');
    if (list && list.names.length > 1) {
      lists.push(...(list.count ? [countedBehind(sequence, list, list.count)] : isPlaces(list) ? [{ names: list.names, extent: 'unsure' as const }] : []));
      at = list.to;
    }
    lists.push(...listsAfter(sequence, at));
  }
  return lists;
}

/** 长春市、辽源市2个市县: the number stands behind the names, which commas may have joined as well. */
function countedBehind(sequence: readonly Segment[], list: NameList, count: Quantity): CountedList {
  const stated = Number(valueOf(count).units);
  const loose = list.names.length < stated ? listFrom(sequence, looseStart(sequence, list.from), '、,') : undefined;
  const { names } = loose?.count === count && loose.names.length === stated ? loose : list;
  const extent = list.ending === 'etc' ? 'some' : list.ending === 'together' || isOtherLevel(names, count) ? 'unsure' : 'all';
  return { names, count, extent };
}

const FARTHEST_START = 60;

function looseStart(sequence: readonly Segment[], from: number): number {
  let start = from;
  while (start > from - FARTHEST_START && /^[、,]$/.test(sequence[start]?.mark ?? '') && isName(listFrom(sequence, start - 1, ''))) start -= 1;
  return start;
}

const isName = (list: NameList | undefined): boolean => list?.ending === 'exact' && isPlaces(list);

const FARTHEST_COUNT = 12;

/** The places of a list of parts, against the number of places that the sentence of the whole gives. */
function itemList(paragraph: Paragraph, { whole, parts, isComplete }: PartList): readonly CountedList[] {
  const names = parts.flatMap(({ place, ...item }): readonly Name[] => {
    const start = place === undefined ? -1 : paragraph.text.lastIndexOf(place, headOf(item).quantity.start - paragraph.start) + paragraph.start;
    return place === undefined || start < paragraph.start ? [] : [{ text: place, start, end: start + place.length, sort: 'place' }];
  });
  const first = parts[0] && headOf(parts[0]);
  if (!first || names.length < 2 || names.length < parts.length) return [];
  const count = paragraph.figures.slice(Math.max(0, first.index - FARTHEST_COUNT), first.index).reverse()
    .find(({ quantity, sentence }) => quantity.dimension === AREA && sentence >= headOf(whole).sentence)?.quantity;
  return count ? [{ names, count, extent: isComplete ? 'all' : 'unsure' }] : [{ names, extent: 'unsure' }];
}
