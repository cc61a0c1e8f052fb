import type { Message } from '../../message';
import { button } from '../../view/button';
import { element, type ElementPlan } from '../../view/element';
import { words } from '../../words';
import type { Returns } from './model';

/** The templates to hand out, for a month that is chosen first. */
export const templates = ({ month }: Returns, isBusy: boolean): ElementPlan =>
  element('section', { class: 'settings-section', key: 'templates' }, [
    element('h2', { class: 'settings-title' }, [words.templates]),
    element('p', { class: 'quiet' }, [words.templateText]),
    element('div', { class: 'settings-buttons' }, [
      element('input', {
        class: 'choice',
        type: 'month',
        'aria-label': words.templatePeriod,
        value: month,
        key: 'month',
        on: {
          change: (event): Message => ({
            kind: 'template-month',
            month: (event.currentTarget as HTMLInputElement).value,
          }),
        },
      }),
      button(
        words.templateWhole,
        { kind: 'save-template', isEach: false },
        { look: 'outline', isResting: isBusy || month === '' },
      ),
      button(
        words.templateEach,
        { kind: 'save-template', isEach: true },
        { look: 'outline', isResting: isBusy || month === '' },
      ),
    ]),
  ]);
