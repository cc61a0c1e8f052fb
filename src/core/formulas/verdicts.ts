import { judgeRate, ratesIn } from '../relations';
import { verdictIn, type FormulaVerdict } from './evaluate';
import { relationOf } from './relation';
import { checkedRows } from './rows';
import type { BoundFormula } from './scene';

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
