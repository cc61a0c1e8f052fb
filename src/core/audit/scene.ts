import { addressOf, figureAt, formulaOfTotal, judgedRates, previousFigure, rateAt, refKey, weighedBalances, type Balance, type Ref } from '../relations';
import type { Context } from '../rules';
import type { Table } from '../tables';
import { once, type Address } from '../workbook';
import { hasFormula, type PrintedRate } from './block';
import type { Found } from './run';

/** What a component is looked at against. */
export interface Scene {
  /** Balances that hold, by cell. */
  readonly holding: (table: Table) => ReadonlyMap<string, readonly Balance[]>;
  readonly rates: (table: Table) => ReadonlyMap<string, readonly PrintedRate[]>;
  readonly previous: (ref: Ref) => number | undefined;
  /** Typed over the formula that its neighbours have: the first cell to doubt. */
  readonly isOverwritten: (ref: Ref) => boolean;
}

/** Everything that confirms or contradicts a cell, indexed by cell, table by table as it is asked for. */
export function sceneOf(context: Context, found: readonly Found[]): Scene {
  const overwritten = new Set(found.filter(({ rule }) => rule.id === 'overwritten-formula').map(({ hit }) => addressKey(hit.at)));
  return {
    isOverwritten: (ref) => overwritten.has(addressKey(addressOf(ref))) || formulaOfTotal(ref) !== undefined,
    holding: once(holdingByCell), rates: once(ratesByCell), previous: (ref) => previousFigure(ref, context.previous) };
}

const addressKey = ({ sheet, row, column }: Address): string => `${sheet}!${row},${column}`;

function holdingByCell(table: Table): ReadonlyMap<string, readonly Balance[]> {
  const index = new Map<string, Balance[]>();
  for (const { balance, weight } of weighedBalances(table)) {
    if (weight.kind !== 'holds') continue;
    for (const ref of [balance.whole, ...balance.parts]) push(index, refKey(ref), balance);
  }
  return index;
}

/** Typed rates that hold or fail, by the cells they are computed from; a formula follows its cells and says nothing. */
function ratesByCell(table: Table): ReadonlyMap<string, readonly PrintedRate[]> {
  const index = new Map<string, PrintedRate[]>();
  for (const { check, judgement: { kind } } of judgedRates(table)) {
    if (hasFormula(check.rate) || (kind !== 'holds' && kind !== 'fails')) continue;
    const found = rateAt(check);
    if (!found) continue;
    const rate = { check, points: found.points, half: 0.5 * 10 ** -Math.min(1, found.decimals), holds: kind === 'holds' };
    if (kind === 'holds' && !holdsExactly(rate)) continue;
    push(index, refKey(check.done), rate);
    push(index, refKey(check.base), rate);
  }
  return index;
}

function push<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}


/** Whether a rate holds without the rounding of its operands; only then is it a linear relation that holds. */
function holdsExactly({ check, points, half }: PrintedRate): boolean {
  const done = figureAt(check.done) ?? 0;
  const base = figureAt(check.base) ?? 0;
  return 100 * done <= (points + half) * base && 100 * done >= (points - half) * base;
}
