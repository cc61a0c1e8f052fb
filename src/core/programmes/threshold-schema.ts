import * as z from 'zod/mini';
import type { Deep } from './annex-schema';

/** One line of the thresholds: the share of the target that is due, for one measure, for one period or for all. */
const line = z.strictObject({
  measure: z.string(),
  /** 2022-09; a line without a period holds for all that have none of their own. */
  period: z.optional(z.string().check(z.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, '应为年和月，如2022-09'))),
  /** Percent of the target; absent means the share of the year that has passed, months ÷ 12. */
  percent: z.optional(z.number().check(z.minimum(0), z.maximum(1000))),
});

/** When a place counts as behind, as yellow, as fast: of a programme, or of one workbook. */
export const thresholdsSchema = z.strictObject({
  version: z.literal(1),
  lines: z.array(line),
  /** How many percent points behind are still yellow. */
  yellow: z.number().check(z.minimum(0), z.maximum(100)),
  /** Without a plan, a place is fast from this percentage of the mean of all places with a task. */
  fast: z.number().check(z.positive(), z.maximum(10_000)),
});

export type Thresholds = Deep<z.infer<typeof thresholdsSchema>>;
export type ThresholdLine = Thresholds['lines'][number];
