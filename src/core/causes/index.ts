import type { CauseRule } from './cause';
import type { CAUSE_IDS, CauseId } from './cause-ids';
import { columnConvention } from './column-convention';
import { computedFrom } from './computed-from';
import { echo } from './echo';
import { exchangedCells } from './exchanged-cells';
import { exchangedRows } from './exchanged-rows';
import { longColumn } from './long-column';
import { lostRow } from './lost-row';
import { miscountedRows } from './miscounted-rows';
import { misnamedRow } from './misnamed-row';
import { otherUnit } from './other-unit';
import { sameCell } from './same-cell';
import { shiftedCells } from './shifted-cells';
import { wholeColumn } from './whole-column';
import { wrongTerms } from './wrong-terms';
import { wrongCell } from './wrong-cell';

export type { CauseRule, CauseEvidence } from './cause';
export type { CauseId } from './cause-ids';
export type { Candidate, Found, FoundId, ReadingNote, Silenced } from './found';
export { relationCells } from './locating/components';
export { settle } from './settle';

/** Every cause, in the order of its id; why they stand in this order is said there. */
export const CAUSES = [
  columnConvention,
  longColumn,
  otherUnit,
  wrongTerms,
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
] as const satisfies CausesOf<typeof CAUSE_IDS>;

/** One cause for each id, in their order: an id without its cause does not compile. */
type CausesOf<Ids extends readonly CauseId[]> = { readonly [At in keyof Ids]: CauseRule<Ids[At]> };
