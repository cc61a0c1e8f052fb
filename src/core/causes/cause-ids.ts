/**
 * The ids of the causes, in the order in which causes are looked for: each sees only what those before it left.
 *
 * 1. Columns that are alike throughout: one way of writing, one other unit, a long column that is wrong in nearly
 *    every row, or a column that makes the relations of others wrong. What follows works out each row for itself:
 *    thousands that fail alike would cost much, and be told as as many slips.
 * 2. Rows before cells. A wrong name, two rows exchanged or a row lost upset many cells at once; looked at cell by cell
 *    they would be as many faults. The name comes first, since the other two compare rows by their names.
 * 3. Runs and pairs before single cells: a paste one row off and an exchange explain with one slip what would else be
 *    several.
 * 4. The wrong cell, once nothing larger explains its relations.
 * 5. What follows from faults that are located now: formulas, ordinals and sums over the row, values at the same cell,
 *    doubts.
 * 6. Suspicion of a column of any length last, so that single slips are told as slips however many they are.
 */
export const CAUSE_IDS = [
  'column-convention',
  'long-column',
  'other-unit',
  'wrong-terms',
  'misnamed-row',
  'exchanged-rows',
  'lost-row',
  'shifted-cells',
  'exchanged-cells',
  'wrong-cell',
  'computed-from',
  'miscounted-rows',
  'same-cell',
  'echo',
  'whole-column',
] as const;

/** The id of a cause; one that no cause has does not compile. */
export type CauseId = (typeof CAUSE_IDS)[number];
