import type { Draft } from '../draft';
import type { Fact } from '../facts/fact';
import { type NameList, listAfter, listBefore } from '../facts/names';
import { findPlaces } from '../../../places';
import type { Programme } from '../../../programmes';
import { valueOf } from '../lexer/quantity';
import { AREA } from '../lexer/areas';
import { NAMES_FOLLOW } from '../vocabulary/names';
import { annexWords } from '../words';
import { type Passage, type FactEntry, linkOf } from './ledger';

/** Every counted list of places that an annex yields too: the same places, or one or two of them others. */
export function nameDrafts(text: string, { facts }: Passage, entries: readonly FactEntry[]): readonly Draft[] {
  const lists = entries.flatMap((entry) =>
    entry.fact.places
      ? [{ entry, keys: new Set(entry.fact.places.map((name) => keyOf(name, entry.fact.programme))) }]
      : [],
  );
  return facts
    .filter(({ quantity }) => quantity.dimension === AREA)
    .flatMap((count) => {
      const list = listOf(text, count);
      if (!list) return [];
      const keysIn = ({ fact: { programme } }: FactEntry): readonly string[] =>
        list.names.map(({ text: name }) => keyOf(name, programme));
      const ranked = lists
        .map(({ entry, keys: all }) => ({ entry, all, apart: distance(keysIn(entry), all) }))
        .sort((a, b) => a.apart - b.apart);
      const [best] = ranked;
      return best ? draftOf(text, count, list, keysIn(best.entry), best) : [];
    });
}

/** The last place that words name: the first name of a list may carry what leads to it. */
const keyOf = (name: string, programme: Programme): string => findPlaces(name, programme).at(-1)?.unit.id ?? name;

function listOf(text: string, { quantity }: Fact): NameList | undefined {
  const lead = NAMES_FOLLOW.pattern.exec(text.slice(quantity.end, quantity.end + 60))?.[0];
  return (
    listBefore(text, quantity.start) ?? (lead === undefined ? undefined : listAfter(text, quantity.end + lead.length))
  );
}

const distance = (keys: readonly string[], all: ReadonlySet<string>): number => {
  const missing = [...all].filter((key) => !keys.includes(key)).length;
  return missing + keys.filter((key) => !all.has(key)).length;
};

/** One name left out and one put in make two; more is another list. */
const MOST_APART = 2;
/** Two or three names coincide with other lists by chance. */
const FEWEST = 4;

interface Ranked {
  readonly entry: FactEntry;
  readonly all: ReadonlySet<string>;
  readonly apart: number;
}

function draftOf(
  text: string,
  { quantity }: Fact,
  { names, isExamples }: NameList,
  keys: readonly string[],
  { entry: { fact }, all, apart }: Ranked,
): readonly Draft[] {
  const base = {
    kind: 'annex',
    at: [quantity.numeral, ...names.map(({ start, end }) => ({ start, end }))],
    cells: [linkOf(fact)],
  } as const;
  if (apart === 0)
    return [{ ...base, verdict: 'holds', reason: annexWords.sameNames(fact.label, fact.measure, all.size) }];
  if (isExamples && valueOf(quantity).units === BigInt(all.size) && keys.every((key) => all.has(key))) {
    return [
      {
        ...base,
        verdict: 'holds',
        reason: annexWords.someNames(text.slice(quantity.start, quantity.end), fact.label, fact.measure),
      },
    ];
  }
  if (isExamples || apart > MOST_APART || all.size < FEWEST) return [];
  const surplus = names.filter((_, index) => !all.has(keys[index] ?? ''));
  const missing = (fact.places ?? []).filter((place) => !keys.includes(keyOf(place, fact.programme)));
  const [wrong] = surplus;
  const reason = annexWords.otherNames(
    fact.label,
    fact.measure,
    surplus.map(({ text: name }) => name),
    missing,
  );
  return [{ ...base, verdict: 'fails', reason, ...(wrong ? { suspicion: { at: wrong } } : {}) }];
}
