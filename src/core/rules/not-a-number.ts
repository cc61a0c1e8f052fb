import { readingAt } from '../relations';
import { cellHit, cellsWhere, isNumericColumn } from './hit';
import { isPlaceholder } from './placeholder';
import { tableRule } from './rule';

interface Facts {
  readonly text: string;
}

/** Words in a column of figures: 约500, 500多, 已完成. No sum can read them. */
export const notANumber = tableRule('not-a-number')<Facts>({
  level: 'error',
  basis: '附表填报要求：数字栏填数字，没有任务填“—”',
  traits: { about: 'value', isDecisive: true, isUnreadable: true },
  words: {
    title: '数字栏填了文字',
    why: '合计和比率会跳过这一格，说明应写在备注栏。',
    say: ({ text }) => `“${text}”不是数字。`,
  },
  check: (table) =>
    cellsWhere(table, isNumericColumn, (value) => value !== undefined && typeof value !== 'number').flatMap((ref) => {
      const reading = readingAt(ref);
      return reading.kind === 'text' && !isPlaceholder(reading.text)
        ? [cellHit(ref, { text: reading.text.trim() })]
        : [];
    }),
});
