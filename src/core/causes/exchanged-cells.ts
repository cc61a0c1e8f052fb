import { addressOf, figureAt } from '../relations';
import type { CauseRule } from './cause';
import type { Found } from './found';
import { candidateAt, corrected, leastDecimals, movedTo } from './locating/corrected';
import { exchangesOf, type Exchange } from './locating/exchanges';
import { evidenceWords } from './words';

/**
 * Two figures that were filled in each other's place: exchanging them makes every relation of both hold. Looked for
 * before single cells, since a pair explains with one slip what would take two.
 */
export const exchangedCells: CauseRule<'exchanged-cells'> = {
  id: 'exchanged-cells',
  words: { title: '两个数互换位置', why: '两个数各填在对方的格里，合计和比率同时对不上。' },
  isNamed: true,
  *find(found) {
    for (const exchange of exchangesOf(found)) {
      const [first, ...others] = exchange.explains;
      if (first) yield { says: exchangedFound(first, exchange), silences: [first, ...others] };
    }
  },
};

/** The finding of two cells that stand in each other's place; its fix puts both right. */
function exchangedFound(one: Found, { one: ref, other }: Exchange): Found {
  const [from, to] = [figureAt(ref) ?? 0, figureAt(other) ?? 0];
  const note = evidenceWords('swap', from, to, leastDecimals(ref));
  return movedTo(
    one,
    ref,
    { also: [addressOf(other)], ...corrected(ref, to, [{ at: other, to: from }]) },
    { isSlip: true, note, candidates: [candidateAt(ref, to, note), candidateAt(other, from, note)] },
  );
}
