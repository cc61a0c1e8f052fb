import type { Annex, Measure } from '../programmes';
import type { Decimal, Fraction } from '../arithmetic';
import type { Unit } from '../programmes';
import { addressOf, leafRows, targetRef, unitFactor } from '../relations';
import { placeRows, rowName, totalRow, type Period, type Table, type TableRow } from '../tables';
import type { Address } from '../workbook';
import { judged, scaleOf, exactSum, type Judged, type Scale } from './scale';
import { amountAt, measureKind, standingOf, type ComparedWith, type MeasureKind, type RowStanding } from './standing';
import type { Status } from './status';
import { expectedShare, type Thresholds } from './thresholds';

/**
 * Where the figures of a row stand. `target` may lie on the sheet of targets, or in the workbook of targets; one in
 * another unit is left out.
 */
export interface ProgressCells {
  readonly place: Address;
  readonly done: Address;
  readonly target?: Address;
  readonly rate?: Address;
}

/** One place in one measure. Figures are exact; what cannot be read is absent. */
export interface PlaceProgress extends Judged {
  /** The place as printed. */
  readonly place: string;
  readonly unit?: Unit;
  readonly row: TableRow;
  readonly cells: ProgressCells;
  /**
   * Whether the target is no cell beside what is done: borrowed from the annual targets because the annex has none, or
   * printed in another unit.
   */
  readonly isTargetBorrowed: boolean;
  /** By exact rate, without a plan by what is done; ties share. Absent without a task. */
  readonly rank?: number;
  /** Without a plan: at least the given share of the mean (进展较快). */
  readonly isFast: boolean;
}

/** The province in one measure: the ratio of the sums, never the mean of rates. Answers are counted. */
export interface TotalProgress extends Judged {
  readonly done: Decimal;
  /** The printed total row, when there is one. */
  readonly cells?: ProgressCells;
}

/** A place that has a target and no row in the annex. */
export interface MissingPlace {
  readonly unit: Unit;
  readonly target: Decimal;
}

/** One measure of one annex. */
export interface MeasureProgress {
  readonly annex: Annex;
  readonly measure: Measure;
  readonly kind: MeasureKind;
  /** The table that holds the total; of a list that goes on over several sheets the last part. */
  readonly table: Table;
  /** All parts of the list, mostly one. */
  readonly parts: readonly Table[];
  readonly period?: Period;
  /** The share of the target that is due; absent without a plan or without a period. */
  readonly expected?: Fraction;
  /** In the order of the sheet. */
  readonly places: readonly PlaceProgress[];
  readonly total: TotalProgress;
  readonly counts: Readonly<Record<Status, number>>;
  /** Places that are left out of the ranking. */
  readonly unranked: number;
  readonly missing: readonly MissingPlace[];
}

/** What a measure is judged by. */
export interface Judging extends ComparedWith {
  readonly thresholds: Thresholds;
  /** The period of the workbook, for annexes that state none. */
  readonly period?: Period;
}

/** The progress of one measure in a list; undefined when it lacks the column of what is done. */
export function measureProgress(
  parts: readonly Table[],
  measure: Measure,
  judging: Judging,
): MeasureProgress | undefined {
  const table = parts.at(-1);
  const found = parts.flatMap((part) =>
    placeRows(part).flatMap((row) => standingOf(part, row, measure, judging) ?? []),
  );
  if (!table || found.length === 0) return undefined;
  const kind = measureKind(measure);
  const period = table.period ?? judging.period;
  const expected = kind === 'planned' ? expectedShare(judging.thresholds, measure.id, period) : undefined;
  const scale = scaleOf(found, kind, expected, judging.thresholds);
  const places = found.map((one) => placeProgress(one, scale));
  return {
    annex: table.annex,
    measure,
    kind,
    table,
    parts,
    ...(period ? { period } : {}),
    ...(expected ? { expected } : {}),
    places,
    total: totalProgress(parts, measure, judging, scale),
    counts: countsOf(places),
    unranked: places.filter(({ rank }) => rank === undefined).length,
    missing: missingPlaces(parts, measure, judging),
  };
}

function placeProgress(found: RowStanding, scale: Scale): PlaceProgress {
  const { row, standing, cells } = found;
  const rank = scale.ranks.get(found);
  return {
    place: rowName(row),
    ...(row.unit ? { unit: row.unit } : {}),
    row,
    cells: cellsOf(found),
    isTargetBorrowed: cells.target !== undefined && (cells.target.table !== cells.done.table || !isOneUnit(cells)),
    ...judged(standing, scale),
    ...(rank === undefined ? {} : { rank }),
    isFast: standing.done !== undefined && scale.isFast(standing.done),
  };
}

/** Whether formulas may set the two cells against each other as they stand. */
const isOneUnit = ({ target, done }: Pick<RowStanding['cells'], 'target' | 'done'>): boolean =>
  target === undefined || unitFactor(target.column, done.column) === 1;

const cellsOf = ({ row, cells: { done, target, rate } }: RowStanding): ProgressCells => ({
  place: row.labelCell,
  done: addressOf(done),
  ...(target && isOneUnit({ target, done }) ? { target: addressOf(target) } : {}),
  ...(rate ? { rate: addressOf(rate) } : {}),
});

/**
 * The sums of all places; a sub-total stands for its places where they are not listed. The previous sum is the printed
 * one.
 */
function totalProgress(parts: readonly Table[], measure: Measure, judging: Judging, scale: Scale): TotalProgress {
  const standings = parts.flatMap((part) =>
    leafRows(part).flatMap((row) => standingOf(part, row, measure, judging)?.standing ?? []),
  );
  const done = exactSum(standings.flatMap((one) => one.done ?? []));
  const target = scale.kind === 'unplanned' ? {} : { target: exactSum(standings.flatMap((one) => one.target ?? [])) };
  const last = parts.at(-1);
  const row = last && totalRow(last);
  const printed = row && standingOf(last, row, measure, judging);
  const previous = printed?.standing.previous;
  const task = scale.kind === 'unplanned' ? 'unplanned' : target.target?.units === 0n ? 'none' : 'planned';
  const sums = judged({ task, ...target, done, ...(previous ? { previous } : {}) }, scale);
  return { ...sums, done, ...(printed ? { cells: cellsOf(printed) } : {}) };
}

const NOBODY: Readonly<Record<Status, number>> = {
  zero: 0,
  stalled: 0,
  behind: 0,
  normal: 0,
  done: 0,
  over: 0,
  'no-task': 0,
  unknown: 0,
};

const countsOf = (places: readonly PlaceProgress[]): Readonly<Record<Status, number>> =>
  places.reduce((counts, { status }) => ({ ...counts, [status]: counts[status] + 1 }), NOBODY);

/** Targets above zero for places that the annex does not list. */
function missingPlaces(parts: readonly Table[], measure: Measure, { targets }: Judging): readonly MissingPlace[] {
  if (measure.targetColumn === undefined) return [];
  const listed = new Set(parts.flatMap(placeRows).map(({ unit }) => unit?.id));
  return targets.flatMap(placeRows).flatMap((row) => {
    const ref = row.unit && !listed.has(row.unit.id) ? targetRef(targets, measure, row) : undefined;
    const target = ref && amountAt(ref);
    return row.unit && target && target.units > 0n ? [{ unit: row.unit, target }] : [];
  });
}
