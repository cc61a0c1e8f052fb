import { audit, recognise, type Report, type Snapshot, type Table } from '../../src/core';
import { alone, exampleOf } from '../mutation/example';
import { random as randomFrom } from '../mutation/random';
import { layoutOf, withSlip } from './layouts';

/** Layouts of each annex, 320 together; they are always all tried. */
const ROUNDS = 40;

/** What a clean table may still be asked: which of its unread columns is meant. */
const serious = (report: Report): readonly string[] =>
  report.findings
    .filter((one) => one.level !== 'info' && !['missing-annex', 'missing-place', 'blank-row-inside'].includes(one.rule))
    .filter((one) => one.rule !== 'missing-column' || one.level === 'error')
    .map((one) => `${one.rule} ${one.message}`);

describe('an annex laid out as nobody has seen it', () => {
  let tables: readonly Table[];
  beforeAll(async () => {
    const example: Snapshot = await exampleOf('annexes-2022-09.xlsx');
    tables = recognise(example).tables.filter(({ annex }) => annex.hasTotal);
  });

  it('is read whole and stays silent when it is clean, in as many layouts as are tried', () => {
    const told = tables.flatMap((table, i) =>
      Array.from({ length: ROUNDS }, (_, round) => {
        const layout = layoutOf(table, randomFrom(1000 * i + round));
        const report = audit(alone(layout.sheet));
        const rows = report.tables[0]?.rows.filter(({ kind }) => kind === 'place').length;
        const wanted = table.rows.filter(({ kind }) => kind === 'place').length;
        return [...serious(report), ...(rows === wanted ? [] : [`${String(rows)} of ${wanted} places`])].map(
          (one) => `${table.annex.id} ${round} (${layout.says}): ${one}`,
        );
      }).flat(),
    );
    expect(told).toEqual([]);
  });

  it('shows a slip of one digit, or says what it has not read; it is never ready', () => {
    const missed = tables.flatMap((table, i) =>
      Array.from({ length: ROUNDS }, (_, round) => {
        const random = randomFrom(1000 * i + round);
        const layout = layoutOf(table, random);
        const [read] = recognise(alone(layout.sheet)).tables;
        const slip = read && withSlip(layout.sheet, read, random);
        if (!slip) return [];
        const report = audit(alone(slip.sheet));
        const isNamed = report.findings.some(
          ({ level, at, also, candidates }) =>
            level === 'error' &&
            [at, ...also, ...candidates.map((one) => one.at)].some(
              ({ row, column }) => row === slip.row || column === slip.column,
            ),
        );
        return isNamed || report.verdict.state === 'incomplete'
          ? []
          : [`${table.annex.id} ${round} (${layout.says}): ${report.verdict.state}`];
      }).flat(),
    );
    expect(missed).toEqual([]);
  });
});
