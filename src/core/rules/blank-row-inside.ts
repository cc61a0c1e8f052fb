import { addressIn } from '../tables';
import { tableRule } from './rule';

/** A blank row splits a table for filters, sorting and many formulas. */
export const blankRowInside = tableRule('blank-row-inside')<undefined>({
  level: 'warning',
  basis: '附表表样',
  traits: { about: 'sheet' },
  words: {
    title: '表中有空行',
    why: '筛选、排序和透视表遇到空行会把一张表当成两张，也可能是漏填了一个市县。',
    say: () => '两行数据之间隔着一行空行。',
  },
  check: (table) =>
    table.blankRows.map((row) => ({
      at: addressIn(table, row, table.area.column),
      facts: undefined,
    })),
});
