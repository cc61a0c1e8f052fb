import { TOTALS } from '../constants/structure';
import { type Slot, slotFor, sumCandidate } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { coreOf } from '../facts/labels';
import { SAID_FIRST, TOTALS_BEHIND } from '../vocabulary/leads';
import { figureKind, isSameMeasure, isSummable } from './common';
import { membersIn } from './completeness';
import { isBesideIt } from './counted';

/**
 * 甲批已编32册,尚存5册;乙批已编27册,尚存8册。两批合计编59册: what a number of names has of one deed is what the last figures of
 * that deed make, as many as are said, whatever is told between them.
 */
export function countedTotalSlots(facts: readonly Fact[]): readonly Slot[] {
  const lines = new Map<string, Fact[]>();
  return facts.filter(isSummable).flatMap((fact): readonly Slot[] => {
    const said = saidOf(fact, facts);
    const keys = linesOf(fact, facts[fact.index + 1]);
    if (said === 0) for (const each of keys) lines.set(each, [...(lines.get(each) ?? []).slice(1 - TOTALS.most), fact]);
    if (said < 2) return [];
    const parts = keys.map((key) => (lines.get(key) ?? []).slice(-said)).find((line) => isListOf(fact, line, said));
    return parts ? slotFor('sum', fact, [sumCandidate(fact, parts, weightOf(fact, parts))]) : [];
  });
}

const isListOf = (fact: Fact, parts: readonly Fact[], said: number): boolean =>
  parts.length === said && isOneList([...parts, fact]) && fact.index - (parts[0]?.index ?? 0) <= TOTALS.apart;

const weightOf = (fact: Fact, parts: readonly Fact[]): number =>
  parts.every(({ sentence }) => fact.sentence - sentence <= 1) ? TOTALS.near : TOTALS.far;

/** How many a figure is said to sum up, by its own words or those in front of it in its clause; 0 where by none. */
function saidOf(fact: Fact, facts: readonly Fact[]): number {
  const own = membersIn(SAID_FIRST.pattern, fact.label);
  const before = facts[fact.index - 1];
  if (own > 0 || before?.clause !== fact.clause) return own;
  if (isBesideIt(before, fact))
    return TOTALS_BEHIND.pattern.test(fact.label) ? Number(before.quantity.number.units) : 0;
  return fact.isNamed ? 0 : membersIn(SAID_FIRST.pattern, before.label);
}

/** What a figure tells, in front of it or behind: the last characters of its words, with its unit. */
function linesOf(fact: Fact, next: Fact | undefined): readonly string[] {
  if (fact.host) return [];
  const behind = next?.strength === STRENGTH.none ? '' : fact.after;
  return [coreOf(fact.label) || fact.label, behind, fact.deed]
    .map((words) => words.replace(/的$/, '').slice(-2))
    .filter(({ length }) => length > 1)
    .map((words) => `${words} ${fact.role === 'rest'} ${figureKind(fact)}`);
}

const isOneList = ([first, ...others]: readonly Fact[]): boolean =>
  first !== undefined && others.every((each) => isSameMeasure(first, each) && each.clause !== first.clause);
