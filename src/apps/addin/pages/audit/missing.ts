import type { Model } from '../../model';
import { element, type ElementPlan } from '../../view/element';
import { fileField } from '../../view/file-field';
import { words } from '../../words';

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
