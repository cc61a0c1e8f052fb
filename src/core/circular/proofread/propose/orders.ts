import { compareDecimals } from '../../../arithmetic';
import { ORDERED } from '../constants/retelling';
import { mayFitOrder } from '../decide/ranges';
import { type Draft, asserted, numerals } from '../draft';
import { type Fact, STRENGTH } from '../facts/fact';
import { coreOf, rateIn } from '../facts/labels';
import { type Quantity, isOfRanks, valueOf } from '../lexer/quantity';
import { ORDERS, RANKED } from '../vocabulary/leads';
import { termIn } from '../vocabulary/term';
import { orderWords } from '../words';
import { isPercent } from './common';
import { seriesFrom, seriesTo } from './series';

/** How the figures of a ranking are said to be ordered; no more than that they are is said by ranks alone. */
export type Order = 'falling' | 'rising' | 'ranked';

/** Rankings: lists led in by their order or by ranks, and lists with ranks behind them. */
export function orderDrafts(facts: readonly Fact[], textOf: (quantity: Quantity) => string): readonly Draft[] {
  return facts.flatMap((fact) => {
    const inFront = ranksBehind(fact, facts);
    const order = inFront.length > 0 ? 'ranked' : orderSaid(fact, facts);
    const series = order && inFront.length === 0 ? listFrom(fact, order, facts) : inFront;
    const figures = series.map(({ quantity }) => quantity);
    return figures.length < ORDERED.fewest ? [] : orderDraft(figures, order ?? 'ranked', textOf);
  });
}

/** 由高到低依次为; 前三位的是; 得分排名:. */
function orderSaid({ gap, index, lead }: Fact, facts: readonly Fact[]): Order | undefined {
  const before = facts[index - 1];
  const words = gap.slice(gap.lastIndexOf('。') + 1);
  const isRanked = (lead === 'open' && before && isOfRanks(before.quantity)) || RANKED.pattern.test(words);
  return (words === '' ? undefined : termIn(ORDERS, words)) ?? (isRanked ? 'ranked' : undefined);
}

/** A list in a row, or the column of rows that the words in front of them name. */
function listFrom(first: Fact, order: Order, facts: readonly Fact[]): readonly Fact[] {
  if (order === 'ranked' && !first.isNamed && coreOf(first.label) !== '') return [];
  const list = seriesFrom(facts, first.index);
  return list.length < ORDERED.fewest ? columnFrom(first, facts) : list;
}

/** 甲区412户签400户,97.1%;乙区…: the figures that stand in every row of a paragraph, shares where a rate is ranked. */
function columnFrom(first: Fact, facts: readonly Fact[]): readonly Fact[] {
  const isOfRate = rateIn(first.gap) !== '';
  const column: Fact[] = [];
  const joints: number[] = [];
  let joint = 0;
  for (const fact of facts.slice(first.index, first.index + ORDERED.ahead)) {
    const last = column.at(-1) ?? first;
    const isNext = fact !== first && (fact.lead !== undefined || fact.quantity.bound !== undefined);
    if (isNext || fact.paragraph !== first.paragraph || fact.index - last.index > ORDERED.row) break;
    joint = Math.max(joint, fact.strength);
    const head = column[0] ?? (isOfRate && !isPercent(fact) ? undefined : fact);
    if (
      !head ||
      fact.quantity.dimension !== head.quantity.dimension ||
      (fact.host === undefined) !== (head.host === undefined)
    )
      continue;
    if (column.length > 1 && joint > (joints[1] ?? joint)) break;
    column.push(fact);
    joints.push(joint);
    joint = 0;
  }
  return column;
}

/** 甲县(74.2%)、乙县(73.5%)、丙县(70.8%)居前三位. */
function ranksBehind(ranks: Fact, facts: readonly Fact[]): readonly Fact[] {
  const isBehind = isOfRanks(ranks.quantity) && ranks.strength <= STRENGTH.segment && !ranks.isNamed;
  const series = isBehind ? seriesTo(facts, ranks.index - 1) : [];
  return String(series.length) === String(ranks.quantity.number.units) ? series : [];
}

/**
 * Figures held to the order that words say they have. Ranks alone do not say which way it runs, and where more than one
 * figure is out of place they were not meant.
 */
export function orderDraft(
  series: readonly Quantity[],
  said: Order,
  textOf: (quantity: Quantity) => string,
): readonly Draft[] {
  const isFalling = said === 'falling' || (said === 'ranked' && isMostlyFalling(series));
  const constraint = asserted(series, (figures) => mayFitOrder(figures, isFalling));
  const wrong = series.findIndex((each, at) => at > 0 && isOut(series[at - 1] ?? each, each, isFalling));
  const base = { kind: 'order' as const, at: numerals(series), constraint };
  if (wrong < 0) return [{ ...base, verdict: 'holds', reason: orderWords.holds(series.length, isFalling) }];
  const isOne = series.some((each) =>
    mayFitOrder(
      series.filter((other) => other !== each),
      isFalling,
    ),
  );
  if (said === 'ranked' && !isOne) return [];
  const [last, next] = [series[wrong - 1], series[wrong]];
  return [
    {
      ...base,
      verdict: 'fails',
      reason: orderWords.fails(last ? textOf(last) : '', next ? textOf(next) : '', isFalling),
    },
  ];
}

const isOut = (last: Quantity, next: Quantity, isFalling: boolean): boolean => {
  const step = compareDecimals(valueOf(next), valueOf(last));
  return isFalling ? step > 0 : step < 0;
};

/** Rankings mostly begin with the most; as many steps down as up do not speak against it. */
const isMostlyFalling = (series: readonly Quantity[]): boolean => {
  const steps = series.slice(1).map((each, at) => compareDecimals(valueOf(each), valueOf(series[at] ?? each)));
  return steps.filter((step) => step > 0).length <= steps.filter((step) => step < 0).length;
};
