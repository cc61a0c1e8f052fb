import type { Measure } from '../programmes';
import { findColumn, unheldRates, type Table, type TableColumn, type TableRow } from '../tables';
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
    .filter(({ kind }) => kind !== 'total' || isWhole)
    .flatMap((row) => {
      const base = targetRef(targets, measure, row) ?? targetOfGroup(targets, measure, row);
      return base && (figureAt(base) ?? 0) > 0
        ? [{ rate: { table, row, column: rate }, done: { table, row, column: done }, base }]
        : [];
    });
  const scale = rateScale(refs);
  return refs.map((one) => ({ ...one, scale, ...(tables.includes(one.base.table) ? {} : { isBaseGiven: true }) }));
}

/** The target of all places of a prefecture together, where the targets have a row for it. */
function targetOfGroup(
  targets: readonly Table[],
  { targetColumn = '' }: Measure,
  { kind, prefecture }: TableRow,
): Ref | undefined {
  if (kind !== 'subtotal' || prefecture === undefined) return undefined;
  const [only, ...more] = targets.flatMap((table) => {
    const column = findColumn(table, targetColumn);
    const rows = table.rows.filter((row) => row.kind === 'subtotal' && row.prefecture === prefecture);
    return column ? rows.map((row) => ({ table, row, column })) : [];
  });
  return more.length === 0 ? only : undefined;
}

/** A column of rates that nothing holds: neither columns of its own nor, in some rows that have one, a plan. */
export interface OpenRate {
  readonly column: TableColumn;
  /** The rows without a plan, where others have one. */
  readonly rows?: readonly TableRow[];
}

/** The rates of a table that nothing holds, or that a plan on another sheet does not hold in every row. */
export function ratesLeftOpen(table: Table, plans: Plans): readonly OpenRate[] {
  const held = plannedRates(table, plans);
  return unheldRates(table).flatMap((column) => {
    const known = new Set(held.flatMap(({ check: { rate } }) => (rate.column === column ? [rate.row] : [])));
    const rows = table.rows.filter((row) => !known.has(row) && isRate({ table, row, column }));
    return rows.length === 0 ? [] : [{ column, ...(known.size > 0 ? { rows } : {}) }];
  });
}

/** Whether a cell holds a rate; a sign for no task, nothing and zero are none. */
const isRate = (ref: Ref): boolean => !['blank', 'none'].includes(readingAt(ref).kind) && figureAt(ref) !== 0;
