import { groupedBy } from '../../../workbook';
import { NAMED } from '../constants/retelling';
import { rangeOf } from '../decide/ranges';
import type { Draft } from '../draft';
import { type Fact, type FactTable, STRENGTH } from '../facts/fact';
import { type NameList, listAfter, listBefore } from '../facts/names';
import { coreOf, rateIn, shortOf, wordsBefore } from '../facts/labels';
import { withoutBound } from '../lexer/bounds';
import { type Told, measureOf, toldIn } from '../facts/told';
import { type Quantity, isAlike } from '../lexer/quantity';
import { firstFrom } from '../ordered';
import { AREA } from '../lexer/areas';
import { OF_ALL_TOLD } from '../vocabulary/ceilings';
import { IN_ORDER, ORDERS, RANK } from '../vocabulary/leads';
import { termIn } from '../vocabulary/term';
import { orderWords } from '../words';
import { isLimit, limitDraft } from './limits';
import { orderDraft } from './orders';
import { toldNames } from './told-names';

type TextOf = (quantity: Quantity) => string;

/** What is said of names whose figures stand elsewhere: that they keep a limit, stand in an order, or have a rank. */
export function namedDrafts(table: FactTable, cells: readonly Fact[], textOf: TextOf): readonly Draft[] {
  const { subjectOf } = toldNames(table.facts);
  const told = toldIn([...cells, ...table.facts], (fact) => (fact.index < 0 ? fact.subject : subjectOf(fact)));
  return [...limits(table, told, textOf), ...orders(table, told, textOf), ...ranks(table, told, textOf)];
}

/** 交付率低于70%的有甲市、乙市2个市,其中乙市不足六成: the rates of the names that were told before. */
function limits({ text, facts }: FactTable, told: Told, textOf: TextOf): readonly Draft[] {
  return facts.filter(isLimit).flatMap((limit) => {
    const named = namesBeside(text, limit, facts);
    const measure = measureOf(limit, wordsBefore(text, limit.quantity.start, '\n')) || told.onlyOf(named);
    const own = named.find((name) => shortOf(name) === shortOf(coreOf(withoutBound(limit.label))));
    // 除甲区、乙市外,其余8个县: names that are not as many as the count behind them are those it leaves out.
    const count = facts[limit.index - 1];
    const isOfOthers = count?.role === 'rest' && Number(count.quantity.number.units) !== named.length;
    const all = named.length === 0 || isOfOthers ? ofAllTold(text, limit, told.all(measure), facts) : [];
    if (all.length > 0) return limitDraft(limit.quantity, all, false, textOf, true);
    const names = own === undefined ? named : [own];
    const figures = figuresOf(names, measure, told).filter(({ dimension }) => dimension === limit.quantity.dimension);
    return figures.length < Math.min(NAMED.fewest, names.length)
      ? []
      : limitDraft(limit.quantity, figures, true, textOf);
  });
}

/**
 * 除甲区、乙市外,其余8个县均在95%以上: what is said of all holds for the shares of its rate that names have anywhere, without the
 * names of its own sentence, where they are as many as it counts.
 */
function ofAllTold(text: string, limit: Fact, all: readonly Fact[], facts: readonly Fact[]): readonly Quantity[] {
  if (!OF_ALL_TOLD.pattern.test(withoutBound(limit.label)) || GOES_ON.test(limit.after)) return [];
  const words = wordsBefore(text, limit.quantity.start, '。');
  const others = all.filter(
    ({ subject, index, quantity }) =>
      index < limit.index && isAlike(quantity, limit.quantity) && !words.includes(shortOf(subject)),
  );
  const count = facts[limit.index - 1];
  const isCounted = limit.strength === STRENGTH.none && count?.sentence === limit.sentence && count.quantity.isCounted;
  const lists = [others, ...groupedBy(others, ({ paragraph }) => paragraph).values()];
  const series = isCounted ? lists.find(({ length }) => length === Number(count.quantity.number.units)) : others;
  return (series ?? []).map(({ quantity }) => quantity);
}

/** 均在95%以上的有: some of them are named behind. */
const GOES_ON = /^(?:以.)?的/;

/** The names that a count right behind a limit, or right in front of it, counts; or that follow it uncounted. */
function namesBeside(text: string, limit: Fact, facts: readonly Fact[]): readonly string[] {
  const { end } = limit.quantity;
  const [front, behind] = [facts[limit.index - 1], facts[limit.index + 1]];
  const lead = NAMES_LED.exec(text.slice(end, end + NAMED.longestJoint))?.[0];
  const from = end + (lead?.length ?? 0);
  const follow = behind?.sentence === limit.sentence ? text.slice(from, behind.quantity.start) : '';
  const named = behind && countedBy(behind, follow);
  const counted =
    (MARKS.test(follow.slice(0, named?.names[0]?.start)) ? undefined : named) ??
    (front?.clause === limit.clause ? countedBy(front, text.slice(0, front.quantity.start)) : undefined);
  const list = counted ?? (lead === undefined ? undefined : listAfter(text, from));
  const last = list?.names.at(-1)?.end ?? 0;
  return list && !list.isExamples && (counted || !behind || last <= behind.quantity.start)
    ? list.names.map((name) => name.text)
    : [];
}

/** The names that words in front of a count end with. */
function countedBy({ quantity: { dimension, isCounted, number } }: Fact, words: string): NameList | undefined {
  const list = isCounted ? listBefore(words, words.length) : undefined;
  return dimension === AREA || Number(number.units) === list?.names.length ? list : undefined;
}

const MARKS = /[,;]/;

/** 低于80%的甲市、乙县: names may follow a limit without being counted. */
const NAMES_LED = /^的(?:有|为|是)?:?/;

const figuresOf = (names: readonly string[], measure: string, told: Told): readonly Quantity[] =>
  names.flatMap((name) => told.of(name, measure)?.quantity ?? []);

/** 开工率由高到低依次为：甲市、乙市、丙市: names alone, in the order of what was told of them. */
function orders({ text }: FactTable, told: Told, textOf: TextOf): readonly Draft[] {
  return [...text.matchAll(/:/g)].flatMap(({ index }) => {
    const lead = IN_ORDER.pattern.exec(text.slice(Math.max(0, index - NAMED.longestLead), index + 1))?.[0];
    const order = lead === undefined ? undefined : termIn(ORDERS, lead);
    const list = order && listAfter(text, index + 1);
    const measure = rateIn(lead ?? '');
    const figures = list
      ? figuresOf(
          list.names.map((name) => name.text),
          measure,
          told,
        )
      : [];
    if (!order || !list || figures.length < NAMED.fewestInOrder || figures.length < list.names.length) return [];
    return orderDraft(figures, order, textOf);
  });
}

/** 张家口市交付率71.0%，排第9位: as many of the names told of have more. */
function ranks({ text, facts }: FactTable, told: Told, textOf: TextOf): readonly Draft[] {
  return facts.flatMap((fact): readonly Draft[] => {
    const rest = text.slice(fact.quantity.end, fact.quantity.end + NAMED.farthest);
    const match = RANK.pattern.exec(rest);
    const measure = measureOf(fact, '');
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
