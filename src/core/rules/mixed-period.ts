import { isFillInDay, periodName, readPeriod, samePeriod, statesYearOnly, usualPeriod, type Table } from '../tables';
import { tableRule } from './rule';

interface Facts {
  readonly found: string;
  readonly title: string;
}

/** The title and the lines below it state one period; an old cut-off day is left over from the last report. */
export const mixedPeriod = tableRule('mixed-period')<Facts>({
  level: 'error',
  basis: '附表表样：标题和截止日期',
  traits: { about: 'sheet' },
  words: {
    title: '标题与日期不一致',
    why: '看表的人不知道数据截至哪一天，多半是沿用了上期的表。',
    say: ({ found, title }) => `写的是${found}，标题是${title}。`,
  },
  concerns: (table) => table.period !== undefined,
  check: (table, { tables }) => {
    const { period } = table;
    if (!period || isOddOneOut(table, tables)) return [];
    return table.headings.flatMap(({ text, at }) => {
      const other = isFillInDay(text) ? undefined : readPeriod(text);
      if (!other || samePeriod(other, period) || (statesYearOnly(text) && other.year === period.year)) return [];
      return [
        {
          at,
          value: text,
          expected: periodName(period),
          facts: { found: periodName(other), title: periodName(period) },
        },
      ];
    });
  },
});

/** A title that differs from all other annexes is the fault itself, and period-mismatch says so. */
function isOddOneOut(table: Table, tables: readonly Table[]): boolean {
  const usual = usualPeriod(tables);
  return usual !== undefined && table.period !== undefined && !samePeriod(usual, table.period);
}
