import {
  refusalOf,
  type CellEdit,
  type Edit,
  type HighlightEdit,
  type MarkEdit,
  type RemoveSheetEdit,
  type SheetEdit,
  type Snapshot,
} from '../../../core';
import { HostError } from '../../host';
import type { Package } from '../zip/package';
import { withStyleSheet } from '../styles/style-sheet';
import { withEditedCells } from './write-cells';
import { withMarks, withoutMarks } from './write-marks';
import { withProperties, withSetting } from './write-settings';
import { withProtection, withValidation } from './write-limits';
import { withSheets } from './write-sheets';

/**
 * A workbook after a batch, written in order. Every edit changes only its own places in the file's XML; all else stays
 * byte for byte. What cannot be written throws, so nothing is written by halves.
 */
export function written(source: Package, snapshot: Snapshot, edits: readonly Edit[]): Package {
  const refusal = refusalOf(snapshot, edits);
  if (refusal) throw new HostError(refusal);
  return steps(edits).reduce(afterStep, withStyleSheet(source));
}

/** What is written in one go: all cells, all marks or all whole sheets that follow each other, or one other edit. */
type Step =
  | { readonly kind: 'cells'; readonly edits: CellEdit[] }
  | { readonly kind: 'marks'; readonly edits: (MarkEdit | HighlightEdit)[] }
  | { readonly kind: 'sheets'; readonly edits: (SheetEdit | RemoveSheetEdit)[] }
  | Exclude<Edit, CellEdit | MarkEdit | HighlightEdit | SheetEdit | RemoveSheetEdit>;

function steps(edits: readonly Edit[]): readonly Step[] {
  const all: Step[] = [];
  for (const edit of edits) {
    const last = all.at(-1);
    if (edit.kind === 'cell') {
      if (last?.kind === 'cells') last.edits.push(edit);
      else all.push({ kind: 'cells', edits: [edit] });
    } else if (edit.kind === 'mark' || edit.kind === 'highlight') {
      if (last?.kind === 'marks') last.edits.push(edit);
      else all.push({ kind: 'marks', edits: [edit] });
    } else if (edit.kind === 'sheet' || edit.kind === 'remove-sheet') {
      if (last?.kind === 'sheets') last.edits.push(edit);
      else all.push({ kind: 'sheets', edits: [edit] });
    } else all.push(edit);
  }
  return all;
}

function afterStep(source: Package, step: Step): Package {
  switch (step.kind) {
    case 'cells':
      return withEditedCells(source, step.edits);
    case 'sheets':
      return withSheets(source, step.edits);
    case 'marks':
      return withMarks(source, step.edits);
    case 'clear-marks':
      return withoutMarks(source, step);
    case 'setting':
      return withSetting(source, step);
    case 'validation':
      return withValidation(source, step);
    case 'protection':
      return withProtection(source, step);
    case 'properties':
      return withProperties(source, step);
  }
}
