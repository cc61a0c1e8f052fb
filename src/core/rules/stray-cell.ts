import { isBlank, isInside, type Address } from '../workbook';
import { addressIn, showValue, type Table } from '../tables';
import { tableRule } from './rule';

interface Facts {
  readonly text: string;
}

/** Something written beside the table in a body row: a forgotten working figure or a value that slipped out of its column. */
export const strayCell = tableRule('stray-cell')<Facts>({
  level: 'warning',
  basis: '附表表样',
  traits: { about: 'sheet' },
  words: {
    title: '表外有内容',
    why: '表外的数字不会进入合计，可能是填错了位置，也可能是忘记删除的草稿。',
    say: ({ text }) => `“${text}”写在表格以外。`,
  },
  check: (table, { tables }) => {
    const others = tables.filter((other) => other !== table && other.sheet === table.sheet).map((other) => other.area);
    return beside(table)
      .filter(({ at }) => !others.some((area) => isInside(at, area)))
      .map(({ at, text }) => ({ at, value: text, facts: { text } }));
  },
});

function beside(table: Table): readonly { readonly at: Address; readonly text: string }[] {
  const { sheet, area } = table;
  const [left, right] = [area.column - sheet.origin.column, area.column + area.columns - sheet.origin.column];
  const written: { at: Address; text: string }[] = [];
  for (const { row } of table.rows) {
    const values = sheet.values[row - sheet.origin.row] ?? [];
    for (let i = 0; i < values.length; i++) {
      const value = i >= left && i < right ? undefined : values[i];
      if (!isBlank(value)) written.push({ at: addressIn(table, row, sheet.origin.column + i), text: showValue(value) });
    }
  }
  return written;
}
