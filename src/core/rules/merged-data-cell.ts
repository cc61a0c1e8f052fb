import { addressIn, type Table } from '../tables';
import { tableRule } from './rule';

interface Facts {
  readonly rows: number;
  readonly columns: number;
}

/** A merged cell in the body gives its value to its first cell only; the others read as blank. */
export const mergedDataCell = tableRule('merged-data-cell')<Facts>({
  level: 'warning',
  basis: '附表填报要求',
  traits: { about: 'sheet' },
  words: {
    title: '数据区有合并格',
    why: '合并后只有左上角的单元格有值，其他市县或栏目会读成空白。',
    say: ({ rows, columns }) => `${rows}行${columns}列合并成了一格。`,
  },
  check: (table) => {
    const own = new Set(table.rows.map(({ row }) => row));
    const merges = table.sheet.merges.filter((area) => own.has(area.row) && touchesData(table, area.column, area.columns));
    return merges.map((area) => ({ at: addressIn(table, area.row, area.column), facts: { rows: area.rows, columns: area.columns } }));
  },
});

/** Labels of total rows are merged over 序号 and 市县 by custom; remarks hold no figures. */
function touchesData({ columns }: Table, from: number, count: number): boolean {
  return columns.some(({ column, definition }) =>
    column >= from && column < from + count && definition !== undefined && !['sequence', 'place', 'remark'].includes(definition.kind));
}
