import { concerns, extra, isAt, restores, type Outcome } from './campaign';

/** What became of the faults of one kind, as counts. */
export interface Tally {
  readonly kind: string;
  readonly planted: number;
  /** How many something outside the audit's code shows. The other counts are of these, apart from `beyond`. */
  readonly detectable: number;
  readonly detected: number;
  readonly cellFirst: number;
  readonly inCandidates: number;
  readonly suggested: number;
  /** Faults that two relations see at one cell, and how many of them stand first. */
  readonly pinned: number;
  readonly pinnedFirst: number;
  readonly extra: number;
  /** Found although nothing but plausibility shows it. */
  readonly beyond: number;
}

/** Counts the outcomes of one kind. */
export function tallyOf(kind: string, outcomes: readonly Outcome[]): Tally {
  const detectable = outcomes.filter(({ undetectable }) => undetectable === undefined);
  const pinned = detectable.filter(({ isPinned }) => isPinned);
  const count = (list: readonly Outcome[], passes: (one: Outcome) => boolean): number => list.filter(passes).length;
  return {
    kind,
    planted: outcomes.length,
    detectable: detectable.length,
    detected: count(detectable, ({ found }) => found.length > 0),
    cellFirst: count(detectable, isFirst),
    inCandidates: count(detectable, ({ found, fault }) => found.some((one) => concerns(one, fault))),
    suggested: count(detectable, ({ found, fault }) => found.some((one) => restores(one, fault))),
    pinned: pinned.length,
    pinnedFirst: count(pinned, isFirst),
    extra: outcomes.reduce((sum, one) => sum + extra(one), 0),
    beyond: count(outcomes, ({ undetectable, found }) => undetectable !== undefined && found.length > 0),
  };
}

/** Whether the first finding a person reads stands at the fault. */
export const isFirst = ({ found: [first], fault }: Outcome): boolean => first !== undefined && isAt(first.at, fault);

/** The tallies as a table for people; shares are of the detectable faults. */
export function tableOf(tallies: readonly Tally[]): string {
  const head = [
    'kind',
    'planted',
    'detectable',
    'detected',
    'cell first',
    'in candidates',
    'suggestion',
    'two relations: first',
    'extra',
    'beyond',
  ];
  const lines = tallies.map((one) => [
    one.kind,
    String(one.planted),
    String(one.detectable),
    ...[one.detected, one.cellFirst, one.inCandidates, one.suggested].map((count) => share(count, one.detectable)),
    `${share(one.pinnedFirst, one.pinned)} of ${one.pinned}`,
    String(one.extra),
    String(one.beyond),
  ]);
  return aligned([head, ...lines]);
}

/** Faults that nothing can show, counted by reason and kind. */
export function reasonsOf(outcomes: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { undetectable, kind } of outcomes) {
    if (undetectable !== undefined)
      counts.set(`${undetectable}|${kind}`, (counts.get(`${undetectable}|${kind}`) ?? 0) + 1);
  }
  return aligned(
    [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => [...key.split('|'), String(count)]),
  );
}

const share = (count: number, of: number): string => (of === 0 ? '—' : `${((100 * count) / of).toFixed(1)}%`);

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines
    .map((line) =>
      line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}
