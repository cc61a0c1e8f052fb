import { rootOf, prefixOf } from '../xml/elements';
import { withPart, withText } from '../write/content-types';
import type { Package } from '../zip/package';
import { partRelations, workbookPart } from '../read/relations';
import { withItem, type Listed } from './lists';
import { scanXml } from '../xml/scan';

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

/** How a conditional format looks; colours are #RRGGBB. */
export interface ConditionalLook {
  readonly fill: string;
  readonly colour?: string;
  readonly bold?: boolean;
}

/** Finds or adds the look of a conditional format in the style sheet. */
export function withLook(xml: string, look: ConditionalLook): Listed {
  const p = prefixOf(xml);
  const colour = look.colour === undefined ? '' : `<${p}color rgb="${argb(look.colour)}"/>`;
  const font = look.bold || colour ? `<${p}font>${look.bold ? `<${p}b/>` : ''}${colour}</${p}font>` : '';
  const fill = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(look.fill)}"/><${p}bgColor rgb="${argb(look.fill)}"/></${p}patternFill></${p}fill>`;
  return withItem(xml, 'dxfs', `<${p}dxf>${font}${fill}</${p}dxf>`);
}

const argb = (colour: string): string => `FF${colour.replace('#', '').toUpperCase()}`;

/** Walks a style sheet; of the formats only those of cells are told, not those that named styles rest on. */
export function scanCellStyles(xml: string, open: (name: string, attributes: string) => void): void {
  let isCellStyle = false;
  let isOther = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'cellStyleXfs') isOther = true;
      if (!isOther && (name !== 'xf' || isCellStyle)) open(name, attributes);
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
      if (name === 'cellStyleXfs') isOther = false;
    },
  });
}
