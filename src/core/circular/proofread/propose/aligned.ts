import { ALIGNED } from '../constants/quotients';
import { type SlotCandidate, ratioCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { AREA } from '../lexer/areas';
import { isOffside, isPercent, isSameMeasure } from './common';
import { placeInList } from './place-in-list';

/** A list of percentages over pairs: each of its own row (计划a、完成b；计划c、完成d，分别为…), or over two lists of equal length. */
export function aligned(share: Fact, facts: readonly Fact[]): readonly SlotCandidate[] {
  const place = placeInList(share, facts);
  if (!place) return [];
  const { at, length } = place;
  const before = facts
    .slice(Math.max(0, share.index - at - ALIGNED.farthest), share.index - at)
    .filter(
      (fact) =>
        share.sentence - fact.sentence <= 1 &&
        !isPercent(fact) &&
        fact.quantity.dimension !== AREA &&
        !isOffside(fact, share),
    )
    .slice(-2 * length);
  if (before.length < 2 * length) return [];
  const pairsBy = (
    first: (row: number) => number,
    second: (row: number) => number,
  ): readonly (readonly [Fact, Fact])[] =>
    Array.from({ length }, (_, row) => [before[first(row)] ?? share, before[second(row)] ?? share] as const);
  const rows = pairsBy(
    (row) => 2 * row,
    (row) => 2 * row + 1,
  );
  const blocks = pairsBy(
    (row) => row,
    (row) => length + row,
  );
  const ratio = ([bottom, top]: readonly [Fact, Fact], weight: number, form: string): SlotCandidate =>
    ratioCandidate(share, top, bottom, weight, { form });
  const isTold = (pairs: readonly (readonly [Fact, Fact])[]): boolean =>
    pairs.every(([one, other]) => isSameMeasure(one, other));
  const turned = ([one, other]: readonly [Fact, Fact]): readonly [Fact, Fact] => [other, one];
  const [row, pair] = [rows[at], blocks[at]];
  return [
    ...(row && isTold(rows) ? [ratio(row, 0.9, 'rows'), ratio(turned(row), 0.2, 'rows turned')] : []),
    ...(pair && isTold(blocks) ? [ratio(pair, 0.6, 'blocks'), ratio(turned(pair), 0.6, 'blocks turned')] : []),
  ];
}
