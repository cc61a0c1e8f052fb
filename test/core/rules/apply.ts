import { isFormula, type CellEdit, type Finding, type Sheet, type Snapshot } from '../../../src/core';

/** The edits of every finding's fix; where two want the same cell the first has it. */
export function fixEdits(findings: readonly Finding[]): readonly CellEdit[] {
  const taken = new Set<string>();
  return findings.flatMap((finding) => {
    const edits = finding.fix?.edits ?? [];
    const keys = edits.map(({ at }) => `${at.sheet}!${at.row},${at.column}`);
    if (keys.some((key) => taken.has(key))) return [];
    keys.forEach((key) => taken.add(key));
    return edits;
  });
}

/** The snapshot with cell edits written into it, as a host would. */
export const applied = (snapshot: Snapshot, edits: readonly CellEdit[]): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => edits.filter(({ at }) => at.sheet === sheet.name).reduce(written, sheet)),
});

function written(sheet: Sheet, { at, to, format }: CellEdit): Sheet {
  const put = <T>(grid: readonly (readonly T[])[], content: T): readonly (readonly T[])[] =>
    grid.map((row, i) =>
      row.map((cell, j) => (i === at.row - sheet.origin.row && j === at.column - sheet.origin.column ? content : cell)),
    );
  return {
    ...sheet,
    values: put(sheet.values, isFormula(to) ? undefined : to),
    formulas: put(sheet.formulas, isFormula(to) ? to.formula : undefined),
    formats: format === undefined ? sheet.formats : put(sheet.formats, format),
  };
}
