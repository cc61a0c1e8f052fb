import { decimalFrom, fraction, order, toNumber, type Fraction } from '../arithmetic';
import {
  pastProgress,
  STATUS_LOOKS,
  STATUS_NAMES,
  trend,
  type MeasureProgress,
  type Status,
  type TrendPoint,
} from '../progress';
import { periodName } from '../tables';
import type { Area, ChartPlan, Content } from '../workbook';
import { figureArea, type ChartTable, type PlacedTable } from './chart-figures';
import { points, totalOperand } from './formulas';
import type { SummaryMeasure } from './grid';
import { statusCount } from './headline';
import { emptyLine, type GridLine } from './line';
import { BAR_COLOUR } from './place-charts';
import { isPlanned, type SummaryScene } from './scene';
import { BAND, CHARTS } from './words';

/** Lines that a chart covers: with their height a third of a landscape A4 page. */
const ROWS = 14;
/** In points; a line of text with room. */
const HEIGHT = 18;
/** With fewer measures the headline says it all. */
const FEWEST = 2;
/** A trend of more periods cannot be read. */
const MOST_PERIODS = 17;
const COUNTED: readonly Status[] = ['zero', 'stalled', 'behind', 'normal', 'done', 'over'];
const NORMAL_COLOUR = '#C9D2DB';
const DUE_BAR_COLOUR = '#D9B38C';
const TREND_COLOURS = [
  '#1F3A5F',
  '#C0392B',
  '#2E7D6B',
  '#8A6D3B',
  '#5B2A86',
  '#5B7FA6',
  '#7A7A7A',
  '#B5651D',
  '#2F4F4F',
];

const plannedOf = ({ grid }: SummaryScene): readonly SummaryMeasure[] => {
  const planned = grid.programmes.filter(({ measure }) => isPlanned(measure));
  return planned.length < FEWEST
    ? []
    : [...planned].sort((one, other) => order(ahead(one.measure), ahead(other.measure)));
};

const NONE = fraction(0n);

/** How far a measure is ahead of what is due, as a share of it: what makes programmes comparable. */
function ahead({ total: { rate = NONE }, expected }: MeasureProgress): Fraction {
  return expected && expected.over > 0n
    ? { over: rate.over * expected.under, under: rate.under * expected.over }
    : rate;
}

/** The rows that the charts of the first page lie on; none with too few measures. */
export const overviewLines = (scene: SummaryScene): readonly GridLine[] =>
  plannedOf(scene).length === 0 ? [] : Array.from({ length: ROWS }, () => emptyLine(HEIGHT));

/**
 * The figures of the first page's charts, the measure furthest behind first: completion beside what is due, how many
 * places stand how, and the trend where history exists.
 */
export function overviewTables(scene: SummaryScene): readonly ChartTable[] {
  const planned = plannedOf(scene);
  if (planned.length === 0) return [];
  const history = trends(scene, planned);
  return [
    {
      head: [BAND, CHARTS.rate, CHARTS.due],
      rows: planned.map(({ measure }) => [
        measure.measure.name,
        rateContent(scene, measure),
        measure.expected && points(measure.expected),
      ]),
    },
    {
      head: [BAND, ...COUNTED.map((status) => STATUS_NAMES[status])],
      rows: planned.map((programme) => [
        programme.measure.measure.name,
        ...COUNTED.map((status) => statusCount(scene, programme, [status])),
      ]),
    },
    ...(history.length === 0 ? [] : [trendTable(history)]),
  ];
}

function rateContent({ snapshot }: SummaryScene, measure: MeasureProgress): Content {
  const done = totalOperand(snapshot, measure, 'done');
  const target = totalOperand(snapshot, measure, 'target');
  return measure.total.rate ? { formula: `=${done ?? ''}/${target ?? ''}*100` } : undefined;
}

/** The charts over the tables' figures, side by side from `row` on. */
export function overviewCharts(scene: SummaryScene, tables: readonly PlacedTable[], row: number): readonly ChartPlan[] {
  const [rates, counts, history] = tables;
  if (!rates || !counts) return [];
  const ends = (history ? [0, 5 / 14, 10 / 14, 1] : [0, 0.5, 1]).map((share) => Math.round(share * scene.grid.columns));
  const area = (i: number): Area => ({
    row,
    column: ends[i] ?? 0,
    rows: ROWS,
    columns: (ends[i + 1] ?? 0) - (ends[i] ?? 0),
  });
  const chart = (
    table: PlacedTable,
    look: Pick<ChartPlan, 'name' | 'kind' | 'title' | 'at'>,
    colours: readonly string[],
  ): ChartPlan => ({
    ...look,
    format: '0',
    categories: figureArea(table, 0),
    series: colours.map((colour, i) => ({ name: table.head[i + 1] ?? '', values: figureArea(table, i + 1), colour })),
  });
  return [
    chart(rates, { name: 'overview-rates', kind: 'bar', title: CHARTS.rates, at: area(0) }, [
      BAR_COLOUR,
      DUE_BAR_COLOUR,
    ]),
    chart(
      counts,
      { name: 'overview-counts', kind: 'stacked-bar', title: CHARTS.counts, at: area(1) },
      COUNTED.map((status) => STATUS_LOOKS[status]?.fill ?? NORMAL_COLOUR),
    ),
    ...(history ? [trendChart(scene, history, area(2), chart)] : []),
  ];
}

const trendChart = (
  { progress: { programme } }: SummaryScene,
  table: PlacedTable,
  at: Area,
  chart: (
    table: PlacedTable,
    look: Pick<ChartPlan, 'name' | 'kind' | 'title' | 'at'>,
    colours: readonly string[],
  ) => ChartPlan,
): ChartPlan =>
  chart(
    table,
    { name: 'overview-trend', kind: 'line', title: CHARTS.trend(programme.province.whole), at },
    table.head.slice(1).map((_, i) => TREND_COLOURS[i % TREND_COLOURS.length] ?? BAR_COLOUR),
  );

interface Trend {
  readonly name: string;
  readonly points: readonly TrendPoint[];
}

/** The measures whose rate is known for at least two periods; all over the same periods. */
function trends({ snapshot, progress }: SummaryScene, planned: readonly SummaryMeasure[]): readonly Trend[] {
  const past = pastProgress(snapshot);
  const all = planned.map(({ measure }) => ({
    name: measure.measure.name,
    points: trend(past, progress, measure.measure.id).slice(-MOST_PERIODS),
  }));
  const most = Math.max(0, ...all.map((one) => one.points.length));
  return most < 2
    ? []
    : all.filter((one) => one.points.length === most && one.points.every(({ rate }) => rate !== undefined));
}

const trendTable = (history: readonly Trend[]): ChartTable => ({
  head: [BAND, ...history.map(({ name }) => name)],
  rows: (history[0]?.points ?? []).map(({ period }, row) => [
    periodName(period),
    ...history.map(({ points: all }) => rateOf(all[row])),
  ]),
});

const rateOf = (point: TrendPoint | undefined): number | undefined =>
  point?.rate ? toNumber(decimalFrom({ over: point.rate.over * 100n, under: point.rate.under }, 1)) : undefined;
