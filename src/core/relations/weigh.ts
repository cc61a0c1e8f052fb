import { cellFormula, isNoTask, type Table, type TableColumn } from '../tables';
import { balancesOf, isSumOfRows, type Balance, type BalanceKind, type LinearForm } from './balance';
import { figureAt, figureInUnitOf, readingAt, roundingOfUnits, type Ref } from './figure';
import { groupedBy, once } from '../workbook';
import { decimalsOf, decimalsOfAll, decimalsOnce, stepsOf, sumOfSteps, sumOnce } from './steps';

/**
 * What weighing a balance yields. Amounts are whole steps of 10^-decimals; `difference` is the parts minus the whole.
 */
export type Weight =
  | { readonly kind: 'holds' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unchecked'; readonly culprit: Ref }
  | {
      readonly kind: 'rounding' | 'fails';
      readonly sum: bigint;
      readonly whole: bigint;
      readonly difference: bigint;
      readonly decimals: number;
    };

/** A balance and what weighing it yielded. */
export interface WeighedBalance {
  readonly balance: Balance;
  readonly weight: Weight;
}

/** Every balance of a table, weighed; computed once a table. */
export const weighedBalances: (table: Table) => readonly WeighedBalance[] = once((table: Table) =>
  balancesOf(table).map((balance) => ({ balance, weight: weigh(balance) })),
);

/** The weighed balances of one kind. */
export const weighedOf = (table: Table, kind: BalanceKind): readonly WeighedBalance[] =>
  weighedByKind(table).get(kind) ?? [];

const weighedByKind = once((table: Table) => groupedBy(weighedBalances(table), ({ balance }) => balance.kind));

const HOLDS: Weight = { kind: 'holds' };

/** How many last-place steps a sum of rounded parts may be off and still be called rounding. */
const MOST_ROUNDING_STEPS = 5n;

/**
 * Weighs a balance exactly. A blank whole with blank parts asks nothing; cells that are no numbers make it uncheckable.
 */
export function weigh(balance: Balance): Weight {
  const whole = figureAt(balance.whole);
  if (whole === undefined) return { kind: 'unchecked', culprit: balance.whole };
  const { kind, linear, parts } = balance;
  const figures =
    kind === 'total'
      ? addedBy(parts)(balance.whole.column)
      : figuresOf(parts, linear ? figureAt : (part) => figureInUnitOf(part, balance.whole));
  if (!isFigures(figures)) return { kind: 'unchecked', culprit: figures };
  if (linear) return weighLinear(balance, linear, [whole, ...figures]);
  if (readingAt(balance.whole).kind === 'blank' && (balance.kind !== 'part' || figures.every((figure) => figure === 0)))
    return { kind: 'blank' };
  return compareExactly(balance, whole, figures);
}

/** The figures of the parts, or the first part that is no figure. */
function figuresOf(parts: readonly Ref[], read: (part: Ref) => number | undefined): readonly number[] | Ref {
  const figures: number[] = [];
  for (const part of parts) {
    const figure = read(part);
    if (figure === undefined) return part;
    figures.push(figure);
  }
  return figures;
}

const isFigures = (read: readonly number[] | Ref): read is readonly number[] => Array.isArray(read);

/** The same of what all totals of a column add: read once, however many totals a table has. */
const addedBy = once((parts: readonly Ref[]) =>
  once((column: TableColumn) => figuresOf(parts, (part) => figureInUnitOf(part, { column }))),
);

/**
 * A linear relation is weighed by what is missing on its side of the constant; a row without any figure asks nothing.
 */
function weighLinear(
  { whole, parts }: Balance,
  { factors, op, constant }: LinearForm,
  figures: readonly number[],
): Weight {
  if ([whole, ...parts].every((ref) => isNoTask(readingAt(ref)))) return { kind: 'blank' };
  const sum = figures.reduce((all, figure, i) => all + figure * (factors[i] ?? 0), 0);
  if (!Number.isFinite(sum)) return { kind: 'unchecked', culprit: whole };
  const decimals = decimalsOfAll(figures, decimalsOf(constant));
  const [left, right] = [stepsOf(Number(sum.toPrecision(12)), decimals + 2), stepsOf(constant, decimals + 2)];
  const difference = left - right;
  return isKept(op, difference)
    ? HOLDS
    : { kind: 'fails', sum: left, whole: right, difference, decimals: decimals + 2 };
}

function isKept(op: LinearForm['op'], difference: bigint): boolean {
  switch (op) {
    case '=':
      return difference === 0n;
    case '<=':
      return difference <= 0n;
    case '>=':
      return difference >= 0n;
    case '<':
      return difference < 0n;
    case '>':
      return difference > 0n;
  }
}

function compareExactly(balance: Balance, whole: number, figures: readonly number[]): Weight {
  const least = balance.whole.column.definition?.decimals ?? 0;
  const shown = decimalsOf(whole, least);
  // All totals of a column add one list.
  const isShared = balance.kind === 'total';
  const decimals = (isShared ? decimalsOnce : decimalsOfAll)(figures, shown);
  const sum = (isShared ? sumOnce : sumOfSteps)(figures, decimals);
  const wholeSteps = stepsOf(whole, decimals);
  const difference = sum - wholeSteps;
  if (difference === 0n || (balance.kind === 'part' && difference < 0n)) return HOLDS;
  if (isExplained(balance, difference, decimals) || isOfUnits(balance, difference, decimals)) return HOLDS;
  const kind = isRounding(balance, difference, decimals, least, figures.length) ? 'rounding' : 'fails';
  return { kind, sum, whole: wholeSteps, difference, decimals };
}

/** Whether the figures of a greater unit are rounded by as much as is missing: 22.67万㎡ of 226722㎡. */
function isOfUnits({ whole, parts }: Balance, difference: bigint, decimals: number): boolean {
  const slack = roundingOfUnits(whole, parts);
  return slack > 0 && Math.abs(Number(difference)) <= slack * 10 ** decimals;
}

/** Rounded parts may miss their rounded sum by half a step each; counts are whole and may not. */
function isRounding(balance: Balance, difference: bigint, decimals: number, least: number, parts: number): boolean {
  if (least === 0 || balance.kind === 'part' || balance.kind === 'linear') return false;
  const size = difference < 0n ? -difference : difference;
  const step = BigInt(10 ** Math.max(0, decimals - least));
  return 2n * size <= BigInt(parts + 1) * step && size <= MOST_ROUNDING_STEPS * step;
}

/**
 * Whether another fault already explains the difference: a formula that cannot add text, or a place that stands twice.
 */
function isExplained(balance: Balance, difference: bigint, decimals: number): boolean {
  const isFormula = cellFormula(balance.whole.table, balance.whole.row, balance.whole.column) !== undefined;
  const texts = isFormula ? balance.parts.filter((part) => readingAt(part).kind === 'text-number') : [];
  if (texts.length > 0 && stepsSum(texts, decimals) === difference) return true;
  // In a row all cells are of one place: only down a column may one stand twice.
  if (!isSumOfRows(balance)) return false;
  const again = repeatedParts(balance.parts);
  return again.length > 0 && stepsSum(again, decimals) === difference;
}

const stepsSum = (parts: readonly Ref[], decimals: number): bigint =>
  sumOfSteps(
    parts.map((part) => figureAt(part) ?? 0),
    decimals,
  );

const repeatedParts = once((parts: readonly Ref[]): readonly Ref[] => {
  const seen = new Set<string>();
  return parts.filter(({ row }) => {
    if (!row.unit || !seen.has(row.unit.id)) {
      if (row.unit) seen.add(row.unit.id);
      return false;
    }
    return true;
  });
});
