import { columnTitle } from '../tables';
import { addressOf, figureAt, figureInUnitOf, readingAt, tablesBefore } from '../relations';
import { cellHit, shownAt } from './hit';
import { besideOf, cumulativeCells, previousRef } from './previous';
import { fallsBeside, type MonthPair } from './months-beside';
import { tableRule, type Hit } from './rule';

interface Facts {
  readonly now: string;
  readonly before: string;
  readonly column: string;
  /** The column beside it that reaches to the month before, where it is not the same column of another table. */
  readonly beside?: string;
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
    say: ({ now, before, column, beside }) =>
      beside === undefined
        ? `“${column}”本期${now}，小于上期的${before}。`
        : `“${column}”${now}，小于“${beside}”的${before}。`,
  },
  concerns: (table) => table.annex.cumulative.length > 0,
  check: (table, context) => {
    const beside = fallsBeside(table).map(besideHit);
    if (!tablesBefore(table, context)) return [...beside, { unchecked: '没有上期附表' }];
    const falls = cumulativeCells(table).flatMap((ref) => {
      const before = previousRef(ref, context);
      const [now, then] = [figureAt(ref), before && figureInUnitOf(before, ref)];
      const isRead = readingAt(ref).kind === 'number' || readingAt(ref).kind === 'text-number';
      if (!before || now === undefined || then === undefined || !isRead || now >= then) return [];
      return [
        cellHit(
          ref,
          { now: shownAt(ref), before: shownAt(before), column: columnTitle(ref.column) },
          { expected: `≥${shownAt(before)}`, ...besideOf(before, context) },
        ),
      ];
    });
    return [...beside, ...falls];
  },
});

function besideHit({ now, before }: MonthPair): Hit<Facts> {
  const facts = {
    now: shownAt(now),
    before: shownAt(before),
    column: columnTitle(now.column),
    beside: columnTitle(before.column),
  };
  const balance = { kind: 'part' as const, whole: now, parts: [before] };
  return cellHit(now, facts, { expected: `≥${facts.before}`, also: [addressOf(before)], balance });
}
