import type { Name } from '../context/name-lists';
import type { Scene } from '../context/scene';
import type { Draft } from '../draft';
import { valueOf } from '../lexer/quantity';
import { findPlaces } from '../../../places';
import { countWords } from '../words';
import type { CountedList } from '../lists/names-behind';

/** Every list of places against the number that the text gives for it, and every list for a place named twice. */
export function countDrafts(scene: Scene, all: readonly Scene[]): readonly Draft[] {
  return scene.namings.map((list) => draftOf(scene, list, all));
}

function draftOf(scene: Scene, list: CountedList, all: readonly Scene[]): Draft {
  const { names, count } = list;
  const at = [...(count ? [count.numeral] : []), ...names.map(({ start, end }) => ({ start, end }))];
  const twice = repeatedIn(names);
  if (twice) {
    const reason = countWords.repeated(twice.text, names.length - 1, count && scene.textOf(count));
    return { kind: 'count', verdict: 'fails', reason, at, suspicion: { at: twice } };
  }
  if (!count) return { kind: 'count', verdict: 'holds', reason: countWords.distinct(names.length), at };
  if (isWithin(list, all)) return { kind: 'count', verdict: 'holds', reason: countWords.within(names.length, scene.textOf(count)), at };
  return { kind: 'count', at, ...judged(list, scene.textOf(count), names.length, Number(valueOf(count).units)) };
}

type Judged = Pick<Draft, 'verdict' | 'reason' | 'expected'>;

function judged({ extent }: CountedList, count: string, named: number, stated: number): Judged {
  if (named === stated) return { verdict: 'holds', reason: countWords.holds(count, named) };
  const isShort = named < stated;
  if (extent === 'all' || (extent === 'some' && !isShort) || (extent === 'some' && isAlmostAll(named, stated))) {
    return { verdict: 'fails', reason: countWords.fails(count, named), expected: String(named) };
  }
  return { verdict: 'not-checkable', reason: extent === 'some' && isShort ? countWords.examples(count, named) : countWords.unclear(count) };
}

/** Examples of a list that the text gives in full elsewhere: they are all in it, and it has as many names as stated. */
function isWithin({ names, count, extent }: CountedList, all: readonly Scene[]): boolean {
  if (extent !== 'some' || !count) return false;
  const stated = Number(valueOf(count).units);
  return all.some(({ namings }) => namings.some((other) =>
    other.names.length === stated && other.names.length > names.length && names.every(({ text }) => other.names.some((name) => name.text === text))));
}

const ALMOST_ALL = 5;

/** Nobody gives eleven of twelve places as examples: such a list is one short. */
const isAlmostAll = (named: number, stated: number): boolean => named === stated - 1 && named >= ALMOST_ALL;

/** Names that many places have; they repeat without being the same. */
const COMMON = /^(?:市|州|县|区)?(?:本级|市直|直属|高新区|经开区|开发区|经济开发区|新区|城区|郊区|矿区|市辖区|管委会)$/;

/** The second mention of a place that a list names twice. */
function repeatedIn(names: readonly Name[]): Name | undefined {
  const seen = new Set<string>();
  return names.find(({ text }) => {
    const key = findPlaces(text)[0]?.unit.id ?? text;
    const isRepeated = seen.has(key) && !COMMON.test(text);
    seen.add(key);
    return isRepeated;
  });
}
