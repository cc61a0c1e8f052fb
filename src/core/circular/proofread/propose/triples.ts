import { DIVISIONS, TRIPLES } from '../constants/divisions';
import { rangeOf } from '../decide/ranges';
import { type SlotCandidate, type Slot, slotFor, sumCandidate } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { isSameMeasure } from './common';
import { isClosing } from './run';
import { areHosts, jointBetween, streamsOf } from './streams';

/**
 * Three neighbours of one kind of which one is what the two others make, known by the marks between and around them
 * alone. How often figures in such places do was counted (TRIPLES).
 */
export const tripleSlots = (facts: readonly Fact[]): readonly Slot[] =>
  [...streamsOf(facts).values()].flatMap((stream) => stream.flatMap((_, at) => slotsAt(stream, at, facts)));

function slotsAt(stream: readonly Fact[], at: number, facts: readonly Fact[]): readonly Slot[] {
  const [first, second, third] = stream.slice(at, at + 3);
  if (!first || !second || !third || third.index - first.index > TRIPLES.apart) return [];
  if (!isSameMeasure(first, second) || !isSameMeasure(second, third)) return [];
  if (areHosts([first, second, third], facts)) return [];
  const marks = [jointBetween(first, second, facts), jointBetween(second, third, facts)] as const;
  const strongest = Math.max(...marks);
  const isApart = (step: number): boolean => jointBetween(stream[at + step - 1], stream[at + step], facts) > strongest;
  const place = `${markOf(marks[0])}${markOf(marks[1])} ${isApart(0) ? '|' : '-'}${isApart(3) ? '|' : '-'}`;
  const isOpen = !isClosing(second) && !isClosing(third) && third.lead === undefined;
  const candidates = [
    ...(isOpen ? candidatesOf(first, [second, third], TRIPLES.first[place]) : []),
    ...(isOpen ? candidatesOf(second, [first, third], TRIPLES.middle[place]) : []),
    ...candidatesOf(third, [first, second], TRIPLES.last[place]),
  ];
  return slotFor('sum', third, candidates);
}

/** The marks by which two figures are parted, from 、 to the end of a sentence. */
function markOf(strength: number): string {
  if (strength <= STRENGTH.member) return '、';
  if (strength < STRENGTH.clause) return ',';
  return strength < STRENGTH.sentence ? ';' : strength < STRENGTH.section ? '。' : '';
}

function candidatesOf(whole: Fact, parts: readonly Fact[], share: number | undefined): readonly SlotCandidate[] {
  return share === undefined || !isLikely(whole, parts, share)
    ? []
    : [sumCandidate(whole, parts, Math.min(1, (TRIPLES.doubt * share) / (1 - share)))];
}

/** No figure is off by more than a slip can make it; where chance is likelier no part is more than its whole. */
function isLikely({ quantity }: Fact, parts: readonly Fact[], share: number): boolean {
  const [whole, faces] = [rangeOf(quantity).face, parts.map((part) => rangeOf(part.quantity).face)];
  const sum = faces.reduce((all, each) => all + each, 0);
  const above = faces.filter((face) => face > whole).length;
  const isWithin = above <= (share >= DIVISIONS.firm ? 1 : 0);
  return isWithin && whole >= DIVISIONS.fewest && sum <= DIVISIONS.mostOff * whole && whole <= DIVISIONS.mostOff * sum;
}
