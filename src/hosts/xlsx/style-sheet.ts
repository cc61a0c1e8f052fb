import { withPart, withText } from './content-types';
import type { Package } from './package';
import { relationsOf, textOf, workbookPart } from './relations';

/** The part that is the workbook's style sheet. */
export const stylesPart = (source: Package): string => {
  const workbook = workbookPart(source);
  return relationsOf(source, workbook).find((relation) => relation.type === 'styles')?.target ?? 'xl/styles.xml';
};

const EMPTY = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
  + '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
  + '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** The package with a style sheet: some writers leave it out when nothing has a style. */
export function withStyleSheet(source: Package): Package {
  const name = stylesPart(source);
  const xml = textOf(source, name);
  if (xml === undefined) {
    const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
    const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
    return withPart(source, { name, contentType, relation, from: workbookPart(source), xml: EMPTY }).source;
  }
  return /<\/(?:[\w.-]+:)?styleSheet\s*>/.test(xml) ? source : withText(source, name, EMPTY);
}
