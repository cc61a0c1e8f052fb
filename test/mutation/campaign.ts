import { audit, recognise, type AuditOptions, type Finding, type Sheet, type Snapshot, type Value } from '../../src/core';
import { hasRows, type Fault, type Mutation } from './faults';
import { random } from './random';

/** What became of the faults of one kind. */
export interface Tally {
  readonly kind: string;
  readonly planted: number;
  readonly detected: number;
  readonly cellFirst: number;
  readonly inCandidates: number;
  readonly suggested: number;
  readonly extra: number;
  readonly missed: readonly Fault[];
}

/** Plants seeded single faults of one kind in the sheets, audits each sheet alone, and counts. Sheets without a fault must be silent. */
export function campaign(kind: string, mutation: Mutation, sheets: readonly Sheet[], times: number, options: AuditOptions = {}): Tally {
  const source = random([...kind].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7));
  const tables = sheets.map((sheet) => recognise(workbook(sheet)).tables[0]).filter((table) => table !== undefined && hasRows(table));
  const baselines = new Map(sheets.map((sheet) => [sheet.name, new Set(findingsOf(sheet, options).map(({ id }) => id))]));
  const tally = { detected: 0, cellFirst: 0, inCandidates: 0, suggested: 0, extra: 0 };
  const missed: Fault[] = [];
  let planted = 0;
  for (let i = 0; i < times; i++) {
    const table = source.pick(tables);
    const fault = table && mutation(table, source);
    if (!fault) continue;
    planted++;
    const baseline = baselines.get(fault.sheet.name);
    const found = findingsOf(fault.sheet, options).filter(({ id }) => !baseline?.has(id));
    const about = found.filter((finding) => concerns(finding, fault));
    if (found.length > 0) tally.detected++;
    else missed.push(fault);
    if (found.some((finding) => isAt(finding.at, fault))) tally.cellFirst++;
    if (about.length > 0) tally.inCandidates++;
    if (found.some((finding) => finding.fix?.edits.some((edit) => isAt(edit.at, fault) && same(edit.to, fault.was)))) tally.suggested++;
    tally.extra += Math.max(0, found.length - Math.max(1, about.length));
  }
  return { kind, planted, ...tally, missed };
}

const workbook = (sheet: Sheet): Snapshot => ({ sheets: [sheet], settings: {} });

const findingsOf = (sheet: Sheet, options: AuditOptions): readonly Finding[] => audit(workbook(sheet), options).findings;

interface At {
  readonly row: number;
  readonly column: number;
}

const isAt = (at: At, fault: Fault): boolean =>
  [fault, ...(fault.also ?? [])].some((cell) => cell.row === at.row && cell.column === at.column);

const concerns = (finding: Finding, fault: Fault): boolean =>
  [finding.at, ...finding.also, ...finding.candidates.map((one) => one.at)].some((at) => isAt(at, fault));

const same = (to: unknown, was: Value): boolean =>
  to === was || (typeof to === 'number' && typeof was === 'number' && Math.abs(to - was) < 1e-9) || (typeof to === 'object' && to !== null && 'formula' in to);

/** The tallies as a table for people. */
export function report(tallies: readonly Tally[]): string {
  const head = ['kind', 'planted', 'detected', 'right cell', 'in candidates', 'suggestion', 'extra'];
  const rows = tallies.map((one) => [
    one.kind, String(one.planted),
    ...[one.detected, one.cellFirst, one.inCandidates, one.suggested].map((count) => `${((100 * count) / one.planted).toFixed(1)}%`),
    String(one.extra),
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)));
  return [head, ...rows].map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')).join('\n');
}
