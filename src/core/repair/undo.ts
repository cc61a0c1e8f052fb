import {
  contentAt,
  findSheet,
  isFormula,
  isSameContent,
  mayTake,
  undone,
  type CellEdit,
  type Content,
  type Edit,
  type Snapshot,
} from '../workbook';
import { isLogged, logEdit, type LogLine } from './change-log';
import { keptBatch, keptChanges, LAST_BATCH, type KeptChange } from './last-batch';
import { UNDO_REASON } from './words';

/** Why a change of the last batch is not taken back. */
export type UndoRefusal = 'changed' | 'unlogged' | 'formula' | 'protected';

/** What undoing would do, for the preview: the edits that take changes back, and those that are left alone. */
export interface UndoPlan {
  readonly edits: readonly CellEdit[];
  readonly left: readonly { readonly edit: CellEdit; readonly reason: UndoRefusal }[];
}

/**
 * Plans to take back the last batch, cell by cell. The workbook's own settings are not believed: a cell must hold what
 * the batch wrote, and the log must tell of the change. A formula is put back only when it is `known`, replaced by
 * this program since it was opened.
 */
export function undoPlan(snapshot: Snapshot, known: ReadonlySet<string> = new Set()): UndoPlan {
  const edits: CellEdit[] = [];
  const left: { edit: CellEdit; reason: UndoRefusal }[] = [];
  const written = new Map<string, Content>();
  for (const edit of undone(keptChanges(snapshot).changes.map((change) => change.edit))) {
    const reason = refusal(snapshot, edit, known, written);
    if (reason) left.push({ edit, reason });
    else edits.push(edit);
    if (!reason) written.set(placeOf(edit), edit.to);
  }
  return { edits, left };
}

/** How many cells of the last batch could be this program's; undefined when there are none to take back. */
export function undoableCells(snapshot: Snapshot): number | undefined {
  const { edits, left } = undoPlan(snapshot);
  const count = edits.length + left.filter(({ reason }) => reason !== 'unlogged').length;
  return count === 0 ? undefined : count;
}

const placeOf = ({ at }: CellEdit): string => `${at.sheet.toLowerCase()}!${at.row},${at.column}`;

/** What a change is known by while the program runs. */
export const changeKey = ({ at, was, to }: CellEdit): string =>
  JSON.stringify([at.sheet, at.row, at.column, was ?? null, to ?? null]);

function refusal(
  snapshot: Snapshot,
  edit: CellEdit,
  known: ReadonlySet<string>,
  written: ReadonlyMap<string, Content>,
): UndoRefusal | undefined {
  const sheet = findSheet(snapshot, edit.at.sheet);
  const [original] = undone([edit]);
  if (!original || !isLogged(snapshot, original)) return 'unlogged';
  const now = written.has(placeOf(edit)) ? written.get(placeOf(edit)) : contentAt(sheet, edit.at);
  if (!sheet || !isSameContent(now, edit.was)) return 'changed';
  if (!mayTake(sheet, edit)) return 'protected';
  return isFormula(edit.to) && !known.has(changeKey(original)) ? 'formula' : undefined;
}

/** The batch that takes changes back, of those that `undoPlan` gives. */
export const undoEdits = (snapshot: Snapshot, edits: readonly CellEdit[], time: string): readonly Edit[] => [
  ...edits,
  ...undoRecords(snapshot, edits, edits, time),
];

/** The log and what is still to be undone when some of the wanted edits stand. */
export function undoRecords(
  snapshot: Snapshot,
  wanted: readonly CellEdit[],
  standing: readonly CellEdit[],
  time: string,
): readonly Edit[] {
  const kept = keptChanges(snapshot);
  const keptOf = (edit: CellEdit): KeptChange | undefined =>
    kept.changes.find((change) => placeOf(change.edit) === placeOf(edit) && isSameContent(change.edit.to, edit.was));
  const lines = standing.map((edit): LogLine => ({
    place: '',
    column: '',
    rule: '',
    ...keptOf(edit),
    time,
    edit,
    reason: UNDO_REASON,
  }));
  const still = wanted
    .filter((edit) => !standing.includes(edit))
    .flatMap((edit) => keptOf(edit) ?? [])
    .reverse();
  return [
    logEdit(snapshot, lines),
    { kind: 'setting', key: LAST_BATCH, to: still.length === 0 ? undefined : keptBatch(kept.time, still) },
  ];
}
