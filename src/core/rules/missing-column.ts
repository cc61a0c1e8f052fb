import { columnLabel, isNumeric, type Column } from '../programmes';
import { addressIn, cellValue, explainedColumns, namesColumn, type Table, type TableColumn } from '../tables';
import { tableRule, type Hit } from './rule';

interface Facts {
  readonly columns: string;
  /** Columns with figures that were not understood: one of them may be it. */
  readonly unread: string;
}

/**
 * Every required column of an annex must be there; what depends on it cannot be checked. A rate may be absent: it is
 * computed. Where columns with figures stayed unread, one of them may be the missing one, which only people can say.
 * What is part of a list of an office's own, or comes from another province, need not have them all.
 */
export const missingColumn = tableRule('missing-column')<Facts>({
  level: 'error',
  basis: '附表表样',
  traits: { about: 'sheet' },
  words: {
    title: '缺少栏目',
    why: '缺少这一栏，与它有关的审核和汇总都无法进行。',
    say: ({ columns, unread }) =>
      unread === '' ? `没有找到${columns}栏。` : `没有找到${columns}栏，而${unread}栏有数字，看不出是哪一栏。`,
  },
  check: (table) => {
    const missing = table.missing.filter((column) => !column.isOptional && column.kind !== 'rate');
    const explained = explainedColumns(table);
    const open = table.columns.filter(
      (one) =>
        !one.definition &&
        one.column !== table.parentColumn &&
        !(isFree(table) && explained.has(one.column)) &&
        holdsNumbers(table, one),
    );
    const numeric = missing.filter(isNumeric);
    const doubtful = open.length > 0 ? numeric : [];
    const certain = missing.filter((column) => !doubtful.includes(column));
    return [
      ...certain.map((column) => missingHit(table, [column], [])),
      ...(doubtful.length > 0 ? [missingHit(table, doubtful, open)] : []),
    ];
  },
});

/** Whether a table was made after no template of the programme. */
const isFree = ({ isExtract, programme }: Table): boolean => isExtract === true || programme.isLearnt === true;

const holdsNumbers = (table: Table, column: TableColumn): boolean =>
  table.rows.some((row) => typeof cellValue(table, row, column) === 'number');

function missingHit(table: Table, columns: readonly Column[], open: readonly TableColumn[]): Hit<Facts> {
  const places = namesColumn(table)?.header;
  const at = open[0]?.header ?? places ?? addressIn(table, table.header.row, table.header.column);
  const names = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join('');
  const labels = columns.map(columnLabel);
  return {
    at,
    facts: { columns: names(labels), unread: names(open.map(({ path }) => path.join('/'))) },
    expected: labels.join('、'),
    ...(isFree(table) ? { level: 'info' } : open.length > 0 ? { level: 'warning' } : {}),
  };
}
