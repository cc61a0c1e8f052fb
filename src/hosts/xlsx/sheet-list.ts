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
  const workbook = workbookPart(source);
  const targets = new Map(relationsOf(source, workbook)
    .filter((relation) => relation.type === 'worksheet')
    .map((relation) => [relation.id, relation.target]));
  const sheets: ListedSheet[] = [];
  scanXml(textOf(source, workbook) ?? '', {
    open: (name, attributes) => {
      const part = name === 'sheet' && targets.get(attribute(attributes, 'id') ?? '');
      if (!part) return;
      sheets.push({ name: attribute(attributes, 'name') ?? '', part, visibility: visibility(attribute(attributes, 'state')) });
    },
  });
  return sheets;
}

/** The part of the worksheet with a name, which Excel compares without regard to case. */
export function sheetPart(source: Package, name: string): string {
  const part = sheetList(source).find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.part;
  if (part === undefined) throw new HostError({ kind: 'missing-sheet', sheet: name });
  return part;
}

const visibility = (state: string | undefined): Sheet['visibility'] =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';
