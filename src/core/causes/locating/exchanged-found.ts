import { addressOf, locationOf, figureAt } from '../../relations';
import type { Found } from '../found';
import { evidenceWords } from '../words';
import { candidateAt, corrected, leastDecimals, printedAt } from './corrected';
import type { Exchange } from './exchanges';

/** The finding of two cells that stand in each other's place; its fix puts both right. */
export function exchangedFound(one: Found, { one: ref, other }: Exchange): Found {
  const [from, to] = [figureAt(ref) ?? 0, figureAt(other) ?? 0];
  const note = evidenceWords('swap', from, to, leastDecimals(ref));
  return {
    ...one,
    hit: {
      ...one.hit,
      ...locationOf(ref),
      value: printedAt(ref),
      also: [addressOf(other)],
      ...corrected(ref, to, [{ at: other, to: from }]),
    },
    reading: {
      isLocated: true,
      isSlip: true,
      note,
      candidates: [candidateAt(ref, to, note), candidateAt(other, from, note)],
    },
  };
}
