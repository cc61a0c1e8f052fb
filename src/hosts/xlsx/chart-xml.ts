import { columnName, quotedSheet, rowNumber, type Area, type ChartPlan } from '../../core';
import { escapeXml } from './xml';

type Series = ChartPlan['series'][number];

const NAMESPACES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
  + 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const CATEGORY_AXIS = 501;
const VALUE_AXIS = 502;

/**
 * A chart part in the order of ECMA-376 part 1, 21.2. Excel draws the figures from the cells when it opens the file. A line over
 * bars needs upright bars, so a plan with one is drawn as columns.
 */
export function chartXml(plan: ChartPlan, sheet: string): string {
  const source = plan.source ?? sheet;
  const bars = plan.series.filter((series) => plan.kind !== 'line' && !series.asLine);
  const lines = plan.series.filter((series) => !bars.includes(series));
  const isFlat = lines.length === 0 && (plan.kind === 'bar' || plan.kind === 'stacked-bar');
  const seriesXml = (series: Series, look: string, tail = ''): string => {
    const index = plan.series.indexOf(series);
    return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>${look}`
      + `<c:cat><c:strRef><c:f>${reference(source, plan.categories)}</c:f></c:strRef></c:cat>`
      + `<c:val><c:numRef><c:f>${reference(source, series.values)}</c:f></c:numRef></c:val>${tail}</c:ser>`;
  };
  const barChart = bars.length === 0 ? '' : `<c:barChart><c:barDir val="${isFlat ? 'bar' : 'col'}"/>`
    + `<c:grouping val="${plan.kind === 'stacked-bar' ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`
    + bars.map((series) => seriesXml(series, `<c:spPr>${solid(series.colour)}</c:spPr><c:invertIfNegative val="0"/>`)).join('')
    + `<c:gapWidth val="50"/>${plan.kind === 'stacked-bar' ? '<c:overlap val="100"/>' : ''}${AXES}</c:barChart>`;
  const lineChart = lines.length === 0 ? '' : '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
    + lines.map((series) => seriesXml(series, lineLook(series, plan.kind === 'line'), '<c:smooth val="0"/>')).join('')
    + `<c:marker val="1"/>${AXES}</c:lineChart>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${title(plan.title)}`
    + `<c:autoTitleDeleted val="${plan.title === '' ? 1 : 0}"/><c:plotArea><c:layout/>${barChart}${lineChart}${axes(isFlat, plan.format)}</c:plotArea>`
    + `${plan.series.length > 1 ? LEGEND : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`
    + `<c:spPr>${solid('#FFFFFF')}<a:ln w="9525">${solid('#D9D9D9')}</a:ln></c:spPr></c:chartSpace>`;
}

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour.replace('#', '').toUpperCase()}"/></a:solidFill>`;

const letters = (size: number, colour: string, bold = false): string =>
  `<a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}">${solid(colour)}</a:defRPr>`;

const text = (size: number, colour: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters(size, colour)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const LEGEND = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${text(9, '#404040')}</c:legend>`;

const title = (words: string): string => (words === '' ? ''
  : `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters(12, '#262626', true)}</a:pPr>`
    + `<a:r><a:rPr lang="zh-CN" sz="1200" b="1">${solid('#262626')}</a:rPr><a:t>${escapeXml(words)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`);

/** A line that is the subject has points on it; a threshold is a dashed line alone. */
function lineLook(series: Series, isSubject: boolean): string {
  const dash = isSubject ? '' : '<a:prstDash val="dash"/>';
  const marker = isSubject
    ? `<c:symbol val="circle"/><c:size val="5"/><c:spPr>${solid(series.colour)}<a:ln>${solid(series.colour)}</a:ln></c:spPr>`
    : '<c:symbol val="none"/>';
  return `<c:spPr><a:ln w="22225" cap="rnd">${solid(series.colour)}${dash}<a:round/></a:ln></c:spPr><c:marker>${marker}</c:marker>`;
}

/** Lying bars are read from the top, so their categories run downwards. */
function axes(isFlat: boolean, format = 'General'): string {
  const line = `<c:spPr><a:ln w="9525">${solid('#BFBFBF')}</a:ln></c:spPr>`;
  const shared = (id: number, isReversed: boolean, position: string): string =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${isReversed ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>`;
  const ticks = (code: string, isLinked: boolean, labels: string): string =>
    `<c:numFmt formatCode="${escapeXml(code)}" sourceLinked="${isLinked ? 1 : 0}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>`;
  const category = `<c:catAx>${shared(CATEGORY_AXIS, isFlat, isFlat ? 'l' : 'b')}${ticks('General', true, 'low')}${line}${text(9, '#404040')}`
    + `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const value = `<c:valAx>${shared(VALUE_AXIS, false, isFlat ? 'b' : 'l')}<c:majorGridlines><c:spPr><a:ln w="9525">${solid('#E7E6E6')}</a:ln></c:spPr></c:majorGridlines>`
    + `${ticks(format, false, 'nextTo')}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${text(9, '#595959')}`
    + `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isFlat ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
  return category + value;
}

const reference = (sheet: string, area: Area): string =>
  escapeXml(`${quotedSheet(sheet)}!${absolute(area.row, area.column)}:${absolute(area.row + area.rows - 1, area.column + area.columns - 1)}`);

const absolute = (row: number, column: number): string => `$${columnName(column)}$${rowNumber(row)}`;
