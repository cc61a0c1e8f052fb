import {
  addressIn,
  periodName,
  readPeriod,
  samePeriod,
  sheetPeriod,
  usualPeriod,
  type Period,
  type Table,
} from '../tables';
import { isOwnedSheet, type Snapshot } from '../workbook';
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
  check: ({ tables, snapshot }) => {
    const usual = usualPeriod(tables, coverPeriods(snapshot, tables));
    if (!usual) return [];
    const isUsual = ({ period }: Table): boolean => period !== undefined && samePeriod(period, usual);
    // An annex that stands there for the usual month, too, stands beside it for an earlier one.
    const beside = new Set(tables.filter(isUsual).map(({ annex }) => annex.id));
    return tables.flatMap((table) => {
      if (!table.period || table.annex.isTargets || isUsual(table)) return [];
      if (beside.has(table.annex.id) && !isOfYearInTitle(table, usual)) return [];
      const facts = { found: periodName(table.period), usual: periodName(usual) };
      const text = table.headings.find((one) => isOf(table.period, one.text)) ?? table.title;
      const at = text?.at ?? addressIn(table, table.header.row, table.header.column);
      return [{ at, annex: table.annex, facts, value: text?.text ?? facts.found, expected: facts.usual }];
    });
  },
});

/** Whether a table of the usual month in another year has the usual year in its title: its day was left over. */
const isOfYearInTitle = ({ title, period }: Table, { year, toMonth }: Period): boolean =>
  period?.toMonth === toMonth &&
  title !== undefined &&
  title.text.includes(`${year}年`) &&
  !title.text.includes(`${period.year}年`);

/** Whether a text states a period. */
function isOf(period: Period | undefined, text: string): boolean {
  const stated = readPeriod(text);
  return period !== undefined && stated !== undefined && samePeriod(stated, period);
}

/** What sheets without a table state, such as a cover. */
const coverPeriods = ({ sheets }: Snapshot, tables: readonly Table[]): readonly Period[] =>
  sheets
    .filter((sheet) => !isOwnedSheet(sheet) && !tables.some((table) => table.sheet.name === sheet.name))
    .flatMap((sheet) => sheetPeriod(sheet) ?? []);
