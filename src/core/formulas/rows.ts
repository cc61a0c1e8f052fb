import type { TableRow } from '../tables';
import { columnsIn } from './expression';
import type { BoundFormula } from './scene';

/** The rows a formula is checked on: the places, or the total where it speaks of nothing else. */
export function checkedRows({ expression, table }: BoundFormula): readonly TableRow[] {
  const isOfRows = columnsIn(expression).some(({ reach }) => reach !== 'total' && reach !== 'places');
  return isOfRows
    ? table.rows.filter(({ kind }) => kind === 'place')
    : table.rows.filter(({ kind }) => kind === 'total').slice(0, 1);
}
