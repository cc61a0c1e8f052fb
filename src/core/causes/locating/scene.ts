import {
  addressOf,
  figureAt,
  figureInUnitOf,
  formulaOfTotal,
  hasFormula,
  isSumOfRows,
  judgedRates,
  plannedRates,
  addedRows,
  previousFigure,
  rateAt,
  refKey,
  weighedBalances,
  type Balance,
  type JudgedRate,
  type Ref,
} from '../../relations';
import type { Context } from '../../rules';
import type { Table, TableColumn, TableRow } from '../../tables';
import { addressKey, groupedBy, once } from '../../workbook';
import type { PrintedRate } from './block';
import { type Found } from '../found';
import { termsOfRate } from './components';

/** What a component is looked at against. */
export interface ComponentScene {
  /** Balances that hold and that the cell is part of. */
  readonly holding: (ref: Ref) => readonly Balance[];
  readonly rates: (ref: Ref) => readonly PrintedRate[];
  readonly previous: (ref: Ref) => number | undefined;
  /** Typed over the formula that its neighbours have: the first cell to doubt. */
  readonly isOverwritten: (ref: Ref) => boolean;
  /** A formula that refers elsewhere than its neighbours do, or to fewer cells than it should. */
  readonly isMisreferred: (ref: Ref) => boolean;
  /** Wrong by itself, as a rule of the value says: doubted as much. */
  readonly isOdd: (ref: Ref) => boolean;
}

/** Everything that confirms or contradicts a cell, indexed table by table as it is asked for. */
export function sceneOf(context: Context, found: readonly Found[]): ComponentScene {
  const isOneWith = (isSo: (one: Found) => boolean): ((ref: Ref) => boolean) => {
    const cells = new Set(found.filter(isSo).map(({ hit }) => addressKey(hit.at)));
    return (ref) => cells.size > 0 && cells.has(addressKey(addressOf(ref)));
  };
  const isOverwritten = isOneWith(({ rule }) => rule.id === 'overwritten-formula');
  const planned = ratesByPlan(context);
  const isOdd = isOneWith(({ rule }) => rule.traits.isOdd === true);
  return {
    isOdd: (ref) => isOdd(ref) || isOnlyFraction(ref),
    isOverwritten: (ref) => isOverwritten(ref) || formulaOfTotal(ref) !== undefined,
    isMisreferred: isOneWith(({ rule }) => rule.id === 'inconsistent-formula' || rule.id === 'formula-range-short'),
    holding: holdingAt,
    rates: (ref) => [...ratesAt(ref), ...(planned.get(refKey(ref)) ?? [])],
    previous: (ref) => previousFigure(ref, context),
  };
}

/** So many whole numbers say that a column counts in whole units. */
const ENOUGH_WHOLE = 5;

/** The one figure with decimals in a column whose others are all whole, its total too: 0.08 among 1402 and 2482. */
export function isOnlyFraction({ table, row, column }: Ref): boolean {
  const fractions = fractionsIn(table)(column);
  return fractions.length === 1 && fractions[0] === row;
}

const fractionsIn = once((table: Table) =>
  once((column: TableColumn): readonly TableRow[] => {
    const told = table.rows.filter((row) => (figureAt({ table, row, column }) ?? 0) !== 0);
    const fractions = told.filter((row) => !Number.isInteger(figureAt({ table, row, column })));
    return told.length - fractions.length >= ENOUGH_WHOLE && told.some(({ kind }) => kind === 'total') ? fractions : [];
  }),
);

/** Balances that hold and that a cell is part of, by the row or the column they run along. */
function holdingAt({ table, row, column }: Ref): readonly Balance[] {
  const { along, across } = holdingBalances(table);
  const isMember = ({ kind, whole }: Balance): boolean =>
    whole.row === row ||
    (kind === 'total' ? added(table).has(row) : row.subtotal !== undefined && table.rows[row.subtotal] === whole.row);
  return [
    ...(across.get(column) ?? []).filter(isMember),
    ...(along.get(row) ?? []).filter(
      ({ whole, parts }) => whole.column === column || parts.some((ref) => ref.column === column),
    ),
  ];
}

const added = once((table: Table) => new Set(addedRows(table)));

/** Balances that hold, by the row they lie in or the column they add up. */
const holdingBalances = once((table: Table) => {
  const holding = weighedBalances(table).flatMap(({ balance, weight }) => (weight.kind === 'holds' ? [balance] : []));
  return {
    along: groupedBy(holding, (one) => (isSumOfRows(one) ? undefined : one.whole.row)),
    across: groupedBy(holding, (one) => (isSumOfRows(one) ? one.whole.column : undefined)),
  };
});

/** Typed rates that hold or fail and that a cell is an operand of; a formula follows its cells and says nothing. */
const ratesAt = ({ table, row, column }: Ref): readonly PrintedRate[] =>
  (ratesByRow(table).get(row) ?? []).filter(
    ({ check }) => check.done.column === column || check.base.column === column,
  );

/** Rates whose base is on another sheet, by the cells they are made of. */
function ratesByPlan(context: Context): ReadonlyMap<string, readonly PrintedRate[]> {
  const rates = context.tables.flatMap((table) => plannedRates(table, context).flatMap(printedRate));
  const byCell = rates.flatMap((rate) => termsOfRate(rate.check).map((ref) => ({ key: refKey(ref), rate })));
  return new Map([...groupedBy(byCell, ({ key }) => key)].map(([key, list]) => [key, list.map(({ rate }) => rate)]));
}

const ratesByRow = once((table: Table) =>
  groupedBy(judgedRates(table).flatMap(printedRate), ({ check }) => check.rate.row),
);

function printedRate({ check, judgement: { kind } }: JudgedRate): readonly PrintedRate[] {
  const found = hasFormula(check.rate) ? undefined : rateAt(check);
  if (!found || (kind !== 'holds' && kind !== 'fails')) return [];
  const half = 0.5 * 10 ** -Math.min(1, found.decimals);
  const rate = { check, points: found.points, half, holds: kind === 'holds' };
  return kind === 'fails' || holdsExactly(rate) ? [rate] : [];
}

/** Whether a rate holds without the rounding of its operands; only then is it a linear relation that holds. */
function holdsExactly({ check, points, half }: PrintedRate): boolean {
  const done = figureInUnitOf(check.done, check.base) ?? 0;
  const base = figureAt(check.base) ?? 0;
  return 100 * done <= (points + half) * base && 100 * done >= (points - half) * base;
}
