import type { Scene } from '../context/scene';
import type { CountedList } from '../lists/names-behind';
import type { Draft } from '../draft';
import { valueOf } from '../lexer/quantity';
import { annexWords } from '../words';
import { type Entry, linkOf, placeKey } from './ledger';

/** Every list of places that an annex yields too: the same places, or one or two of them others. */
export function nameDrafts(scene: Scene, entries: readonly Entry[]): readonly Draft[] {
  const lists = entries.flatMap((entry) => (entry.fact.places ? [{ entry, keys: new Set(entry.fact.places.map(placeKey)) }] : []));
  return scene.namings.flatMap((naming) => {
    const keys = naming.names.map(({ text }) => placeKey(text));
    const ranked = lists.map(({ entry, keys: all }) => ({ entry, all, apart: distance(keys, all) })).sort((a, b) => a.apart - b.apart);
    const [best] = ranked;
    return best ? draftOf(scene, naming, keys, best.entry, best.all) : [];
  });
}

const distance = (keys: readonly string[], all: ReadonlySet<string>): number => {
  const missing = [...all].filter((key) => !keys.includes(key)).length;
  return missing + keys.filter((key) => !all.has(key)).length;
};

const MOST_APART = 2;
const FEWEST = 4;

function draftOf({ textOf }: Scene, naming: CountedList, keys: readonly string[], { fact }: Entry, all: ReadonlySet<string>): readonly Draft[] {
  const at = naming.names.map(({ start, end }) => ({ start, end }));
  const base = { kind: 'annex', at: naming.count ? [naming.count.numeral, ...at] : at, cells: [linkOf(fact)] } as const;
  if (distance(keys, all) === 0) return [{ ...base, verdict: 'holds', reason: annexWords.sameNames(fact.label, fact.measure, all.size) }];
  const isExample = naming.extent === 'some' && naming.count && valueOf(naming.count).units === BigInt(all.size) && keys.every((key) => all.has(key));
  if (isExample && naming.count) return [{ ...base, verdict: 'holds', reason: annexWords.someNames(textOf(naming.count), fact.label, fact.measure) }];
  if (naming.extent !== 'all' || distance(keys, all) > MOST_APART || all.size < FEWEST) return [];
  const surplus = naming.names.filter((_, index) => !all.has(keys[index] ?? '')).map(({ text }) => text);
  const missing = (fact.places ?? []).filter((place) => !keys.includes(placeKey(place)));
  const [wrong] = naming.names.filter(({ text }) => surplus.includes(text));
  const reason = annexWords.otherNames(fact.label, fact.measure, surplus, missing);
  return [{ ...base, verdict: 'fails', reason, ...(wrong ? { suspicion: { at: wrong } } : {}) }];
}
