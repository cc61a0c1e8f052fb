import { toNumber, decimalFrom } from '../arithmetic';
import { pastProgress, STATUS_LOOKS, STATUS_NAMES, trend, type Status, type TrendPoint } from '../progress';
import { periodName } from '../tables';
import type { Area, ChartPlan, Content } from '../workbook';
import { points, totalOperand } from './formulas';
import type { Programme } from './grid';
import { counted } from './headline';
import { spread, type Line, type Piece } from './line';
import { BAR_COLOUR, DUE_COLOUR, type ChartBlock } from './place-charts';
import { isPlanned, type Scene } from './scene';
import { CHARTS } from './words';

const ROWS = 17;
const HEIGHT = 23;
/** With fewer measures the headline says it all. */
const FEWEST = 2;
const COUNTED: readonly Status[] = ['zero', 'stalled', 'behind', 'normal', 'done', 'over'];
const NORMAL_COLOUR = '#C9D2DB';
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

/**
 * The first page's charts: completion against what is due, how many places stand how, and the trend where history
 * exists; their figures lie under them.
 */
export function overviewCharts(scene: Scene, firstRow: number): ChartBlock {
  const planned = scene.grid.programmes.filter(({ measure }) => isPlanned(measure));
  if (planned.length < FEWEST) return { lines: [], charts: [] };
  const history = trends(scene, planned);
  const columns = spread(0, scene.grid.columns, history.length > 0 ? [4, 4, 3] : [1, 1]);
  const rates = planned.map((programme, i) => rateRow(scene, programme, i));
  const periods = history[0]?.points ?? [];
  const lines = Array.from({ length: ROWS }, (_, row): Line => ({
    height: HEIGHT,
    pieces: [...(rates[row] ?? []), ...trendRow(history, periods.length, row)],
  }));
  const area = (i: number): Area => ({
    row: firstRow,
    column: columns[i]?.at ?? 0,
    rows: ROWS,
    columns: columns[i]?.span ?? 1,
  });
  const down = (column: number, rows: number): Area => ({ row: firstRow, column, rows, columns: 1 });
  const names = down(0, planned.length);
  return {
    lines,
    charts: [
      {
        name: 'overview-rates',
        kind: 'column',
        title: CHARTS.rates,
        at: area(0),
        categories: names,
        format: '0',
        series: [
          { name: CHARTS.rate, values: down(1, planned.length), colour: BAR_COLOUR },
          { name: CHARTS.due, values: down(2, planned.length), colour: DUE_COLOUR, asLine: true },
        ],
      },
      {
        name: 'overview-counts',
        kind: 'stacked-bar',
        title: CHARTS.counts,
        at: area(1),
        categories: names,
        format: '0',
        series: COUNTED.map((status, i) => ({
          name: STATUS_NAMES[status],
          values: down(3 + i, planned.length),
          colour: STATUS_LOOKS[status]?.fill ?? NORMAL_COLOUR,
        })),
      },
      ...trendChart(history, area(2), firstRow, scene.progress.programme.province.whole),
    ],
  };
}

function rateRow(scene: Scene, programme: Programme, row: number): readonly Piece[] {
  const { measure } = programme;
  const done = totalOperand(scene.snapshot, measure, 'done');
  const target = totalOperand(scene.snapshot, measure, 'target');
  const rate: Content = measure.total.rate ? { formula: `=${done ?? ''}/${target ?? ''}*100` } : undefined;
  const contents: readonly Content[] = [
    measure.measure.name,
    rate,
    measure.expected && points(measure.expected),
    ...COUNTED.map((status) => counted(scene, programme, [status])),
  ];
  return row >= ROWS
    ? []
    : contents.flatMap((content, i) => (content === undefined ? [] : [{ at: i, content, look: 'covered' }]));
}

interface Trend {
  readonly name: string;
  readonly points: readonly TrendPoint[];
}

/** The column where the figures of the trend begin, after those of the other charts. */
const TREND_COLUMN = 3 + COUNTED.length;

/** The measures whose rate is known for at least two periods; all over the same periods. */
function trends({ snapshot, progress, grid }: Scene, planned: readonly Programme[]): readonly Trend[] {
  const past = pastProgress(snapshot);
  const all = planned.map(({ measure }) => ({
    name: measure.measure.name,
    points: trend(past, progress, measure.measure.id).slice(1 - ROWS),
  }));
  const most = Math.max(0, ...all.map((one) => one.points.length));
  const room = grid.columns - TREND_COLUMN - 1;
  return most < 2
    ? []
    : all
        .filter((one) => one.points.length === most && one.points.every(({ rate }) => rate !== undefined))
        .slice(0, room);
}

function trendRow(history: readonly Trend[], periods: number, row: number): readonly Piece[] {
  const [first] = history;
  const period = first?.points[row]?.period;
  if (!first || row >= periods || !period) return [];
  return [periodName(period), ...history.map(({ points: all }) => rateOf(all[row]))].flatMap((content, i) =>
    content === undefined ? [] : [{ at: TREND_COLUMN + i, content, look: 'covered' }],
  );
}

const rateOf = (point: TrendPoint | undefined): number | undefined =>
  point?.rate ? toNumber(decimalFrom({ over: point.rate.over * 100n, under: point.rate.under }, 1)) : undefined;

function trendChart(history: readonly Trend[], at: Area, firstRow: number, whole: string): readonly ChartPlan[] {
  const periods = history[0]?.points.length ?? 0;
  if (periods === 0) return [];
  const down = (column: number): Area => ({ row: firstRow, column, rows: periods, columns: 1 });
  return [
    {
      name: 'overview-trend',
      kind: 'line',
      title: CHARTS.trend(whole),
      at,
      categories: down(TREND_COLUMN),
      format: '0',
      series: history.map(({ name }, i) => ({
        name,
        values: down(TREND_COLUMN + 1 + i),
        colour: TREND_COLOURS[i % TREND_COLOURS.length] ?? BAR_COLOUR,
      })),
    },
  ];
}
