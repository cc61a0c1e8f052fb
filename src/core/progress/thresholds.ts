import { decimalOf, fraction, fractionOf, type Fraction } from '../arithmetic';
import { programmeFor, reportAnnexes, thresholdsSchema, type Programme, type Thresholds } from '../programmes';
import { periodId, type Period } from '../tables';
import type { SettingEdit, Snapshot } from '../workbook';

export type { ThresholdLine, Thresholds } from '../programmes';

const KEY = 'thresholds';

/**
 * Thresholds from unknown data; undefined when they are not well formed or speak of measures that the programme lacks.
 */
function readThresholds(data: unknown, programme: Programme): Thresholds | undefined {
  const result = thresholdsSchema.safeParse(data);
  const measures = new Set(reportAnnexes(programme).flatMap((annex) => annex.measures.map(({ id }) => id)));
  return result.success && result.data.lines.every(({ measure }) => measures.has(measure)) ? result.data : undefined;
}

/** The thresholds stored in a workbook; those of its programme where none are, or where they are not well formed. */
export function thresholdsOf(snapshot: Snapshot): Thresholds {
  const programme = programmeFor(snapshot);
  return readThresholds(snapshot.settings[KEY], programme) ?? programme.thresholds;
}

/** Stores thresholds in the workbook; without any the programme's hold again. */
export const thresholdEdit = (thresholds?: Thresholds): SettingEdit => ({ kind: 'setting', key: KEY, to: thresholds });

/**
 * The share of its target that a measure is due to have reached; undefined when that hangs on a period that is not
 * known.
 */
export function expectedShare(
  { lines }: Thresholds,
  measure: string,
  period: Period | undefined,
): Fraction | undefined {
  const own = lines.filter((one) => one.measure === measure);
  const chosen =
    own.find((one) => one.period !== undefined && period && one.period === periodId(period)) ??
    own.find((one) => one.period === undefined);
  if (chosen?.percent === undefined) return period && fraction(BigInt(period.toMonth), 12n);
  const { units, decimals } = decimalOf(chosen.percent);
  return fractionOf({ units, decimals: decimals + 2 });
}
