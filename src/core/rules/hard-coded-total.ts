import { addressOf, formulaAtCell, readingAt, weighedOf } from '../relations';
import type { Table, TableRow } from '../tables';
import { cellHit, shownAt } from './hit';
import { relativeAt } from './formulas';
import { tableRule } from './rule';

interface Facts {
  readonly value: string;
}

/** A typed total beside totals by formula: right today, wrong after the next correction. */
export const hardCodedTotal = tableRule<Facts>({
  id: 'hard-coded-total',
  level: 'info',
  basis: '合计栏用公式',
  words: {
    title: '合计是手工数',
    why: '改动明细后合计不会跟着变。',
    say: ({ value }) => `合计${value}是手工填的，同一行其他合计是公式。`,
  },
  concerns: (table) => table.rows.some((row) => row.kind === 'total'),
  check: (table) => weighedOf(table, 'total').flatMap(({ balance: { whole }, weight }) => {
    const relative = usualFormula(table, whole.row);
    const formula = relative === undefined ? undefined : formulaAtCell(relative, whole.row.row, whole.column.column);
    if (formula === undefined || weight.kind !== 'holds' || relativeAt(whole) !== undefined || readingAt(whole).kind !== 'number') return [];
    return [cellHit(whole, { value: shownAt(whole) }, { expected: formula, fix: { isSafe: false, at: addressOf(whole), to: { formula } } })];
  }),
});

/** The formula that most totals of a row share, in relative form. */
function usualFormula(table: Table, row: TableRow): string | undefined {
  const counts = new Map<string, number>();
  for (const { balance: { whole } } of weighedOf(table, 'total')) {
    const relative = whole.row === row ? relativeAt(whole) : undefined;
    if (relative !== undefined) counts.set(relative, (counts.get(relative) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
