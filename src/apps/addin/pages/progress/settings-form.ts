import { periodId, readThresholds, reportAnnexes, type Measure, type Period, type Programme, type ThresholdLine, type Thresholds } from '../../../../core';

/** The thresholds as fields of a form: texts as typed. `percents` is by measure, blank where the share of the year holds. */
export interface SettingsForm {
  /** Whose measures they are. */
  readonly programme: Programme;
  readonly thresholds: Thresholds;
  /** The present period, and whether the percentages are for it alone. */
  readonly period: string | undefined;
  readonly isForPeriod: boolean;
  readonly percents: Readonly<Record<string, string>>;
  readonly yellow: string;
  readonly fast: string;
}

/** One field changed, or the scope of the percentages. */
export type FormChange =
  | { readonly field: 'yellow' | 'fast'; readonly value: string }
  | { readonly field: 'percent'; readonly measure: string; readonly value: string }
  | { readonly field: 'scope'; readonly isForPeriod: boolean };

/** The measures that have a threshold: those with a plan in figures. */
export const plannedMeasures = (programme: Programme): readonly Measure[] =>
  reportAnnexes(programme).flatMap(({ measures }) => measures.filter(({ target, doneOption }) => target !== undefined && doneOption === undefined));

/** The form for the thresholds of a workbook, for all periods. */
export function settingsForm(thresholds: Thresholds, period: Period | undefined, programme: Programme): SettingsForm {
  const id = period && periodId(period);
  return {
    programme,
    thresholds,
    period: id,
    isForPeriod: false,
    percents: percentsOf(thresholds, undefined),
    yellow: String(thresholds.yellow),
    fast: String(thresholds.fast),
  };
}

const percentsOf = ({ lines }: Thresholds, period: string | undefined): SettingsForm['percents'] =>
  Object.fromEntries(lines.filter((line) => line.period === period && line.percent !== undefined).map(({ measure, percent }) => [measure, String(percent)]));

/** The form after a change. */
export function changedForm(form: SettingsForm, change: FormChange): SettingsForm {
  switch (change.field) {
    case 'percent': return { ...form, percents: { ...form.percents, [change.measure]: change.value } };
    case 'scope': return { ...form, isForPeriod: change.isForPeriod, percents: percentsOf(form.thresholds, change.isForPeriod ? form.period : undefined) };
    case 'yellow': return { ...form, yellow: change.value };
    case 'fast': return { ...form, fast: change.value };
  }
}

/** What the form says as thresholds; undefined where a field is no number that can be meant. The lines of the other scope stay. */
export function formThresholds(form: SettingsForm): Thresholds | undefined {
  const period = form.isForPeriod ? form.period : undefined;
  const others = form.thresholds.lines.filter((line) => line.period !== period);
  const own = Object.entries(form.percents).filter(([, text]) => text.trim() !== '').map(([measure, text]): ThresholdLine =>
    ({ measure, ...(period === undefined ? {} : { period }), percent: numberIn(text) }));
  return readThresholds({ version: form.thresholds.version, lines: [...others, ...own], yellow: numberIn(form.yellow), fast: numberIn(form.fast) }, form.programme);
}

/** A typed number, full-width digits and a percent sign allowed; NaN for anything else. */
function numberIn(text: string): number {
  const plain = text.normalize('NFKC').trim().replace(/%$/, '');
  return plain === '' ? Number.NaN : Number(plain);
}
