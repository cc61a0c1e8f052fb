import { slipBetween } from '../arithmetic';
import {
  addressOf,
  columnsOf,
  doubleCounted,
  figureAt,
  hasNoTask,
  isSumOfRows,
  printSteps,
  readingAt,
  stepsOf,
  weighedOf,
  type Balance,
  type Ref,
  type WeighedBalance,
  type Weight,
} from '../relations';
import { cellFormula, columnTitle, isOwnColumn, rowName, type Table, type TableRow } from '../tables';
import { once } from '../workbook';
import { cellHit, shownAt } from './hit';
import type { Hit, Unchecked } from './rule';

/** What the words of a balance rule are made from. Amounts are as printed; the difference is always positive. */
export interface BalanceFacts {
  readonly value: string;
  readonly sum: string;
  readonly difference: string;
  readonly isMore: boolean;
  readonly parts: number;
  /** What the parts of a row are called. */
  readonly partNames: readonly string[];
  /** What stands for all places: 全省. */
  readonly whole: string;
  /** The place whose projects are added, or the total that regions make up; absent for the sum of places. */
  readonly place?: string;
}

/**
 * The outcome of weighing balances of one kind: failures as hits on the whole, cells that hold no number as reasons.
 */
export function balanceHits(balances: readonly WeighedBalance[]): readonly (Hit<BalanceFacts> | Unchecked)[] {
  const outcomes: (Hit<BalanceFacts> | Unchecked)[] = [];
  const reasons = new Set<string>();
  for (const { balance, weight } of balances) {
    if (weight.kind === 'fails' && !isLeftOpen(balance, weight.difference)) outcomes.push(failure(balance, weight));
    if (weight.kind !== 'unchecked') continue;
    const { culprit } = weight;
    reasons.add(`“${columnTitle(culprit.column)}”栏有单元格不是数字（“${shownAt(culprit)}”）`);
  }
  return [...outcomes, ...[...reasons].map((unchecked) => ({ unchecked }))];
}

/** Whether a required figure that was left blank may make up what is missing: that is told at the blank cell. */
const isLeftOpen = ({ kind, parts }: Balance, difference: bigint): boolean =>
  kind !== 'part' && difference < 0n && isAnyOpen(parts);

const isAnyOpen = once((parts: readonly Ref[]): boolean =>
  parts.some(
    (part) => part.column.definition?.mayBeBlank === false && readingAt(part).kind === 'blank' && !hasNoTask(part),
  ),
);

function failure(balance: Balance, weight: Weight & { kind: 'fails' | 'rounding' }): Hit<BalanceFacts> {
  const { difference, decimals } = weight;
  const size = difference < 0n ? -difference : difference;
  const sum = printSteps(weight.sum, decimals);
  // Whole columns are not listed cell by cell.
  const listed = isSumOfRows(balance) ? [] : balance.parts;
  return cellHit(
    balance.whole,
    {
      value: shownAt(balance.whole),
      sum,
      difference: printSteps(size, decimals),
      isMore: difference < 0n,
      parts: balance.parts.length,
      partNames: listed.map((part) => columnTitle(part.column)),
      whole: balance.whole.table.programme.province.whole,
      ...(balance.kind === 'subtotal' && balance.whole.row.kind !== 'subtotal'
        ? { place: rowName(balance.whole.row) }
        : {}),
    },
    { expected: sum, balance, also: listed.map(addressOf), ...levelOf(balance, weight) },
  );
}

/**
 * A relation that only the figures of this table prove is asked about, unless one slip of the finger explains why it
 * fails, or a formula computes the whole otherwise than in the rows where it holds.
 */
function levelOf(
  { kind, whole, parts, isStated }: Balance,
  { whole: typed, sum, difference, decimals }: Weight & { kind: 'fails' | 'rounding' },
): { readonly level?: 'warning' } {
  if (isStated || (!isOwnColumn(whole.column) && !columnsOf(parts).some(isOwnColumn))) return {};
  if (kind === 'row-sum' && cellFormula(whole.table, whole.row, whole.column) !== undefined) return {};
  const isSlip = (units: bigint, meant: bigint): boolean =>
    slipBetween({ units, decimals }, { units: meant, decimals }) !== undefined;
  const others = kind === 'row-sum' ? parts.map((part) => stepsOf(figureAt(part) ?? 0, decimals)) : [];
  return isSlip(typed, sum) || others.some((units) => isSlip(units, units - difference)) ? {} : { level: 'warning' };
}

/** Whether a table has a row that adds up the others. */
export const hasTotalRow = (table: Table): boolean => table.rows.some((row) => row.kind === 'total');

/** Totals without those that add rows twice, which have a rule of their own. */
export const plainTotals = (table: Table): readonly WeighedBalance[] =>
  weighedOf(table, 'total').filter((weighed) => doubleCounted(weighed).length === 0);

/** Whether a row adds up others. */
export const isSumRow = (row: TableRow): boolean => row.kind === 'total' || row.kind === 'subtotal';
