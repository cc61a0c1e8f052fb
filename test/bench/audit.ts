import * as z from 'zod/mini';
import { audit, recognise, type AuditOptions, type Sheet, type Snapshot, type Table } from '../../src/core';
import { random as randomFrom } from '../mutation/random';
import { faultySheet, longSheet } from './sheets';
import { median, milliseconds } from './time';

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000];

/** A workbook that nothing has been remembered of yet: what is computed once a sheet is computed again. */
export const unseen = ({ sheets, settings }: Snapshot): Snapshot => ({
  sheets: sheets.map((sheet) => ({ ...sheet })),
  settings,
});

/** Audits as often as asked, every time from workbooks that have not been seen before, the compared ones too. */
function timed(snapshot: Snapshot, rounds: number, { targets, previous }: AuditOptions = {}): number {
  const once = (): void => {
    audit(unseen(snapshot), {
      ...(targets ? { targets: unseen(targets) } : {}),
      ...(previous ? { previous: unseen(previous) } : {}),
    });
  };
  for (let i = 0; i < WARM; i++) once();
  return median(once, rounds);
}

/** So many runs before it is timed. */
const WARM = 3;

const workbook = (...sheets: readonly Sheet[]): Snapshot => ({ sheets, settings: {} });

/** The example workbook alone and compared, then with faults, with 4 % of its figures mistyped, and beside a peer. */
export function runExample(
  september: Snapshot,
  june: Snapshot,
  targets: Snapshot,
  faulty: Snapshot,
): readonly string[] {
  const line = (title: string, time: number): string => `audit the example (9 annexes)${title}: ${milliseconds(time)}`;
  const plain = timed(september, 15);
  const peer = median(() => validate(september), 15);
  return [
    line('', plain),
    line(' with targets', timed(september, 9, { targets })),
    line(' with targets and the period before', timed(september, 9, { targets, previous: june })),
    line(' with 39 planted faults', timed(faulty, 9)),
    line(' with 4 % of its figures mistyped', timed(mistyped(september), 5)),
    '  a peer: the same figures parsed row by row with zod, no relations, no places: ' +
      `${milliseconds(peer)}; the audit takes ${(plain / peer).toFixed(1)} times as long`,
    `  memory for one audit: ${memoryOf(september)} MB`,
  ];
}

/** What a validator of single rows does: every figure of every known column is a number that is not negative. */
function validate(snapshot: Snapshot): number {
  return recognised(snapshot).reduce((sum, { columns, rows, sheet }) => {
    const figures = columns.filter(
      ({ definition }) => definition?.kind === 'count' || definition?.kind === 'amount' || definition?.kind === 'rate',
    );
    const schema = z.object(
      Object.fromEntries(figures.map(({ column }) => [String(column), z.optional(z.number().check(z.nonnegative()))])),
    );
    return (
      sum +
      rows.filter(
        ({ row }) =>
          schema.safeParse(
            Object.fromEntries(
              figures.map(({ column }) => [
                String(column),
                sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column],
              ]),
            ),
          ).success,
      ).length
    );
  }, 0);
}

const recognised = (snapshot: Snapshot): readonly Table[] => recognise(snapshot).tables;

/** So many workbooks with so much in a hundred of their figures mistyped, each from a seed of its own. */
const SEEDED = 34;
const SHARES = [2, 3, 4, 5, 6];

/** The example with figures mistyped in as many ways as are measured. */
export const seededFrom = (september: Snapshot): readonly Snapshot[] =>
  Array.from({ length: SEEDED }, (_, seed) => mistyped(september, SHARES[seed % SHARES.length], seed + 1));

/** The processor time of the middle and of the worst of them. */
export function runSeeded(september: Snapshot): readonly string[] {
  const times = seededFrom(september)
    .map((snapshot) => {
      const start = process.cpuUsage();
      const { findings } = audit(snapshot);
      const { user, system } = process.cpuUsage(start);
      return { time: (user + system) / 1000, findings: findings.length };
    })
    .sort((one, other) => one.time - other.time);
  const [middle, worst] = [times[Math.floor(SEEDED / 2)], times.at(-1)];
  return [
    `audit ${SEEDED} workbooks with ${SHARES[0]} to ${SHARES.at(-1)} % of their figures mistyped: ` +
      `the middle ${milliseconds(middle?.time ?? 0)} CPU, the worst ${milliseconds(worst?.time ?? 0)} CPU ` +
      `(${worst?.findings} findings)`,
  ];
}

/** Some figures in a hundred with one digit more. */
function mistyped({ sheets, settings }: Snapshot, share = 4, seed = 4): Snapshot {
  const random = randomFrom(seed);
  return {
    settings,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((line) =>
        line.map((value) =>
          typeof value === 'number' && random.below(100) < share ? value * 10 + random.below(9) : value,
        ),
      ),
    })),
  };
}

/** Megabytes that one audit leaves behind before anything is collected. */
function memoryOf(snapshot: Snapshot): string {
  const before = process.memoryUsage().heapUsed;
  audit(unseen(snapshot));
  return Math.max(0, (process.memoryUsage().heapUsed - before) / 2 ** 20).toFixed(0);
}

/** Annexes of a thousand rows with totals, sub-totals and four mistyped figures. */
export const runThousand = (): readonly string[] =>
  ['shantytown', 'expropriation', 'funding'].map((id) => {
    const sheet = faultySheet(id);
    const { findings } = audit(workbook(sheet));
    const located = findings.filter(({ candidates }) => candidates.length > 0).length;
    return (
      `audit ${id}, ${sheet.values.length} rows with totals: ` +
      `${milliseconds(timed(workbook(sheet), 7))}, ${findings.length} findings, ${located} located`
    );
  });

/** One table of ten columns that grows: if the last column of the curve grows, something is quadratic. */
export const runCurve = (): readonly string[] =>
  SIZES.map((rows) => {
    const time = timed(workbook(longSheet(rows)), rows > 10_000 ? 3 : 5);
    return (
      `audit ${String(rows).padStart(6)} rows × 10 columns: ${milliseconds(time).padStart(8)}, ` +
      `${(time / (rows / 1000)).toFixed(1)} ms per 1,000 rows`
    );
  });

/**
 * The curve with a period before of the same size, and a total that is wrong, so that the longest column is searched.
 */
export const runCompared = (): readonly string[] =>
  [1_000, 10_000, 100_000].map((rows) => {
    const sheet = longSheet(rows);
    const last = sheet.values.length - 1;
    const wrong = {
      ...sheet,
      values: sheet.values.map((line, i) =>
        i === last ? line.map((value, j) => (j === 2 ? Number(value) + 90 : value)) : line,
      ),
    };
    const time = timed(workbook(wrong), 3, { previous: workbook(longSheet(rows)) });
    return (
      `  with the period before and a wrong total, ${rows} rows: ${milliseconds(time)}, ` +
      `${(time / (rows / 1000)).toFixed(1)} ms per 1,000 rows`
    );
  });
