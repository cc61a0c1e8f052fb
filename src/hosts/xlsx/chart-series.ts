import { columnName, quotedSheet, rowNumber, type Area, type ChartPlan } from '../../core';
import { escapeXml } from './xml';

/** One series of a chart, which refers to cells of the plan's source; `look` comes before its figures, `tail` after them. */
export function seriesXml(plan: ChartPlan, sheet: string, series: ChartPlan['series'][number], look: string, tail = ''): string {
  const source = plan.source ?? sheet;
  const index = plan.series.indexOf(series);
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>${look}`
    + `<c:cat><c:strRef><c:f>${reference(source, plan.categories)}</c:f></c:strRef></c:cat>`
    + `<c:val><c:numRef><c:f>${reference(source, series.values)}</c:f></c:numRef></c:val>${tail}</c:ser>`;
}

const reference = (sheet: string, { row, column, rows, columns }: Area): string =>
  escapeXml(`${quotedSheet(sheet)}!${absolute(row, column)}:${absolute(row + rows - 1, column + columns - 1)}`);

const absolute = (row: number, column: number): string => `$${columnName(column)}$${rowNumber(row)}`;
