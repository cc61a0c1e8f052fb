import type { Area, ChartPlan } from '../workbook';
import type { Grid } from './grid';
import { rankedPieces, rankedColumns, type RankedColumn } from './chart-cells';
import type { Line } from './line';
import type { Scene } from './scene';
import { CHARTS } from './words';

/** Lines and the charts that lie on them. */
export interface ChartBlock {
  readonly lines: readonly Line[];
  readonly charts: readonly ChartPlan[];
  /** Sheet rows at which a new printed page begins. */
  readonly breaks?: readonly number[];
}

export const BAR_COLOUR = '#5B7FA6';
export const DUE_COLOUR = '#C0392B';

/** Rows of one chart and their height: two charts above each other fill a printed page. */
const CHART_ROWS = 13;
const ROW_HEIGHT = 22;
/** With more places than this the names of a half-wide chart cannot be read. */
const MOST_IN_HALF = 26;
/** A chart of fewer places says nothing. */
const FEWEST = 3;
/** Rows that carry figures and no chart any more. */
const THIN = 2;

/**
 * One chart a planned measure, places by rank against the line of what is due; `firstRow` is the sheet row where they
 * begin. Their figures lie under them.
 */
export function placeCharts(scene: Scene, firstRow: number): ChartBlock {
  const columns = rankedColumns(scene).filter(({ lines }) => lines.length >= FEWEST);
  const slots = slotsOf(columns);
  const bands = slots.reduce((most, { band }) => Math.max(most, band + 1), 0);
  const covered = bands * CHART_ROWS;
  const rows = Math.max(covered, ...columns.map(({ lines }) => lines.length));
  return {
    lines: Array.from({ length: rows }, (_, row): Line => ({
      pieces: rankedPieces(columns, row),
      height: row >= covered ? THIN : ROW_HEIGHT,
    })),
    charts: slots.map(({ column, band, half }) =>
      chartOf(column, firstRow, areaOf(scene.grid, firstRow + band * CHART_ROWS, half)),
    ),
    breaks: Array.from(
      { length: Math.max(0, Math.ceil(bands / 2) - 1) },
      (_, i) => firstRow + 2 * (i + 1) * CHART_ROWS,
    ),
  };
}

interface ChartSlot {
  readonly column: RankedColumn;
  readonly band: number;
  readonly half: 'left' | 'right' | 'whole';
}

/** Charts of few places share a band two by two, before those that need a band each. */
function slotsOf(columns: readonly RankedColumn[]): readonly ChartSlot[] {
  const few = columns.filter(({ lines }) => lines.length <= MOST_IN_HALF);
  const many = columns.filter(({ lines }) => lines.length > MOST_IN_HALF);
  const halves = Math.ceil(few.length / 2);
  return [
    ...few.map((column, i): ChartSlot => ({
      column,
      band: Math.floor(i / 2),
      half: i === few.length - 1 && i % 2 === 0 ? 'whole' : i % 2 === 0 ? 'left' : 'right',
    })),
    ...many.map((column, i): ChartSlot => ({ column, band: halves + i, half: 'whole' })),
  ];
}

function areaOf({ columns }: Grid, row: number, half: ChartSlot['half']): Area {
  const middle = Math.round(columns * 0.47);
  const column = half === 'right' ? middle : 0;
  return { row, column, rows: CHART_ROWS, columns: half === 'left' ? middle : columns - column };
}

function chartOf({ measure, at, lines }: RankedColumn, firstRow: number, area: Area): ChartPlan {
  const down = (column: number): Area => ({ row: firstRow, column, rows: lines.length, columns: 1 });
  const isDue = measure.expected !== undefined;
  return {
    name: `places-${measure.measure.id}`,
    kind: 'column',
    title: CHARTS.places(measure.measure.name),
    at: area,
    categories: down(at),
    series: [
      { name: CHARTS.rate, values: down(at + 1), colour: BAR_COLOUR },
      ...(isDue ? [{ name: CHARTS.due, values: down(at + 2), colour: DUE_COLOUR, asLine: true }] : []),
    ],
    format: '0',
  };
}
