import type { Programme } from '../programmes';
import type { Period, Table } from '../tables';
import type { Snapshot } from '../workbook';
import { measureProgress, type MeasureProgress } from './measure-progress';
import { periodBefore } from './past';
import { progressTables, targetsThatHold, type Compared, type Tables } from './tables';
import { thresholdsOf, type Thresholds } from './thresholds';

/**
 * What progress is judged by beside the workbook; the stored thresholds and the workbook's own history unless given.
 */
export interface ProgressOptions extends Compared {
  readonly thresholds?: Thresholds;
}

/** The state of every measure of every annex in a workbook. */
export interface Progress {
  /** What the office audits. */
  readonly programme: Programme;
  /** The period that most annexes state. */
  readonly period?: Period;
  /** The period that increments and 停滞 are counted from; absent when nothing earlier is known. */
  readonly previousPeriod?: Period;
  readonly hasTargets: boolean;
  /** By annex in the order of the sheets, then by measure. */
  readonly measures: readonly MeasureProgress[];
}

/**
 * Who is done, who is behind, who has not moved: the status of every place in every measure. Pure; the cost grows with
 * the rows.
 */
export function progress(snapshot: Snapshot, options: ProgressOptions = {}): Progress {
  const own = progressTables(snapshot);
  const targets = targetsThatHold(own, options.targets);
  const previous = options.previous ?? periodBefore(snapshot, own.period)?.snapshot;
  const before = previous && progressTables(previous, own.programme);
  const previousPeriod = before ? before.period : lastBefore(own);
  const judging = {
    targets,
    tables: own.all,
    thresholds: options.thresholds ?? thresholdsOf(snapshot),
    ...(own.period ? { period: own.period } : {}),
    ...(before ? { previous: before.annexes } : {}),
  };
  return {
    programme: own.programme,
    ...(own.period ? { period: own.period } : {}),
    ...(previousPeriod ? { previousPeriod } : {}),
    hasTargets: targets.length > 0,
    measures: listsOf(own.annexes).flatMap((parts) =>
      (parts[0]?.annex.measures ?? []).flatMap((measure) => measureProgress(parts, measure, judging) ?? []),
    ),
  };
}

/** The period of the last of the workbook's own sheets for earlier months. */
const lastBefore = ({ annexes, all }: Tables): Period | undefined =>
  all
    .flatMap((table) => (annexes.includes(table) || !table.period ? [] : [table.period]))
    .reduce<Period | undefined>((last, one) => (last && last.toMonth >= one.toMonth ? last : one), undefined);

/** Tables that are parts of one list together, the one with its total last. */
const listsOf = (tables: readonly Table[]): readonly (readonly Table[])[] =>
  tables.filter(({ isPage }) => !isPage).map((table) => [...(table.continues ?? []), table]);
