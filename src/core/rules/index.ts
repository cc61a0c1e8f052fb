import { blankOrZero } from './blank-or-zero';
import { blankRowInside } from './blank-row-inside';
import { contradictionOfText } from './contradiction-of-text';
import { crossFootMismatch } from './cross-foot-mismatch';
import { cumulativeFalls } from './cumulative-falls';
import { dateOutOfOrder } from './date-out-of-order';
import { duplicateColumn } from './duplicate-column';
import { duplicatePlace } from './duplicate-place';
import { errorValue } from './error-value';
import { externalReference } from './external-reference';
import { extraColumn } from './extra-column';
import { formulaFails } from './formula-fails';
import { formulaRangeShort } from './formula-range-short';
import { formulaUnreadable } from './formula-unreadable';
import { hardCodedTotal } from './hard-coded-total';
import { hiddenWithValues } from './hidden-with-values';
import { inconsistentFormula } from './inconsistent-formula';
import { irregularPlaceName } from './irregular-place-name';
import { jump } from './jump';
import { mergedDataCell } from './merged-data-cell';
import { lostValidation } from './lost-validation';
import { missingAnnex } from './missing-annex';
import { missingColumn } from './missing-column';
import { missingPlace } from './missing-place';
import { missingUnitLine } from './missing-unit-line';
import { missingValue } from './missing-value';
import { mixedPeriod } from './mixed-period';
import { movedColumn } from './moved-column';
import { negativeNumber } from './negative-number';
import { notANumber } from './not-a-number';
import { notInteger } from './not-integer';
import { otherPlace } from './other-place';
import { otherTemplate } from './other-template';
import { overFulfilled } from './over-fulfilled';
import { overwrittenFormula } from './overwritten-formula';
import { partExceedsWhole } from './part-exceeds-whole';
import { percentScale } from './percent-scale';
import { periodMismatch } from './period-mismatch';
import { placeOutsideScope } from './place-outside-scope';
import { placeholderLeft } from './placeholder-left';
import { progressWithoutTarget } from './progress-without-target';
import { rankMismatch } from './rank-mismatch';
import { rateMismatch } from './rate-mismatch';
import { rateOfAverages } from './rate-of-averages';
import { rateWithoutBase } from './rate-without-base';
import { relationMismatch } from './relation-mismatch';
import { requiredTogether } from './required-together';
import { roundingDifference } from './rounding-difference';
import { rowSumMismatch } from './row-sum-mismatch';
import { copiedFigureDiffers } from './copied-figure-differs';
import { sameFactDiffers } from './same-fact-differs';
import { scaleJump } from './scale-jump';
import type { Rule } from './rule';
import { sequenceGap } from './sequence-gap';
import { strayCell } from './stray-cell';
import { straySpace } from './stray-space';
import { subtotalMismatch } from './subtotal-mismatch';
import { targetBelowShare } from './target-below-share';
import { targetChanged } from './target-changed';
import { targetMismatch } from './target-mismatch';
import { targetMissing } from './target-missing';
import { targetsDoNotAddUp } from './targets-do-not-add-up';
import { textDate } from './text-date';
import { textNumber } from './text-number';
import { tooManyDecimals } from './too-many-decimals';
import { totalDoubleCounts } from './total-double-counts';
import { totalMismatch } from './total-mismatch';
import { unchangedRow } from './unchanged-row';
import { unitPerHousehold } from './unit-per-household';
import { unknownAnnex } from './unknown-annex';
import { unknownOption } from './unknown-option';
import { unknownPlace } from './unknown-place';
import { wrongParent } from './wrong-parent';

export * from './rule';

/**
 * Every rule, in the order in which they count: structure before cells, cells before names, names before balances, then
 * targets, the period before, the sense of it all, and formulas. Where two propose a change for one cell, the earlier
 * one is offered; where one cell explains several, it keeps the earliest name.
 */
export const RULES = [
  unknownAnnex,
  missingAnnex,
  otherTemplate,
  lostValidation,
  periodMismatch,
  mixedPeriod,
  missingColumn,
  duplicateColumn,
  extraColumn,
  movedColumn,
  missingUnitLine,
  blankRowInside,
  strayCell,
  hiddenWithValues,
  mergedDataCell,
  externalReference,
  textNumber,
  notANumber,
  placeholderLeft,
  textDate,
  errorValue,
  missingValue,
  blankOrZero,
  notInteger,
  negativeNumber,
  tooManyDecimals,
  percentScale,
  scaleJump,
  unknownOption,
  straySpace,
  otherPlace,
  unknownPlace,
  placeOutsideScope,
  irregularPlaceName,
  wrongParent,
  duplicatePlace,
  missingPlace,
  sequenceGap,
  totalDoubleCounts,
  formulaRangeShort,
  totalMismatch,
  targetsDoNotAddUp,
  subtotalMismatch,
  rowSumMismatch,
  crossFootMismatch,
  partExceedsWhole,
  rateOfAverages,
  rateMismatch,
  rateWithoutBase,
  rankMismatch,
  roundingDifference,
  targetMismatch,
  targetMissing,
  progressWithoutTarget,
  sameFactDiffers,
  copiedFigureDiffers,
  cumulativeFalls,
  targetChanged,
  unchangedRow,
  jump,
  contradictionOfText,
  requiredTogether,
  targetBelowShare,
  dateOutOfOrder,
  unitPerHousehold,
  overwrittenFormula,
  inconsistentFormula,
  hardCodedTotal,
  overFulfilled,
  relationMismatch,
  formulaFails,
  formulaUnreadable,
] as const satisfies readonly Rule[];

/** The id of a rule; one that no rule has does not compile. */
export type RuleId = (typeof RULES)[number]['id'];
export { hasFormulas } from './formulas';
export { knownNumbers } from './hit';
export { uncheckedInputs, type Input } from './lost-validation';
export { notReckoned } from './rate-mismatch';
