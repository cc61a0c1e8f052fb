import type { Area } from '../../../../core';
import type { Chart, ChartSeries, SheetModel } from '../../model';
import { areaOf } from '../areas';
import { index, oneOf, textArgument } from '../arguments';
import { notFound } from '../failure';
import { command, NULL_OBJECT, office, property, query, type Kind, type OfficeObject } from '../object-model';
import { AXES, LEGEND, CHART_TITLE } from './chart-parts';
import { SERIES_COLLECTION } from './chart-series';
import { changeChart, current, guarded, TYPES, type ChartState } from './chart-state';
import { rangeArgument } from './range-state';

const CHART: Kind<ChartState> = {
  name: 'Chart',
  ...guarded,
  members: {
    Id: property(7, ({ id }) => id),
    Name: property(
      1,
      (state) => current(state).name,
      (state, value) => changeChart(state, { name: textArgument(value, 'name') }),
    ),
    ChartType: property(
      7,
      (state) => current(state).kind,
      (state, value) => changeChart(state, { kind: oneOf(value, TYPES, 'chartType') }),
    ),
    Title: property(1, (state) => office(CHART_TITLE, state)),
    Legend: property(1, (state) => office(LEGEND, state)),
    Axes: property(1, (state) => office(AXES, state)),
    Series: property(1, (state) => office(SERIES_COLLECTION, state)),
    SetPosition: command(1, (state, [first, last]) =>
      changeChart(state, { at: between(cellOf(first), cellOf(last ?? first)) }),
    ),
    Delete: command(1, ({ sheet, id }) =>
      sheet.set(
        'charts',
        sheet.get('charts').filter((chart) => chart.id !== id),
      ),
    ),
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
    values:
      by === 'Rows' ? { ...area, row: area.row + at, rows: 1 } : { ...area, column: area.column + at, columns: 1 },
  }));
  const id = `chart-${++lastId}`;
  sheet.set('charts', [...sheet.get('charts'), { id, name: `Chart ${lastId}`, kind, title: '', series }]);
  return office(CHART, { sheet, id });
}

const find = (sheet: SheetModel, key: unknown): Chart | undefined =>
  sheet
    .get('charts')
    .find((chart) => chart.id === key || chart.name.toLowerCase() === textArgument(key, 'key').toLowerCase());

const item = (sheet: SheetModel, key: unknown): OfficeObject<never> =>
  office(CHART, { sheet, id: find(sheet, key)?.id ?? notFound(`chart ${String(key)}`) });

/** The charts of a sheet. */
export const CHARTS_OBJECT: Kind<SheetModel> = {
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
