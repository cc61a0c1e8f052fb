import { isBlank, valueAt, type Address } from '../workbook';
import { addressIn, type Table, type TableColumn } from '../tables';
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
  const { sheet, area, rows, columns } = table;
  if (!rows.some((one) => one.row === row) || !columns.some((column) => isTold(table, row, column))) return undefined;
  for (let column = area.column; column < area.column + area.columns; column++) {
    if (!isBlank(valueAt(sheet, row, column))) return addressIn(table, row, column);
  }
  return undefined;
}

function hiddenColumn(table: Table, column: number): Address | undefined {
  const hidden = table.columns.find((one) => one.column === column);
  return hidden && table.rows.some(({ row }) => isTold(table, row, hidden)) ? hidden.header : undefined;
}

/** Whether a cell says something of the matter: what the annex asks for, or a figure; not a name or a remark alone. */
function isTold({ sheet }: Table, row: number, { column, definition }: TableColumn): boolean {
  const value = valueAt(sheet, row, column);
  if (definition) return !NAMES.includes(definition.kind) && !isBlank(value);
  return typeof value === 'number';
}

const NAMES: readonly string[] = ['sequence', 'place', 'remark'];
