import type { Address } from './address';
import type { CellEdit, Edit } from './edit';
import { isOwnedSheet } from './owned';
import { isMarkable, isWritable, findSheet, formulaAt, isError, valueAt, type Sheet, type Snapshot } from './snapshot';
import { isFormula, type Content } from './sheet-plan';

/** Why a batch may not be written; a subset of what a host can fail with. */
export type Refusal =
  | { readonly kind: 'protected'; readonly sheet: string }
  | { readonly kind: 'structure-protected'; readonly sheet: string }
  | { readonly kind: 'stale'; readonly at: Address }
  | { readonly kind: 'foreign-sheet'; readonly sheet: string }
  | { readonly kind: 'missing-sheet'; readonly sheet: string };

/** The edits without sheets that a protected structure keeps from being made, and the names of those. */
export function withoutNewSheets(
  snapshot: Snapshot,
  edits: readonly Edit[],
): { readonly edits: readonly Edit[]; readonly missing: readonly string[] } {
  const isKept = (edit: Edit): boolean =>
    edit.kind !== 'sheet' || refusalOfPlan(snapshot, edit.plan.name)?.kind !== 'structure-protected';
  return {
    edits: edits.filter(isKept),
    missing: edits.flatMap((edit) => (edit.kind === 'sheet' && !isKept(edit) ? [edit.plan.name] : [])),
  };
}

/** The first reason why a batch may not be written over this snapshot; undefined when all of it may. */
export const refusalOf = (snapshot: Snapshot, edits: readonly Edit[]): Refusal | undefined =>
  refusalsOf(snapshot, edits)[0];

/** Every reason why a batch may not be written, in the order of its edits. */
export function refusalsOf(snapshot: Snapshot, edits: readonly Edit[]): readonly Refusal[] {
  const batch: BatchSoFar = {
    snapshot,
    written: new Map(),
    planned: new Set(edits.flatMap((edit) => (edit.kind === 'sheet' ? [edit.plan.name.toLowerCase()] : []))),
  };
  return edits.flatMap((edit) => refusalOfOne(batch, edit) ?? []);
}

/** What earlier edits of the batch leave behind: contents by cell, and sheets that will be there. */
interface BatchSoFar {
  readonly snapshot: Snapshot;
  readonly written: Map<string, Content>;
  readonly planned: ReadonlySet<string>;
}

function refusalOfOne({ snapshot, written, planned }: BatchSoFar, edit: Edit): Refusal | undefined {
  if (edit.kind === 'cell') {
    return (
      refusalOfSheet(snapshot, edit.at.sheet, (sheet) => mayTake(sheet, edit)) ?? refusalOfCell(snapshot, edit, written)
    );
  }
  if (edit.kind === 'mark' || edit.kind === 'highlight' || edit.kind === 'validation' || edit.kind === 'protection') {
    const isOpen = edit.kind === 'validation' && edit.isRestored ? () => true : isMarkable;
    return planned.has(edit.sheet.toLowerCase()) ? undefined : refusalOfSheet(snapshot, edit.sheet, isOpen);
  }
  if (edit.kind === 'sheet') return refusalOfPlan(snapshot, edit.plan.name);
  if (edit.kind === 'remove-sheet') return refusalOfRemoval(snapshot, findSheet(snapshot, edit.name));
  return undefined;
}

/** Whether protection lets a cell take new contents, and a new number format when it comes with one. */
export const mayTake = (sheet: Sheet, { at, format }: CellEdit): boolean =>
  isWritable(sheet, at) && (format === undefined || isMarkable(sheet));

function refusalOfSheet(snapshot: Snapshot, name: string, isOpen: (sheet: Sheet) => boolean): Refusal | undefined {
  const sheet = findSheet(snapshot, name);
  if (!sheet) return { kind: 'missing-sheet', sheet: name };
  return isOpen(sheet) ? undefined : { kind: 'protected', sheet: sheet.name };
}

/** A later edit of the same cell is compared with what the earlier one leaves. */
function refusalOfCell(
  snapshot: Snapshot,
  { at, was, to }: CellEdit,
  written: Map<string, Content>,
): Refusal | undefined {
  const key = `${at.sheet.toLowerCase()}!${at.row},${at.column}`;
  const now = written.has(key) ? written.get(key) : contentAt(findSheet(snapshot, at.sheet), at);
  written.set(key, to);
  return isSameContent(now, was) ? undefined : { kind: 'stale', at };
}

function refusalOfPlan(snapshot: Snapshot, name: string): Refusal | undefined {
  const sheet = findSheet(snapshot, name);
  if (!sheet) return snapshot.isStructureProtected ? { kind: 'structure-protected', sheet: name } : undefined;
  if (!isOwnedSheet(sheet)) return { kind: 'foreign-sheet', sheet: sheet.name };
  return sheet.isProtected ? { kind: 'protected', sheet: sheet.name } : undefined;
}

function refusalOfRemoval({ isStructureProtected }: Snapshot, sheet: Sheet | undefined): Refusal | undefined {
  if (!sheet) return undefined;
  if (!isOwnedSheet(sheet)) return { kind: 'foreign-sheet', sheet: sheet.name };
  return isStructureProtected ? { kind: 'structure-protected', sheet: sheet.name } : undefined;
}

/** What a cell holds: its formula, or its literal. */
export function contentAt(sheet: Sheet | undefined, at: { readonly row: number; readonly column: number }): Content {
  if (!sheet) return undefined;
  const formula = formulaAt(sheet, at.row, at.column);
  return formula === undefined ? valueAt(sheet, at.row, at.column) : { formula };
}

/** Whether two contents are the same; empty text is the same as blank. */
export function isSameContent(one: Content, other: Content): boolean {
  if (typeof one !== 'object' || typeof other !== 'object')
    return (one === '' ? undefined : one) === (other === '' ? undefined : other);
  if (isFormula(one) || isFormula(other)) return isFormula(one) && isFormula(other) && one.formula === other.formula;
  return isError(one) && isError(other) && one.error === other.error;
}
