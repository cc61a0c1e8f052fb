import type { Report, Skipped } from '../../../../core';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';
import { chevronIcon } from '../../view/icons';

/** Which rules could not be checked, and why: silence is only worth something beside this. */
export function skippedRules(report: Report): readonly ElementPlan[] {
  if (report.skipped.length === 0) return [];
  const line = words.notChecked(report.skipped.length);
  return [
    element('details', { class: 'checked', key: 'skipped' }, [
      element('summary', { class: 'checked-summary' }, [chevronIcon(), line]),
      element('ul', { class: 'checked-list' }, report.skipped.map(reason)),
    ]),
  ];
}

const reason = (one: Skipped, index: number): ElementPlan =>
  element('li', { key: index }, [
    element('span', { class: 'checked-sheet' }, [one.sheet ?? words.wholeWorkbook]),
    words.skippedReason(one.title, one.reason),
  ]);
