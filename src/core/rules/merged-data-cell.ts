import { addressIn, type Table } from '../tables';
import { groupedBy, type Area } from '../workbook';
import { tableRule, type Hit } from './rule';

interface Facts {
  readonly rows: number;
  readonly columns: number;
  /** How many cells of the column are merged so, where they are told together. */
  readonly alike: number;
}

/** More merges of one shape in one column than these are one way of filling it, and one finding. */
const MANY = 5;

/** A merged cell in the body gives its value to its first cell only; the others read as blank. */
export const mergedDataCell = tableRule('merged-data-cell')<Facts>({
  level: 'warning',
  basis: '附表填报要求',
  traits: { about: 'sheet' },
  words: {
    title: '数据区有合并格',
    why: '合并后只有左上角的单元格有值，其他市县或栏目会读成空白。',
    say: ({ rows, columns, alike }) => `${rows}行${columns}列合并成了一格${alike > 1 ? `，本栏共${alike}处` : ''}。`,
  },
  check: (table) => {
    const own = new Set(table.rows.map(({ row }) => row));
    const alike = groupedBy(table.sheet.merges, ({ row, rows, column, columns }) =>
      own.has(row) && touchesData(table, column, columns) ? `${column} ${rows}x${columns}` : undefined,
    );
    return [...alike.values()].flatMap((areas) =>
      areas.length > MANY
        ? areas.slice(0, 1).map((area) => hitOf(table, area, areas.length))
        : areas.map((area) => hitOf(table, area, 1)),
    );
  },
});

const hitOf = (table: Table, { row, column, rows, columns }: Area, alike: number): Hit<Facts> => ({
  at: addressIn(table, row, column),
  facts: { rows, columns, alike },
});

/** Labels of total rows are merged over 序号 and 市县 by custom; remarks hold no figures. */
function touchesData({ columns }: Table, from: number, count: number): boolean {
  return columns.some(
    ({ column, definition }) =>
      column >= from &&
      column < from + count &&
      definition !== undefined &&
      !['sequence', 'place', 'remark'].includes(definition.kind),
  );
}
