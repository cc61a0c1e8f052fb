import { isError } from '../workbook';
import { cellFormula, cellValue } from '../tables';
import { cellHit, cellsWhere } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly error: string;
  readonly isDivision: boolean;
  readonly isFormula: boolean;
}

/** A formula that yields an error; every figure that depends on it is lost. */
export const errorValue = tableRule('error-value')<Facts>({
  level: 'error',
  basis: '附表填报要求',
  traits: { about: 'value', isDecisive: true, isUnreadable: true },
  words: {
    title: '公式出错',
    why: '引用它的合计和比率都会跟着出错，打印出来也是错误代码。',
    say: ({ error, isDivision, isFormula }) =>
      `单元格显示${error}${isDivision ? '，公式除以了零或空白' : isFormula ? '，公式无法计算' : ''}。`,
  },
  check: (table) =>
    cellsWhere(table, ({ definition }) => definition !== undefined, isError).flatMap((ref) => {
      const value = cellValue(ref.table, ref.row, ref.column);
      const error = isError(value) ? value.error : undefined;
      if (error === undefined) return [];
      const isFormula = cellFormula(ref.table, ref.row, ref.column) !== undefined;
      return [cellHit(ref, { error, isDivision: error === '#DIV/0!' && isFormula, isFormula })];
    }),
});
