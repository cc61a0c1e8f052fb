import type { CauseRule } from './cause';
import { computedFrom } from './computed-from';
import { echo } from './echo';
import { exchangedCells } from './exchanged-cells';
import { exchangedRows } from './exchanged-rows';
import { lostRow } from './lost-row';
import { miscountedRows } from './miscounted-rows';
import { misnamedRow } from './misnamed-row';
import { sameCell } from './same-cell';
import { shiftedCells } from './shifted-cells';
import { wholeColumn } from './whole-column';
import { wrongCell } from './wrong-cell';

export type { CauseRule, CauseEvidence } from './cause';
export type { Candidate, Found, FoundId, ReadingNote, Silenced } from './found';
export { settle } from './settle';

/**
 * Every cause, in the order in which they are looked for: each sees only what those before it left.
 *
 * 1. Rows before cells. A wrong name, two rows exchanged or a row lost upset many cells at once; looked at cell by
 * cell they
 *    would be as many faults. The name comes first, since the other two compare rows by their names.
 * 2. Runs and pairs before single cells: a paste one row off and an exchange explain with one slip what would else be
 *    several.
 * 3. The wrong cell, once nothing larger explains its relations.
 * 4. What follows from faults that are located now: formulas, ordinals and sums over the row, values at the same cell,
 * doubts. 5. Suspicion of a whole column last, so that single slips are told as slips however many they are.
 */
export const CAUSES = [
  misnamedRow,
  exchangedRows,
  lostRow,
  shiftedCells,
  exchangedCells,
  wrongCell,
  computedFrom,
  miscountedRows,
  sameCell,
  echo,
  wholeColumn,
] as const satisfies readonly CauseRule[];

/** The id of a cause; one that no cause has does not compile. */
export type CauseId = (typeof CAUSES)[number]['id'];
