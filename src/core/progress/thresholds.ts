import * as z from 'zod/mini';
import { decimalOf, fraction, fractionOf, type Fraction } from '../arithmetic';
import { REPORT_ANNEXES } from '../annexes';
import { periodId, type Period } from '../tables';
import type { SettingEdit, Snapshot } from '../workbook';

/** One line of the thresholds: the share of the target that is due, for one measure, for one period or for all. */
const line = z.strictObject({
  measure: z.string().check(z.refine((id) => MEASURES.has(id))),
  /** 2022-09; a line without a period holds for all that have none of their own. */
  period: z.optional(z.string().check(z.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/))),
  /** Percent of the target; absent means the share of the year that has passed, months ÷ 12. */
  percent: z.optional(z.number().check(z.minimum(0), z.maximum(1000))),
});

const schema = z.strictObject({
  version: z.literal(1),
  lines: z.array(line),
  /** How many percent points behind are still yellow. */
  yellow: z.number().check(z.minimum(0), z.maximum(100)),
  /** Without a plan, a place is fast from this percentage of the mean of all places with a task. */
  fast: z.number().check(z.positive(), z.maximum(10_000)),
});

const MEASURES: ReadonlySet<string> = new Set(REPORT_ANNEXES.flatMap(({ measures }) => measures.map(({ id }) => id)));

type Deep<T> = T extends readonly (infer U)[] ? readonly Deep<U>[] : T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;

/** When a place counts as behind, as yellow, as fast; stored in the workbook. */
export type Thresholds = Deep<z.infer<typeof schema>>;
export type ThresholdLine = Thresholds['lines'][number];

/**
 * What holds unless the workbook says otherwise: the share of the year (序时进度); starts are slow below 60 % (通报一（三）);
 * rectification is measured by its own target, half of the dwellings (通报一（四）); fast is the mean, which yields the twelve of 通报一（五）.
 */
export const DEFAULT_THRESHOLDS: Thresholds = {
  version: 1,
  lines: [{ measure: 'start', percent: 60 }, { measure: 'rectification', percent: 100 }],
  yellow: 30,
  fast: 100,
};

const KEY = 'thresholds';

/** Thresholds from unknown data; undefined when they are not well formed. */
export function readThresholds(data: unknown): Thresholds | undefined {
  const result = schema.safeParse(data);
  return result.success ? result.data : undefined;
}

/** The thresholds stored in a workbook; the default where none are, or where they are not well formed. */
export const thresholdsOf = ({ settings }: Snapshot): Thresholds => readThresholds(settings[KEY]) ?? DEFAULT_THRESHOLDS;

/** Stores thresholds in the workbook; without any the default holds again. */
export const thresholdEdit = (thresholds?: Thresholds): SettingEdit => ({ kind: 'setting', key: KEY, to: thresholds });

/** The share of its target that a measure is due to have reached; undefined when that hangs on a period that is not known. */
export function expectedShare({ lines }: Thresholds, measure: string, period: Period | undefined): Fraction | undefined {
  const own = lines.filter((one) => one.measure === measure);
  const chosen = own.find((one) => one.period !== undefined && period && one.period === periodId(period)) ?? own.find((one) => one.period === undefined);
  if (chosen?.percent === undefined) return period && fraction(BigInt(period.toMonth), 12n);
  const { units, decimals } = decimalOf(chosen.percent);
  return fractionOf({ units, decimals: decimals + 2 });
}
