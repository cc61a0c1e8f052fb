import { columnTitle } from '../tables';
import { decimalOf, unitSlip } from '../arithmetic';
import { figureAt, figureInUnitOf, tablesBefore } from '../relations';
import { cellHit, shownAt } from './hit';
import { cumulativeCells, previousRef } from './previous';
import { tableRule } from './rule';

interface Facts {
  readonly now: string;
  readonly before: string;
  readonly times: string;
  readonly column: string;
}

/** A figure this many times the one before, from a base that is more than a handful, is worth asking about. */
const TIMES = 5;
const HANDFUL = 20;

/** A sudden rise since the period before. */
export const jump = tableRule('jump')<Facts>({
  level: 'warning',
  basis: '上期附表',
  traits: { about: 'value', doubt: 'comparison', compares: ['elsewhere'] },
  words: {
    title: '增长异常',
    why: '可能是多填一位数，也可能是集中开工，报送前应核实。',
    say: ({ now, before, times, column }) => `“${column}”本期${now}，是上期${before}的${times}倍。`,
  },
  concerns: (table) => table.annex.cumulative.length > 0,
  check: (table, context) => {
    if (!tablesBefore(table, context)) return [{ unchecked: '没有上期附表' }];
    return cumulativeCells(table).flatMap((ref) => {
      const before = previousRef(ref, context);
      const [now, then] = [figureAt(ref) ?? 0, (before && figureInUnitOf(before, ref)) ?? 0];
      const least = HANDFUL / 10 ** (ref.column.definition?.decimals ?? 0);
      const isScale = then > 0 && Math.abs(unitSlip(decimalOf(now), decimalOf(then)) ?? 0) >= 2;
      if (!before || then < least || now < TIMES * then || isScale) return [];
      return [
        cellHit(ref, {
          now: shownAt(ref),
          before: shownAt(before),
          times: (now / then).toFixed(1),
          column: columnTitle(ref.column),
        }),
      ];
    });
  },
});
