import { strToU8 } from 'fflate';
import { changed, type Package } from './package';
import { relationsName, relationsOf, textOf } from './relations';
import { spliced } from './splice';
import { attribute, escapeXml, scanXml } from './xml';

const TYPES = '[Content_Types].xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A part to add: what it is, and how the part that names it (the package for '') is related to it. */
export interface NewPart {
  readonly name: string;
  readonly contentType: string;
  readonly relation: string;
  readonly from: string;
  readonly xml: string;
}

/** The package with a part's text replaced. */
export const withText = (source: Package, part: string, xml: string): Package => changed(source, { [part]: strToU8(xml) });

/** The package with one more part, declared and related. */
export function withPart(source: Package, part: NewPart): Package {
  const relations = relationsName(part.from);
  const ids = relationsOf(source, part.from).map((relation) => relation.id);
  const id = freeId(ids);
  const override = (prefix: string): string => `<${prefix}Override PartName="/${escapeXml(part.name)}" ContentType="${part.contentType}"/>`;
  const relation = (prefix: string): string => `<${prefix}Relationship Id="${id}" Type="${part.relation}" Target="/${escapeXml(part.name)}"/>`;
  return changed(source, {
    [part.name]: strToU8(part.xml),
    [TYPES]: strToU8(appended(textOf(source, TYPES) ?? '', 'Types', override)),
    [relations]: strToU8(appended(textOf(source, relations) ?? `<Relationships xmlns="${RELATIONS}"></Relationships>`, 'Relationships', relation)),
  });
}

/** The package without a part, its declaration and the relations from one other part to it. */
export function withoutPart(source: Package, name: string, from: string): Package {
  const relations = relationsName(from);
  const ids = relationsOf(source, from).filter((relation) => relation.target.toLowerCase() === name.toLowerCase()).map((relation) => relation.id);
  return changed(source, {
    [name]: undefined,
    [TYPES]: strToU8(withoutElements(textOf(source, TYPES) ?? '', 'Override', 'PartName', [`/${name}`])),
    [relations]: strToU8(withoutElements(textOf(source, relations) ?? '', 'Relationship', 'Id', ids)),
  });
}

const freeId = (ids: readonly string[]): string => {
  const free = Array.from({ length: ids.length + 1 }, (_, index) => `rId${index + 1}`).find((id) => !ids.includes(id));
  return free ?? `rId${ids.length + 1}`;
};

/** Adds an element, written with the root's prefix, at the end of the root. */
export function appended(xml: string, root: string, element: (prefix: string) => string): string {
  const prefix = new RegExp(`<([\\w.-]+:)?${root}[\\s>/]`).exec(xml)?.[1] ?? '';
  return xml.replace(new RegExp(`(?:</${prefix}${root}\\s*|/)>\\s*$`), (end) =>
    end.startsWith('/') ? `>${element(prefix)}</${prefix}${root}>` : element(prefix) + end);
}

function withoutElements(xml: string, element: string, key: string, values: readonly string[]): string {
  const spans: { from: number; to: number; text: string }[] = [];
  let from: number | undefined;
  scanXml(xml, {
    open: (name, attributes, at) => {
      const value = attribute(attributes, key)?.toLowerCase();
      from = name === element && values.some((other) => other.toLowerCase() === value) ? at : undefined;
    },
    close: (name, _, to) => {
      if (name === element && from !== undefined) spans.push({ from, to, text: '' });
      from = undefined;
    },
  });
  return spliced(xml, spans);
}
