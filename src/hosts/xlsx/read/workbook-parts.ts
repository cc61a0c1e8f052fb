import { once, onceText, type Sheet } from '../../../core';
import { unreadable } from '../zip/zip';
import type { Package } from '../zip/package';
import { attribute } from '../xml/attributes';
import { remembered } from '../xml/elements';
import { scanXml } from '../xml/scan';
import { HostError } from '../../host';

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

/** An .xlsb holds no XML. */
const BINARY = /\.bin$/i;

/** The name of the part that is the workbook; a zip without one is not an Excel file. */
export function workbookPart(source: Package): string {
  const part = partRelations(source, '').find((relation) => relation.type === 'officeDocument')?.target;
  const xml = part === undefined || BINARY.test(part) ? undefined : source.text(part);
  if (part === undefined || xml === undefined) throw unreadable('not-excel');
  if (rootName(xml) !== 'workbook') throw unreadable('not-excel');
  return part;
}

/** A worksheet as the workbook lists it. */
export interface WorksheetEntry {
  readonly name: string;
  readonly part: string;
  readonly visibility: Sheet['visibility'];
}

/**
 * The worksheets in tab order; chart and dialog sheets have no cells and are left out. A sheet that leads nowhere is
 * damage, never a sheet less: nobody would notice that it was not read.
 */
export function sheetList(source: Package): readonly WorksheetEntry[] {
  const relations = new Map(partRelations(source, workbookPart(source)).map((relation) => [relation.id, relation]));
  const sheets = tabs(source).flatMap(({ name, state, id }) => {
    const relation = relations.get(id);
    if (!relation || !source.has(relation.target)) throw unreadable('damaged');
    if (relation.type !== 'worksheet' && !hasNoCells(source, relation)) throw unreadable('damaged');
    return relation.type === 'worksheet' ? [{ name, part: relation.target, visibility: visibility(state) }] : [];
  });
  if (new Set(sheets.map(({ part }) => part.toLowerCase())).size < sheets.length) throw unreadable('damaged');
  return sheets;
}

/** Tabs that hold a chart, a dialog or a macro: their part says so too, or it is a worksheet that would pass unread. */
const WITHOUT_CELLS = /^(?:chartsheet|dialogsheet|x[lm]\w*macrosheet)$/i;
const hasNoCells = (source: Package, { type, target }: PartRelation): boolean =>
  WITHOUT_CELLS.test(type) && rootName(source.text(target) ?? '') !== 'worksheet';

/** The names of all tabs in order, those without cells too. */
export const tabNames = (source: Package): readonly string[] => tabs(source).map(({ name }) => name);

/** Excel allows 31 letters, other programs more. */
const LONGEST_NAME = 255;

/** No program lets a sheet be called so: formulas and links could not name it. */
const NEVER_IN_NAMES = /[\\/?*[\]:]/;

interface Tab {
  readonly name: string;
  readonly id: string;
  readonly state: string | undefined;
}

const tabs = (source: Package): readonly Tab[] => tabsIn(source.text(workbookPart(source)) ?? '');

const tabsIn = remembered((xml: string): readonly Tab[] => {
  const found: Tab[] = [];
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'sheet') return;
      found.push({
        name: attribute(attributes, 'name') ?? '',
        id: attribute(attributes, 'id') ?? '',
        state: attribute(attributes, 'state'),
      });
    },
  });
  if (found.some(({ name }) => name === '' || name.length > LONGEST_NAME || NEVER_IN_NAMES.test(name)))
    throw unreadable('damaged');
  if (new Set(found.map(({ name }) => name.toLowerCase())).size < found.length) throw unreadable('duplicate-sheet');
  return found;
});

/** The part of the worksheet with a name, which Excel compares without regard to case. */
export const sheetPart = (source: Package, name: string): string => sheetParts(source)(name);

/** The same for many sheets: their list is read once. */
export function sheetParts(source: Package): (name: string) => string {
  const parts = new Map(sheetList(source).map(({ name, part }) => [name.toLowerCase(), part]));
  return (name) => {
    const part = parts.get(name.toLowerCase());
    if (part === undefined) throw new HostError({ kind: 'missing-sheet', sheet: name });
    return part;
  };
}

const visibility = (state: string | undefined): Sheet['visibility'] =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';
