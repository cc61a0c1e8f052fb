import { duplicatePlace } from './duplicate-place';
import { errorValue } from './error-value';
import { irregularPlaceName } from './irregular-place-name';
import { missingAnnex } from './missing-annex';
import { missingColumn } from './missing-column';
import { missingPlace } from './missing-place';
import { missingValue } from './missing-value';
import { negativeNumber } from './negative-number';
import { notInteger } from './not-integer';
import { partExceedsWhole } from './part-exceeds-whole';
import { percentScale } from './percent-scale';
import { periodMismatch } from './period-mismatch';
import { rateMismatch } from './rate-mismatch';
import { roundingDifference } from './rounding-difference';
import { rowSumMismatch } from './row-sum-mismatch';
import type { Rule } from './rule';
import { sequenceGap } from './sequence-gap';
import { straySpace } from './stray-space';
import { subtotalMismatch } from './subtotal-mismatch';
import { textNumber } from './text-number';
import { totalMismatch } from './total-mismatch';
import { unknownAnnex } from './unknown-annex';
import { unknownPlace } from './unknown-place';

export * from './rule';

/**
 * Every rule, in the order in which they count: structure before cells, cells before names, names before balances.
 * Where two propose a change for one cell, the earlier one is offered first; where one cell explains several, it keeps the earliest name.
 */
export const RULES: readonly Rule[] = [
  unknownAnnex, missingAnnex, periodMismatch, missingColumn,
  textNumber, errorValue, missingValue, notInteger, negativeNumber, percentScale, straySpace,
  unknownPlace, irregularPlaceName, duplicatePlace, missingPlace, sequenceGap,
  totalMismatch, subtotalMismatch, rowSumMismatch, partExceedsWhole, rateMismatch, roundingDifference,
];
