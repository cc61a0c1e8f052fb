import { findColumn, unheldRates, type Table, type TableColumn } from '../tables';
import { once } from '../workbook';
import { figureAt, readingAt, type Ref } from './figure';
import { judgedRates, judgeRate, type JudgedRate } from './judge-rate';
import { rateScale, type RateCheck } from './rates';
import { isWholeOfPlan, targetRef } from './targets';

/** Where the plans of rates may stand: the targets of the year, which may be those of another workbook. */
export interface Plans {
  readonly tables: readonly Table[];
  readonly targets?: readonly Table[];
}

/** Every rate of a table, judged: by columns of its own, or by the plan on another sheet. */
export const ratesHeld = (table: Table, plans: Plans): readonly JudgedRate[] => [
  ...judgedRates(table),
  ...plannedRates(table, plans),
];

/**
 * The rates of columns that no two columns of the table make, each by what is done in its row and the target of its
 * place: 占年度计划 where the plan is a sheet of its own. A row without a target is not judged.
 */
export function plannedRates(table: Table, { tables, targets = [] }: Plans): readonly JudgedRate[] {
  const known = judgedIn(table);
  const judged = known.get(targets) ?? ratesByPlan(table, targets, tables);
  known.set(targets, judged);
  return judged;
}

const judgedIn = once((_: Table) => new WeakMap<readonly Table[], readonly JudgedRate[]>());

const ratesByPlan = (table: Table, targets: readonly Table[], tables: readonly Table[]): readonly JudgedRate[] =>
  targets.length === 0
    ? []
    : unheldRates(table)
        .flatMap((rate) => checksOf(table, rate, ofYear(targets, table), tables))
        .map((check) => ({ check, judgement: judgeRate(check) }));

/** The targets of the year that a table reports on, or of one that they do not state. */
function ofYear(targets: readonly Table[], { period: own }: Table): readonly Table[] {
  const isOther = ({ period }: Table): boolean => period !== undefined && own !== undefined && period.year !== own.year;
  return targets.some(isOther) ? targets.filter((one) => !isOther(one)) : targets;
}

function checksOf(
  table: Table,
  rate: TableColumn,
  targets: readonly Table[],
  tables: readonly Table[],
): readonly RateCheck[] {
  const measure = table.annex.measures.find((one) => one.rate === rate.definition?.id);
  const done = measure && findColumn(table, measure.done);
  if (!measure || !done) return [];
  const isWhole = isWholeOfPlan(table, targets, measure);
  const refs = table.rows
    .filter(({ kind }) => kind === 'place' || (kind === 'total' && isWhole))
    .flatMap((row) => {
      const base = targetRef(targets, measure, row);
      return base && (figureAt(base) ?? 0) > 0
        ? [{ rate: { table, row, column: rate }, done: { table, row, column: done }, base }]
        : [];
    });
  const scale = rateScale(refs);
  return refs.map((one) => ({ ...one, scale, ...(tables.includes(one.base.table) ? {} : { isBaseGiven: true }) }));
}

/** The rates of a table that nothing holds: neither columns of its own nor, in every row that has one, a plan. */
export function ratesLeftOpen(table: Table, plans: Plans): readonly TableColumn[] {
  const held = plannedRates(table, plans);
  return unheldRates(table).filter((column) => {
    const rows = new Set(held.flatMap(({ check: { rate } }) => (rate.column === column ? [rate.row] : [])));
    return table.rows.some((row) => !rows.has(row) && isRate({ table, row, column }));
  });
}

/** Whether a cell holds a rate; a sign for no task, nothing and zero are none. */
const isRate = (ref: Ref): boolean => !['blank', 'none'].includes(readingAt(ref).kind) && figureAt(ref) !== 0;
