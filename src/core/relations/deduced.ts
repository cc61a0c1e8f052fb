import type { Table } from '../tables';
import { cellKey, once } from '../workbook';
import type { Balance } from './balance';
import { figureInUnitOf, hasFormula, unitFactor, type Ref } from './figure';
import { computedRate } from './judge-rate';
import { rateAt, rateContent, ratesOf, type RateCheck } from './rates';
import { printSteps } from './steps';
import { weigh, weighedBalances, type WeighedBalance } from './weigh';

/** The only figure that a cell can hold, for all that the others say. */
export interface DeducedFigure {
  /** As printed; a rate in percent points. */
  readonly shown: string;
  /** As the cell would hold it. */
  readonly content: number;
  /** A sum, what is done and planned for a rate, or the rate for one of these. */
  readonly by: 'sum' | 'quotient' | 'rate';
}

/**
 * What typed sums leave for cells without a figure (blank, text, an error), the rates that the figures beside them
 * make, and the only count that makes a typed rate: a sum tells only where the cell is its only such one, and never
 * below nothing. A formula follows its cells and tells nothing.
 */
export function deducedFigures(table: Table, open: readonly Ref[]): (ref: Ref) => DeducedFigure | undefined {
  const keys = new Set(open.map(keyOf));
  const isOpen = (ref: Ref): boolean => keys.has(keyOf(ref)) && ref.table.sheet === table.sheet;
  const openIn = once((parts: readonly Ref[]) => parts.filter(isOpen));
  const figures = new Map<number, DeducedFigure>();
  if (keys.size === 0) return () => undefined;
  for (const check of ratesOf(table)) {
    const shown = isOpen(check.rate) ? computedRate(check) : undefined;
    if (shown !== undefined)
      figures.set(keyOf(check.rate), { shown, content: rateContent(check, Number(shown)), by: 'quotient' });
  }
  for (const weighed of weighedBalances(table)) {
    const unfilled = [weighed.balance.whole].filter(isOpen).concat(openIn(weighed.balance.parts));
    const alone = deducedFrom(weighed, unfilled);
    for (const { key, value } of alone ? [alone] : nothingIn(weighed, unfilled))
      if (!figures.has(key)) figures.set(key, { shown: value, content: Number(value), by: 'sum' });
  }
  for (const check of ratesOf(table)) {
    for (const ref of [check.done, check.base]) {
      const count = isOpen(ref) && !figures.has(keyOf(ref)) ? countForRate(check, ref) : undefined;
      if (count !== undefined) figures.set(keyOf(ref), { shown: String(count), content: count, by: 'rate' });
    }
  }
  return (ref) => figures.get(keyOf(ref));
}

const keyOf = ({ row, column }: Ref): number => cellKey(row.row, column.column);

interface Deduced {
  readonly key: number;
  readonly value: string;
}

/** Several parts without a figure are nothing where their sum comes out without them: none is below zero. */
function nothingIn({ balance }: WeighedBalance, open: readonly Ref[]): readonly Deduced[] {
  const isSum = balance.kind === 'total' || balance.kind === 'subtotal';
  if (!isSum || open.length < 2 || open.includes(balance.whole)) return [];
  const blank = new Set(open);
  const rest = { ...balance, parts: balance.parts.filter((part) => !blank.has(part)) };
  return rest.parts.length > 0 && weigh(rest).kind === 'holds'
    ? open.map((ref) => ({ key: keyOf(ref), value: '0' }))
    : [];
}

function deducedFrom({ balance, weight }: WeighedBalance, open: readonly Ref[]): Deduced | undefined {
  const [only] = open;
  if (balance.kind === 'part' || balance.kind === 'linear' || !only || open.length > 1) return undefined;
  if ([balance.whole, ...balance.parts].some((ref) => ref !== only && hasFormula(ref))) return undefined;
  if (only === balance.whole) return sumFor(balance);
  if (unitFactor(only.column, balance.whole.column) !== 1) return undefined;
  const rest = weight.kind === 'unchecked' ? weigh(without(balance, only)) : weight;
  if (rest.kind === 'holds') return { key: keyOf(only), value: '0' };
  if (rest.kind !== 'fails' || rest.difference > 0n) return undefined;
  return { key: keyOf(only), value: printSteps(-rest.difference, rest.decimals) };
}

const without = (balance: Balance, part: Ref): Balance => ({
  ...balance,
  parts: balance.parts.filter((one) => one !== part),
});

function sumFor({ whole, parts }: Balance): Deduced | undefined {
  const figures = parts.map((part) => figureInUnitOf(part, whole));
  if (figures.some((figure) => figure === undefined)) return undefined;
  const least = whole.column.definition?.decimals ?? 0;
  const sum = figures.reduce<number>((all, figure) => all + (figure ?? 0), 0);
  return { key: keyOf(whole), value: String(Number(sum.toFixed(Math.max(least, 6)))) };
}

/** The only whole number that, for what is done or planned, makes a rate as printed; undefined where several do. */
function countForRate(check: RateCheck, ref: Ref): number | undefined {
  const { done, base } = check;
  const rate = rateAt(check);
  const other = figureInUnitOf(ref === done ? base : done, ref);
  if (!rate || !other || hasFormula(check.rate) || rate.points <= 0 || ref.column.definition?.kind !== 'count')
    return undefined;
  const half = 0.5 * 10 ** -rate.decimals;
  const ends = [rate.points - half, rate.points + half].map((points) =>
    ref === done ? (other * points) / 100 : (other * 100) / points,
  );
  const [least, most] = [Math.ceil(Math.min(...ends)), Math.floor(Math.max(...ends))];
  return least === most ? least : undefined;
}
