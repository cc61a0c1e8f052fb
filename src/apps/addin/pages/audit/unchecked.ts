import type { Report, Skipped, Lapsed } from '../../../../core';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';
import { chevronIcon } from '../../view/icons';
import type { Model } from '../../model';
import { fileField } from '../../view/file-field';

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

/**
 * What would be checked too if it were there: the annual targets and the period before, with the way to bring them in.
 */
export function missingSources({ standing, audited, step }: Model): readonly ElementPlan[] {
  if (!standing || !audited || audited.report.tables.length === 0) return [];
  const { hasTargets, previousPeriod } = standing.progress;
  if (hasTargets && previousPeriod) return [];
  const isBusy = step !== undefined;
  return [
    element('section', { class: 'missing', key: 'missing' }, [
      element('p', {}, [words.openWithout(hasTargets, previousPeriod !== undefined)]),
      hasTargets
        ? undefined
        : fileField(words.importTargets, '.xlsx', isBusy, (file) => ({
            kind: 'import',
            what: 'targets',
            file,
            isForAudit: true,
          })),
      previousPeriod
        ? undefined
        : fileField(words.importPrevious, '.xlsx', isBusy, (file) => ({
            kind: 'import',
            what: 'previous',
            file,
            isForAudit: true,
          })),
    ]),
  ];
}

/** Explanations that explain nothing any more, because the value has changed or nothing is found there. */
export function lapsed(report: Report): readonly ElementPlan[] {
  if (report.lapsed.length === 0) return [];
  return [
    element('details', { class: 'checked', key: 'lapsed' }, [
      element('summary', { class: 'checked-summary' }, [chevronIcon(), words.lapsed(report.lapsed.length)]),
      element('p', {}, [words.lapsedText]),
      element('ul', { class: 'checked-list' }, report.lapsed.map(line)),
      element('button', { class: 'link', type: 'button', on: { click: { kind: 'forget-lapsed' } } }, [
        words.forgetLapsed,
      ]),
    ]),
  ];
}

const line = ({ key, text, person, date, hasChanged }: Lapsed): ElementPlan =>
  element('li', { key }, [
    element('span', { class: 'checked-sheet' }, [text]),
    words.lapsedLine(hasChanged, person, date),
  ]);
