import { rootOf } from '../xml/elements';
import { withPart, withText } from '../write/content-types';
import type { Package } from '../zip/package';
import { partRelations, workbookPart } from '../read/relations';

/** The part that is the workbook's style sheet. */
export const stylesPart = (source: Package): string => {
  const workbook = workbookPart(source);
  return partRelations(source, workbook).find((relation) => relation.type === 'styles')?.target ?? 'xl/styles.xml';
};

/** A style sheet with the one style every workbook has. */
export const EMPTY_STYLE_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The package with a style sheet: some writers leave it out when nothing has a style. */
export function withStyleSheet(source: Package): Package {
  const name = stylesPart(source);
  const xml = source.text(name);
  if (xml === undefined) {
    const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
    const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
    return withPart(source, { name, contentType, relation, from: workbookPart(source), xml: EMPTY_STYLE_SHEET }).source;
  }
  return rootOf(xml).children.length > 0 ? source : withText(source, name, EMPTY_STYLE_SHEET);
}
