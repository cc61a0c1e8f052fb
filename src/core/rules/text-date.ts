import { addressOf } from '../relations';
import { cellValue, readDate } from '../tables';
import { cellHit, cellsWhere } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly text: string;
  readonly date: string;
}

/** The format a converted date gets. */
const DATE_FORMAT = 'yyyy"年"m"月"d"日"';

/** A full date typed as text cannot be compared or sorted; the same day as a date keeps the meaning. */
export const textDate = tableRule('text-date')<Facts>({
  level: 'error',
  basis: '附表填报要求：日期栏填日期',
  traits: { about: 'form' },
  words: {
    title: '日期存成文本',
    why: '文本日期不能排序，也无法与实施日期比较先后。',
    say: ({ text, date }) => `“${text}”是文本，应为日期${date}。`,
  },
  check: (table) => {
    const dates = cellsWhere(
      table,
      ({ definition }) => definition?.kind === 'date',
      (value) => value !== undefined,
    );
    // A form of one place writes its dates in one way: no other row says that it should be another.
    const isHabit = table.rows.length === 1 ? ({ level: 'info' } as const) : {};
    return dates.flatMap((ref) => {
      const value = cellValue(ref.table, ref.row, ref.column);
      const date = typeof value === 'string' ? readDate(value) : undefined;
      if (!date || typeof value !== 'string') return [];
      const fix = { isSafe: true, at: addressOf(ref), to: date.serial, format: DATE_FORMAT };
      return [cellHit(ref, { text: value, date: date.text }, { expected: date.text, fix, ...isHabit })];
    });
  },
});
