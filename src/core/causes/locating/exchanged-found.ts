import { addressOf, locationOf, figureAt, printNumber } from '../../relations';
import type { Found } from '../found';
import { evidenceWords } from '../words';
import type { Exchange } from './exchanges';
import { printedAt } from './relocate';

/** The finding of two cells that stand in each other's place; its fix puts both right. */
export function exchangedFound(one: Found, { one: ref, other }: Exchange): Found {
  const { fix: _, expected: __, ...hit } = one.hit;
  const [from, to] = [figureAt(ref) ?? 0, figureAt(other) ?? 0];
  const [least, leastOther] = [ref, other].map(({ column }) => column.definition?.decimals ?? 0);
  const note = evidenceWords('swap', from, to, least ?? 0);
  return {
    ...one,
    hit: {
      ...hit,
      ...locationOf(ref),
      value: printedAt(ref),
      expected: printNumber(to, least ?? 0),
      also: [addressOf(other)],
      fix: { isSafe: false, at: addressOf(ref), to, others: [{ at: addressOf(other), to: from }] },
    },
    reading: {
      isLocated: true,
      isSlip: true,
      note,
      candidates: [
        { at: addressOf(ref), value: printNumber(to, least ?? 0), evidence: note },
        { at: addressOf(other), value: printNumber(from, leastOther ?? 0), evidence: note },
      ],
    },
  };
}
