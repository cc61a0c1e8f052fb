import { absoluteA1, quotedSheet, rowNumber, type HighlightPlan, type SheetPlan, areaA1 } from '../../../core';
import { withCharts } from '../charts/chart-xml';
import { partRelations, workbookPart, tabNames, sheetList } from '../read/workbook-parts';
import { withPlannedStyles } from '../styles/cell-styles';
import { withLook, stylesPart } from '../styles/style-sheet';
import { attribute } from '../xml/attributes';
import { appendedToList, prefixOf } from '../xml/elements';
import { scanXml } from '../xml/scan';
import { escapeXml } from '../xml/text';
import type { Package } from '../zip/package';
import { freeName, withPart, withText, inDialectOf } from './content-types';
import { withWorkbookElement, withElement } from './sheet-elements';
import { worksheetXml } from './worksheet-xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Adds a planned sheet behind all others. */
export function withAddedSheet(source: Package, plan: SheetPlan): Package {
  const styles = stylesPart(source);
  const { xml, styleOf } = withPlannedStyles(source.text(styles) ?? '', plan);
  const looks = listedLooks(xml, plan.highlights ?? []);
  const styled = withText(source, styles, looks.xml);
  const part = freeName(styled, `${folderOf(styled)}/sheet#.xml`);
  const added = withPart(styled, {
    name: part,
    contentType: WORKSHEET,
    relation: `${OFFICE}/worksheet`,
    from: workbookPart(styled),
    xml: worksheetXml(plan, styleOf, looks.indices),
  });
  const listed = withListedSheet(added.source, plan, added.id);
  const named = withPrintNames(listed, plan);
  return withTable(withCharts(named, part, plan.name, plan.charts ?? []), part, plan);
}

/** New sheets stand where the others do. */
function folderOf(source: Package): string {
  const sheet = partRelations(source, workbookPart(source)).find(({ type }) => type === 'worksheet')?.target;
  return sheet === undefined || !sheet.includes('/') ? 'xl/worksheets' : sheet.slice(0, sheet.lastIndexOf('/'));
}

function withListedSheet(source: Package, { name, isHidden }: SheetPlan, id: string): Package {
  const workbook = workbookPart(source);
  const xml = source.text(workbook) ?? '';
  let number = 0;
  scanXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'sheet') number = Math.max(number, Number(attribute(attributes, 'sheetId') ?? 0));
    },
  });
  const element = inDialectOf(
    source,
    `<${prefixOf(xml)}sheet name="${escapeXml(name)}" sheetId="${number + 1}"${isHidden ? ' state="hidden"' : ''} xmlns:r="${OFFICE}" r:id="${id}"/>`,
  );
  return withText(source, workbook, appendedToList(xml, 'sheets', element) ?? xml);
}

/** The names by which a sheet says what it repeats on every page and what it prints. */
function withPrintNames(source: Package, { name, print }: SheetPlan): Package {
  const sheet = quotedSheet(name);
  const titled =
    !print || print.repeatRows === 0
      ? source
      : withLocalName(
          source,
          name,
          '_xlnm.Print_Titles',
          `${sheet}!$${rowNumber(print.repeatFrom ?? 0)}:$${print.repeatRows}`,
        );
  return print?.area ? withLocalName(titled, name, '_xlnm.Print_Area', `${sheet}!${absoluteA1(print.area)}`) : titled;
}

/** A name local to a sheet counts sheets by their place among all tabs. */
function withLocalName(source: Package, sheet: string, name: string, refersTo: string): Package {
  const workbook = workbookPart(source);
  const xml = source.text(workbook) ?? '';
  const p = prefixOf(xml);
  const element = `<${p}definedName name="${name}" localSheetId="${tabNames(source).indexOf(sheet)}">${escapeXml(refersTo)}</${p}definedName>`;
  const fresh = `<${p}definedNames>${element}</${p}definedNames>`;
  return withText(
    source,
    workbook,
    appendedToList(xml, 'definedNames', element) ?? withWorkbookElement(xml, 'definedNames', fresh),
  );
}

/** A style sheet with the looks of live formats, and the index of each. */
function listedLooks(
  xml: string,
  highlights: readonly HighlightPlan[],
): { readonly xml: string; readonly indices: readonly number[] } {
  let styled = xml;
  const indices = highlights.map(({ look }) => {
    const listed = withLook(styled, look);
    styled = listed.xml;
    return listed.index;
  });
  return { xml: styled, indices };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Makes an area of a planned sheet an Excel table; its columns are named as the header cells. */
function withTable(source: Package, part: string, { table, cells }: SheetPlan): Package {
  if (!table) return source;
  const { area, name } = table;
  const headers = cells[area.row]?.slice(area.column, area.column + area.columns) ?? [];
  const columns = headers.map(({ content }, index) => `<tableColumn id="${index + 1}" name="${columnName(content)}"/>`);
  const reference = areaA1(area);
  const words = escapeXml(name);
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${freeTableId(source)}" name="${words}" displayName="${words}" ` +
    `ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>';
  const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
  const added = withPart(source, {
    name: freeName(source, 'xl/tables/table#.xml'),
    contentType,
    relation: `${OFFICE}/table`,
    from: part,
    xml,
  });
  const parts = inDialectOf(
    source,
    `<tableParts count="1"><tablePart xmlns:r="${OFFICE}" r:id="${added.id}"/></tableParts>`,
  );
  return withText(added.source, part, withElement(added.source.text(part) ?? '', 'tableParts', parts));
}

/** Only text can head a column of a table. */
const columnName = (content: unknown): string =>
  typeof content === 'string' ? escapeXml(content).replaceAll('\n', '_x000a_') : '';

/** Tables are counted through the whole workbook. */
function freeTableId(source: Package): number {
  const parts = [...sheetList(source).map(({ part }) => part), workbookPart(source)];
  const tables = new Set(
    parts
      .flatMap((part) => partRelations(source, part))
      .filter(({ type }) => type === 'table')
      .map(({ target }) => target),
  );
  const ids = [...tables].map((table) => {
    let id = 0;
    scanXml(source.text(table) ?? '<table/>', {
      open: (name, attributes) => {
        if (name === 'table') id = Number(attribute(attributes, 'id') ?? 0);
      },
    });
    return id;
  });
  return Math.max(0, ...ids) + 1;
}
