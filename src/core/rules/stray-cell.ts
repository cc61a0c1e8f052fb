import { groupedBy, isBlank, isInside, type Value } from '../workbook';
import { addressIn, areaIn, numberOf, readNumber, readUnitLine, showValue, type Table } from '../tables';
import { tableRule, type Hit } from './rule';

interface Facts {
  readonly text: string;
  /** How many cells of the column stand beside the table, where they are told together. */
  readonly cells: number;
}

/** More cells of one column than these are a column of their own, and one finding. */
const MANY = 3;

/**
 * Something written beside the table in a body row: a forgotten working figure or a value that slipped out of its
 * column.
 */
export const strayCell = tableRule('stray-cell')<Facts>({
  level: 'warning',
  basis: '附表表样',
  traits: { about: 'sheet' },
  words: {
    title: '表外有内容',
    why: '表外的数字不会进入合计，可能是填错了位置，也可能是忘记删除的草稿。',
    say: ({ text, cells }) => (cells > 1 ? `这一列有${cells}格写在表格以外，如“${text}”。` : `“${text}”写在表格以外。`),
  },
  check: (table, { tables }) => {
    const others = tables
      .filter((other) => other !== table && other.sheet.name === table.sheet.name)
      .map((other) => areaIn(other, other.area));
    // Words below or above another table are its notes and title.
    const isElsewhere = ({ row, column, isText }: Written): boolean => {
      const at = addressIn(table, row, column);
      return others.some((area) => isInside(isText ? { ...at, row: area.row } : at, area));
    };
    const columns = groupedBy(beside(table), (cell) => (isElsewhere(cell) ? undefined : cell.column));
    return [...columns.values()].flatMap((cells) =>
      cells.length > MANY
        ? cells.slice(0, 1).map((cell) => hitOf(table, cell, cells.length))
        : cells.map((cell) => hitOf(table, cell, 1)),
    );
  },
});

const hitOf = (table: Table, { row, column, text }: Written, cells: number): Hit<Facts> => ({
  at: addressIn(table, row, column),
  value: text,
  facts: { text, cells },
});

/** One character down the margin, such as the binding line 装 订 线, is print furniture. */
const isFurniture = (value: Value): boolean =>
  typeof value === 'string' && value.trim().length === 1 && !/\d/.test(value);

/** A cell in the rows and columns of the table's own view. */
interface Written {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isText: boolean;
}

/** Above and below a table whose places run across stand its headings and notes: only figures are astray there. */
const isWords = (value: Value): boolean => typeof value === 'string' && numberOf(readNumber(value)) === undefined;

function beside(table: Table): readonly Written[] {
  const { sheet, area, isTurned } = table;
  const [left, right] = [area.column - sheet.origin.column, area.column + area.columns - sheet.origin.column];
  const written: Written[] = [];
  for (const { row } of table.rows) {
    const values = sheet.values[row - sheet.origin.row] ?? [];
    for (let i = 0; i < values.length; i++) {
      const value = i >= left && i < right ? undefined : values[i];
      if (isBlank(value) || isFurniture(value) || (isTurned && isWords(value))) continue;
      if (!(typeof value === 'string' && readUnitLine(value).length > 0))
        written.push({ row, column: sheet.origin.column + i, text: showValue(value), isText: isWords(value) });
    }
  }
  return written;
}
