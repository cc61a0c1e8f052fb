import { changeKey, isFormula, type CellEdit, type Edit, type Snapshot } from '../../core';
import { HostError, type Host } from '../../hosts/host';
import { failureOf } from './failure-of';
import type { PaneNotice } from './pane-states';

/** A change of cells, what is said when it is written, and the records for the part of it that stands. */
export interface WantedChange {
  readonly edits: readonly Edit[];
  readonly success: (cells: number) => PaneNotice;
  readonly records: (standing: ReadonlySet<Edit>) => readonly Edit[];
}

/** The workbook after a change, and how it went. */
export interface Changed {
  readonly snapshot: Snapshot;
  readonly notice: PaneNotice;
}

/**
 * Writes a change and reads what the workbook is then. When only a part of it stands, log and undo are written again
 * for exactly that part. Formulas that it replaces are noted as `known`: only these may be put back.
 */
export async function applyChange(host: Host, wanted: WantedChange, known: Set<string>): Promise<Changed> {
  const cells = wanted.edits.filter((edit): edit is CellEdit => edit.kind === 'cell');
  const note = (edits: readonly CellEdit[]): void =>
    edits.filter(({ was }) => isFormula(was)).forEach((edit) => known.add(changeKey(edit)));
  try {
    const snapshot = await host.writeThenRead(wanted.edits);
    note(cells);
    return { snapshot, notice: wanted.success(cells.length) };
  } catch (error) {
    if (!(error instanceof HostError) || error.remains.kind !== 'part') throw error;
    const standing = new Set<Edit>(error.remains.edits);
    const stood = cells.filter((edit) => standing.has(edit));
    note(stood);
    const again = await recorded(host, wanted.records(standing));
    if (again.isRecorded && stood.length === cells.length)
      return { snapshot: again.snapshot, notice: wanted.success(cells.length) };
    if (again.isRecorded && stood.length === 0)
      return {
        snapshot: again.snapshot,
        notice: { kind: 'failed', failure: failureOf(error), remains: { kind: 'nothing' } },
      };
    const partly: PaneNotice = {
      kind: 'partly-changed',
      failure: failureOf(error),
      cells: stood.length,
      of: cells.length,
      isRecorded: again.isRecorded,
    };
    return { snapshot: again.snapshot, notice: partly };
  }
}

/** Writes the records; when that fails too the change stands without them, and it is said. */
async function recorded(
  host: Host,
  records: readonly Edit[],
): Promise<{ readonly snapshot: Snapshot; readonly isRecorded: boolean }> {
  try {
    return { snapshot: await host.writeThenRead(records), isRecorded: true };
  } catch {
    return { snapshot: await host.read(), isRecorded: false };
  }
}
