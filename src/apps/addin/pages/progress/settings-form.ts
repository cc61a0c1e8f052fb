import type { Measure, ThresholdLine, Thresholds } from '../../../../core';

/**
 * The thresholds as fields of a form: texts as typed. `percents` is by measure, blank where the share of the year
 * holds.
 */
export interface SettingsForm {
  /** The measures that have a threshold: those with a plan in figures. */
  readonly measures: readonly Measure[];
  readonly thresholds: Thresholds;
  /** The present period, and whether the percentages are for it alone. */
  readonly period: string | undefined;
  readonly isForPeriod: boolean;
  readonly percents: Readonly<Record<string, string>>;
  /** Whether they came with the workbook instead of being the programme's. */
  readonly isOwn: boolean;
  readonly yellow: string;
  readonly fast: string;
}

/** One field changed, or the scope of the percentages. */
export type FormChange =
  | { readonly field: 'yellow' | 'fast'; readonly value: string }
  | { readonly field: 'percent'; readonly measure: string; readonly value: string }
  | { readonly field: 'scope'; readonly isForPeriod: boolean };

/** The percentages of one scope, as texts. */
export const percentsOf = ({ lines }: Thresholds, period: string | undefined): SettingsForm['percents'] =>
  Object.fromEntries(
    lines
      .filter((line) => line.period === period && line.percent !== undefined)
      .map(({ measure, percent }) => [measure, String(percent)]),
  );

/** The form after a change. */
export function changedForm(form: SettingsForm, change: FormChange): SettingsForm {
  switch (change.field) {
    case 'percent':
      return { ...form, percents: { ...form.percents, [change.measure]: change.value } };
    case 'scope':
      return {
        ...form,
        isForPeriod: change.isForPeriod,
        percents: percentsOf(form.thresholds, change.isForPeriod ? form.period : undefined),
      };
    case 'yellow':
      return { ...form, yellow: change.value };
    case 'fast':
      return { ...form, fast: change.value };
  }
}

/**
 * What the form says as thresholds; undefined where a field is no number that can be meant. The lines of the other
 * scope stay.
 */
export function formThresholds(form: SettingsForm): Thresholds | undefined {
  const period = form.isForPeriod ? form.period : undefined;
  const others = form.thresholds.lines.filter((line) => line.period !== period);
  const own = Object.entries(form.percents)
    .filter(([, text]) => text.trim() !== '')
    .map(([measure, text]): ThresholdLine => ({
      measure,
      ...(period === undefined ? {} : { period }),
      percent: numberIn(text),
    }));
  const made: Thresholds = {
    version: form.thresholds.version,
    lines: [...others, ...own],
    yellow: numberIn(form.yellow),
    fast: numberIn(form.fast),
  };
  return isMeant(made) ? made : undefined;
}

/** A typed number, full-width digits and a percent sign allowed; NaN for anything else. */
function numberIn(text: string): number {
  const plain = text.normalize('NFKC').trim().replace(/%$/, '');
  return plain === '' ? Number.NaN : Number(plain);
}

/** The limits of the schema of thresholds, which the core checks again when they are written. */
const isMeant = ({ lines, yellow, fast }: Thresholds): boolean =>
  isWithin(yellow, 100) &&
  fast > 0 &&
  isWithin(fast, 10_000) &&
  lines.every(({ percent }) => percent === undefined || isWithin(percent, 1000));

const isWithin = (number: number, most: number): boolean => number >= 0 && number <= most;
