import { NAMED } from '../constants/retelling';
import { rangeOf } from '../decide/ranges';
import type { Draft } from '../draft';
import type { Fact, FactTable } from '../facts/fact';
import { type Name, listAfter, listBefore } from '../facts/names';
import { type Told, toldIn } from '../facts/told';
import type { Quantity } from '../lexer/quantity';
import { firstFrom } from '../ordered';
import { AREA } from '../lexer/areas';
import { IN_ORDER, ORDERS, RANK } from '../vocabulary/leads';
import { termIn } from '../vocabulary/term';
import { orderWords } from '../words';
import { isLimit, limitDraft } from './limits';
import { orderDraft } from './orders';
import { toldNames } from './told-names';

type TextOf = (quantity: Quantity) => string;

/** What is said of names whose figures stand elsewhere: that they keep a limit, stand in an order, or have a rank. */
export function namedDrafts(
  table: FactTable,
  cells: readonly Fact[],
  averages: readonly Fact[],
  textOf: TextOf,
): readonly Draft[] {
  const { subjectOf } = toldNames(table.facts);
  const told = toldIn([...cells, ...table.facts], (fact) => (fact.index < 0 ? fact.subject : subjectOf(fact)));
  return [...limits(table, averages, told, textOf), ...orders(table, told, textOf), ...ranks(table, told, textOf)];
}

/** 交付率低于70%的有甲市、乙市2个市: the rates of the names that were told before. */
function limits({ text, facts }: FactTable, averages: readonly Fact[], told: Told, textOf: TextOf): readonly Draft[] {
  return [...facts.filter(isLimit), ...averages].flatMap((limit) => {
    const measure = told.measureIn(limit.label) || told.measureIn(limit.words);
    const names = measure === '' ? [] : namesBeside(text, limit, facts);
    const figures = figuresOf(names, measure, told).filter(({ dimension }) => dimension === limit.quantity.dimension);
    return figures.length < NAMED.fewest ? [] : limitDraft(limit.quantity, figures, !averages.includes(limit), textOf);
  });
}

/** The names that a count right behind a limit, or right in front of it, counts. */
function namesBeside(text: string, limit: Fact, facts: readonly Fact[]): readonly Name[] {
  const count = [facts[Math.floor(limit.index) + 1], facts[Math.ceil(limit.index) - 1]].find(
    (fact) => fact && fact.quantity.isCounted && fact.sentence === limit.sentence,
  );
  const told = count && listBefore(text, count.quantity.start);
  const isOfThem = count?.quantity.dimension === AREA || Number(count?.quantity.number.units) === told?.names.length;
  const list = isOfThem ? told : undefined;
  const first = list?.names[0]?.start ?? 0;
  const isBeside =
    count &&
    (count.index < limit.index
      ? count.clause === limit.clause
      : first >= limit.quantity.end && !MARKS.test(text.slice(limit.quantity.end, first)));
  return list && isBeside && !list.isExamples ? list.names : [];
}

const MARKS = /[,;]/;

const figuresOf = (names: readonly Name[], measure: string, told: Told): readonly Quantity[] =>
  names.flatMap(({ text }) => told.of(text, measure)?.quantity ?? []);

/** 开工率由高到低依次为：甲市、乙市、丙市: names alone, in the order of what was told of them. */
function orders({ text }: FactTable, told: Told, textOf: TextOf): readonly Draft[] {
  return [...text.matchAll(/:/g)].flatMap(({ index }) => {
    const lead = IN_ORDER.pattern.exec(text.slice(Math.max(0, index - NAMED.longestLead), index + 1))?.[0];
    const order = lead === undefined ? undefined : termIn(ORDERS, lead);
    const list = order && listAfter(text, index + 1);
    const measure = told.measureIn(lead ?? '');
    const figures = list ? figuresOf(list.names, measure, told) : [];
    if (!order || !list || figures.length < NAMED.fewestInOrder || figures.length < list.names.length) return [];
    return orderDraft(figures, order, textOf);
  });
}

/** 张家口市交付率71.0%，排第9位: as many of the names told of have more. */
function ranks({ text, facts }: FactTable, told: Told, textOf: TextOf): readonly Draft[] {
  return facts.flatMap((fact): readonly Draft[] => {
    const rest = text.slice(fact.quantity.end, fact.quantity.end + NAMED.farthest);
    const match = RANK.pattern.exec(rest);
    const measure = told.measureIn(fact.label);
    const all = match && fact.isNamed ? told.all(measure) : [];
    if (!match || all.length < NAMED.fewestRanked || !told.of(fact.subject, measure)) return [];
    const own = rangeOf(fact.quantity).face;
    const less = ({ quantity }: Fact): number => -rangeOf(quantity).face;
    const from = firstFrom(all, -own, less) + 1;
    const to = firstFrom(all, -own + Number.EPSILON * Math.max(1, own), less);
    const stated = Number(match[1]);
    const start = fact.quantity.end + match.index + match[0].indexOf(match[1] ?? '');
    const span = { start, end: start + (match[1]?.length ?? 0) };
    const isRight = stated >= from && stated <= to;
    return [
      {
        kind: 'order',
        at: [span, fact.quantity.numeral],
        verdict: isRight ? 'holds' : 'fails',
        reason: orderWords[isRight ? 'ranked' : 'misranked'](textOf(fact.quantity), stated, from, all.length),
        ...(isRight ? {} : { expected: String(from), suspicion: { at: span, suggestion: String(from) } }),
      },
    ];
  });
}
