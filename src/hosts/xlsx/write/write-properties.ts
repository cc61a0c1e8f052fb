import type { PropertiesEdit } from '../../../core';
import { appended } from '../xml/elements';
import { freeName, withPart, withText } from './content-types';
import type { Package } from '../zip/package';
import { partRelations } from '../read/relations';
import { spliced, type Splice } from '../xml/splice';
import { withCustomProperty } from './write-settings';
import { scanXml } from '../xml/scan';
import { escapeXml } from '../xml/text';

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN = 'http://purl.org/dc/elements/1.1/';
const EMPTY = {
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
  const part = present ?? (source.has(EMPTY.name) ? freeName(source, 'docProps/core#.xml') : EMPTY.name);
  const stored = present === undefined ? withPart(source, { ...EMPTY, name: part }).source : source;
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
