import { absoluteA1, quotedSheet, rowNumber, type HighlightPlan, type SheetPlan } from '../../../core';
import { withCharts } from '../charts/chart-xml';
import { tabNames } from '../read/sheet-list';
import { partRelations, workbookPart } from '../read/relations';
import { withPlannedStyles } from '../styles/cell-styles';
import { withLook, stylesPart } from '../styles/style-sheet';
import { attribute } from '../xml/attributes';
import { appendedToList, prefixOf } from '../xml/elements';
import { scanXml } from '../xml/scan';
import { escapeXml } from '../xml/text';
import type { Package } from '../zip/package';
import { freeName, withPart, withText } from './content-types';
import { inDialectOf } from './dialect';
import { withTable } from './plan-table';
import { withWorkbookElement } from './sheet-elements';
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
