import { figureAt, figureInUnitOf, readingAt, tablesBefore } from '../relations';
import { cellHit, columnName, shownAt } from './hit';
import { besideOf, cumulativeCells, previousRef } from './previous';
import { tableRule } from './rule';

interface Facts {
  readonly now: string;
  readonly before: string;
  readonly column: string;
}

/** Figures accumulated from January never fall; a fall is a slip now or was one then. */
export const cumulativeFalls = tableRule('cumulative-falls')<Facts>({
  level: 'error',
  basis: '累计数不应小于上期',
  traits: { about: 'value', isDecisive: true, isOdd: true, compares: ['beside', 'elsewhere'] },
  words: {
    title: '累计数减少',
    why: '本期比上期还少，两期通报互相矛盾。',
    throughout: '多半是上期文件选错，或本期与上期放反了',
    say: ({ now, before, column }) => `“${column}”本期${now}，小于上期的${before}。`,
  },
  concerns: (table) => table.annex.cumulative.length > 0,
  check: (table, context) => {
    if (!tablesBefore(table, context)) return [{ unchecked: '没有上期附表' }];
    return cumulativeCells(table).flatMap((ref) => {
      const before = previousRef(ref, context);
      const [now, then] = [figureAt(ref), before && figureInUnitOf(before, ref)];
      const isRead = readingAt(ref).kind === 'number' || readingAt(ref).kind === 'text-number';
      if (!before || now === undefined || then === undefined || !isRead || now >= then) return [];
      return [
        cellHit(
          ref,
          { now: shownAt(ref), before: shownAt(before), column: columnName(ref.column) },
          { expected: `≥${shownAt(before)}`, ...besideOf(before, context) },
        ),
      ];
    });
  },
});
