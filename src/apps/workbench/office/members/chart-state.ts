import type { Chart, ChartSeries, SheetModel } from '../../model';
import { boolean } from '../arguments';
import { notFound } from '../failure';
import { property, type OfficeMember } from '../object-model';

/** A chart of a sheet. */
export interface ChartState {
  readonly sheet: SheetModel;
  readonly id: string;
}

/** A series of a chart, by its place. */
export interface SeriesState extends ChartState {
  readonly at: number;
}

/** The chart types this project makes. */
export const TYPES = [
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'ColumnClustered',
  'ColumnStacked',
  'Line',
  'LineMarkers',
  'XYScatterLinesNoMarkers',
] as const;

/** The chart as it is now. */
export const current = ({ sheet, id }: ChartState): Chart =>
  sheet.get('charts').find((chart) => chart.id === id) ?? notFound(`chart ${id}`);

/** Changes facts of a chart. */
export const changeChart = (state: ChartState, facts: Partial<Chart>): void =>
  state.sheet.set(
    'charts',
    state.sheet.get('charts').map((chart) => (chart.id === state.id ? { ...chart, ...facts } : chart)),
  );

/** A series as it is now. */
export const seriesOf = (state: SeriesState): ChartSeries =>
  current(state).series[state.at] ?? notFound(`series ${state.at}`);

/** Changes facts of a series. */
export const changeSeries = (state: SeriesState, facts: Partial<ChartSeries>): void =>
  changeChart(state, {
    series: current(state).series.map((series, at) => (at === state.at ? { ...series, ...facts } : series)),
  });

/** Charts are changed only on sheets that are not protected. */
export const guarded = { sheet: ({ sheet }: ChartState) => sheet };

/** A property that Excel has and the workbench does not draw: checked, then forgotten. */
export const ignored = (since: number, check: (value: unknown) => unknown): OfficeMember<never> =>
  property<never>(
    since,
    () => null,
    (_state, value) => void check(value),
  );
/** A switch of that sort. */
export const flag = (since: number): OfficeMember<never> => ignored(since, (value) => boolean(value, 'flag'));
