import {
  applyEdits,
  findSheet,
  refusalOf,
  type Edit,
  type HighlightEdit,
  type MarkEdit,
  type SheetPlan,
  type Snapshot,
} from '../../core';
import { HostError, type Host } from '../host';

/** What an owned conditional format is, as the memory keeps it. */
export type Mark = MarkEdit | HighlightEdit;

/** A workbook in memory, with what a snapshot does not show laid open to tests. */
export interface MemoryHost extends Host {
  snapshot(): Snapshot;
  /** Marks and highlights on the user's sheets, oldest first. */
  marks(): readonly Mark[];
  /** The plan of every owned sheet written so far and still there, by name. */
  plans(): ReadonlyMap<string, SheetPlan>;
  /** Every batch written so far. */
  batches(): readonly (readonly Edit[])[];
  /** Puts another workbook in its place, as if the user had changed it. */
  replace(snapshot: Snapshot): void;
}

/** A host over plain data: same checks and failures as the others, no calculation. */
export function memoryHost(snapshot: Snapshot): MemoryHost {
  let now = snapshot;
  let marks: readonly Mark[] = [];
  let batches: readonly (readonly Edit[])[] = [];
  const plans = new Map<string, SheetPlan>();

  function write(edits: readonly Edit[]): void {
    const refusal = refusalOf(now, edits) ?? refusalOfClearing(now, edits, marks);
    if (refusal) throw new HostError(refusal);
    now = applyEdits(now, edits);
    marks = edits.reduce(withMark, marks);
    batches = [...batches, edits];
    for (const edit of edits) {
      if (edit.kind === 'sheet') plans.set(edit.plan.name, edit.plan);
      if (edit.kind === 'remove-sheet') plans.delete(edit.name);
    }
  }

  return {
    capabilities: { canSelect: true, canChart: true },
    read: async () => now,
    write: async (edits) => write(edits),
    async writeThenRead(edits) {
      write(edits);
      return now;
    },
    select: async () => undefined,
    snapshot: () => now,
    marks: () => marks,
    plans: () => plans,
    batches: () => batches,
    replace(snapshot_) {
      now = snapshot_;
    },
  };
}

const ownerOfMark = (mark: Mark): 'audit' | 'progress' => (mark.kind === 'mark' ? 'audit' : 'progress');

function withMark(marks: readonly Mark[], edit: Edit): readonly Mark[] {
  if (edit.kind === 'mark' || edit.kind === 'highlight') return [...marks, edit];
  if (edit.kind !== 'clear-marks') return marks;
  return edit.what === 'all' ? [] : marks.filter((mark) => ownerOfMark(mark) !== edit.what);
}

/** Marks on a sheet that has been protected since cannot be taken off. */
function refusalOfClearing(snapshot: Snapshot, edits: readonly Edit[], marks: readonly Mark[]) {
  const cleared = edits.flatMap((edit) => (edit.kind === 'clear-marks' ? [edit.what] : []));
  const stuck = marks.find(
    (mark) =>
      findSheet(snapshot, mark.sheet)?.isProtected &&
      cleared.some((what) => what === 'all' || what === ownerOfMark(mark)),
  );
  return stuck ? { kind: 'protected' as const, sheet: stuck.sheet } : undefined;
}
