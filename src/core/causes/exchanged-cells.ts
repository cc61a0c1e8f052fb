import { previousFigure } from '../relations';
import type { CauseRule } from './cause';
import { exchangesOf } from './locating/exchanges';
import { exchangedFound } from './locating/exchanged-found';

/**
 * Two figures that were filled in each other's place: exchanging them makes every relation of both hold. Looked for
 * before single cells, since a pair explains with one slip what would take two.
 */
export const exchangedCells: CauseRule<'exchanged-cells'> = {
  id: 'exchanged-cells',
  words: { title: '两个数互换位置', why: '两个数各填在对方的格里，合计和比率同时对不上。' },
  isNamed: true,
  *find(found, { context }) {
    for (const exchange of exchangesOf(found, (ref) => previousFigure(ref, context))) {
      const [first, ...others] = exchange.explains;
      if (first) yield { says: exchangedFound(first, exchange), silences: [first, ...others] };
    }
  },
};
