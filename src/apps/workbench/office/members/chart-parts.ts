import { colour, numberArgument, oneOf, textArgument } from '../arguments';
import { office, property, type Kind } from '../object-model';
import { changeChart, current, flag, guarded, ignored, type ChartState } from './chart-state';

const FONT: Kind<ChartState> = {
  name: 'ChartFont',
  members: {
    Size: ignored(1, (value) => numberArgument(value, 'size')),
    Bold: flag(1),
    Color: ignored(1, (value) => colour(value, 'color')),
    Name: ignored(1, (value) => textArgument(value, 'name')),
  },
};
const TEXT_FORMAT: Kind<ChartState> = {
  name: 'ChartTextFormat',
  members: { Font: property(1, (state) => office(FONT, state)) },
};

/** The title of a chart. */
export const CHART_TITLE: Kind<ChartState> = {
  name: 'ChartTitle',
  ...guarded,
  members: {
    Text: property(
      1,
      (state) => current(state).title,
      (state, value) => changeChart(state, { title: textArgument(value, 'text') }),
    ),
    Visible: flag(1),
    Format: property(1, (state) => office(TEXT_FORMAT, state)),
  },
};

/** Its legend. */
export const LEGEND: Kind<ChartState> = {
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
    NumberFormat: property(
      8,
      (state) => current(state).format ?? 'General',
      (state, value) => changeChart(state, { format: textArgument(value, 'numberFormat') }),
    ),
    Minimum: ignored(1, (value) => numberArgument(value, 'minimum')),
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

/** Its two axes. */
export const AXES: Kind<ChartState> = {
  name: 'ChartAxes',
  members: {
    ValueAxis: property(1, (state) => office(VALUE_AXIS, state)),
    CategoryAxis: property(1, (state) => office(CATEGORY_AXIS, state)),
  },
};
