import {
  figureInUnitOf,
  addressOf,
  figureAt,
  plansAndTargets,
  printNumber,
  readingAt,
  stepsOf,
  decimalsOf,
} from '../relations';
import { isNoTask } from '../tables';
import { cellHit, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly plan: string;
  readonly target: string;
  readonly difference: string;
  readonly isMore: boolean;
  readonly measure: string;
}

/** The plan an annex prints is the target the province set; a different base makes every rate wrong. */
export const targetMismatch = tableRule('target-mismatch')<Facts>({
  level: 'error',
  basis: '年度计划表',
  traits: { about: 'value', compares: ['elsewhere'] },
  words: {
    title: '计划与下达不符',
    why: '分母不同，完成率和排名都没有可比性。',
    throughout: '多半是年度计划的口径或年份不同',
    say: ({ plan, target, difference, isMore, measure }) =>
      `计划填报${plan}，年度计划下达的${measure}是${target}，${isMore ? '多' : '少'}${difference}。`,
  },
  concerns: (table) => table.annex.measures.some((measure) => measure.targetColumn !== undefined),
  check: (table, { targets }) => {
    if (!targets) return [{ unchecked: '没有年度计划表' }];
    return plansAndTargets(table, targets).flatMap(({ measure, plan, target }) => {
      const planned = figureAt(plan);
      const set = target && figureInUnitOf(target, plan);
      if (
        !target ||
        planned === undefined ||
        set === undefined ||
        isNoTask(readingAt(target)) ||
        readingAt(plan).kind === 'blank'
      )
        return [];
      const decimals = decimalsOf(set, decimalsOf(planned, plan.column.definition?.decimals ?? 0));
      if (stepsOf(planned, decimals) === stepsOf(set, decimals)) return [];
      const least = plan.column.definition?.decimals ?? 0;
      const facts = {
        plan: shownAt(plan),
        target: printNumber(set, least),
        difference: printNumber(Math.abs(Number((planned - set).toPrecision(12))), least),
        isMore: planned > set,
        measure: measure.name,
      };
      return [
        cellHit(plan, facts, {
          expected: printNumber(set, least),
          also: [addressOf(target)],
          balance: { kind: 'target', whole: target, parts: [plan] },
        }),
      ];
    });
  },
});
