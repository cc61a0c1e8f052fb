import { isFormula, type Edit } from '../../core';

/** Whether a batch changes cells of the user's. */
export const hasCells = (edits: readonly Edit[]): boolean => edits.some(({ kind }) => kind === 'cell');

/** Whether a batch writes formulas: a workbook that calculates by hand shows the old figures until it is told. */
export const writesFormulas = (edits: readonly Edit[]): boolean =>
  edits.some((edit) =>
    edit.kind === 'cell'
      ? isFormula(edit.to)
      : edit.kind === 'sheet' && edit.plan.cells.some((row) => row.some(({ content }) => isFormula(content))),
  );
