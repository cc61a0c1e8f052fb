import { periodName } from '../../../../core';
import type { ShownProgress } from './model';
import { words } from '../../words';
import { button } from '../../view/button';
import { element, type ElementPlan } from '../../view/element';
import { fileField } from '../../view/file-field';

/** Which period it is and what it is compared with, and the ways to bring in what is missing. */
export function compared({ progress, at, hasOwnThresholds }: ShownProgress, isBusy: boolean): ElementPlan {
  const { period, previousPeriod, hasTargets } = progress;
  return element('section', { class: 'compared', 'aria-label': words.comparedWith, key: 'compared' }, [
    element('p', { class: 'quiet' }, [
      words.progressAt(at, period && periodName(period), previousPeriod && periodName(previousPeriod)),
    ]),
    element('p', { class: 'quiet' }, [hasTargets ? words.hasTargets : words.noTargets]),
    hasOwnThresholds ? element('p', { class: 'own-settings', key: 'own' }, [words.ownThresholds]) : undefined,
    element('div', { class: 'compared-ways' }, [
      fileField(words.importTargets, '.xlsx', isBusy, (file) => ({ kind: 'import', what: 'targets', file })),
      fileField(words.importPrevious, '.xlsx', isBusy, (file) => ({ kind: 'import', what: 'previous', file })),
      element('span', { title: words.archiveTip }, [
        button(words.archive, { kind: 'archive' }, { look: 'outline', isResting: isBusy }),
      ]),
    ]),
  ]);
}
