import { SETTING_PREFIX, type SettingEdit, type PropertiesEdit } from '../../../core';
import { partRelations } from '../read/workbook-parts';
import { customPropertiesPart } from '../read/read';
import { attribute } from '../xml/attributes';
import { appended, spliced, type Splice } from '../xml/elements';
import { scanXml } from '../xml/scan';
import { escapeXml } from '../xml/text';
import type { Package } from '../zip/package';
import { freeName, withPart, withText } from './content-types';

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const NO_PROPERTIES = {
  name: 'docProps/custom.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
  from: '',
  xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${PROPERTIES}" xmlns:vt="${TYPES}"></Properties>`,
};

/** Format id of every custom property (MS-OSHARED 2.3.3.2.3.1). */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/**
 * Stores a setting as a custom document property holding JSON. Removing stores null, which also hides what Excel keeps
 * under the key for Office add-ins; that is Excel's alone to change.
 */
export const withSetting = (source: Package, { key, to }: SettingEdit): Package =>
  withCustomProperty(source, SETTING_PREFIX + key, JSON.stringify(to) ?? 'null');

/** Stores text as a custom document property. */
function withCustomProperty(source: Package, name: string, text: string): Package {
  const present = customPropertiesPart(source);
  const part =
    present ?? (source.has(NO_PROPERTIES.name) ? freeName(source, 'docProps/custom#.xml') : NO_PROPERTIES.name);
  const stored = present === undefined ? withPart(source, { ...NO_PROPERTIES, name: part }).source : source;
  const xml = stored.text(part) ?? '';
  const properties = storedProperties(xml);
  const old = properties.filter((property) => property.name === name);
  const id = Math.max(1, ...properties.map((property) => property.id)) + 1;
  const property = (prefix: string): string =>
    `<${prefix}property fmtid="${FORMAT}" pid="${old[0]?.id ?? id}" name="${escapeXml(name)}">` +
    `<vt:lpwstr xmlns:vt="${TYPES}">${escapeXml(text)}</vt:lpwstr></${prefix}property>`;
  return withText(stored, part, appended(spliced(xml, old), property));
}

interface StoredProperty extends Splice {
  readonly name: string;
  readonly id: number;
}

function storedProperties(xml: string): readonly StoredProperty[] {
  const properties: StoredProperty[] = [];
  let current = { name: '', id: 0, from: 0, text: '' };
  scanXml(xml, {
    open: (tag, attributes, from) => {
      if (tag !== 'property') return;
      current = { name: attribute(attributes, 'name') ?? '', id: Number(attribute(attributes, 'pid')), from, text: '' };
    },
    close: (tag, _, to) => {
      if (tag === 'property') properties.push({ ...current, to });
    },
  });
  return properties;
}

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN = 'http://purl.org/dc/elements/1.1/';
const NO_FACTS = {
  name: 'docProps/core.xml',
  contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  from: '',
  xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="${CORE}"></cp:coreProperties>`,
};

/** Sets document properties; those not named stay as they are. */
export function withProperties(source: Package, { title, subject, creator, custom = {} }: PropertiesEdit): Package {
  const named = Object.entries({ title, subject, creator }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const described = named.length === 0 ? source : withCoreProperties(source, named);
  return Object.entries(custom).reduce((before, [name, text]) => withCustomProperty(before, name, text), described);
}

function withCoreProperties(source: Package, named: readonly (readonly [string, string])[]): Package {
  const present = partRelations(source, '').find(
    ({ type, target }) => type === 'core-properties' && source.has(target),
  )?.target;
  const part = present ?? (source.has(NO_FACTS.name) ? freeName(source, 'docProps/core#.xml') : NO_FACTS.name);
  const stored = present === undefined ? withPart(source, { ...NO_FACTS, name: part }).source : source;
  const xml = stored.text(part) ?? '';
  const kept = spliced(xml, elementsOf(xml, new Set(named.map(([name]) => `:${name}`))));
  const added = named
    .map(([name, text]) => `<dc:${name} xmlns:dc="${DUBLIN}">${escapeXml(text)}</dc:${name}>`)
    .join('');
  return withText(
    stored,
    part,
    appended(kept, () => added),
  );
}

function elementsOf(xml: string, names: ReadonlySet<string>): readonly Splice[] {
  const found: Splice[] = [];
  let start: number | undefined;
  let depth = 0;
  scanXml(xml, {
    open: (name, _, from) => {
      depth += 1;
      if (depth === 2 && names.has(name)) start = from;
    },
    close: (_, __, to) => {
      if (depth === 2 && start !== undefined) found.push({ from: start, to, text: '' });
      if (depth === 2) start = undefined;
      depth -= 1;
    },
  });
  return found;
}
