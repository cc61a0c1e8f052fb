import { isError } from '../workbook';
import { addressOf, deducedFigures } from '../relations';
import { cellFormula } from '../tables';
import { cellHit, wordCells } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly error: string;
  readonly isDivision: boolean;
  readonly isFormula: boolean;
  /** What the figures around it leave for it. */
  readonly number: string | undefined;
}

/** A formula that yields an error; every figure that depends on it is lost. */
export const errorValue = tableRule('error-value')<Facts>({
  level: 'error',
  basis: '附表填报要求',
  traits: { about: 'value', isDecisive: true, isUnreadable: true, isUniversal: true },
  words: {
    title: '公式出错',
    why: '引用它的合计和比率都会跟着出错，打印出来也是错误代码。',
    say: ({ error, isDivision, isFormula, number }) => {
      const cause = isDivision ? '，公式除以了零或空白' : isFormula ? '，公式无法计算' : '';
      return `单元格显示${error}${cause}${number === undefined ? '' : `，按其他数推算应为${number}`}。`;
    },
  },
  check: (table) => {
    const errors = wordCells(table).flatMap((ref) => (isError(ref.value) ? [{ ref, error: ref.value.error }] : []));
    const deduced = deducedFigures(
      table,
      errors.map(({ ref }) => ref),
    );
    return errors.map(({ ref, error }) => {
      const isFormula = cellFormula(ref.table, ref.row, ref.column) !== undefined;
      const figure = deduced(ref);
      const fix = figure && { fix: { isSafe: false, at: addressOf(ref), to: figure.content } };
      const facts = { error, isDivision: error === '#DIV/0!' && isFormula, isFormula, number: figure?.shown };
      return cellHit(ref, facts, figure ? { expected: figure.shown, ...(isFormula ? {} : fix) } : {});
    });
  },
});
