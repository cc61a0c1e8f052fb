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
}

export const BAR_COLOUR = '#5B7FA6';
export const DUE_COLOUR = '#C0392B';

/** Rows of one chart, and the height of the line above the charts of a page: a section's title, or a gap. */
const CHART_ROWS = 13;
export const GAP_HEIGHT = 36;
const SLACK = 20;
/** With more places than this the names of a half-wide chart cannot be read. */
const MOST_IN_HALF = 26;
/** Rows that carry figures and no chart any more. */
const THIN = 2;

/**
 * One chart a planned measure, places by rank against the line of what is due; `page` is the height of a printed page without its repeated rows,
 * which holds two charts above each other. `firstRow` is the row below the section's title. The figures lie under the charts.
 */
export function placeCharts(scene: Scene, firstRow: number, page: number): ChartBlock {
  const columns = rankedColumns(scene);
  const slots = slotsOf(columns);
  const bands = slots.reduce((most, { band }) => Math.max(most, band + 1), 0);
  const height = Math.floor(((page - GAP_HEIGHT - SLACK) / (2 * CHART_ROWS)) * 100) / 100;
  const covered = bands === 0 ? 0 : rowOf(bands - 1) + CHART_ROWS;
  const rows = Math.max(covered, ...columns.map(({ lines }) => lines.length));
  return {
    lines: Array.from({ length: rows }, (_, row): Line => ({ pieces: rankedPieces(columns, row), height: row >= covered ? THIN : isGap(row) ? GAP_HEIGHT : height })),
    charts: slots.map(({ column, band, half }) => chartOf(column, firstRow, areaOf(scene.grid, firstRow + rowOf(band), half))),
  };
}

/** Two bands make a page; a gap stands before every page after the first, whose gap is the section's title. */
const rowOf = (band: number): number => band * CHART_ROWS + Math.floor(band / 2);
const isGap = (row: number): boolean => row % (2 * CHART_ROWS + 1) === 2 * CHART_ROWS;

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
    ...few.map((column, i): ChartSlot => ({ column, band: Math.floor(i / 2), half: i === few.length - 1 && i % 2 === 0 ? 'whole' : i % 2 === 0 ? 'left' : 'right' })),
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
