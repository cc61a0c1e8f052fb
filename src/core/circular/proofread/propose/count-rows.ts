import { COUNTED } from '../constants/retelling';
import { rangeOf } from '../decide/ranges';
import { canBe } from '../decide/slips';
import type { Draft } from '../draft';
import { type Fact, type FactTable, STRENGTH } from '../facts/fact';
import { isAlike, isOfRanks } from '../lexer/quantity';
import { AREA } from '../lexer/areas';
import type { Span } from '../proof';
import { OTHERS } from '../vocabulary/leads';
import { REFERRING } from '../vocabulary/measures';
import { KIND_END, NAME_END, ROWS_FOLLOW } from '../vocabulary/names';
import { countWords } from '../words';
import { isSameMeasure } from './common';
import { countConstraint, isAtEdge, isCount } from './counted';
import { isClosing } from './run';
import { seriesTo } from './series';

/** Counts beside rows that each have a figure: 为9个市县发放5.27亿元。具体为：长春市0.31亿元，…; 甲县(81%)、乙县(78%)2个县. */
export const rowDrafts = ({ text, facts }: FactTable): readonly Draft[] =>
  facts.filter(isCount).flatMap((count): readonly Draft[] => {
    const before = rowsBefore(count, facts);
    const rows = before.length > 0 ? before : rowsBehind(count, facts);
    const fewest = before.length === 0 && rows[0]?.index === count.index + 1 ? COUNTED.fewestBehind : COUNTED.many;
    const isOneShort = before.length === 0 && Number(count.quantity.number.units) === rows.length + 1;
    return rows.length < 2 || (isOneShort && areOthersBehind(rows, facts)) ? [] : rowDraft(text, count, rows, fewest);
  });

/** 四类:有争议的473户,…;其他原因150户: the rest may be counted as one of them. */
const areOthersBehind = (rows: readonly Fact[], facts: readonly Fact[]): boolean => {
  const last = rows.at(-1);
  const next = last && facts.slice(last.index + 1).find(({ isNamed, label }) => isNamed || OTHERS.pattern.test(label));
  return last !== undefined && next?.sentence === last.sentence && OTHERS.pattern.test(next.label);
};

function rowDraft(text: string, { quantity }: Fact, rows: readonly Fact[], fewest: number): readonly Draft[] {
  const off = Math.abs(rows.length - Number(quantity.number.units));
  const base = {
    kind: 'count' as const,
    at: [quantity.numeral, ...rows.map((row) => nameSpan(text, row))],
    constraint: countConstraint(quantity, rows.length),
  };
  const printed = text.slice(quantity.start, quantity.end);
  if (off === 0) return [{ ...base, verdict: 'holds', reason: countWords.holds(printed, rows.length) }];
  const isTooFew = rows.length > Number(quantity.number.units) && canBe(quantity, rows.length, rows.length);
  const [, first] = base.at;
  const isWhole = first !== undefined && first.end < quantity.start && isAtEdge(text, first.start - 1);
  return !isWhole && ((off > 1 && !isTooFew) || rows.length < fewest)
    ? []
    : [
        {
          ...base,
          verdict: 'fails',
          reason: countWords.fails(printed, rows.length),
          expected: String(rows.length),
        },
      ];
}

function rowsBehind(count: Fact, facts: readonly Fact[]): readonly Fact[] {
  const own = rowsRightBehind(count, facts);
  if (own.length > 1) return own;
  if (count.quantity.dimension !== AREA && !isRightInFront(count, facts)) return [];
  const first = facts
    .slice(count.index + 1, count.index + COUNTED.rowsAhead)
    .find(
      (fact) =>
        fact.quantity.dimension !== AREA &&
        (NAME_END.pattern.test(fact.label) ||
          (fact.isNamed && fact.lead === 'list' && count.quantity.dimension === AREA)) &&
        ROWS_FOLLOW.pattern.test(fact.gap),
    );
  const isLed = first && (first.sentence === count.sentence || first.lead === 'list');
  return isLed && first.sentence - count.sentence <= 1 && (first.lead !== 'open' || isOfRanks(count.quantity))
    ? rowsFrom(first, facts)
    : [];
}

/** 有6个:松山区72.9%、…: a bare number counts what a colon right behind it leads in. */
const isRightInFront = ({ index, quantity }: Fact, facts: readonly Fact[]): boolean =>
  quantity.dimension === '个' && facts[index + 1]?.gap.startsWith(':') === true;

/** 优秀5家:甲坊96.2分、乙坊94.5分、…: what nothing but a colon or a bracket parts from a count of another kind. */
function rowsRightBehind(count: Fact, facts: readonly Fact[]): readonly Fact[] {
  const first = facts[count.index + 1];
  const isLed =
    first?.isNamed === true &&
    [':', '('].some((mark) => first.gap.startsWith(count.after + mark)) &&
    !isSameMeasure(first, count);
  const rows = isLed ? rowsFrom(first, facts) : [];
  const ends = new Set(rows.map(({ label }) => (label.length > 2 ? label.at(-1) : label)));
  const isOfScores = first?.quantity.dimension === '分' || first?.quantity.dimension === '%';
  return (isOfScores || ends.size === 1) && !rows.some(({ label }) => KIND_END.pattern.test(label)) ? rows : [];
}

/** Each figure with a name of its own begins a row, as strongly parted as the second; what has no name are cells. */
function rowsFrom(first: Fact, facts: readonly Fact[]): readonly Fact[] {
  const rows = [first];
  let joint: number = STRENGTH.clause;
  for (const fact of facts.slice(first.index + 1)) {
    const isOver =
      fact.sentence !== first.sentence ||
      fact.lead !== undefined ||
      OTHERS.pattern.test(fact.label) ||
      isClosing(fact) ||
      fact.isMean;
    if (isOver || fact.strength > joint || (fact.isNamed && !isAlike(fact.quantity, first.quantity))) break;
    if (!fact.isNamed || fact.bracket !== first.bracket) continue;
    if (rows.length === 1) joint = fact.strength;
    rows.push(fact);
  }
  return rows;
}

/**
 * 甲县(81%)、乙县(78%)2个县, or with a comma: as many as are counted, where they stand apart from those in front; all of
 * them where the count is told of nothing else.
 */
function rowsBefore(count: Fact, facts: readonly Fact[]): readonly Fact[] {
  const last = facts[count.index - 1];
  const isOwn = count.strength === STRENGTH.none && (last?.label === count.label || count.label === '等');
  const isReferring = count.strength === STRENGTH.segment && count.label.replace(REFERRING.pattern, '') === '';
  const isBehind = isOwn || isReferring || (count.strength > STRENGTH.none && count.label === '');
  if (!last?.isNamed || count.bracket !== last.bracket || count.strength > STRENGTH.segment || !isBehind) return [];
  const series = listTo(last, facts);
  const stated = Number(count.quantity.number.units);
  const isApart = series.length === stated || (series.at(-stated)?.strength ?? 0) > STRENGTH.member;
  if (series.length >= stated && isApart) return series.slice(-stated);
  return (isOwn || isReferring) && isOfPlaces(count, series) && isAll(series, count, facts) ? series : [];
}

const JOINS = /^\)?[和及与]/;

/** 7个问题在甲县(2个)、乙县(5个): what no mark parts from the first member is none. */
function listTo(last: Fact, facts: readonly Fact[]): readonly Fact[] {
  const series = seriesTo(facts, last.index);
  const isJoined = ({ strength, gap }: Fact): boolean => strength >= STRENGTH.member || JOINS.test(gap);
  let from = series.length - 1;
  while (from > 0 && isJoined(series[from] ?? last)) from -= 1;
  return series.slice(from);
}

const isOfPlaces = ({ quantity: { dimension } }: Fact, rows: readonly Fact[]): boolean =>
  dimension === AREA && rows.every(({ label }) => NAME_END.pattern.test(label));

/** Whether no name is left out: nothing says so, or their figures add up to what stands beside them. */
function isAll(rows: readonly Fact[], count: Fact, facts: readonly Fact[]): boolean {
  const [first] = rows;
  if (!first || !count.gap.includes('等')) return first !== undefined;
  const sum = rows.reduce((all, { quantity }) => all + rangeOf(quantity).face, 0);
  return [facts[first.index - 1], facts[count.index + 1]].some(
    (whole) => whole && isSameMeasure(whole, first) && rangeOf(whole.quantity).face === sum,
  );
}

function nameSpan(text: string, { label, quantity: { start } }: Fact): Span {
  const at = text.lastIndexOf(label, start);
  return { start: at, end: at + label.length };
}
