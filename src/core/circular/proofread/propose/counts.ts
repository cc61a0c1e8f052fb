import { groupedBy } from '../../../workbook';
import { COUNTED } from '../constants/retelling';
import type { Draft } from '../draft';
import type { Fact, FactTable } from '../facts/fact';
import { type Name, type NameList, leeway } from '../facts/names';
import type { Quantity } from '../lexer/quantity';
import { AREA } from '../lexer/areas';
import { EACH, OTHERS } from '../vocabulary/leads';
import { NAME_END } from '../vocabulary/names';
import { countWords } from '../words';
import { shareDrafts } from './count-shares';
import { rowDrafts } from './count-rows';
import { countConstraint, isAtEdge, isCount, listOf } from './counted';

/**
 * Every count with the names it counts, before or behind it, told by their joints; and names that stand twice in one
 * list.
 */
export function countDrafts(table: FactTable): readonly Draft[] {
  const rows = rowDrafts(table);
  return [...rows, ...nameDrafts(table, rows), ...shareDrafts(table)];
}

function nameDrafts(table: FactTable, rows: readonly Draft[]): readonly Draft[] {
  const told = new Set<number>();
  const byRows = new Set(rows.map(({ at: [count] }) => count));
  const counted = table.facts
    .filter(
      (fact) =>
        isCount(fact) &&
        !byRows.has(fact.quantity.numeral) &&
        !OTHERS.pattern.test(fact.label) &&
        !EACH.pattern.test(fact.gap),
    )
    .flatMap((fact): readonly CountedList[] => {
      const list = listOf(table.text, fact);
      return list && !hasFigures(fact, list.names[0]?.start ?? 0, table.facts) ? [{ fact, list }] : [];
    });
  const full = groupedBy(
    [
      ...rows.map(({ at }) => at.slice(1).map(({ start, end }) => table.text.slice(start, end))),
      ...counted.filter(({ list }) => !list.isExamples).map(({ list }) => list.names.map(({ text }) => text)),
    ],
    ({ length }) => length,
  );
  return counted.flatMap(({ fact, list }) => {
    const first = list.names[0]?.start;
    if (first === undefined || told.has(first)) return [];
    const draft = draftOf(table.text, fact, list, full);
    if (draft) told.add(first);
    return draft ?? [];
  });
}

interface CountedList {
  readonly fact: Fact;
  readonly list: NameList;
}

/** Lists that name all of something, by their length. */
type FullLists = ReadonlyMap<number, readonly (readonly string[])[]>;

/** 甲市、乙市等7个: the examples of a count stand in a list that names as many elsewhere. */
const isOfFull = (examples: readonly Name[], stated: number, full: FullLists): boolean =>
  (full.get(stated) ?? [])
    .slice(0, COUNTED.mostLists)
    .some((names) => examples.every(({ text }) => names.some((name) => name.endsWith(text))));

/** 陇南四个、临夏三个、天水两个: names with figures of their own are rows, not what the last figure counts. */
const hasFigures = ({ index, bracket }: Fact, from: number, facts: readonly Fact[]): boolean => {
  const before = facts[index - 1];
  return before !== undefined && before.bracket === bracket && before.quantity.start > from;
};

function draftOf(text: string, { quantity }: Fact, list: NameList, full: FullLists): Draft | undefined {
  const stated = Number(quantity.number.units);
  const names = list.names.length;
  const twice = repeatedIn(list.names);
  const printed = text.slice(quantity.start, quantity.end);
  const at = [quantity.numeral, ...list.names.map(({ start, end }) => ({ start, end }))];
  const base = { kind: 'count' as const, at, constraint: countConstraint(quantity, names) };
  if (twice)
    return {
      kind: 'count',
      at,
      verdict: 'fails',
      reason: countWords.repeated(twice.text, names - 1, printed),
      suspicion: { at: twice },
    };
  // 甲事、乙事、丙事和丁事: whether the last is one or two is for the count to say.
  const { fewer, more } = leeway(text, list);
  if (stated >= names - fewer && stated <= names + more)
    return { ...base, verdict: 'holds', reason: countWords.holds(printed, stated) };
  const shortfall = stated - names;
  if (list.isExamples && isOfFull(list.names, stated, full))
    return { ...base, verdict: 'holds', reason: countWords.ofFull(printed, names) };
  if (list.isExamples && shortfall > 0 && !(shortfall === 1 && names >= COUNTED.many)) {
    return { ...base, verdict: 'not-checkable', reason: countWords.examples(printed, names) };
  }
  return isMeant(text, quantity, list, stated)
    ? { ...base, verdict: 'fails', reason: countWords.fails(printed, names), expected: String(names) }
    : undefined;
}

/** Names that do not make the count are meant by it only where the two are near and of one kind. */
function isMeant(
  text: string,
  { dimension, unit, start }: Quantity,
  { names, isPlaces, isExamples }: NameList,
  stated: number,
): boolean {
  const [first, last] = [names[0]?.start ?? 0, names.at(-1)?.end ?? 0];
  const isInOne = !text.slice(first, last).includes(',');
  const isWhole = !isExamples && isPlaces && isInOne && isAtEdge(text, first < start ? first - 1 : last);
  const off = Math.abs(stated - names.length);
  const isNear =
    (off === 1 && names.length > 1) ||
    (off === 2 && names.length >= COUNTED.many) ||
    (off > 2 && names.length >= 2 * COUNTED.many && off * 3 <= names.length);
  if (!isNear && !isWhole) return false;
  if (dimension !== AREA)
    return isPlaces ? names.every(({ text }) => text.endsWith(dimension.slice(1))) : names.length > 2;
  const kinds = new Set(names.map(({ text }) => NAME_END.pattern.exec(text)?.[0].at(-1) ?? ''));
  return names.length > 2 || [...kinds].some((kind) => kind === '' || unit.includes(kind) || unit.includes('地'));
}

/** The second of two equal names; the first of a list may carry other words in front. */
function repeatedIn(names: readonly Name[]): Name | undefined {
  const [first, ...rest] = names;
  const seen = new Set<string>();
  for (const name of rest) {
    if (seen.has(name.text) || (first && first.text.endsWith(name.text) && name.text.length > 2)) return name;
    seen.add(name.text);
  }
  return undefined;
}
