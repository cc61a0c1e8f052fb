import { periodId, reportAnnexes, type Measure, type Period, type Programme, type Thresholds } from '../../../../core';
import { percentsOf, type SettingsForm } from './settings-form';

/** The measures that have a threshold: those with a plan in figures. */
const plannedMeasures = (programme: Programme): readonly Measure[] =>
  reportAnnexes(programme).flatMap(({ measures }) =>
    measures.filter(({ target, doneOption }) => target !== undefined && doneOption === undefined),
  );

/** The form for the thresholds of a workbook, for all periods. */
export function settingsForm(thresholds: Thresholds, period: Period | undefined, programme: Programme): SettingsForm {
  const id = period && periodId(period);
  return {
    measures: plannedMeasures(programme),
    thresholds,
    isOwn: thresholds !== programme.thresholds,
    period: id,
    isForPeriod: false,
    percents: percentsOf(thresholds, undefined),
    yellow: String(thresholds.yellow),
    fast: String(thresholds.fast),
  };
}
