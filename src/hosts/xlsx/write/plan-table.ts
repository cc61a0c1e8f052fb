import { areaA1, type SheetPlan } from '../../../core';
import { partRelations, workbookPart } from '../read/relations';
import { sheetList } from '../read/sheet-list';
import { attribute } from '../xml/attributes';
import { scanXml } from '../xml/scan';
import { escapeXml } from '../xml/text';
import type { Package } from '../zip/package';
import { freeName, withPart, withText } from './content-types';
import { inDialectOf } from './dialect';
import { withElement } from './sheet-elements';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Makes an area of a planned sheet an Excel table; its columns are named as the header cells. */
export function withTable(source: Package, part: string, { table, cells }: SheetPlan): Package {
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
