import { isFormula, type Value } from './formula';
import type { LaidSheet } from './grid';

/** What a cell of a laid-out sheet shows: its content, or the result of its formula. */
export function valueOf(sheet: LaidSheet, name: string): Value {
  const content = sheet.cells.get(name)?.content;
  return isFormula(content) ? content.result((other) => valueOf(sheet, other)) : content;
}

/** The results of all formulas of a sheet, by A1 name. */
export const resultsOf = (sheet: LaidSheet): ReadonlyMap<string, Value> =>
  new Map(
    [...sheet.cells].filter(([, { content }]) => isFormula(content)).map(([name]) => [name, valueOf(sheet, name)]),
  );
