import { addressIn, periodName, samePeriod, usualPeriod, type Table } from '../tables';
import { workbookRule } from './rule';

interface Facts {
  readonly found: string;
  readonly usual: string;
}

/** All annexes of a workbook report the same period; the one most of them state is taken as right. */
export const periodMismatch = workbookRule('period-mismatch')<Facts>({
  level: 'error',
  basis: '同一次报送的附表期间相同',
  traits: { about: 'sheet' },
  words: {
    title: '报告期不一致',
    why: '报告期不同的数据不能放在一份通报里比较。',
    say: ({ found, usual }) => `报告期是${found}，其余附表是${usual}。`,
  },
  check: ({ tables }) => {
    const usual = usualPeriod(tables);
    if (!usual) return [];
    const isUsual = ({ period }: Table): boolean => period !== undefined && samePeriod(period, usual);
    // An annex that stands there for the usual month, too, stands beside it for an earlier one.
    const beside = new Set(tables.filter(isUsual).map(({ annex }) => annex.id));
    return tables.flatMap((table) => {
      if (!table.period || table.annex.isTargets || isUsual(table) || beside.has(table.annex.id)) return [];
      const facts = { found: periodName(table.period), usual: periodName(usual) };
      const at = table.title?.at ?? addressIn(table, table.header.row, table.header.column);
      return [{ at, annex: table.annex, facts, value: table.title?.text ?? facts.found, expected: facts.usual }];
    });
  },
});
