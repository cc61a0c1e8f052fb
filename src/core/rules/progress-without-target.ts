import { addressOf, figureAt, readingAt } from '../relations';
import { columnTitle, findColumn, isNoTask } from '../tables';
import { cellHit, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly done: string;
  readonly plan: string;
}

/** Something was done where nothing was planned. */
export const progressWithoutTarget = tableRule('progress-without-target')<Facts>({
  level: 'warning',
  basis: '年度计划表、附表计划栏',
  traits: { about: 'value', doubt: 'sense', compares: ['beside'] },
  words: {
    title: '无计划有进展',
    why: '没有计划的进展算不进完成率，多半是漏填了计划。',
    say: ({ done, plan }) => `完成${done}，而“${plan}”没有任务。`,
  },
  concerns: (table) => table.annex.measures.some((measure) => measure.target !== undefined),
  check: (table) =>
    table.annex.measures.flatMap((measure) => {
      const plan = measure.target === undefined ? undefined : findColumn(table, measure.target);
      const done = findColumn(table, measure.done);
      if (!plan || !done) return [];
      return table.rows
        .filter((row) => row.kind === 'place')
        .flatMap((row) => {
          const target = { table, row, column: plan };
          const figure = { table, row, column: done };
          const hasTask = !isNoTask(readingAt(target)) && figureAt(target) !== 0;
          const isMissing = readingAt(target).kind === 'blank' && plan.definition?.mayBeBlank === false;
          if (hasTask || isMissing || (figureAt(figure) ?? 0) <= 0) return [];
          return [cellHit(figure, { done: shownAt(figure), plan: columnTitle(plan) }, { also: [addressOf(target)] })];
        });
    }),
});
