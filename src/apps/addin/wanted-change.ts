import { fixEdits, fixRecords, standingChanges, undoEdits, undoRecords, type CellEdit, type Edit } from '../../core';
import type { WantedChange } from './changing';
import { timeOf } from './clock';
import type { Command } from './message';
import type { ProgressCommand } from './pages/progress/message';

type ChangeCommand =
  Extract<Command, { kind: 'fix' | 'undo' }> | Extract<ProgressCommand, { kind: 'write-rates' | 'undo-rates' }>;

/** The edits of a change of cells, what is said when they are written, and what is recorded of the part that stands. */
export function wantedChange(command: ChangeCommand): WantedChange {
  const time = timeOf(new Date());
  const { snapshot } = command;
  if (command.kind === 'undo' || command.kind === 'undo-rates') {
    const { edits, kind } = command;
    const isStanding = (standing: ReadonlySet<Edit>): readonly CellEdit[] => edits.filter((edit) => standing.has(edit));
    return {
      edits: undoEdits(snapshot, edits, time),
      success: (cells) => ({ kind: kind === 'undo' ? 'undone' : 'rates-undone', cells }),
      records: (standing) => undoRecords(snapshot, edits, isStanding(standing), time),
    };
  }
  const { changes, kind } = command;
  const person = command.kind === 'fix' ? command.person : undefined;
  return {
    edits: fixEdits(snapshot, changes, time, person),
    success: (cells) => ({ kind: kind === 'fix' ? 'fixed' : 'rates-written', cells }),
    records: (standing) => fixRecords(snapshot, standingChanges(changes, standing), time, person),
  };
}
