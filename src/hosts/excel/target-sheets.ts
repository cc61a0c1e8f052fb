/**
 * The sheets a batch writes to, each fetched once: those that exist before anything is written, so that a lost one
 * stops all.
 */
export interface TargetSheets {
  named(name: string): Excel.Worksheet;
  /** Adds a sheet, which is then found by its name. */
  added(name: string): Excel.Worksheet;
}

export function targetSheets({ worksheets }: Excel.Workbook, existing: readonly string[]): TargetSheets {
  const known = new Map(existing.map((name) => [name.toLowerCase(), worksheets.getItem(name)]));
  const kept = (name: string, sheet: Excel.Worksheet): Excel.Worksheet => {
    known.set(name.toLowerCase(), sheet);
    return sheet;
  };
  return {
    named: (name) => known.get(name.toLowerCase()) ?? kept(name, worksheets.getItem(name)),
    added: (name) => kept(name, worksheets.add(name)),
  };
}
