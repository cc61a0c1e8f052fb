import { figureAt, figureInUnitOf, readingAt, refsBefore, tablesBefore } from '../relations';
import { columnTitle, findColumn } from '../tables';
import { cellHit, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly now: string;
  readonly before: string;
  readonly column: string;
}

/** A year's plan that differs from the one printed in the period before. */
export const targetChanged = tableRule('target-changed')<Facts>({
  level: 'warning',
  basis: '上期附表的计划数',
  traits: { about: 'value', doubt: 'comparison', compares: ['elsewhere'] },
  words: {
    title: '计划数有变动',
    why: '年度计划中途调整须有批复，否则完成率不可比。',
    say: ({ now, before, column }) => `“${column}”本期${now}，上期${before}。`,
  },
  concerns: (table) => table.annex.measures.some((measure) => measure.target !== undefined),
  check: (table, context) => {
    if (!tablesBefore(table, context)) return [{ unchecked: '没有上期附表' }];
    const plans = table.annex.measures.flatMap(({ target }) =>
      target === undefined || table.annex.cumulative.includes(target) ? [] : (findColumn(table, target) ?? []),
    );
    return table.rows
      .filter((row) => row.kind === 'place')
      .flatMap((row) =>
        plans.flatMap((column) => {
          const ref = { table, row, column };
          const before = refsBefore(ref, context);
          const [last] = before;
          if (
            !last ||
            before.some((one) => figureAt(ref) === figureInUnitOf(one, ref)) ||
            readingAt(ref).kind === 'error' ||
            readingAt(ref).kind === 'blank'
          )
            return [];
          return [
            cellHit(
              ref,
              { now: shownAt(ref), before: shownAt(last), column: columnTitle(column) },
              { expected: shownAt(last) },
            ),
          ];
        }),
      );
  },
});
