import { figureAt, plansAndTargets } from '../relations';
import { cellHit, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly plan: string;
  readonly measure: string;
  readonly isListed: boolean;
}

/** A plan for which the targets name none: added later, or entered for the wrong place. */
export const targetMissing = tableRule('target-missing')<Facts>({
  level: 'warning',
  basis: '年度计划表',
  traits: { about: 'value', doubt: 'comparison', compares: ['elsewhere'] },
  words: {
    title: '年度计划未列',
    why: '没有下达的计划不能作为完成率的分母。',
    say: ({ plan, measure, isListed }) =>
      isListed ? `计划填报${plan}，年度计划没有下达${measure}任务。` : `计划填报${plan}，年度计划表没有列这个市县。`,
  },
  concerns: (table) => table.annex.measures.some((measure) => measure.targetColumn !== undefined),
  check: (table, { targets }) => {
    if (!targets) return [{ unchecked: '没有年度计划表' }];
    return plansAndTargets(table, targets).flatMap(({ measure, plan, target }) => {
      // A target that was not read sets something, whatever it is.
      const hasTarget = target !== undefined && figureAt(target) !== 0;
      if (hasTarget || (figureAt(plan) ?? 0) === 0 || plan.row.kind !== 'place') return [];
      return [
        cellHit(
          plan,
          { plan: shownAt(plan), measure: measure.name, isListed: target !== undefined },
          { expected: '—' },
        ),
      ];
    });
  },
});
