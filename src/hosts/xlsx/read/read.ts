import type { Snapshot } from '../../../core';
import { MOST_SHEETS } from '../../host';
import { openStyles } from '../styles/style-sheet';
import { styleFormats } from '../styles/number-formats';
import { isOn } from '../xml/attributes';
import { scanXml } from '../xml/scan';
import { unreadable } from '../zip/file-kind';
import type { Package } from '../zip/package';
import { partRelations, rootName, workbookPart } from './relations';
import { sharedStrings } from './stored-value';
import { sheetList, tabNames } from './sheet-list';
import { documentProperties, storedSettings } from './stored-settings';
import { readWorksheet, type CellContext } from './worksheet';

/**
 * The whole workbook as plain data, read from its XML: values are the stored and cached ones, nothing is calculated.
 */
export function readSnapshot(source: Package): Snapshot {
  const context = cellContext(source);
  if (tabNames(source).length > MOST_SHEETS + OWN_SHEETS) throw unreadable('too-many-sheets');
  if (rootName(required(source, '[Content_Types].xml')) !== 'Types') throw unreadable('damaged');
  return {
    sheets: sheetList(source).map(({ name, part, visibility }) =>
      readWorksheet(required(source, part), name, visibility, context),
    ),
    settings: storedSettings(source),
    properties: documentProperties(source),
  };
}

/** Room for the sheets that are written into a workbook of the most sheets, so that it can be read again. */
const OWN_SHEETS = 20;

/** What the cells of a workbook share. */
function cellContext(source: Package): CellContext {
  const relations = partRelations(source, workbookPart(source));
  const text = (type: string): string | undefined => {
    const [only, other] = relations.filter((relation) => relation.type === type);
    if (other) throw unreadable('damaged');
    return only && required(source, only.target);
  };
  const [strings, styles] = [text('sharedStrings'), text('styles')];
  return {
    strings: strings === undefined ? [] : sharedStrings(strings),
    formats: styles === undefined ? [] : styleFormats(styles),
    open: styles === undefined ? new Set() : openStyles(styles),
    countsFrom1904: countsFrom1904(source),
  };
}

/** Whether a workbook counts its days from 1904, as Excel for Mac once did. */
function countsFrom1904(source: Package): boolean {
  let is1904 = false;
  scanXml(source.text(workbookPart(source)) ?? '', {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isOn(attributes, 'date1904');
    },
  });
  return is1904;
}

/** A part that another names; a file without it is damaged. */
function required(source: Package, part: string): string {
  const xml = source.text(part);
  if (xml === undefined) throw unreadable('damaged');
  return xml;
}
