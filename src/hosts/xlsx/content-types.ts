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

/** The package with a part's text replaced; it is stored as UTF-8 whatever it was. */
export const withText = (source: Package, part: string, xml: string): Package =>
  changed(source, { [part]: strToU8(xml.replace(/^(<\?xml[^>]*\sencoding=)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"')) });

/** The package with one more part, declared and related, and the id of the relation. */
export function withPart(source: Package, part: NewPart): { readonly source: Package; readonly id: string } {
  const relations = relationsName(part.from);
  const stored = textOf(source, relations) ?? `<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const id = freeId(stored);
  const override = (prefix: string): string => `<${prefix}Override PartName="/${escapeXml(part.name)}" ContentType="${part.contentType}"/>`;
  const relation = (prefix: string): string => `<${prefix}Relationship Id="${id}" Type="${part.relation}" Target="/${escapeXml(part.name)}"/>`;
  const parts = {
    [part.name]: strToU8(part.xml),
    [TYPES]: strToU8(appended(textOf(source, TYPES) ?? '', 'Types', override)),
    [relations]: strToU8(appended(stored, 'Relationships', relation)),
  };
  return { source: changed(source, parts), id };
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

function freeId(relations: string, number = 1): string {
  return new RegExp(`["']rId${number}["']`).test(relations) ? freeId(relations, number + 1) : `rId${number}`;
}

/** A part name of this pattern (with a # for the number) that the package does not have yet. */
export function freeName(source: Package, pattern: string, number = 1): string {
  const name = pattern.replace('#', String(number));
  return source.part(name) ? freeName(source, pattern, number + 1) : name;
}

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
