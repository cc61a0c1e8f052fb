import { IMPLIED } from '../constants/implied';
import { meet, plusRange, rangeOf } from '../decide/ranges';
import { type Slot, slotFor, sumCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { type ImpliedTable, firstFact, isSameMeasure, isSummable } from './common';
import { impliedTables } from './implied-tables';

/**
 * Columns of implied tables that add up to a figure anywhere near, alone or with the figure of their kind behind them
 * (九个州…; 其余7个合计6700户). Only what comes out is proposed: where it stands says too little to call it wrong.
 */
export function columnSumSlots(facts: readonly Fact[]): readonly Slot[] {
  const columns = impliedTables(facts).flatMap(({ columns: all, from }: ImpliedTable) => all.slice(from));
  const told = new Map(columns.map((column) => [column.map(({ index }) => index).join(), column]));
  return [...told.values()]
    .filter((column) =>
      column.every((fact) => isSummable(fact) && fact.quantity.number.units > 0n && isInUnitOf(column, fact)),
    )
    .flatMap((column) => slotsOf(column, facts));
}

/** In other units a sum fits too easily. */
const isInUnitOf = ([first]: readonly Fact[], { quantity }: Fact): boolean => quantity.power === first?.quantity.power;

function slotsOf(column: readonly Fact[], facts: readonly Fact[]): readonly Slot[] {
  const [first, last] = [column[0], column.at(-1)];
  if (!first || !last) return [];
  const near = facts
    .slice(firstFact(facts, Math.max(0, first.index - IMPLIED.around)), last.index + IMPLIED.around)
    .filter(
      (fact) => isSummable(fact) && isSameMeasure(fact, first) && isInUnitOf(column, fact) && !column.includes(fact),
    );
  const behind = near.filter(({ index }) => index > last.index).slice(0, IMPLIED.behind);
  const lists = [column, ...behind.map((rest) => [...column, rest])];
  const weight = Math.min(IMPLIED.column, IMPLIED.anyColumn / (lists.length * near.length));
  return lists.flatMap((parts) => {
    const sum = parts.map(({ quantity }) => rangeOf(quantity)).reduce(plusRange);
    const wholes = near.filter((whole) => !parts.includes(whole) && meet(sum, rangeOf(whole.quantity)));
    return wholes.flatMap((whole) => slotFor('sum', whole, [sumCandidate(whole, parts, weight)]));
  });
}
