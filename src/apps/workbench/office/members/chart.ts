import type { Area } from '../../../../core';
import type { Chart, ChartSeries, SheetModel } from '../../model';
import { boolean, colour, index, number, oneOf, text } from '../arguments';
import { notFound } from '../failure';
import { command, NULL_OBJECT, office, property, query, type Kind, type Member, type OfficeObject } from '../object-model';
import { areaOf, rangeArgument } from './range';

interface ChartState {
  readonly sheet: SheetModel;
  readonly id: string;
}

interface SeriesState extends ChartState {
  readonly at: number;
}

const TYPES = ['BarClustered', 'BarStacked', 'BarStacked100', 'ColumnClustered', 'ColumnStacked', 'Line', 'LineMarkers', 'XYScatterLinesNoMarkers'] as const;

const current = ({ sheet, id }: ChartState): Chart =>
  sheet.get('charts').find((chart) => chart.id === id) ?? notFound(`chart ${id}`);

const change = (state: ChartState, facts: Partial<Chart>): void =>
  state.sheet.set('charts', state.sheet.get('charts').map((chart) => (chart.id === state.id ? { ...chart, ...facts } : chart)));

const seriesOf = (state: SeriesState): ChartSeries => current(state).series[state.at] ?? notFound(`series ${state.at}`);

const changeSeries = (state: SeriesState, facts: Partial<ChartSeries>): void =>
  change(state, { series: current(state).series.map((series, at) => (at === state.at ? { ...series, ...facts } : series)) });

const guarded = { sheet: ({ sheet }: ChartState) => sheet };

/** A property that Excel has and the workbench does not draw: checked, then forgotten. */
const ignored = (since: number, check: (value: unknown) => unknown): Member<never> =>
  property<never>(since, () => null, (_state, value) => void check(value));
const flag = (since: number): Member<never> => ignored(since, (value) => boolean(value, 'flag'));

const SERIES_FILL: Kind<SeriesState> = {
  name: 'ChartFill',
  ...guarded,
  members: { SetSolidColor: command(1, (state, [value]) => changeSeries(state, { colour: colour(value, 'color') })) },
};

const SERIES_LINE: Kind<SeriesState> = {
  name: 'ChartLineFormat',
  ...guarded,
  members: {
    Color: property(1, (state) => seriesOf(state).colour ?? '', (state, value) => changeSeries(state, { colour: colour(value, 'color') })),
    Weight: ignored(7, (value) => number(value, 'weight')),
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
    Name: property(1, (state) => seriesOf(state).name, (state, value) => changeSeries(state, { name: text(value, 'name') })),
    ChartType: property(7, (state) => seriesOf(state).kind ?? current(state).kind, (state, value) =>
      changeSeries(state, { kind: oneOf(value, TYPES, 'chartType') })),
    Format: property(1, (state) => office(SERIES_FORMAT, state)),
    GapWidth: ignored(7, (value) => number(value, 'gapWidth')),
    Overlap: ignored(8, (value) => number(value, 'overlap')),
    HasDataLabels: flag(7),
    MarkerStyle: ignored(7, (value) => text(value, 'markerStyle')),
    SetValues: command(7, (state, [value]) => {
      const { sheet, area } = rangeArgument(value);
      changeSeries(state, { values: area, source: sheet.name() });
    }),
    SetXAxisValues: command(7, (state, [value]) => {
      const { sheet, area } = rangeArgument(value);
      changeSeries(state, { categories: area, source: sheet.name() });
    }),
    Delete: command(7, (state) => change(state, { series: current(state).series.filter((_, at) => at !== state.at) })),
  },
};

const SERIES_COLLECTION: Kind<ChartState> = {
  name: 'ChartSeriesCollection',
  ...guarded,
  items: (state) => current(state).series.map((_, at) => office(SERIES, { ...state, at })),
  members: {
    Count: property(1, (state) => current(state).series.length),
    GetItemAt: query(1, (state, [at]) => office(SERIES, { ...state, at: index(at, 'index') })),
    Add: command(7, (state, [name]) => {
      const at = current(state).series.length;
      change(state, { series: [...current(state).series, { name: name === undefined || name === null ? '' : text(name, 'name') }] });
      return office(SERIES, { ...state, at });
    }),
  },
};

const FONT: Kind<ChartState> = {
  name: 'ChartFont',
  members: {
    Size: ignored(1, (value) => number(value, 'size')),
    Bold: flag(1),
    Color: ignored(1, (value) => colour(value, 'color')),
    Name: ignored(1, (value) => text(value, 'name')),
  },
};
const TEXT_FORMAT: Kind<ChartState> = { name: 'ChartTextFormat', members: { Font: property(1, (state) => office(FONT, state)) } };

const TITLE: Kind<ChartState> = {
  name: 'ChartTitle',
  ...guarded,
  members: {
    Text: property(1, (state) => current(state).title, (state, value) => change(state, { title: text(value, 'text') })),
    Visible: flag(1),
    Format: property(1, (state) => office(TEXT_FORMAT, state)),
  },
};

const LEGEND: Kind<ChartState> = {
  name: 'ChartLegend',
  ...guarded,
  members: {
    Visible: flag(1),
    Position: ignored(1, (value) => oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner'], 'position')),
  },
};

const GRIDLINES: Kind<ChartState> = { name: 'ChartGridlines', members: { Visible: flag(1) } };

const VALUE_AXIS: Kind<ChartState> = {
  name: 'ChartAxis',
  ...guarded,
  members: {
    NumberFormat: property(8, (state) => current(state).format ?? 'General', (state, value) => change(state, { format: text(value, 'numberFormat') })),
    Minimum: ignored(1, (value) => number(value, 'minimum')),
    MajorGridlines: property(1, (state) => office(GRIDLINES, state)),
    Format: property(1, (state) => office(TEXT_FORMAT, state)),
  },
};

const CATEGORY_AXIS: Kind<ChartState> = {
  name: 'ChartAxis',
  ...guarded,
  members: {
    ReversePlotOrder: flag(7),
    Format: property(1, (state) => office(TEXT_FORMAT, state)),
  },
};

const AXES: Kind<ChartState> = {
  name: 'ChartAxes',
  members: {
    ValueAxis: property(1, (state) => office(VALUE_AXIS, state)),
    CategoryAxis: property(1, (state) => office(CATEGORY_AXIS, state)),
  },
};

const CHART: Kind<ChartState> = {
  name: 'Chart',
  ...guarded,
  members: {
    Id: property(7, ({ id }) => id),
    Name: property(1, (state) => current(state).name, (state, value) => change(state, { name: text(value, 'name') })),
    ChartType: property(7, (state) => current(state).kind, (state, value) => change(state, { kind: oneOf(value, TYPES, 'chartType') })),
    Title: property(1, (state) => office(TITLE, state)),
    Legend: property(1, (state) => office(LEGEND, state)),
    Axes: property(1, (state) => office(AXES, state)),
    Series: property(1, (state) => office(SERIES_COLLECTION, state)),
    SetPosition: command(1, (state, [first, last]) => change(state, { at: between(cellOf(first), cellOf(last ?? first)) })),
    Delete: command(1, ({ sheet, id }) => sheet.set('charts', sheet.get('charts').filter((chart) => chart.id !== id))),
  },
};

const cellOf = (value: unknown): Area => (typeof value === 'string' ? areaOf(value) : rangeArgument(value).area);

const between = (first: Area, last: Area): Area => ({
  row: first.row,
  column: first.column,
  rows: last.row + last.rows - first.row,
  columns: last.column + last.columns - first.column,
});

let lastId = 0;

/** Excel makes one series per column or row of the source, named by the first cell; the rest is set by the add-in. */
function add(sheet: SheetModel, args: readonly unknown[]): OfficeObject<never> {
  const kind = oneOf(args[0], TYPES, 'type');
  const { sheet: source, area } = rangeArgument(args[1]);
  const by = oneOf(args[2] ?? 'Auto', ['Auto', 'Columns', 'Rows'], 'seriesBy');
  const count = by === 'Rows' ? area.rows : area.columns;
  const series = Array.from({ length: count }, (_, at): ChartSeries => ({
    name: `系列${at + 1}`,
    source: source.name(),
    values: by === 'Rows' ? { ...area, row: area.row + at, rows: 1 } : { ...area, column: area.column + at, columns: 1 },
  }));
  const id = `chart-${++lastId}`;
  sheet.set('charts', [...sheet.get('charts'), { id, name: `Chart ${lastId}`, kind, title: '', series }]);
  return office(CHART, { sheet, id });
}

const find = (sheet: SheetModel, key: unknown): Chart | undefined =>
  sheet.get('charts').find((chart) => chart.id === key || chart.name.toLowerCase() === text(key, 'key').toLowerCase());

const item = (sheet: SheetModel, key: unknown): OfficeObject<never> =>
  office(CHART, { sheet, id: find(sheet, key)?.id ?? notFound(`chart ${String(key)}`) });

/** The charts of a sheet. */
export const CHARTS: Kind<SheetModel> = {
  name: 'ChartCollection',
  sheet: (sheet) => sheet,
  items: (sheet) => sheet.get('charts').map(({ id }) => office(CHART, { sheet, id })),
  item,
  members: {
    Count: property(1, (sheet) => sheet.get('charts').length),
    Add: command(1, (sheet, args) => add(sheet, args)),
    GetItem: query(1, (sheet, [key]) => item(sheet, key)),
    GetItemOrNullObject: query(4, (sheet, [key]) => (find(sheet, key) ? item(sheet, key) : NULL_OBJECT)),
    GetItemAt: query(1, (sheet, [at]) => item(sheet, sheet.get('charts')[index(at, 'index')]?.id)),
  },
};
