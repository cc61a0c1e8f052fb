import type { Finding } from '../audit';
import { addressKey, findSheet, mayTake, type CellEdit, type Snapshot } from '../workbook';

/** A change a person chose: the finding it settles and its edits. */
export interface Change {
  readonly finding: Finding;
  readonly edits: readonly CellEdit[];
}

/**
 * What applying fixes will do, for the preview: changes to write, changes left for the next audit, sheets that refuse.
 */
export interface FixPlan {
  readonly changes: readonly Change[];
  /** A second change to a cell that an earlier rule changes already. */
  readonly postponed: readonly Finding[];
  readonly protectedSheets: readonly string[];
}

/** The findings that can be fixed without asking: their meaning stays. */
export const safeFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.fix?.isSafe);

/** Plans the fixes of findings in rule order: one change a cell, nothing on protected sheets. */
export function planFixes(snapshot: Snapshot, findings: readonly Finding[]): FixPlan {
  const changes: Change[] = [];
  const postponed: Finding[] = [];
  const protectedSheets = new Set<string>();
  const taken = new Set<string>();
  for (const finding of findings) {
    const edits = finding.fix?.edits ?? [];
    const refusing = edits.filter((edit) => !isOpen(snapshot, edit)).map(({ at }) => at.sheet);
    if (refusing.length > 0) refusing.forEach((name) => protectedSheets.add(name));
    else if (edits.some(({ at }) => taken.has(addressKey(at)))) postponed.push(finding);
    else if (edits.length > 0) {
      edits.forEach(({ at }) => taken.add(addressKey(at)));
      changes.push({ finding, edits });
    }
  }
  return { changes, postponed, protectedSheets: [...protectedSheets] };
}

/** A sheet that is not there is for the host to refuse. */
function isOpen(snapshot: Snapshot, edit: CellEdit): boolean {
  const sheet = findSheet(snapshot, edit.at.sheet);
  return !sheet || mayTake(sheet, edit);
}
