import type { MeasureProgress } from '../progress';
import type { Area, ChartPlan, Content } from '../workbook';
import { figureArea, type ChartTable, type PlacedTable } from './chart-figures';
import { points, pointsFormula } from './formulas';
import type { Grid } from './grid';
import { emptyLine, type GridLine } from './line';
import { isPlanned, operandsIn, type SummaryScene } from './scene';
import { CHARTS, PLACE } from './words';

export const BAR_COLOUR = '#5B7FA6';
const DUE_COLOUR = '#C0392B';

/** Rows of one chart and their height: two charts above each other fill a printed page. */
const CHART_ROWS = 11;
/** In points: eleven lines of it leave room for two charts on a page. */
const ROW_HEIGHT = 19;
/** With more places than this the names of a half-wide chart cannot be read. */
const MOST_IN_HALF = 22;
/** A chart of fewer places says nothing. */
const FEWEST = 3;

/** A measure with the figures of its chart. */
export interface RankedPlaces extends ChartTable {
  readonly measure: MeasureProgress;
}

/** Every planned measure with its places, the worst first; places without a task are left out. */
export const rankedPlaces = (scene: SummaryScene): readonly RankedPlaces[] =>
  scene.progress.measures
    .filter(isPlanned)
    .map((measure) => ({
      measure,
      head: [PLACE, CHARTS.rate, ...(measure.expected ? [CHARTS.due] : [])],
      rows: rankedRows(scene, measure),
    }))
    .filter(({ rows }) => rows.length >= FEWEST);

function rankedRows(scene: SummaryScene, { places, expected }: MeasureProgress): ChartTable['rows'] {
  const ranked = places.filter(({ rank }) => rank !== undefined).sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
  return ranked.flatMap((place): readonly (readonly Content[])[] => {
    const operands = operandsIn(scene, place);
    const rate = operands && pointsFormula(operands);
    return rate === undefined ? [] : [[place.place, rate, ...(expected ? [points(expected)] : [])]];
  });
}

/** Where the charts lie. */
interface ChartSlot {
  readonly index: number;
  readonly band: number;
  readonly half: 'left' | 'right' | 'whole';
}

/** Charts of few places share a band two by two, before those that need a band each. */
function slotsOf(ranked: readonly RankedPlaces[]): readonly ChartSlot[] {
  const indices = ranked.map((_, index) => index);
  const few = indices.filter((index) => (ranked[index]?.rows.length ?? 0) <= MOST_IN_HALF);
  const many = indices.filter((index) => !few.includes(index));
  const halves = Math.ceil(few.length / 2);
  return [
    ...few.map((index, i): ChartSlot => ({
      index,
      band: Math.floor(i / 2),
      half: i === few.length - 1 && i % 2 === 0 ? 'whole' : i % 2 === 0 ? 'left' : 'right',
    })),
    ...many.map((index, i): ChartSlot => ({ index, band: halves + i, half: 'whole' })),
  ];
}

const bandsOf = (ranked: readonly RankedPlaces[]): number =>
  slotsOf(ranked).reduce((most, { band }) => Math.max(most, band + 1), 0);

/** The rows that the charts lie on. */
export const placeChartLines = (ranked: readonly RankedPlaces[]): readonly GridLine[] =>
  Array.from({ length: bandsOf(ranked) * CHART_ROWS }, () => emptyLine(ROW_HEIGHT));

/** The sheet rows at which a new printed page begins; `firstRow` is that of the first chart. */
export const placeChartBreaks = (ranked: readonly RankedPlaces[], firstRow: number): readonly number[] =>
  Array.from(
    { length: Math.max(0, Math.ceil(bandsOf(ranked) / 2) - 1) },
    (_, i) => firstRow + 2 * (i + 1) * CHART_ROWS,
  );

/** One chart a measure: its places, the worst first, against the line of what is due of all of them. */
export function placeCharts(
  ranked: readonly RankedPlaces[],
  tables: readonly PlacedTable[],
  grid: Grid,
  firstRow: number,
): readonly ChartPlan[] {
  return slotsOf(ranked).flatMap(({ index, band, half }): readonly ChartPlan[] => {
    const [one, table] = [ranked[index], tables[index]];
    return one && table ? [chartOf(one, table, areaOf(grid, firstRow + band * CHART_ROWS, half))] : [];
  });
}

function areaOf({ columns }: Grid, row: number, half: ChartSlot['half']): Area {
  const middle = Math.round(columns / 2) - 1;
  const column = half === 'right' ? middle : 0;
  return { row, column, rows: CHART_ROWS, columns: half === 'left' ? middle : columns - column };
}

const chartOf = ({ measure }: RankedPlaces, table: PlacedTable, at: Area): ChartPlan => ({
  name: `places-${measure.measure.id}`,
  kind: 'column',
  title: CHARTS.places(measure.measure.name),
  at,
  categories: figureArea(table, 0),
  series: [
    { name: CHARTS.rate, values: figureArea(table, 1), colour: BAR_COLOUR },
    ...(measure.expected ? [{ name: CHARTS.due, values: figureArea(table, 2), colour: DUE_COLOUR, asLine: true }] : []),
  ],
  format: '0',
});
