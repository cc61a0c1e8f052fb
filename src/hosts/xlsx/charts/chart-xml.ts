import { absoluteA1, quotedSheet, type Area, type ChartPlan } from '../../../core';
import { escapeXml } from '../xml/text';
import { inDialectOf, freeName, withPart, withText } from '../write/content-types';
import type { Package } from '../zip/package';
import { withElement } from '../write/sheet-elements';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * A chart part in the order of ECMA-376 part 1, 21.2. Excel draws the figures from the cells when it opens the file. A
 * line over bars needs upright bars, so a plan with one is drawn as columns.
 */
function chartXml(plan: ChartPlan, sheet: string): string {
  const bars = plan.series.filter((series) => plan.kind !== 'line' && !series.asLine);
  const lines = plan.series.filter((series) => !bars.includes(series));
  const isFlat = lines.length === 0 && (plan.kind === 'bar' || plan.kind === 'stacked-bar');
  const body = barChart(plan, sheet, bars, isFlat) + lineChart(plan, sheet, lines) + axesXml(isFlat, plan.format);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${title(plan.title)}` +
    `<c:plotArea><c:layout/>${body}</c:plotArea>${plan.series.length > 1 ? legend() : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solid('#FFFFFF')}<a:ln w="9525">${solid('#D9D9D9')}</a:ln></c:spPr></c:chartSpace>`
  );
}

function barChart(plan: ChartPlan, sheet: string, bars: ChartPlan['series'], isFlat: boolean): string {
  if (bars.length === 0) return '';
  const isStacked = plan.kind === 'stacked-bar';
  const look = (colour: string): string => `<c:spPr>${solid(colour)}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:barChart><c:barDir val="${isFlat ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    bars.map((series) => seriesXml(plan, sheet, series, look(series.colour))).join('') +
    `<c:gapWidth val="50"/>${isStacked ? '<c:overlap val="100"/>' : ''}${AXIS_IDS}</c:barChart>`
  );
}

function lineChart(plan: ChartPlan, sheet: string, lines: ChartPlan['series']): string {
  if (lines.length === 0) return '';
  const look = plan.kind === 'line' ? subjectLook : thresholdLook;
  return (
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
    lines.map((series) => seriesXml(plan, sheet, series, look(series.colour), '<c:smooth val="0"/>')).join('') +
    `<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`
  );
}

/** A line that is the subject has points on it. */
const subjectLook = (colour: string): string =>
  `<c:spPr><a:ln w="22225" cap="rnd">${solid(colour)}<a:round/></a:ln></c:spPr>` +
  `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solid(colour)}<a:ln>${solid(colour)}</a:ln></c:spPr></c:marker>`;

/** A threshold is a dashed line alone. */
const thresholdLook = (colour: string): string =>
  `<c:spPr><a:ln w="22225" cap="rnd">${solid(colour)}<a:prstDash val="dash"/><a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;

const legend = (): string => `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${lettering('#404040')}</c:legend>`;

const title = (words: string): string =>
  words === ''
    ? '<c:autoTitleDeleted val="1"/>'
    : `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters(12, '#262626', true)}</a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1">${solid('#262626')}</a:rPr>` +
      `<a:t>${escapeXml(words)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;

/**
 * One series of a chart, which refers to cells of the plan's source; `look` comes before its figures, `tail` after
 * them.
 */
function seriesXml(
  plan: ChartPlan,
  sheet: string,
  series: ChartPlan['series'][number],
  look: string,
  tail = '',
): string {
  const source = plan.source ?? sheet;
  const index = plan.series.indexOf(series);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>${look}` +
    `<c:cat><c:strRef><c:f>${reference(source, plan.categories)}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(source, series.values)}</c:f></c:numRef></c:val>${tail}</c:ser>`
  );
}

const reference = (sheet: string, area: Area): string => escapeXml(`${quotedSheet(sheet)}!${absoluteA1(area)}`);

/** Any two numbers that differ: the axes name each other by them within one chart. */
const CATEGORIES = 501;
/** The other axis. */
const VALUES = 502;

/** How a group of series names its axes. */
const AXIS_IDS = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;

/**
 * The axes of a chart; lying bars are read from the top, so their categories run downwards and the values stand below.
 */
const axesXml = (isFlat: boolean, format = 'General'): string =>
  `<c:catAx>${place(CATEGORIES, isFlat ? 'maxMin' : 'minMax', isFlat ? 'l' : 'b')}${ticks('General', 'low')}` +
  `<c:spPr><a:ln w="9525">${solid('#BFBFBF')}</a:ln></c:spPr>${lettering('#404040')}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/>` +
  '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>' +
  // Lying bars have room for every name; above upright ones Excel leaves out what would overlap.
  `${isFlat ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="0"/></c:catAx>` +
  `<c:valAx>${place(VALUES, 'minMax', isFlat ? 'b' : 'l')}<c:majorGridlines><c:spPr><a:ln w="9525">${solid('#E7E6E6')}</a:ln></c:spPr></c:majorGridlines>` +
  `${ticks(format, 'nextTo')}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${lettering('#595959')}` +
  `<c:crossAx val="${CATEGORIES}"/><c:crosses val="${isFlat ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;

const place = (id: number, orientation: string, position: string): string =>
  `<c:axId val="${id}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>`;

const ticks = (format: string, labels: string): string =>
  `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>`;

/** A fill of one colour, #RRGGBB. */
const solid = (colour: string): string =>
  `<a:solidFill><a:srgbClr val="${colour.replace('#', '').toUpperCase()}"/></a:solidFill>`;

/** The properties of letters; the size is in points. */
const letters = (size: number, colour: string, isBold = false): string =>
  `<a:defRPr sz="${size * 100}" b="${isBold ? 1 : 0}">${solid(colour)}</a:defRPr>`;

/** The size of labels: printed at seven tenths they still have seven points. */
const LABEL_SIZE = 10.5;

/** How the labels of an axis or a legend are written. */
const lettering = (colour: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters(LABEL_SIZE, colour)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const EMPTY_DRAWING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"></xdr:wsDr>`;

/** Puts native charts on a sheet that has no drawing yet, each over exactly its area. */
export function withCharts(source: Package, part: string, sheet: string, charts: readonly ChartPlan[]): Package {
  if (charts.length === 0) return source;
  const drawing = freeName(source, 'xl/drawings/drawing#.xml');
  const begun = withPart(source, {
    name: drawing,
    contentType: `${TYPE}.drawing+xml`,
    relation: `${OFFICE}/drawing`,
    from: part,
    xml: EMPTY_DRAWING,
  });
  const referring = withText(
    begun.source,
    part,
    withElement(
      begun.source.text(part) ?? '',
      'drawing',
      inDialectOf(source, `<drawing xmlns:r="${OFFICE}" r:id="${begun.id}"/>`),
    ),
  );
  const anchors: string[] = [];
  const drawn = charts.reduce((drawing_, chart, index) => {
    const added = withPart(drawing_, {
      name: freeName(drawing_, 'xl/charts/chart#.xml'),
      contentType: `${TYPE}.drawingml.chart+xml`,
      relation: `${OFFICE}/chart`,
      from: drawing,
      xml: chartXml(chart, sheet),
    });
    anchors.push(anchor(chart, index, added.id));
    return added.source;
  }, referring);
  const whole = EMPTY_DRAWING.replace('</xdr:wsDr>', () => `${anchors.join('')}</xdr:wsDr>`);
  return withText(drawn, drawing, inDialectOf(source, whole));
}

const anchor = (chart: ChartPlan, index: number, id: string): string =>
  `<xdr:twoCellAnchor>${corner('from', chart.at.row, chart.at.column)}${corner('to', ...end(chart.at))}` +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(chart.name)}" descr="${escapeXml(chart.title)}"/>` +
  '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${id}"/></a:graphicData></a:graphic>` +
  '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>';

const end = (area: Area): [number, number] => [area.row + area.rows, area.column + area.columns];

const corner = (name: string, row: number, column: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
