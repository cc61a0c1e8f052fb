import { addressOf, formulaAtCell } from '../relations';
import { cellFormula } from '../tables';
import { cellHit, numericColumns } from './hit';
import { patternOf, relativeAt } from './formulas';
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
    numericColumns(table).flatMap((column) => {
      const pattern = patternOf(table, column);
      if (!pattern) return [];
      return pattern.rows.flatMap((row) => {
        const ref = { table, row, column };
        const at = addressOf(ref);
        const relative = relativeAt(ref);
        const expected = pattern.relativeOf(row);
        if (relative === undefined || expected === undefined || relative === expected) return [];
        const usual = formulaAtCell(expected, at.row, at.column);
        if (usual === undefined) return [];
        return [
          cellHit(
            ref,
            { formula: cellFormula(table, row, column) ?? '', usual },
            { expected: usual, fix: { isSafe: false, at, to: { formula: usual } } },
          ),
        ];
      });
    }),
});
