import { relationsName, partRelations, workbookPart } from '../read/workbook-parts';
import { attribute } from '../xml/attributes';
import { appended, rootOf, spliced } from '../xml/elements';
import { escapeXml } from '../xml/text';
import { withParts, type Package } from '../zip/package';

const TYPES = '[Content_Types].xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A part to add: what it is, and how the part that names it (the package for '') is related to it. */
export interface AddedPart {
  readonly name: string;
  readonly contentType: string;
  readonly relation: string;
  readonly from: string;
  readonly xml: string;
}

/** A declared encoding that is not UTF-8 already, in whatever letters that is written. */
const OTHER_ENCODING =
  /^(<\?xml\s[^>]{0,200}?\sencoding\s{0,9}=\s{0,9})(?!["']utf-8["'])(?:"[^"]{0,40}"|'[^']{0,40}')/i;

/** The package with a part's text replaced; it is stored as UTF-8 whatever it was. */
export const withText = (source: Package, part: string, xml: string): Package => withTexts(source, [[part, xml]]);

/** The same for several parts. */
export const withTexts = (source: Package, texts: readonly (readonly [part: string, xml: string])[]): Package =>
  texts.length === 0
    ? source
    : withParts(
        source,
        Object.fromEntries(texts.map(([part, xml]) => [part, xml.replace(OTHER_ENCODING, '$1"UTF-8"')])),
      );

/** The package with one more part, declared and related, and the id of the relation. */
export function withPart(source: Package, part: AddedPart): { readonly source: Package; readonly id: string } {
  const relations = relationsName(part.from);
  const stored = source.text(relations) ?? `<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const id = freeId(new Set(partRelations(source, part.from).map((relation) => relation.id)));
  const name = escapeXml(part.name);
  const type = inDialectOf(source, part.relation);
  const added = withParts(source, {
    [part.name]: inDialectOf(source, part.xml),
    [TYPES]: appended(
      source.text(TYPES) ?? '',
      (prefix) => `<${prefix}Override PartName="/${name}" ContentType="${part.contentType}"/>`,
    ),
    [relations]: appended(stored, (prefix) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="/${name}"/>`),
  });
  return { source: added, id };
}

/** The package without a part, its declaration and the relations from one other part to it. */
export function withoutPart(source: Package, name: string, from: string): Package {
  const relations = relationsName(from);
  const ids = partRelations(source, from)
    .filter((relation) => relation.target.toLowerCase() === name.toLowerCase())
    .map((relation) => relation.id);
  const stored = source.text(relations);
  return withParts(source, {
    [name]: undefined,
    [TYPES]: withoutElements(source.text(TYPES) ?? '', 'Override', 'PartName', [`/${name}`]),
    ...(stored === undefined ? {} : { [relations]: withoutElements(stored, 'Relationship', 'Id', ids) }),
  });
}

function freeId(taken: ReadonlySet<string>): string {
  for (let number = taken.size + 1; ; number += 1) if (!taken.has(`rId${number}`)) return `rId${number}`;
}

/** A part name of this pattern (with a # for the number) that the package does not have yet. */
export function freeName(source: Package, pattern: string): string {
  for (let number = 1; ; number += 1) {
    const name = pattern.replace('#', String(number));
    if (!source.has(name)) return name;
  }
}

function withoutElements(xml: string, element: string, key: string, values: readonly string[]): string {
  const unwanted = new Set(values.map((value) => value.toLowerCase()));
  const spans = rootOf(xml)
    .children.filter(
      ({ name, tag }) =>
        name === element && unwanted.has(attribute(xml.slice(tag.from, tag.to), key)?.toLowerCase() ?? ''),
    )
    .map(({ from, to }) => ({ from, to, text: '' }));
  return spliced(xml, spans);
}

/** The namespaces of the usual (transitional) files and of strict ones, in pairs; the longer ones first. */
const PAIRS = [
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  ['http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/'],
] as const;

/** New XML for a package: in a strict workbook with the namespaces of strict files, since Excel takes no mixture. */
export function inDialectOf(source: Package, xml: string): string {
  if (!PAIRS.some(([usual]) => xml.includes(usual)) || !isStrict(source)) return xml;
  return PAIRS.reduce((text, [usual, strict]) => text.replaceAll(usual, strict), xml);
}

const isStrict = (source: Package): boolean =>
  (source.text(workbookPart(source)) ?? '').slice(0, 4_000).includes('http://purl.oclc.org/ooxml/spreadsheetml/main');
