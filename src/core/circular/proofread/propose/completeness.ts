import { WHOLENESS } from '../constants/structure';
import type { Fact } from '../facts/fact';
import { withoutAsides } from '../facts/labels';
import { namesCounted } from '../facts/names';
import { chineseNumber } from '../lexer/numerals';
import { AREA } from '../lexer/areas';
import { EACH, EXHAUSTIVE, MEMBERS_SAID, OTHERS } from '../vocabulary/leads';
import { isSameMeasure, isSummable } from './common';
import type { FigureRun } from './run';

/**
 * How sure it is that a list holds all: the text counts its members, it names the rest, or its names leave nothing
 * over.
 */
export function completeness({ facts }: FigureRun, all: readonly Fact[]): number {
  if (facts.at(-1)?.isOpenEnd) return WHOLENESS.hole;
  if (namesAll(facts)) return WHOLENESS.allNamed;
  const [first] = facts;
  if (!first) return 1;
  const counted = all
    .slice(Math.max(0, first.index - WHOLENESS.countBack), first.index)
    .some((fact) => isCountOfPlaces(fact) && Number(fact.quantity.number.units) === facts.length);
  if (counted && facts.length > 1) return WHOLENESS.allNamed;
  if (hasHole(facts, all)) return WHOLENESS.hole;
  return facts.length === 2 ? WHOLENESS.few : facts.every(isSummable) ? 1 : 0;
}

/** Names that leave nothing over: one of them is the rest, or together they divide a whole without remainder. */
export function namesAll(facts: readonly Fact[]): boolean {
  const names = facts.map(({ label, subject }) => label || subject);
  return (
    names.some((name) => OTHERS.pattern.test(name)) ||
    (facts.length > 2 && facts.at(-1)?.role === 'rest') ||
    EXHAUSTIVE.some(
      (division) => division.length === facts.length && division.every((word) => names.some((name) => word.test(name))),
    )
  );
}

/** A row between or behind that counts the same in another unit leaves a hole in the sum. */
function hasHole(facts: readonly Fact[], all: readonly Fact[]): boolean {
  const [first, last] = [facts[0], facts.at(-1)];
  if (!first || !last || first.label === '') return false;
  const own = new Set(facts);
  return all
    .slice(first.index, Math.min(last.index, first.index + WHOLENESS.mostRows) + WHOLENESS.row)
    .some(
      (fact) =>
        !own.has(fact) &&
        fact.label === first.label &&
        fact.deed === first.deed &&
        fact.bracket === first.bracket &&
        fact.quantity.dimension !== '%' &&
        !isSameMeasure(fact, first),
    );
}

/** 两批合计, 三项共, 五县共: how many members a closing whole says it has. */
export function membersSaid({ label, index, segment }: Fact, facts: readonly Fact[]): number {
  const said = membersIn(MEMBERS_SAID.pattern, label);
  const places = facts[index - 1];
  return said === 0 && places && isCountOfPlaces(places) && places.segment === segment && places.label === ''
    ? Number(places.quantity.number.units)
    : said;
}

/** The number that a pattern finds in words, 0 where there is none. */
function membersIn(pattern: RegExp, words: string): number {
  const numeral = pattern.exec(words)?.[1];
  return numeral === undefined ? 0 : Number(chineseNumber(numeral) ?? numeral);
}

const isCountOfPlaces = ({ quantity: { dimension, power, number } }: Fact): boolean =>
  dimension === AREA && power === 0 && number.decimals === 0;

/** 甲市、乙市各27处 counts twice. */
export function timesIn({ gap }: Fact): number {
  if (!gap.includes('各')) return 1;
  const names = EACH.pattern.exec(withoutAsides(gap))?.[1];
  return names === undefined ? 1 : Math.max(1, namesCounted(names));
}
