import { HostError } from '../host';
import type { Package } from './package';
import { attribute, decodeXml, scanXml } from './xml';

/** A relation from one part to another; `type` is its last word, such as worksheet or sharedStrings. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The relations of a part (of the package for ''), with targets as part names; external ones are left out. */
export function relationsOf(source: Package, part: string): readonly Relation[] {
  const relations: Relation[] = [];
  const xml = textOf(source, relationsName(part));
  if (xml === undefined) return relations;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        target: resolvedTarget(part, attribute(attributes, 'Target') ?? ''),
      });
    },
  });
  return relations;
}

/** The name of the part that holds a part's relations. */
export const relationsName = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** The name of the part a target means, seen from the part that names it. */
function resolvedTarget(part: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${part.replace(/[^/]*$/, '')}${target}`;
  return path.split('/').reduce<readonly string[]>((steps, step) =>
    step === '..' ? steps.slice(0, -1) : step === '.' || step === '' ? steps : [...steps, step], []).join('/');
}

/** The text of an XML part; undefined when there is none. */
export function textOf(source: Package, part: string): string | undefined {
  const bytes = source.part(part);
  return bytes && decodeXml(bytes);
}

/** The name of the part that is the workbook; a zip without one is not an Excel file. */
export function workbookPart(source: Package): string {
  const named = relationsOf(source, '').find((relation) => relation.type === 'officeDocument')?.target;
  const part = named ?? 'xl/workbook.xml';
  if (!/<(\w+:)?workbook[\s>]/.test(textOf(source, part) ?? '')) {
    throw new HostError({ kind: 'unreadable', reason: 'not-excel' });
  }
  return part;
}
