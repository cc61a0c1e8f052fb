import { audit, recognise, type Report, type Snapshot, type Table } from '../../src/core';
import { alone, exampleOf } from '../mutation/example';
import { random as randomFrom, type Random } from '../mutation/random';
import { layoutOf, withSlip } from './layouts';

/** Layouts of each annex, 320 together; they are always all tried. */
const ROUNDS = 40;

/** What a clean table may still be asked: which of its unread columns is meant. */
const serious = (report: Report): readonly string[] =>
  report.findings
    .filter((one) => one.level !== 'info' && !['missing-annex', 'missing-place', 'blank-row-inside'].includes(one.rule))
    .filter((one) => one.rule !== 'missing-column' || one.level === 'error')
    .map((one) => `${one.rule} ${one.message}`);

/** A table of the example in a layout of its own, and what is told of it while it is clean. */
interface Laid {
  readonly of: Table;
  readonly name: string;
  readonly layout: ReturnType<typeof layoutOf>;
  readonly random: Random;
  readonly report: Report;
}

function laidOut(of: Table, annex: number, round: number): Laid {
  const random = randomFrom(1000 * annex + round);
  const layout = layoutOf(of, random);
  const name = `${of.annex.id} ${round} (${layout.says})`;
  return { of, name, layout, random, report: audit(alone(layout.sheet)) };
}

describe('an annex laid out as nobody has seen it', () => {
  let laid: readonly Laid[];
  beforeAll(async () => {
    const example: Snapshot = await exampleOf('annexes-2022-09.xlsx');
    const tables = recognise(example).tables.filter(({ annex }) => annex.hasTotal);
    laid = tables.flatMap((table, annex) => Array.from({ length: ROUNDS }, (_, round) => laidOut(table, annex, round)));
  });

  it('is read whole and stays silent when it is clean, in as many layouts as are tried', () => {
    const told = laid.flatMap(({ of, name, report }) => {
      const rows = report.tables[0]?.rows.filter(({ kind }) => kind === 'place').length;
      const wanted = of.rows.filter(({ kind }) => kind === 'place').length;
      return [...serious(report), ...(rows === wanted ? [] : [`${String(rows)} of ${wanted} places`])].map(
        (one) => `${name}: ${one}`,
      );
    });
    expect(told).toEqual([]);
  });

  it('shows a slip of one digit, or says what it has not read; it is never ready', () => {
    const missed = laid.flatMap(({ name, layout, random, report: { tables } }) => {
      const [read] = tables;
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
      return isNamed || report.verdict.state === 'incomplete' ? [] : [`${name}: ${report.verdict.state}`];
    });
    expect(missed).toEqual([]);
  });
});
