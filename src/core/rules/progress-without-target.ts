import { addressOf, figureAt, readingAt, type Ref } from '../relations';
import { cellValue, columnTitle, findColumn, isNoTask, placeRows, type TableColumn } from '../tables';
import type { Content } from '../workbook';
import { cellHit, shownAt } from './hit';
import { tableRule, type Proposal } from './rule';

interface Facts {
  readonly done: string;
  readonly plan: string;
  /** The place beside it that has a plan and nothing done, where it is the only one. */
  readonly beside: string | undefined;
}

/** Something was done where nothing was planned. */
export const progressWithoutTarget = tableRule('progress-without-target')<Facts>({
  level: 'warning',
  basis: '年度计划表、附表计划栏',
  traits: { about: 'value', doubt: 'sense', compares: ['beside'] },
  words: {
    title: '无计划有进展',
    why: '没有计划的进展算不进完成率，多半是漏填了计划。',
    say: ({ done, plan, beside }) =>
      `完成${done}，而“${plan}”没有任务${beside === undefined ? '' : `；相邻的“${beside}”有任务而没有完成数，多半填错了一行`}。`,
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
          const beside = emptyBeside(figure, plan);
          const facts = { done: shownAt(figure), plan: columnTitle(plan), beside: beside?.row.label.trim() };
          const fix = beside ? { expected: '—', fix: exchanged(figure, beside) } : {};
          return [cellHit(figure, facts, { also: [target, ...(beside ? [beside] : [])].map(addressOf), ...fix })];
        });
    }),
});

/** The cell above or below of a place with a plan and nothing done; undefined where both are such, or neither. */
function emptyBeside({ table, row, column }: Ref, plan: TableColumn): Ref | undefined {
  const places = placeRows(table);
  const at = places.indexOf(row);
  const near = [places[at - 1], places[at + 1]].flatMap((one) => (one ? [{ table, row: one, column }] : []));
  const [only, ...others] = near.filter(
    (one) => isNoTask(readingAt(one)) && (figureAt({ ...one, column: plan }) ?? 0) > 0,
  );
  return others.length === 0 ? only : undefined;
}

/** Both cells with the content of the other. */
const exchanged = (one: Ref, other: Ref): Proposal => ({
  isSafe: false,
  at: addressOf(one),
  to: contentAt(other),
  others: [{ at: addressOf(other), to: contentAt(one) }],
});

const contentAt = ({ table, row, column }: Ref): Content => {
  const value = cellValue(table, row, column);
  return typeof value === 'object' ? undefined : value;
};
