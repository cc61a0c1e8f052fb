/**
 * How Excel keeps what can be undone: the page of Microsoft, "Undo capabilities in Excel add-ins", and issues of
 * OfficeDev/office-js.
 */
export interface UndoRecord {
  /** Calls after which nothing that came before can be undone, in order. */
  clearedBy(): readonly string[];
  /** Notes a call of an add-in by its kind and member. */
  note(member: string): void;
}

/** Calls that clear the history on Windows and Mac although most calls do not (issue 5918, and the page's table). */
const CLEARING: ReadonlySet<string> = new Set([
  'Range.GetMergedAreasOrNullObject',
  'Worksheet.Visibility',
  'Worksheet.Delete',
  'WorksheetCollection.Add',
  'Worksheet.Name',
  'Worksheet.TabColor',
  'WorksheetProtection.Protect',
  'WorksheetProtection.Unprotect',
]);

/** The first version whose calls can be undone at all (reference, ExcelApi 1.20). */
const UNDO_SINCE = 20;

export function undoRecord(version: number): UndoRecord {
  const cleared: string[] = [];
  return {
    clearedBy: () => cleared,
    note(member) {
      if (version < UNDO_SINCE || CLEARING.has(member)) cleared.push(member);
    },
  };
}
