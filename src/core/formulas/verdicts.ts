import { judgeRate, ratesIn } from '../relations';
import { verdictIn, type FormulaVerdict } from './evaluate';
import { relationOf } from './relation';
import type { BoundFormula } from './scene';
import type { TableRow } from '../tables';
import { columnsIn } from './expression';

/** What a formula says in every row that it is checked on; a rate is judged as printed rates are, by intervals. */
export const verdictsOf = (bound: readonly BoundFormula[], formula: string): readonly FormulaVerdict[] =>
  bound.flatMap((one) => {
    const relation = relationOf(one, formula, formula);
    if (relation?.kind !== 'rate') return checkedRows(one).map((row) => verdictIn(one, row));
    const rows = new Set(checkedRows(one));
    return ratesIn(one.table, relation)
      .filter(({ rate }) => rows.has(rate.row))
      .map((check): FormulaVerdict => {
        const judgement = judgeRate(check);
        switch (judgement.kind) {
          case 'holds':
          case 'rounding':
            return 'holds';
          case 'fails':
          case 'scale':
            return 'fails';
          case 'unchecked':
            return { unchecked: '有的单元格不是数' };
          default:
            return 'quiet';
        }
      });
  });

/** The rows a formula is checked on: the places, or the total where it speaks of nothing else. */
export function checkedRows({ expression, table }: BoundFormula): readonly TableRow[] {
  const isOfRows = columnsIn(expression).some(({ reach }) => reach !== 'total' && reach !== 'places');
  return isOfRows
    ? table.rows.filter(({ kind }) => kind === 'place')
    : table.rows.filter(({ kind }) => kind === 'total').slice(0, 1);
}
