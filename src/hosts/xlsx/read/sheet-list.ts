import type { Sheet } from '../../../core';
import { HostError } from '../../host';
import { attribute } from '../xml/attributes';
import { remembered } from '../xml/remembered';
import { scanXml } from '../xml/scan';
import { unreadable } from '../zip/file-kind';
import type { Package } from '../zip/package';
import { partRelations, rootName, workbookPart, type PartRelation } from './relations';

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
  if (found.some(({ name }) => name === '' || name.length > LONGEST_NAME)) throw unreadable('damaged');
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
