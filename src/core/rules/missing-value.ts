import {
  addressOf,
  deducedFigures,
  figureInUnitOf,
  figureAt,
  hasNoTask,
  isBeforeCalculation,
  isUntyped,
  plansAndTargets,
  printNumber,
  readingAt,
  refKey,
  weighedBalances,
  type Ref,
} from '../relations';
import { isAdditive } from '../programmes';
import { columnTitle, isBlankForm, placeRows, type Table, type TableColumn, type TableRow } from '../tables';
import { once } from '../workbook';
import { cellHit, cellsWhere, isNumericColumn, knownNumbers, remarkIn } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly column: string;
  readonly filled: string | undefined;
  /** What the value is deduced from. */
  readonly by: '合计' | '计划和完成数' | '完成率' | '年度计划';
  /** What stands as its remark beside a row without any figure. */
  readonly remark?: string;
}

const DEDUCED_BY = { sum: '合计', quotient: '计划和完成数', rate: '完成率' } as const;

/**
 * A required figure that was left empty; when a sum or the annual target leaves only one value for it, that value is
 * proposed.
 */
export const missingValue = tableRule('missing-value')<Facts>({
  level: 'error',
  basis: '附表填报要求：没有任务填“—”，没有进展填0',
  traits: { about: 'value', isDecisive: true },
  words: {
    title: '漏填',
    why: '空白既不是零，也不是没有任务，汇总时无法判断。',
    throughout: '多半是表头识别到了空白的栏目，或整栏没有填写',
    say: ({ column, filled, by, remark }) => {
      if (remark !== undefined) return `“${column}”没有填写，整行没有数据，备注为“${remark}”。没有任务的请填“—”。`;
      return `“${column}”没有填写${filled === undefined ? '' : `，按${by}推算应为${filled}`}。`;
    },
  },
  check: (table, { targets }) => {
    if (isBlankForm(table)) return [];
    const blanks = blankCells(table);
    const fills = deducedFigures(table, blanks);
    const planned = targets && blanks.length > 0 ? targetFigures(table, targets) : NONE;
    return blanks.map((ref) => {
      const deduced = fills(ref);
      const by = deduced === undefined ? '年度计划' : DEDUCED_BY[deduced.by];
      const filled = deduced?.shown ?? planned.get(refKey(ref));
      const to = deduced?.content ?? Number(filled);
      const fix = filled === undefined ? {} : { expected: filled, fix: { isSafe: false, at: addressOf(ref), to } };
      const facts = { column: columnTitle(ref.column), filled, by } as const;
      if (isAnswered(ref)) return cellHit(ref, { ...facts, remark: remarkIn(ref.table, ref.row) }, { level: 'info' });
      return cellHit(ref, facts, isNone(ref, filled) ? { ...fix, level: 'info' } : fix);
    });
  },
});

/**
 * A blank that says none: of a 其中 without which the sums come out or beside which a remark stands; of a plan, or of a
 * place without any figure, where they come out without it.
 */
function isNone({ table, row, column }: Ref, filled: string | undefined): boolean {
  if (column.definition?.isPart === true && remarkIn(table, row) !== '') return true;
  return filled === '0' && (column.definition?.isPart === true || table.annex.isTargets || isEmpty(table, row));
}

const NONE: ReadonlyMap<string, string> = new Map();

/** What the targets say of every plan cell, as printed. */
const targetFigures = (table: Table, targets: readonly Table[]): ReadonlyMap<string, string> =>
  new Map(
    plansAndTargets(table, targets).flatMap(({ plan, target }) => {
      const figure = target && readingAt(target).kind === 'number' ? figureInUnitOf(target, plan) : undefined;
      return figure === undefined
        ? []
        : [[refKey(plan), printNumber(figure, plan.column.definition?.decimals ?? 0)] as const];
    }),
  );

/** The blank cells that should hold something: no task of a place leaves all columns of the task blank, and is none. */
function blankCells(table: Table): readonly Ref[] {
  const open = cellsWhere(
    table,
    (column) => isRequired(table, column),
    (value) => typeof value !== 'number',
  ).filter((ref) => isMissing(ref) && !isBeforeCalculation(ref));
  if (open.length === 0) return [];
  const isEmptyRow = once((row: TableRow) => isEmpty(table, row));
  const empty = table.rows.filter((row) => row.kind === 'place' && isEmptyRow(row));
  const isUsual =
    empty.length >= USUAL_ROWS &&
    !knownNumbers(table).some((column) => table.rows.some((row) => readingAt({ table, row, column }).kind === 'none'));
  return open.filter((ref) => {
    if (isEmptyRow(ref.row)) return !isUsual && isFirstRequired(table, ref.column);
    return ref.row.kind === 'total' ? isSummed(ref) : !hasNoTask(ref);
  });
}

/** A row without any figure whose remark says something, and without which all totals come out: 本年无任务. */
const isAnswered = ({ table, row }: Ref): boolean =>
  row.kind === 'place' &&
  remarkIn(table, row) !== '' &&
  isEmpty(table, row) &&
  !weighedBalances(table).some(
    ({ balance, weight }) => weight.kind === 'fails' && balance.parts.some((part) => part.row === row),
  );

const isEmpty = (table: Table, row: TableRow): boolean =>
  knownNumbers(table).every((column) => isUntyped({ table, row, column }));

/** So many rows without any figure are how the table says that there is no task. */
const USUAL_ROWS = 3;

const isBlankAt = (ref: Ref): boolean => readingAt(ref).kind === 'blank';

/** An empty row is told once. */
const isFirstRequired = (table: Table, column: TableColumn): boolean =>
  knownNumbers(table).find((one) => isRequired(table, one)) === column;

const isRequired = (table: Table, column: TableColumn): boolean => {
  const { definition } = column;
  if (!definition || ['remark', 'place', 'sequence'].includes(definition.kind)) return false;
  return !definition.mayBeBlank || (isAdditive(definition) && table.rows.some(({ kind }) => kind === 'total'));
};

/** A total may be blank only where its column is, or where all totals are. */
const isSummed = ({ table, row, column }: Ref): boolean =>
  column.definition !== undefined &&
  isAdditive(column.definition) &&
  placeRows(table).some((place) => (figureAt({ table, row: place, column }) ?? 0) !== 0) &&
  knownNumbers(table).some((other) => other !== column && !isBlankAt({ table, row, column: other }));

/** Figures are missing in every row; answers in text only where a place reports. */
const isMissing = (ref: Ref): boolean =>
  readingAt(ref).kind === 'blank' && (isNumericColumn(ref.column) ? ref.row.kind !== 'part' : ref.row.kind === 'place');
