import { isBlank, valueAt, type Address } from '../workbook';
import { addressIn, type Table } from '../tables';
import { tableRule } from './rule';

interface Facts {
  readonly what: '行' | '列';
}

/** Hidden rows and columns still count in every sum, and nobody sees them. */
export const hiddenWithValues = tableRule('hidden-with-values')<Facts>({
  level: 'warning',
  basis: '附表填报要求',
  traits: { about: 'sheet' },
  words: {
    title: '隐藏行列有数据',
    why: '隐藏的数据照样计入合计，打印出来却看不到，对不上账。',
    say: ({ what }) => `这一${what}被隐藏，里面有数据。`,
  },
  check: (table) => [
    ...table.sheet.hiddenRows.flatMap((row) => hit(hiddenRow(table, row), '行')),
    ...table.sheet.hiddenColumns.flatMap((column) => hit(hiddenColumn(table, column), '列')),
  ],
});

const hit = (at: Address | undefined, what: Facts['what']) => (at ? [{ at, facts: { what } }] : []);

function hiddenRow(table: Table, row: number): Address | undefined {
  const { sheet, area, rows } = table;
  if (!rows.some((one) => one.row === row)) return undefined;
  for (let column = area.column; column < area.column + area.columns; column++) {
    if (!isBlank(valueAt(sheet, row, column))) return addressIn(table, row, column);
  }
  return undefined;
}

function hiddenColumn({ sheet, area, rows, columns }: Table, column: number): Address | undefined {
  if (column < area.column || column >= area.column + area.columns) return undefined;
  const filled = rows.some(({ row }) => !isBlank(valueAt(sheet, row, column)));
  const header = columns.find((one) => one.column === column)?.header;
  return filled ? header : undefined;
}
