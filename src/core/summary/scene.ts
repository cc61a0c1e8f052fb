import type { MeasureProgress, PlaceProgress, Progress } from '../progress';
import { areaA1, type Snapshot } from '../workbook';
import type { Grid, SummaryMeasure } from './grid';
import type { SummaryRow } from './rows';
import { operandsOf, type Operands } from './formulas';

/** What every section of the summary is made from. */
export interface SummaryScene {
  readonly snapshot: Snapshot;
  readonly progress: Progress;
  readonly grid: Grid;
  readonly rows: readonly SummaryRow[];
  /** Whether the targets lie in another workbook, where no formula can point. */
  readonly targetsAreElsewhere: boolean;
  /** The sheet row of the first place in the table of rates. */
  readonly firstRate: number;
  /** The sheet row of the first place in the table of statuses and ranks. */
  readonly firstStatus: number;
}

/** The operands of a place's formulas. */
export const operandsIn = (
  { snapshot, targetsAreElsewhere }: SummaryScene,
  place: PlaceProgress,
): Operands | undefined => operandsOf(snapshot, place, targetsAreElsewhere);

/** The rates of all places in a measure, as a formula names their cells. */
export const rateCells = ({ firstRate, rows }: SummaryScene, { at }: SummaryMeasure): string =>
  down(firstRate, at, rows.length);

/** The statuses of all places in a measure, as a formula names their cells. */
export const statusesOf = ({ firstStatus, rows }: SummaryScene, { at }: SummaryMeasure): string =>
  down(firstStatus, at, rows.length);

/** The names of all places beside their statuses, as a formula names their cells. */
export const placeNameCells = ({ firstStatus, rows }: SummaryScene, column: number): string =>
  down(firstStatus, column, rows.length);

const down = (row: number, column: number, rows: number): string =>
  areaA1({ row, column, rows: Math.max(1, rows), columns: 1 }).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** The measures that are counted against a plan. */
export const isPlanned = ({ kind }: MeasureProgress): boolean => kind === 'planned';
