import type { Snapshot } from '../../core';
import { styleFormats } from './number-formats';
import type { Package } from './package';
import { relationsOf, textOf, workbookPart } from './relations';
import { sharedStrings } from './shared-strings';
import { sheetList } from './sheet-list';
import { documentProperties, storedSettings } from './stored-settings';
import { worksheet, type CellContext } from './worksheet';
import { HostError } from '../host';

/** The whole workbook as plain data, read from its XML: values are the stored and cached ones, nothing is calculated. */
export function readSnapshot(source: Package): Snapshot {
  const context = cellContext(source);
  return {
    sheets: sheetList(source).map(({ name, part, visibility }) => worksheet(required(source, part), name, visibility, context)),
    settings: storedSettings(source),
    properties: documentProperties(source),
  };
}

function cellContext(source: Package): CellContext {
  const relations = relationsOf(source, workbookPart(source));
  const text = (type: string): string | undefined => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target === undefined ? undefined : textOf(source, target);
  };
  return { strings: sharedStrings(text('sharedStrings') ?? ''), formats: styleFormats(text('styles') ?? '') };
}

function required(source: Package, part: string): string {
  const xml = textOf(source, part);
  if (xml === undefined) throw new HostError({ kind: 'unreadable', reason: 'damaged' });
  return xml;
}
