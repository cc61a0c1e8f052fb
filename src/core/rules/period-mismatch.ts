import { periodName, periodId, type Table } from '../tables';
import { workbookRule } from './rule';

interface Facts {
  readonly found: string;
  readonly usual: string;
}

/** All annexes of a workbook report the same period; the one most of them state is taken as right. */
export const periodMismatch = workbookRule<Facts>({
  id: 'period-mismatch',
  level: 'error',
  basis: '通报标题：2022年1-9月',
  words: {
    title: '报告期不一致',
    why: '报告期不同的数据不能放在一份通报里比较。',
    say: ({ found, usual }) => `报告期是${found}，其余附表是${usual}。`,
  },
  check: ({ tables }) => {
    const dated = tables.filter((table) => table.period && table.annex.isCumulative);
    const usual = mostFrequent(dated);
    if (!usual?.period) return [];
    const { period } = usual;
    return dated.flatMap((table) => {
      if (!table.period || periodId(table.period) === periodId(period)) return [];
      const facts = { found: periodName(table.period), usual: periodName(period) };
      const at = table.title?.at ?? { sheet: table.sheet.name, row: table.header.row, column: table.header.column };
      return [{ at, annex: table.annex, facts, value: table.title?.text ?? facts.found, expected: facts.usual }];
    });
  },
});

/** A table of the period that more tables state than any other; undefined when two periods tie. */
function mostFrequent(tables: readonly Table[]): Table | undefined {
  const groups = new Map<string, Table[]>();
  for (const table of tables) {
    if (table.period) groups.set(periodId(table.period), [...(groups.get(periodId(table.period)) ?? []), table]);
  }
  const [first, second] = [...groups.values()].sort((a, b) => b.length - a.length);
  return first && (!second || first.length > second.length) ? first[0] : undefined;
}
