import { STATUSES } from '../../../../core';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';
import { chevronIcon } from '../../view/icons';
import { swatch } from './status-bar';

/** What the statuses mean and how they are coloured, here and on the sheets. */
export const legend = (): ElementPlan =>
  element('details', { class: 'checked', key: 'legend' }, [
    element('summary', { class: 'checked-summary' }, [chevronIcon(), words.legend]),
    element(
      'ul',
      { class: 'legend' },
      STATUSES.map((status) =>
        element('li', { key: status }, [
          swatch(status),
          element('span', { class: 'legend-name' }, [words.statuses[status]]),
          words.statusMeanings[status],
        ]),
      ),
    ),
  ]);
