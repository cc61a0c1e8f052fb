import { DRAFT_SHEET, FINDINGS_SHEET, MARKS_SHEET, type Edit, type Snapshot } from '../../core';

/** The sheets an edit needs. */
export function sheetsNeeded(edit: Edit): readonly string[] {
  if (edit.kind === 'cell') return [edit.at.sheet];
  if ('sheet' in edit) return [edit.sheet];
  if (edit.kind === 'remove-sheet') return [edit.name];
  if (edit.kind !== 'sheet') return [];
  return [edit.plan.name, ...(edit.plan.charts ?? []).flatMap(({ source }) => source ?? [])];
}

/** The sheets a batch writes or refreshes as a whole. */
export const plannedNames = (edits: readonly Edit[]): readonly string[] =>
  edits.flatMap((edit) => (edit.kind === 'sheet' ? [edit.plan.name] : []));

/** The sheets there will be after a batch. */
export function namesAfter(snapshot: Snapshot, edits: readonly Edit[]): readonly string[] {
  const names = new Map(snapshot.sheets.map(({ name }) => [name.toLowerCase(), name]));
  for (const edit of edits) {
    if (edit.kind === 'remove-sheet') names.delete(edit.name.toLowerCase());
    if (edit.kind === 'sheet' && !names.has(edit.plan.name.toLowerCase()))
      names.set(edit.plan.name.toLowerCase(), edit.plan.name);
  }
  return [...names.values()];
}

/** Sheets that are made afresh whenever they are written: nothing on them is ever wanted back. */
const MADE_AFRESH: ReadonlySet<string> = new Set([FINDINGS_SHEET, MARKS_SHEET, DRAFT_SHEET]);

/** Whether a sheet bears the name of one that is made afresh; it is one when its owner's line says so. */
export const isMadeAfresh = (name: string): boolean => MADE_AFRESH.has(name);
