import { addressOf, formulaAtCell, readingAt } from '../relations';
import { cellHit, numericColumns, shownAt } from './hit';
import { oddFormulas } from './formulas';
import { tableRule } from './rule';

interface Facts {
  readonly value: string;
  readonly formula: string;
}

/** A typed figure in a column of formulas: it no longer follows the figures it should be computed from. */
export const overwrittenFormula = tableRule('overwritten-formula')<Facts>({
  level: 'error',
  basis: '附表填报要求：公式栏不得手工填写',
  traits: { about: 'formula', doubt: 'formula', isUniversal: true },
  words: {
    title: '公式被覆盖',
    why: '以后改了数据，这一格不会跟着变。',
    say: ({ value, formula }) => `这一格是手工填的${value}，同栏其他行是公式，应为${formula}。`,
  },
  check: (table) =>
    numericColumns(table).flatMap((column) =>
      oddFormulas(table, column).flatMap((odd) => {
        if (odd.own !== undefined || readingAt(odd).kind !== 'number') return [];
        const at = addressOf(odd);
        const formula = formulaAtCell(odd.usual, at.row, at.column);
        if (formula === undefined) return [];
        return [
          cellHit(
            odd,
            { value: shownAt(odd), formula },
            { expected: formula, fix: { isSafe: false, at, to: { formula } } },
          ),
        ];
      }),
    ),
});
