import type { Area, ChartPlan } from '../../../core';
import { chartXml } from './chart-xml';
import { inDialectOf } from '../write/dialect';
import { freeName, withPart, withText } from '../write/content-types';
import type { Package } from '../zip/package';
import { withElement } from '../write/sheet-elements';
import { escapeXml } from '../xml/text';

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
