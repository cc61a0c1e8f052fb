import {
  findSheet, formulaAt, isFormula, isOwnedSheet, valueAt, type Address, type CellEdit, type Content, type Edit, type Sheet, type Snapshot,
} from '../../core';
import { HostError } from '../host';

/** Fails with the reason when a batch may not be written to the workbook as it is; nothing has been changed then. */
export function checkEdits(snapshot: Snapshot, edits: readonly Edit[]): void {
  const planned = new Set(edits.flatMap((edit) => (edit.kind === 'sheet' ? [edit.plan.name.toLowerCase()] : [])));
  for (const edit of edits) {
    if (edit.kind === 'cell') writableSheet(snapshot, edit.at.sheet);
    if (edit.kind === 'sheet') checkOwned(findSheet(snapshot, edit.plan.name));
    if (edit.kind === 'remove-sheet') checkOwned(findSheet(snapshot, edit.name));
    if ((edit.kind === 'mark' || edit.kind === 'highlight') && !planned.has(edit.sheet.toLowerCase())) writableSheet(snapshot, edit.sheet);
  }
  checkHeld(snapshot, edits.filter((edit) => edit.kind === 'cell'));
}

function writableSheet(snapshot: Snapshot, name: string): Sheet {
  const sheet = findSheet(snapshot, name);
  if (!sheet) throw new HostError({ kind: 'missing-sheet', sheet: name });
  if (sheet.isProtected) throw new HostError({ kind: 'protected', sheet: sheet.name });
  return sheet;
}

function checkOwned(sheet: Sheet | undefined): void {
  if (!sheet) return;
  if (!isOwnedSheet(sheet)) throw new HostError({ kind: 'foreign-sheet', sheet: sheet.name });
  if (sheet.isProtected) throw new HostError({ kind: 'protected', sheet: sheet.name });
}

/** Every `was` against what the cell holds, counting earlier edits of the same batch. */
function checkHeld(snapshot: Snapshot, edits: readonly CellEdit[]): void {
  const pending = new Map<string, Content>();
  for (const { at, was, to } of edits) {
    const key = `${at.sheet.toLowerCase()}!${at.row},${at.column}`;
    const held = pending.has(key) ? pending.get(key) : heldAt(snapshot, at);
    if (!isSame(held, was)) throw new HostError({ kind: 'stale', at });
    pending.set(key, to);
  }
}

function heldAt(snapshot: Snapshot, at: Address): Content {
  const sheet = findSheet(snapshot, at.sheet);
  const formula = sheet && formulaAt(sheet, at.row, at.column);
  return formula === undefined ? sheet && valueAt(sheet, at.row, at.column) : { formula };
}

function isSame(one: Content, other: Content): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return (one === '' ? undefined : one) === (other === '' ? undefined : other);
  if (isFormula(one)) return isFormula(other) && one.formula === other.formula;
  return !isFormula(other) && one.error === other.error;
}
