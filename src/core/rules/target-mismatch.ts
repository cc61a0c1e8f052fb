import {
  addedRows,
  figureInUnitOf,
  addressOf,
  figureAt,
  plansAndTargets,
  printNumber,
  readingAt,
  stepsOf,
  decimalsOf,
  sumOfSteps,
  type Ref,
} from '../relations';
import { isNoTask, type Table } from '../tables';
import { cellHit, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly plan: string;
  readonly target: string;
  readonly difference: string;
  readonly isMore: boolean;
  readonly measure: string;
  /** Whether the places of the targets add up to this total, while the total printed there is another. */
  readonly isTheirs: boolean;
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
    say: ({ plan, target, difference, isMore, measure, isTheirs }) =>
      isTheirs
        ? `计划填报${plan}，与年度计划表各市县相加一致；年度计划表印的${measure}合计是${target}，错在那里。`
        : `计划填报${plan}，年度计划下达的${measure}是${target}，${isMore ? '多' : '少'}${difference}。`,
  },
  concerns: (table) => table.annex.measures.some((measure) => measure.targetColumn !== undefined),
  check: (table, { targets, tables }) => {
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
        isTheirs: isTotalOfTargets(target, planned, decimals),
      };
      const also = [addressOf(target)];
      if (facts.isTheirs) return isAudited(target, tables) ? [] : [cellHit(plan, facts, { also })];
      return [
        cellHit(plan, facts, {
          expected: printNumber(set, least),
          also,
          balance: { kind: 'target', whole: target, parts: [plan] },
        }),
      ];
    });
  },
});

/** Whether the rows under a total of the targets come to a figure that is not the one printed there. */
function isTotalOfTargets({ table, row, column }: Ref, planned: number, decimals: number): boolean {
  if (row.kind !== 'total') return false;
  const parts = addedRows(table).map((part) => figureAt({ table, row: part, column }) ?? 0);
  return parts.length > 1 && sumOfSteps(parts, decimals) === stepsOf(planned, decimals);
}

/** A total of the audited workbook's own targets is told where it stands. */
const isAudited = ({ table }: Ref, tables: readonly Table[]): boolean => tables.includes(table);
