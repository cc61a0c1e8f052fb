import { once, onceText } from '../../../core';
import { unreadable } from '../zip/file-kind';
import type { Package } from '../zip/package';
import { attribute } from '../xml/attributes';
import { remembered } from '../xml/remembered';
import { scanXml } from '../xml/scan';

/** A relation from one part to another; `type` is its last word, such as worksheet or sharedStrings. */
export interface PartRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The relations of a part (of the package for ''), with targets as part names; external ones are left out. */
export function partRelations(source: Package, part: string): readonly PartRelation[] {
  const xml = source.text(relationsName(part));
  return xml === undefined ? [] : resolvedFor(storedRelations(xml))(part);
}

/** Targets are seen from the part that names them; thousands of sheets are asked for one by one. */
const resolvedFor = once((relations: readonly PartRelation[]) =>
  onceText((part) => relations.map((one) => ({ ...one, target: resolvedTarget(part, one.target) }))),
);

/** Relations with their targets as written. */
const storedRelations = remembered((xml: string): readonly PartRelation[] => {
  const relations: PartRelation[] = [];
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        target: attribute(attributes, 'Target') ?? '',
      });
    },
  });
  if (new Set(relations.map(({ id }) => id)).size < relations.length) throw unreadable('damaged');
  return relations;
});

/** The name of the part that holds a part's relations. */
export function relationsName(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The name of the part a target means, seen from the part that names it. */
function resolvedTarget(part: string, target: string): string {
  const path = target.startsWith('/') ? target : part.slice(0, part.lastIndexOf('/') + 1) + target;
  const steps: string[] = [];
  for (const step of unescaped(path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A target is an address, in which letters may be written as percent signs and numbers. */
function unescaped(path: string): string {
  try {
    return path.includes('%') ? decodeURIComponent(path) : path;
  } catch {
    return path;
  }
}

/** The name of the root element of a part. */
export const rootName = remembered((xml: string): string | undefined => {
  let root: string | undefined;
  scanXml(xml, {
    open: (name) => {
      root ??= name;
    },
  });
  return root;
});

/** The name of the part that is the workbook; a zip without one is not an Excel file. */
export function workbookPart(source: Package): string {
  const part = partRelations(source, '').find((relation) => relation.type === 'officeDocument')?.target;
  const xml = part === undefined ? undefined : source.text(part);
  if (part === undefined || xml === undefined) throw unreadable('not-excel');
  if (rootName(xml) !== 'workbook') throw unreadable('not-excel');
  return part;
}
