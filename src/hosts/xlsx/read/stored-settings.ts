import { SETTING_PREFIX } from '../../../core';
import type { Package } from '../zip/package';
import { partRelations } from './relations';
import { attribute } from '../xml/attributes';
import { scanXml } from '../xml/scan';

/** The part that holds a file's custom document properties, if it has one. */
export const customPropertiesPart = (source: Package): string | undefined =>
  partRelations(source, '').find(({ type, target }) => type === 'custom-properties' && source.has(target))?.target;

const customPropertiesOf = (source: Package): readonly Property[] => {
  const part = customPropertiesPart(source);
  return part === undefined ? [] : customProperties(source.text(part) ?? '');
};

/** The custom document properties that are not the add-in's settings, as text by name. */
export const documentProperties = (source: Package): Readonly<Record<string, string>> =>
  Object.fromEntries(
    customPropertiesOf(source)
      .filter(({ name }) => !name.startsWith(SETTING_PREFIX))
      .map(({ name, json }) => [name, json]),
  );

/**
 * The add-in's settings: those Excel keeps for Office add-ins, overlaid by those written into files as custom document
 * properties.
 */
export function storedSettings(source: Package): Readonly<Record<string, unknown>> {
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
