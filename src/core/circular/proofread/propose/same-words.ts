import { once, onceText } from '../../../workbook';
import { ECHOES, RETELLING } from '../constants/retelling';
import { canBe } from '../decide/slips';
import { rangeOf } from '../decide/ranges';
import type { Fact } from '../facts/fact';
import { coreOf, shortOf } from '../facts/labels';
import { GROWTH_WORDS } from '../vocabulary/bases';
import { DIVIDED, REFERRING } from '../vocabulary/measures';
import { NAME_END } from '../vocabulary/names';
import { periodOf } from '../vocabulary/periods';
import { PLAN } from '../vocabulary/roles';
import { underEach } from '../under-each';
import { firstFact, isAmount, isSameMeasure } from './common';

/** The words that name a measure, without what merely refers to it. */
export const measureIn = onceText((words: string): string =>
  coreOf(words).replace(REFERRING.pattern, '').replace(DIVIDED.pattern, '').replace(GROWTH_WORDS.pattern, ''),
);

/** The words of a measure in front of a figure and behind it. */
const wordsOf = once(({ label, after }: Fact): string => measureIn(label) + measureIn(after.slice(0, RETELLING.short)));

/** The pairs of characters in words, each once. */
const pairsIn = onceText((words: string): readonly string[] => [
  ...new Set([...words].slice(1).map((_, at) => words.slice(at, at + 2))),
]);

/** Whether two figures share a pair of characters of their words, and few others do: a common ending tells nothing. */
export const haveWordsInCommon = (one: Fact, other: Fact, byPair: FactsByPair): boolean =>
  pairsIn(wordsOf(one)).some(
    (pair) => wordsOf(other).includes(pair) && (byPair.get(pair)?.length ?? 0) <= ECHOES.common,
  );

/** The figures that each pair of characters is told of. */
export type FactsByPair = ReadonlyMap<string, readonly Fact[]>;

/** Gathers figures by the pairs of characters of their words. */
export const factsByPair = once((facts: readonly Fact[]): FactsByPair =>
  underEach(facts, (fact) => pairsIn(wordsOf(fact))),
);

/** Of many figures in the same words the first, which told of the measure, and the last before one. */
export function endsOf(ordered: readonly Fact[], { index }: Fact): readonly Fact[] {
  const end = firstFact(ordered, index);
  return end <= 2 * RETELLING.ends
    ? ordered.slice(0, end)
    : [...ordered.slice(0, RETELLING.ends), ...ordered.slice(end - RETELLING.ends, end)];
}

/**
 * 对74人进行了追责问责; 追责问责47人: figures in nearly the same words, in front or behind, that are equal or could be but
 * for one slip. That so few digits set them apart is what speaks for one fact.
 */
export function sameWords(fact: Fact, byPair: FactsByPair): readonly Fact[] {
  const words = wordsOf(fact);
  const pairs = pairsIn(words);
  if (pairs.length < RETELLING.fewestPairs || !isAmount(fact) || fact.quantity.number.units < RETELLING.fewest)
    return [];
  const near = new Set(pairs.flatMap((pair) => endsOf(byPair.get(pair) ?? [], fact)));
  return [...near]
    .filter(
      (each) =>
        isSameMeasure(each, fact) &&
        each.sentence < fact.sentence &&
        areOfOneKind(each, fact) &&
        isOfItsTime(each, fact) &&
        areAlike(words, wordsOf(each)) &&
        canBe(fact.quantity, rangeOf(each.quantity).low, rangeOf(each.quantity).high),
    )
    .slice(-1);
}

/** A plan and what was done of it are two; so is what two names have. */
const areOfOneKind = (one: Fact, other: Fact): boolean => one.role === other.role && mayBeOne(one, other);

/** The same of figures of which one may be told as the total. */
export const mayBeOne = (one: Fact, other: Fact): boolean =>
  one.quantity.bound === undefined &&
  (one.role === other.role || (OPEN_ROLES.has(one.role) && OPEN_ROLES.has(other.role))) &&
  one.role !== 'growth' &&
  isPlanned(one) === isPlanned(other) &&
  (shortOf(one.subject) === shortOf(other.subject) || !NAME_END.pattern.test(one.subject + other.subject));

const isPlanned = ({ role, words }: Fact): boolean => role === 'plan' || PLAN.pattern.test(words);

const OPEN_ROLES: ReadonlySet<Fact['role']> = new Set<Fact['role']>(['other', 'total']);

/** Two figures that are dated, and otherwise, are two. */
const isOfItsTime = (one: Fact, other: Fact): boolean => {
  const [left, right] = [one, other].map(({ gap }) => periodOf(gap.slice(gap.lastIndexOf('。') + 1)));
  return left === '' || right === '' || left === right;
};

/** Nearly all that the shorter of two says the longer says as well. */
const areAlike = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const pairs = pairsIn(short);
  return (
    pairs.length >= RETELLING.fewestPairs &&
    pairs.filter((pair) => long.includes(pair)).length >= RETELLING.mostlyAlike * pairs.length
  );
};
