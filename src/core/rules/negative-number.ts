import { addressOf, figureAt, readingAt, weighedBalances, type Ref } from '../relations';
import { cellFormula, type Table, type TableColumn } from '../tables';
import { cellHit, cellsWhere, hasRemark, isNumericColumn, shownAt } from './hit';
import { tableRule, type Hit } from './rule';

interface Facts {
  readonly value: string;
}

/**
 * No figure of the annexes can be negative; the sign is the likeliest slip. What a formula computes is wrong before it.
 */
export const negativeNumber = tableRule('negative-number')<Facts>({
  level: 'error',
  basis: '附表填报要求',
  traits: { about: 'value', isDecisive: true, isOdd: true },
  words: {
    title: '负数',
    why: '套数、户数、面积、金额和比率都不会小于零。',
    say: ({ value }) => `“${value}”小于零。`,
  },
  check: (table) => [
    ...cellsWhere(table, isNumericColumn, (value) => typeof value === 'number' && value < 0).flatMap((ref) => {
      const reading = readingAt(ref);
      if (reading.kind !== 'number' || reading.number >= 0) return [];
      if (cellFormula(ref.table, ref.row, ref.column) !== undefined) return [cellHit(ref, { value: shownAt(ref) })];
      return [
        cellHit(
          ref,
          { value: shownAt(ref) },
          {
            expected: shownAt(ref).replace('-', ''),
            fix: { isSafe: false, at: addressOf(ref), to: -reading.number },
          },
        ),
      ];
    }),
    ...table.own.columns.flatMap((column) => oneBelowZero(table, column)),
  ],
});

/**
 * A further column that many rows fill and only one, without a remark, with less than nothing: 本月新增 where the total
 * has fallen.
 */
const ENOUGH_ROWS = 8;

function oneBelowZero(table: Table, column: TableColumn): readonly Hit<Facts>[] {
  if (column.definition?.kind === 'rate') return [];
  const figures = table.rows.flatMap((row) => {
    const figure = figureAt({ table, row, column });
    return figure === undefined ? [] : [{ row, figure }];
  });
  const [one, second] = figures.filter(({ figure }) => figure < 0);
  if (!one || second || hasRemark(table, one.row)) return [];
  if (figures.filter(({ figure }) => figure > 0).length < ENOUGH_ROWS) return [];
  const ref = { table, row: one.row, column };
  const fix = { expected: shownAt(ref).replace('-', ''), fix: { isSafe: false, at: addressOf(ref), to: -one.figure } };
  return [cellHit(ref, { value: shownAt(ref) }, isSignSlip(ref, one.figure) ? fix : { level: 'warning' })];
}

/** Whether a relation of the row that fails holds without the sign. */
const isSignSlip = ({ table, row, column }: Ref, figure: number): boolean =>
  weighedBalances(table).some(
    ({ balance, weight }) =>
      weight.kind === 'fails' &&
      balance.whole.row === row &&
      [balance.whole, ...balance.parts].some((ref) => ref.column === column) &&
      Math.abs(Number(weight.difference)) === Math.round(2 * Math.abs(figure) * 10 ** weight.decimals),
  );
