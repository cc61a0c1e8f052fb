import { audit, type AuditOptions, type Sheet, type Snapshot } from '../../src/core';
import { faultySheet, longSheet } from './sheets';
import { median, milliseconds } from './time';

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000];

/** Audits as often as asked, every time from a workbook that has not been seen before. */
const timed = (sheets: readonly Sheet[], rounds: number, options: AuditOptions = {}): number =>
  median(() => void audit({ sheets: sheets.map((sheet) => ({ ...sheet })), settings: {} }, options), rounds);

/** The example workbook alone, with targets, and with targets and the period before. */
export function runExample(september: Snapshot, june: Snapshot, targets: Snapshot): readonly string[] {
  const line = (title: string, options: AuditOptions): string => `audit the example (9 annexes)${title}: ${milliseconds(timed(september.sheets, 9, options))}`;
  return [line('', {}), line(' with targets', { targets }), line(' with targets and the period before', { targets, previous: june })];
}

/** Annexes of a thousand rows with totals, sub-totals and four mistyped figures. */
export const runThousand = (): readonly string[] => ['shantytown', 'expropriation', 'funding'].map((id) => {
  const sheet = faultySheet(id);
  const { findings } = audit({ sheets: [sheet], settings: {} });
  return `audit ${id}, ${sheet.values.length} rows with totals: ${milliseconds(timed([sheet], 7))}, ${findings.length} findings, ${findings.filter(({ candidates }) => candidates.length > 0).length} located`;
});

/** One table of ten columns that grows: if the last column of the curve grows, something is quadratic. */
export const runCurve = (): readonly string[] => SIZES.map((rows) => {
  const sheet = longSheet(rows);
  const time = timed([sheet], rows > 10_000 ? 3 : 5);
  return `audit ${String(rows).padStart(6)} rows × 10 columns: ${milliseconds(time).padStart(8)}, ${(time / (rows / 1000)).toFixed(1)} ms per 1,000 rows`;
});

/** The curve with a period before of the same size, and a total that is wrong, so that the longest column is searched. */
export const runCompared = (): readonly string[] => [1_000, 10_000, 100_000].map((rows) => {
  const sheet = longSheet(rows);
  const previous = { sheets: [longSheet(rows)], settings: {} };
  const wrong = { ...sheet, values: sheet.values.map((line, i) => (i === sheet.values.length - 1 ? line.map((value, j) => (j === 2 ? Number(value) + 90 : value)) : line)) };
  const time = timed([wrong], 3, { previous });
  return `  with the period before and a wrong total, ${rows} rows: ${milliseconds(time)}, ${(time / (rows / 1000)).toFixed(1)} ms per 1,000 rows`;
});
