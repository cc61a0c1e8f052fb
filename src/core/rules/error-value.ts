import { isError } from '../workbook';
import { addressOf, deducedFigures, refKey } from '../relations';
import { cellFormula, cellValue } from '../tables';
import { cellHit, cellsAmong } from './hit';
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
    const known = table.columns.filter(({ definition }) => definition !== undefined);
    const errors = cellsAmong(table, [...known, ...table.own.columns], isError);
    const deduced = deducedFigures(table, errors);
    return errors.flatMap((ref) => {
      const value = cellValue(ref.table, ref.row, ref.column);
      const error = isError(value) ? value.error : undefined;
      if (error === undefined) return [];
      const isFormula = cellFormula(ref.table, ref.row, ref.column) !== undefined;
      const figure = deduced.get(refKey(ref));
      const fix = figure && { fix: { isSafe: false, at: addressOf(ref), to: figure.content } };
      const facts = { error, isDivision: error === '#DIV/0!' && isFormula, isFormula, number: figure?.shown };
      return [cellHit(ref, facts, figure ? { expected: figure.shown, ...(isFormula ? {} : fix) } : {})];
    });
  },
});
