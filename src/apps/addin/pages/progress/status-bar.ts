import { STATUS_NAMES, statusName, STATUSES, type MeasureProgress, type Status } from '../../../../core';
import { measureKey } from './model';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';

/**
 * The statuses of a measure as one bar, and below it every status with its word and count; a click lists its places.
 */
export function statusShares(measure: MeasureProgress, chosen: Status | undefined): ElementPlan {
  const present = STATUSES.filter((status) => measure.counts[status] > 0);
  return element('div', { class: 'status-bar', key: 'bar' }, [
    bar(measure, present),
    element(
      'div',
      { class: 'status-counts' },
      present.map((status) => count(measure, status, status === chosen)),
    ),
  ]);
}

function bar({ places, counts }: MeasureProgress, present: readonly Status[]): ElementPlan {
  const starts = present.map((_, i) => present.slice(0, i).reduce((sum, status) => sum + counts[status], 0));
  return element(
    'svg',
    { class: 'bar', viewBox: `0 0 ${places.length} 1`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    present.map((status, i) =>
      element('rect', { class: `fill-${status}`, x: starts[i], y: 0, width: counts[status], height: 1, key: status }),
    ),
  );
}

const count = (measure: MeasureProgress, status: Status, isOn: boolean): ElementPlan =>
  element(
    'button',
    {
      class: 'status-count',
      type: 'button',
      key: status,
      title: words.statusMeanings[status],
      'aria-pressed': String(isOn),
      on: { click: { kind: 'view', change: { open: measureKey(measure), status: isOn ? undefined : status } } },
    },
    [swatch(status), statusWord(measure, status), element('strong', {}, [String(measure.counts[status])])],
  );

/** A status in the language of the pane; of an answer, the answer as the workbook has it: 已印发, 未印发. */
export function statusWord(measure: MeasureProgress, status: Status): string {
  const name = statusName(measure, status);
  return name === STATUS_NAMES[status] ? words.statuses[status] : name;
}

/** The colour of a status, beside its word. */
export const swatch = (status: Status): ElementPlan =>
  element('span', { class: `swatch status-${status}`, 'aria-hidden': 'true', key: 'swatch' });
