import { colour, index, numberArgument, oneOf, textArgument } from '../arguments';
import { command, office, property, query, type Kind } from '../object-model';
import {
  changeChart,
  changeSeries,
  current,
  flag,
  guarded,
  ignored,
  seriesOf,
  TYPES,
  type ChartState,
  type SeriesState,
} from './chart-state';
import { rangeArgument } from './range-state';

const SERIES_FILL: Kind<SeriesState> = {
  name: 'ChartFill',
  ...guarded,
  members: { SetSolidColor: command(1, (state, [value]) => changeSeries(state, { colour: colour(value, 'color') })) },
};

const SERIES_LINE: Kind<SeriesState> = {
  name: 'ChartLineFormat',
  ...guarded,
  members: {
    Color: property(
      1,
      (state) => seriesOf(state).colour ?? '',
      (state, value) => changeSeries(state, { colour: colour(value, 'color') }),
    ),
    Weight: ignored(7, (value) => numberArgument(value, 'weight')),
    LineStyle: ignored(7, (value) => oneOf(value, ['Continuous', 'Dash', 'Dot', 'None'], 'lineStyle')),
  },
};

const SERIES_FORMAT: Kind<SeriesState> = {
  name: 'ChartSeriesFormat',
  members: {
    Fill: property(1, (state) => office(SERIES_FILL, state)),
    Line: property(1, (state) => office(SERIES_LINE, state)),
  },
};

const SERIES: Kind<SeriesState> = {
  name: 'ChartSeries',
  ...guarded,
  members: {
    Name: property(
      1,
      (state) => seriesOf(state).name,
      (state, value) => changeSeries(state, { name: textArgument(value, 'name') }),
    ),
    ChartType: property(
      7,
      (state) => seriesOf(state).kind ?? current(state).kind,
      (state, value) => changeSeries(state, { kind: oneOf(value, TYPES, 'chartType') }),
    ),
    Format: property(1, (state) => office(SERIES_FORMAT, state)),
    GapWidth: ignored(7, (value) => numberArgument(value, 'gapWidth')),
    Overlap: ignored(8, (value) => numberArgument(value, 'overlap')),
    HasDataLabels: flag(7),
    MarkerStyle: ignored(7, (value) => textArgument(value, 'markerStyle')),
    SetValues: command(7, (state, [value]) => {
      const { sheet, area } = rangeArgument(value);
      changeSeries(state, { values: area, source: sheet.name() });
    }),
    SetXAxisValues: command(7, (state, [value]) => {
      const { sheet, area } = rangeArgument(value);
      changeSeries(state, { categories: area, source: sheet.name() });
    }),
    Delete: command(7, (state) =>
      changeChart(state, { series: current(state).series.filter((_, at) => at !== state.at) }),
    ),
  },
};

/** The series of a chart. */
export const SERIES_COLLECTION: Kind<ChartState> = {
  name: 'ChartSeriesCollection',
  ...guarded,
  items: (state) => current(state).series.map((_, at) => office(SERIES, { ...state, at })),
  members: {
    Count: property(1, (state) => current(state).series.length),
    GetItemAt: query(1, (state, [at]) => office(SERIES, { ...state, at: index(at, 'index') })),
    Add: command(7, (state, [name]) => {
      const at = current(state).series.length;
      changeChart(state, {
        series: [
          ...current(state).series,
          { name: name === undefined || name === null ? '' : textArgument(name, 'name') },
        ],
      });
      return office(SERIES, { ...state, at });
    }),
  },
};
