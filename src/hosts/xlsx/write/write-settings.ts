import { SETTING_PREFIX, type SettingEdit } from '../../../core';
import { appended } from '../xml/elements';
import { freeName, withPart, withText } from './content-types';
import type { Package } from '../zip/package';
import { spliced, type Splice } from '../xml/splice';
import { customPropertiesPart } from '../read/stored-settings';
import { attribute } from '../xml/attributes';
import { scanXml } from '../xml/scan';
import { escapeXml } from '../xml/text';

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const EMPTY = {
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
export function withCustomProperty(source: Package, name: string, text: string): Package {
  const present = customPropertiesPart(source);
  const part = present ?? (source.has(EMPTY.name) ? freeName(source, 'docProps/custom#.xml') : EMPTY.name);
  const stored = present === undefined ? withPart(source, { ...EMPTY, name: part }).source : source;
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
