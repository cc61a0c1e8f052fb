import type { ChartPlan } from '../../core';
import { axesXml, AXIS_IDS } from './chart-axes';
import { letters, solid, text } from './chart-looks';
import { seriesXml } from './chart-series';
import { escapeXml } from './xml';

const NAMESPACES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
  + 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * A chart part in the order of ECMA-376 part 1, 21.2. Excel draws the figures from the cells when it opens the file. A line
 * over bars needs upright bars, so a plan with one is drawn as columns.
 */
export function chartXml(plan: ChartPlan, sheet: string): string {
  const bars = plan.series.filter((series) => plan.kind !== 'line' && !series.asLine);
  const lines = plan.series.filter((series) => !bars.includes(series));
  const isFlat = lines.length === 0 && (plan.kind === 'bar' || plan.kind === 'stacked-bar');
  const body = barChart(plan, sheet, bars, isFlat) + lineChart(plan, sheet, lines) + axesXml(isFlat, plan.format);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${title(plan.title)}`
    + `<c:plotArea><c:layout/>${body}</c:plotArea>${plan.series.length > 1 ? LEGEND : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`
    + `<c:spPr>${solid('#FFFFFF')}<a:ln w="9525">${solid('#D9D9D9')}</a:ln></c:spPr></c:chartSpace>`;
}

function barChart(plan: ChartPlan, sheet: string, bars: ChartPlan['series'], isFlat: boolean): string {
  if (bars.length === 0) return '';
  const isStacked = plan.kind === 'stacked-bar';
  const look = (colour: string): string => `<c:spPr>${solid(colour)}</c:spPr><c:invertIfNegative val="0"/>`;
  return `<c:barChart><c:barDir val="${isFlat ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`
    + bars.map((series) => seriesXml(plan, sheet, series, look(series.colour))).join('')
    + `<c:gapWidth val="50"/>${isStacked ? '<c:overlap val="100"/>' : ''}${AXIS_IDS}</c:barChart>`;
}

function lineChart(plan: ChartPlan, sheet: string, lines: ChartPlan['series']): string {
  if (lines.length === 0) return '';
  const look = plan.kind === 'line' ? subjectLook : thresholdLook;
  return '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
    + lines.map((series) => seriesXml(plan, sheet, series, look(series.colour), '<c:smooth val="0"/>')).join('')
    + `<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`;
}

/** A line that is the subject has points on it. */
const subjectLook = (colour: string): string => `<c:spPr><a:ln w="22225" cap="rnd">${solid(colour)}<a:round/></a:ln></c:spPr>`
  + `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solid(colour)}<a:ln>${solid(colour)}</a:ln></c:spPr></c:marker>`;

/** A threshold is a dashed line alone. */
const thresholdLook = (colour: string): string =>
  `<c:spPr><a:ln w="22225" cap="rnd">${solid(colour)}<a:prstDash val="dash"/><a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;

const LEGEND = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${text('#404040')}</c:legend>`;

const title = (words: string): string => (words === '' ? '<c:autoTitleDeleted val="1"/>'
  : `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters(12, '#262626', true)}</a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1">${solid('#262626')}</a:rPr>`
    + `<a:t>${escapeXml(words)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`);
