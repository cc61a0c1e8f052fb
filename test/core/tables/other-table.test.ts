import { audit, coverageLine, recognise, type Finding, type Sheet, type Table } from '../../../src/core';
import { alone, exampleOf } from '../../mutation/example';
import { random } from '../../mutation/random';
import { typed, withCell } from '../../mutation/sheet-change';
import { sheetOf } from '../build';

const WORDS = ['甲乙', '丙丁', '戊己', '庚辛', '子丑', '寅卯', '辰巳', '午未', '申酉', '戌亥'];

/** An annex whose title and headers name nothing: the table of another business, with real figures. */
function unnamed(table: Table): Sheet {
  const sheet = typed(table.sheet);
  const { header } = table;
  const word = (value: string, row: number, column: number): string => {
    if (row >= header.row + header.rows) return value;
    if (row < header.row) return row === sheet.origin.row ? '各地某事情况表' : '';
    const kind = table.columns.find((one) => one.column === column)?.definition?.kind;
    return kind === 'place' || kind === 'sequence' ? value : `${WORDS[column % WORDS.length] ?? ''}${column}`;
  };
  const values = sheet.values.map((line, i) =>
    line.map((value, j) =>
      typeof value === 'string' ? word(value, sheet.origin.row + i, sheet.origin.column + j) : value,
    ),
  );
  return { ...sheet, name: '某', values };
}

const cellOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row} ${column}`;
const blamed = ({ at, candidates: [first] }: Finding): readonly string[] =>
  [at, ...(first ? [first.at] : [])].map(cellOf);

describe('a table of none of the annexes', () => {
  let cases: readonly (readonly [string, Sheet])[];
  beforeAll(async () => {
    const { tables } = recognise(await exampleOf('annexes-2022-09.xlsx'));
    cases = tables.map((table) => [table.annex.name, unnamed(table)] as const);
  });

  const free = (sheet: Sheet): Table | undefined => recognise(alone(sheet)).unrecognised[0]?.table;

  it('asks nothing when it is clean, says what was checked, and is never ready', () => {
    for (const [name, sheet] of cases) {
      const { findings, verdict, tables } = audit(alone(sheet));
      expect([name, tables.length, verdict.state, findings.map(({ rule, level }) => `${rule} ${level}`)]).toEqual([
        name,
        0,
        'incomplete',
        ['unknown-annex info'],
      ]);
    }
    expect(cases.filter(([, sheet]) => free(sheet))).toHaveLength(8);
  });

  it('alone in a workbook leaves the audit incomplete, and says of itself what was checked', () => {
    for (const [, sheet] of cases.filter(([, one]) => free(one))) {
      const report = audit(alone(sheet));
      expect(report.verdict.incomplete).toEqual(['没有找到方案中的附表，只核对了其他表的合计和栏目之间的关系']);
      expect(coverageLine(report)).toContain('另有1张其他表只核对合计和栏目之间的关系');
      expect(report.findings.map(({ annexName }) => annexName)).toEqual(['其他表']);
    }
  });

  it('is held to its totals and to the relations of its columns: a digit too many is found at its cell', () => {
    let [slips, found, there] = [0, 0, 0];
    for (const [, sheet] of cases) {
      const table = free(sheet);
      const draw = random(7);
      for (const { row, kind } of table?.rows ?? []) {
        for (const { column } of table?.own.columns ?? []) {
          const value = sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column];
          if (kind !== 'place' || typeof value !== 'number' || value < 10 || draw.below(100) >= 8) continue;
          const wrong = withCell(sheet, row, column, value * 10 + 1);
          const told = audit(alone(wrong)).findings.filter(({ level }) => level === 'error');
          slips++;
          if (told.length > 0) found++;
          if (told.flatMap(blamed).includes(cellOf({ row, column }))) there++;
        }
      }
    }
    expect(slips).toBeGreaterThan(40);
    expect(found / slips).toBeGreaterThanOrEqual(0.97);
    expect(there / slips).toBeGreaterThanOrEqual(0.9);
  });

  it('without a total and without relations stays unread', () => {
    const rows = [
      ['市县', '人口', '面积'],
      ['长春市', 853, 2.47],
      ['吉林市', 403, 2.71],
      ['四平市', 181, 1.04],
    ];
    const { unrecognised, unread } = recognise(alone(sheetOf({ rows })));
    expect(unrecognised.map(({ table }) => table)).toEqual([undefined]);
    expect(unread.map(({ reason }) => reason)).toEqual(['no-annex']);
  });

  it('adds up no rates, though the mean of one may be a slip off its sum', () => {
    const rates = [52.1, 61.4, 47.3, 58.8, 66.2, 43.9, 55.7, 60.5, 49.6, 38.0];
    const places = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];
    const tableOf = (header: string): Sheet =>
      sheetOf({
        rows: [
          ['市县', '某事项', header],
          ['合计', 460, 53.5],
          ...rates.map((rate, i) => [`${places[i] ?? ''}片区`, 37 + 2 * i, rate]),
        ],
      });
    const wrong = (header: string): readonly string[] =>
      audit(alone(tableOf(header))).findings.flatMap(({ level, rule }) => (level === 'error' ? [rule] : []));
    expect(wrong('某事率（%）')).toEqual([]);
    expect(wrong('某金额（万元）')).toEqual(['total-mismatch']);
  });
});
