import { type Snapshot, SETTING_PREFIX } from '../../../core';
import { MOST_SHEETS } from '../../host';
import { openStyles } from '../styles/style-sheet';
import { styleFormats } from '../styles/number-formats';
import { isOn, attribute } from '../xml/attributes';
import { scanXml } from '../xml/scan';
import { unreadable } from '../zip/zip';
import type { Package } from '../zip/package';
import { partRelations, rootName, workbookPart, sheetList, tabNames } from './workbook-parts';
import { sharedStrings } from './stored-value';
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

/** The part that holds a file's custom document properties, if it has one. */
export const customPropertiesPart = (source: Package): string | undefined =>
  partRelations(source, '').find(({ type, target }) => type === 'custom-properties' && source.has(target))?.target;

const customPropertiesOf = (source: Package): readonly Property[] => {
  const part = customPropertiesPart(source);
  return part === undefined ? [] : customProperties(source.text(part) ?? '');
};

/** The custom document properties that are not the add-in's settings, as text by name. */
const documentProperties = (source: Package): Readonly<Record<string, string>> =>
  Object.fromEntries(
    customPropertiesOf(source)
      .filter(({ name }) => !name.startsWith(SETTING_PREFIX))
      .map(({ name, json }) => [name, json]),
  );

/**
 * The add-in's settings: those Excel keeps for Office add-ins, overlaid by those written into files as custom document
 * properties.
 */
function storedSettings(source: Package): Readonly<Record<string, unknown>> {
  const webExtensions = source.names
    .filter((name) => /^\/?xl\/webextensions\/webextension\d*\.xml$/i.test(name))
    .flatMap((name) => webExtensionProperties(source.text(name) ?? ''));
  const own = [...webExtensions, ...customPropertiesOf(source)]
    .filter(({ name }) => name.startsWith(SETTING_PREFIX))
    .map(({ name, json }) => [name.slice(SETTING_PREFIX.length), parsed(json)] as const);
  return Object.fromEntries([...new Map(own)].filter(([, value]) => value !== undefined));
}

interface Property {
  readonly name: string;
  readonly json: string;
}

function webExtensionProperties(xml: string): readonly Property[] {
  const properties: Property[] = [];
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'property')
        properties.push({ name: attribute(attributes, 'name') ?? '', json: attribute(attributes, 'value') ?? '' });
    },
  });
  return properties;
}

function customProperties(xml: string): readonly Property[] {
  const properties: Property[] = [];
  let name = '';
  let json = '';
  scanXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'property') [name, json] = [attribute(attributes, 'name') ?? '', ''];
    },
    text: (text) => {
      json += text;
    },
    close: (tag) => {
      if (tag === 'property') properties.push({ name, json: json.trim() });
    },
  });
  return properties;
}

/** A setting that another program cut short or changed is no setting. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) ?? undefined;
  } catch {
    return undefined;
  }
}
