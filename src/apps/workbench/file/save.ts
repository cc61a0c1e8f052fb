import { findSheet, isOwnedSheet, OWNER_LINE, ownerOf, type Edit, type MarkLook, type Snapshot } from '../../../core';
import { openXlsx } from '../../../hosts/xlsx';
import type { ConditionalFormat, SheetModel, WorkbookModel } from '../model';
import { changedCells } from './changed-cells';
import { validationEdits } from './validation-edits';
import { sheetAsPlan, startsWith } from './sheet-as-plan';

/**
 * The file with what has changed in the model since it was opened; everything else in it stays byte by byte what it
 * was.
 */
export async function saveFile(bytes: Uint8Array, original: Snapshot, model: WorkbookModel): Promise<Uint8Array> {
  const file = openXlsx(bytes);
  await file.write(editsSince(original, model));
  return file.save();
}

/**
 * The changes since opening as edits of the file: settings, cells, sheets that are new or the add-in's own, and its
 * marks.
 */
export function editsSince(original: Snapshot, model: WorkbookModel): readonly Edit[] {
  const changed = new Set(model.changes().flatMap((change) => ('sheet' in change ? [change.sheet] : [])));
  const sheets = model.sheets().filter(({ id }) => changed.has(id));
  const kept = sheets.filter((sheet) => isKept(original, sheet));
  const written = sheets.filter((sheet) => !isKept(original, sheet));
  const isMarked = model.changes().some(({ kind }) => kind === 'conditional-formats');
  return [
    ...changedSettings(original.settings, model.settings()),
    ...kept.flatMap((sheet) => changedCells(sheetOf(original, sheet), sheet)),
    ...kept.flatMap(validationEdits),
    ...(isMarked ? [{ kind: 'clear-marks', what: 'all' } as const] : []),
    ...removedSheets(original, model),
    ...written.map((sheet): Edit => ({ kind: 'sheet', plan: sheetAsPlan(sheet) })),
    ...(isMarked
      ? model
          .sheets()
          .filter((sheet) => isKept(original, sheet))
          .flatMap(marks)
      : []),
  ];
}

/**
 * Whether the user has done what no edit can say: taken out or renamed a sheet of the file, moved its rows or changed
 * its merges.
 */
export function hasUnsavable(original: Snapshot, model: WorkbookModel): boolean {
  const names = new Set(model.sheets().map((sheet) => sheet.name().toLowerCase()));
  const kept = new Set(
    model
      .sheets()
      .filter((sheet) => isKept(original, sheet))
      .map(({ id }) => id),
  );
  return (
    original.sheets.some((sheet) => !isOwnedSheet(sheet) && !names.has(sheet.name.toLowerCase())) ||
    model.changes().some((change) => (change.kind === 'moved' || change.kind === 'merges') && kept.has(change.sheet))
  );
}

/** Whether a sheet is the user's and in the file: its cells are changed one by one, never written over as a whole. */
function isKept(original: Snapshot, sheet: SheetModel): boolean {
  const found = findSheet(original, sheet.name());
  return found !== undefined && !(isOwnedSheet(found) && startsWith(sheet.cell(1, 0), OWNER_LINE));
}

function sheetOf(original: Snapshot, sheet: SheetModel): Snapshot['sheets'][number] {
  const found = findSheet(original, sheet.name());
  if (!found) throw new Error(`no sheet ${sheet.name()} in the file`);
  return found;
}

function changedSettings(before: Snapshot['settings'], now: Snapshot['settings']): readonly Edit[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]))
    .map((key) => ({ kind: 'setting', key, to: now[key] }));
}

/** Only the add-in's own sheets are ever taken out of a file. */
function removedSheets(original: Snapshot, model: WorkbookModel): readonly Edit[] {
  const names = new Set(model.sheets().map((sheet) => sheet.name().toLowerCase()));
  return original.sheets
    .filter((sheet) => isOwnedSheet(sheet) && !names.has(sheet.name.toLowerCase()))
    .map(({ name }) => ({ kind: 'remove-sheet', name }));
}

const marks = (sheet: SheetModel): readonly Edit[] =>
  [...sheet.conditionalFormats()].reverse().flatMap((format) => markEdits(sheet.name(), format));

const LOOK = /"annex-audit:(error|warning|info)"/;
const HIGHLIGHT = /^=AND\(LEN\("annex-audit:progress"\)>0,(.*)\)$/s;

/** The edit that writes one of the add-in's own conditional formats; none for the user's. */
function markEdits(sheet: string, { rule, areas }: ConditionalFormat): readonly Edit[] {
  if (rule.kind !== 'formula' || !ownerOf(rule.formula)) return [];
  const look = LOOK.exec(rule.formula)?.[1] as MarkLook | undefined;
  if (look) return [{ kind: 'mark', sheet, areas, look }];
  const formula = HIGHLIGHT.exec(rule.formula)?.[1];
  if (formula === undefined) return [];
  return areas.map((area) => ({
    kind: 'highlight',
    sheet,
    area,
    formula: `=${formula}`,
    look: { ...rule.look, fill: rule.look.fill ?? '#FFFFFF' },
  }));
}
