import type { MeasureProgress, PlaceProgress, Progress } from '../progress';
import { areaA1, type Snapshot } from '../workbook';
import type { Grid, Programme } from './grid';
import type { SummaryRow } from './rows';
import { operandsOf, type Operands } from './formulas';

/** What every section of the summary is made from. */
export interface Scene {
  readonly snapshot: Snapshot;
  readonly progress: Progress;
  readonly grid: Grid;
  readonly rows: readonly SummaryRow[];
  /** Whether the targets lie in another workbook, where no formula can point. */
  readonly targetsAreElsewhere: boolean;
  /** The sheet row of the first place in the table. */
  readonly firstPlace: number;
}

/** The operands of a place's formulas. */
export const operandsIn = ({ snapshot, targetsAreElsewhere }: Scene, place: PlaceProgress): Operands | undefined =>
  operandsOf(snapshot, place, targetsAreElsewhere);

/** The cells of one column of the table, all places, as a formula names them. */
export const tableColumn = ({ firstPlace, rows }: Scene, column: number): string =>
  areaA1({ row: firstPlace, column, rows: Math.max(1, rows.length), columns: 1 }).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** The column of a measure's status words. */
export const statusColumn = ({ at, span }: Programme): number => (span === 1 ? at : at + 1);

/** The measures that are counted against a plan. */
export const isPlanned = ({ kind }: MeasureProgress): boolean => kind === 'planned';
