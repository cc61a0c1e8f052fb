import { a1, areaA1, type Area, type ChartPlan } from '../../core';
import type { TargetSheets } from './target-sheets';

const TYPES = { bar: 'BarClustered', 'stacked-bar': 'BarStacked', column: 'ColumnClustered', line: 'Line' } as const;

/** Queues native charts on a sheet. */
export function queueCharts(sheets: TargetSheets, sheet: Excel.Worksheet, plans: readonly ChartPlan[]): void {
  for (const plan of plans) addChart(sheet, plan.source === undefined ? sheet : sheets.named(plan.source), plan);
}

function addChart(sheet: Excel.Worksheet, source: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const range = (area: Area): Excel.Range => source.getRange(areaA1(area));
  const values = range(first.values);
  const chart = sheet.charts.add(TYPES[plan.kind], values, 'Columns');
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.setPosition(
    a1(plan.at),
    a1({ row: plan.at.row + plan.at.rows - 1, column: plan.at.column + plan.at.columns - 1 }),
  );
  const categories = range(plan.categories);
  dress(chart.series.getItemAt(0), first, plan, values, categories);
  for (const series of others) dress(chart.series.add(series.name), series, plan, range(series.values), categories);
  chart.legend.visible = plan.series.length > 1;
  chart.legend.position = 'Bottom';
  if (plan.format !== undefined) chart.axes.valueAxis.numberFormat = plan.format;
  if (plan.kind === 'bar' || plan.kind === 'stacked-bar') chart.axes.categoryAxis.reversePlotOrder = true;
}

/** A series is named, filled from its cells and coloured; a threshold is a line over the bars. */
function dress(
  target: Excel.ChartSeries,
  series: ChartPlan['series'][number],
  plan: ChartPlan,
  values: Excel.Range,
  categories: Excel.Range,
): void {
  target.name = series.name;
  target.setValues(values);
  target.setXAxisValues(categories);
  if (series.asLine) target.chartType = 'Line';
  if (series.asLine || plan.kind === 'line') target.format.line.color = series.colour;
  else target.format.fill.setSolidColor(series.colour);
}
