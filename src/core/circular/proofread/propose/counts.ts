import type { Draft } from '../draft';
import type { Fact, FactTable } from '../facts/fact';
import { type Name, type NameList, listAfter, listBefore } from '../facts/names';
import { type Quantity, numberOf, valueOf } from '../lexer/quantity';
import { AREA } from '../lexer/units';
import { OF_ALL, OTHERS } from '../vocabulary/leads';
import { NAME_END, NAMES_FOLLOW, ROWS_FOLLOW } from '../vocabulary/names';
import { countWords, partWords } from '../words';
import { seriesFrom } from './series';

/**
 * Every count with the names it counts, before or behind it, told by their joints; and names that stand twice in one
 * list.
 */
export function countDrafts(table: FactTable): readonly Draft[] {
  const told = new Set<number>();
  return [...rowDrafts(table), ...nameDrafts(table, told), ...shareDrafts(table)];
}

function nameDrafts(table: FactTable, told: Set<number>): readonly Draft[] {
  return table.facts
    .filter((fact) => isCount(fact) && !OTHERS.pattern.test(fact.label))
    .flatMap((fact) => {
      const list = listOf(table.text, fact);
      const first = list?.names[0]?.start;
      if (!list || first === undefined || told.has(first) || hasFigures(fact, first, table.facts)) return [];
      const draft = draftOf(table.text, fact, list);
      if (draft) told.add(first);
      return draft ?? [];
    });
}

/** 陇南四个、临夏三个、天水两个: names with figures of their own are rows, not what the last figure counts. */
const hasFigures = ({ index, bracket }: Fact, from: number, facts: readonly Fact[]): boolean => {
  const before = facts[index - 1];
  return before !== undefined && before.bracket === bracket && before.quantity.start > from;
};

/**
 * Counts of places that are some of those counted before in their paragraph: not more than all, and the others as many
 * as are not named.
 */
function shareDrafts({ text, facts }: FactTable): readonly Draft[] {
  let whole: Fact | undefined;
  let names: readonly Name[] = [];
  return facts
    .filter((fact) => isCount(fact) && fact.quantity.dimension === AREA)
    .flatMap((fact): readonly Draft[] => {
      const all = whole?.paragraph === fact.paragraph ? whole : undefined;
      if (!all || (valueOf(fact.quantity).units > valueOf(all.quantity).units && !OF_ALL.pattern.test(all.label))) {
        const list = listOf(text, fact);
        names = list && !list.isExamples ? list.names : [];
        whole = names.length > 0 || OF_ALL.pattern.test(fact.label) ? fact : undefined;
        return [];
      }
      if (unitOf(text, all) !== unitOf(text, fact)) return [];
      return OTHERS.pattern.test(fact.label) && names.length > 0
        ? othersDraft(text, all, fact, names)
        : [someDraft(text, all, fact)].filter(({ verdict }) => verdict === 'holds');
    });
}

const unitOf = (text: string, { quantity }: Fact): string => text.slice(quantity.numeral.end, quantity.end);

function someDraft(text: string, all: Fact, some: Fact): Draft {
  const isTrueWith = (old: Quantity, fresh: Quantity): boolean =>
    valueOf(old === some.quantity ? fresh : some.quantity).units <=
    valueOf(old === all.quantity ? fresh : all.quantity).units;
  const [whole, part] = [all, some].map(({ quantity }) => text.slice(quantity.start, quantity.end));
  const base = {
    kind: 'comparison' as const,
    at: [all.quantity.numeral, some.quantity.numeral],
    constraint: { figures: [all.quantity, some.quantity], isTrueWith },
  };
  const isTrue = isTrueWith(some.quantity, some.quantity);
  return {
    ...base,
    verdict: isTrue ? 'holds' : 'fails',
    reason: partWords[isTrue ? 'holds' : 'fails'](whole ?? '', part ?? ''),
  };
}

/** 7个市县…，甲市、乙县、丙县已出台，其他4个市县: those of the list that are named in the sentence and the others make all. */
function othersDraft(text: string, all: Fact, others: Fact, names: readonly Name[]): readonly Draft[] {
  const from = Math.max(...['。', ';', '\n'].map((mark) => text.lastIndexOf(mark, others.quantity.start))) + 1;
  const sentence = text.slice(from, others.quantity.start);
  const named = names.filter(({ text: name }) => sentence.includes(name)).length;
  const left = Number(valueOf(all.quantity).units) - named;
  const stated = Number(valueOf(others.quantity).units);
  if (named === 0 || Math.abs(left - stated) > 2) return [];
  const printed = [all, others].map(({ quantity }) => text.slice(quantity.start, quantity.end));
  const base = {
    kind: 'count' as const,
    at: [others.quantity.numeral, all.quantity.numeral],
    constraint: countConstraint(others.quantity, left),
  };
  const reason = (left === stated ? countWords.othersHold : countWords.othersFail)(
    printed[0] ?? '',
    named,
    left,
    printed[1] ?? '',
  );
  return [
    {
      ...base,
      verdict: left === stated ? 'holds' : 'fails',
      reason,
      ...(left === stated ? {} : { expected: String(left) }),
    },
  ];
}

const MOST_NAMES = 200;
const COUNTS = new Set(['项', '类', '种', '家', '所', '条', '处', '座', '户', '批', AREA]);

const isCount = ({ quantity: { dimension, power, number, bound } }: Fact): boolean =>
  power === 0 &&
  number.decimals === 0 &&
  bound === undefined &&
  number.units > 0n &&
  number.units < MOST_NAMES &&
  (dimension.startsWith('个') || COUNTS.has(dimension));

function listOf(text: string, { quantity, host }: Fact): NameList | undefined {
  const before = listBefore(text, quantity.start);
  if (before && (before.isPlaces || (before.names.length > 1 && quantity.start - (before.names.at(-1)?.end ?? 0) < 3)))
    return before;
  const lead = NAMES_FOLLOW.pattern.exec(text.slice(quantity.end, quantity.end + 60))?.[0];
  return lead === undefined || host !== undefined ? undefined : listAfter(text, quantity.end + lead.length);
}

function draftOf(text: string, { quantity }: Fact, list: NameList): Draft | undefined {
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
  if (stated === names) return { ...base, verdict: 'holds', reason: countWords.holds(printed, names) };
  const shortfall = stated - names;
  if (list.isExamples && shortfall > 0 && !(shortfall === 1 && names >= MANY)) {
    return { ...base, verdict: 'not-checkable', reason: countWords.examples(printed, names) };
  }
  return isMeant(quantity, list, stated)
    ? { ...base, verdict: 'fails', reason: countWords.fails(printed, names), expected: String(names) }
    : undefined;
}

/** Nobody gives all but one of many as examples. */
const MANY = 4;

/** A count in front of rows that each have a figure: 为9个市县发放5.27亿元。具体为：长春市0.31亿元，… */
function rowDrafts({ text, facts }: FactTable): readonly Draft[] {
  return facts
    .filter((fact) => isCount(fact) && fact.quantity.dimension === AREA)
    .flatMap((count): readonly Draft[] => {
      const first = facts
        .slice(count.index + 1, count.index + ROWS_AHEAD)
        .find(
          (fact) =>
            fact.quantity.dimension !== AREA &&
            fact.isNamed &&
            NAME_END.pattern.test(fact.label) &&
            ROWS_FOLLOW.pattern.test(fact.gap),
        );
      if (!first || first.sentence - count.sentence > 1) return [];
      const rows = seriesFrom(facts, first.index).filter(({ isNamed }) => isNamed);
      const off = Math.abs(rows.length - Number(count.quantity.number.units));
      if (rows.length < 2 || off > 1 || first.lead === 'open') return [];
      const names = rows.map((row) => nameSpan(text, row));
      const base = {
        kind: 'count' as const,
        at: [count.quantity.numeral, ...names],
        constraint: countConstraint(count.quantity, rows.length),
      };
      const printed = text.slice(count.quantity.start, count.quantity.end);
      if (off === 0) return [{ ...base, verdict: 'holds' as const, reason: countWords.holds(printed, rows.length) }];
      return rows.length < MANY
        ? []
        : [
            {
              ...base,
              verdict: 'fails' as const,
              reason: countWords.fails(printed, rows.length),
              expected: String(rows.length),
            },
          ];
    });
}

const ROWS_AHEAD = 5;

function nameSpan(
  text: string,
  { label, quantity: { start } }: Fact,
): { readonly start: number; readonly end: number } {
  const at = text.lastIndexOf(label, start);
  return { start: at, end: at + label.length };
}

/** Names that do not make the count are meant by it only where the two are near and of one kind. */
function isMeant({ dimension, unit }: Quantity, { names, isPlaces }: NameList, stated: number): boolean {
  const off = Math.abs(stated - names.length);
  const isNear =
    (off === 1 && names.length > 1) ||
    (off === 2 && names.length >= MANY) ||
    (off > 2 && names.length >= 2 * MANY && off * 3 <= names.length);
  if (!isNear) return false;
  if (dimension !== AREA)
    return isPlaces ? names.every(({ text }) => text.endsWith(dimension.slice(1))) : names.length > 2;
  const kinds = new Set(names.map(({ text }) => NAME_END.pattern.exec(text)?.[0].at(-1) ?? ''));
  return names.length > 2 || [...kinds].some((kind) => kind === '' || unit.includes(kind) || unit.includes('地'));
}

const countConstraint = (count: Quantity, names: number): Draft['constraint'] & object => ({
  figures: [count],
  isTrueWith: (_, fresh) => fresh.number.decimals === 0 && fresh.number.units === numberOf(String(names))?.units,
});

/** The second of two equal names; the first of a list may carry other words in front. */
function repeatedIn(names: readonly Name[]): Name | undefined {
  const [first, ...rest] = names;
  const seen = new Set<string>();
  for (const name of rest) {
    if (
      seen.has(name.text) ||
      (first && NAME_END.pattern.test(name.text) && first.text.endsWith(name.text) && name.text.length > 2)
    )
      return name;
    seen.add(name.text);
  }
  return undefined;
}
