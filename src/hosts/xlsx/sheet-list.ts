import type { Sheet } from '../../core';
import { HostError } from '../host';
import type { Package } from './package';
import { relationsOf, textOf, workbookPart } from './relations';
import { attribute, scanXml } from './xml';

/** A worksheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly part: string;
  readonly visibility: Sheet['visibility'];
}

/** The worksheets in tab order; chart and dialog sheets have no cells and are left out. */
export function sheetList(source: Package): readonly ListedSheet[] {
  const targets = new Map(relationsOf(source, workbookPart(source))
    .filter((relation) => relation.type === 'worksheet')
    .map((relation) => [relation.id, relation.target]));
  return tabs(source).flatMap(({ name, state, id }) => {
    const part = targets.get(id);
    return part === undefined ? [] : [{ name, part, visibility: visibility(state) }];
  });
}

/** The names of all tabs in order, those without cells too. */
export const tabNames = (source: Package): readonly string[] => tabs(source).map(({ name }) => name);

function tabs(source: Package): readonly { readonly name: string; readonly id: string; readonly state: string | undefined }[] {
  const found: { name: string; id: string; state: string | undefined }[] = [];
  scanXml(textOf(source, workbookPart(source)) ?? '', {
    open: (name, attributes) => {
      if (name !== 'sheet') return;
      found.push({ name: attribute(attributes, 'name') ?? '', id: attribute(attributes, 'id') ?? '', state: attribute(attributes, 'state') });
    },
  });
  return found;
}

/** The part of the worksheet with a name, which Excel compares without regard to case. */
export function sheetPart(source: Package, name: string): string {
  const part = sheetList(source).find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.part;
  if (part === undefined) throw new HostError({ kind: 'missing-sheet', sheet: name });
  return part;
}

const visibility = (state: string | undefined): Sheet['visibility'] =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';
