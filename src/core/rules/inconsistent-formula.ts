import { addressOf, formulaAtCell } from '../relations';
import { cellFormula } from '../tables';
import { cellHit, numericColumns } from './hit';
import { oddFormulas } from './formulas';
import { tableRule } from './rule';

interface Facts {
  readonly formula: string;
  readonly usual: string;
}

/** A formula that refers elsewhere than its neighbours do. */
export const inconsistentFormula = tableRule('inconsistent-formula')<Facts>({
  level: 'warning',
  basis: '同栏公式应当一致',
  traits: { about: 'formula', doubt: 'formula', isUniversal: true },
  words: {
    title: '公式与同栏不一致',
    why: '多半是复制公式时引用错了行或列。',
    say: ({ formula, usual }) => `公式是${formula}，同栏其他行对应的是${usual}。`,
  },
  check: (table) =>
    numericColumns(table).flatMap((column) =>
      oddFormulas(table, column).flatMap((odd) => {
        const at = addressOf(odd);
        const usual = odd.own === undefined ? undefined : formulaAtCell(odd.usual, at.row, at.column);
        if (usual === undefined) return [];
        return [
          cellHit(
            odd,
            { formula: cellFormula(table, odd.row, column) ?? '', usual },
            { expected: usual, fix: { isSafe: false, at, to: { formula: usual } } },
          ),
        ];
      }),
    ),
});
