import type { Model } from '../../model';
import { words } from '../../words';
import { button } from '../../view/button';
import { element, type ElementPlan } from '../../view/element';

/** The same commands as on the ribbon. They rest while one of them runs. */
export function toolbar({ step }: Model): ElementPlan {
  const isBusy = step !== undefined;
  return element('div', { class: 'toolbar', role: 'toolbar', 'aria-label': words.product, key: 'toolbar' }, [
    button(words.findingsSheet, { kind: 'show-findings' }, { look: 'subtle', isResting: isBusy }),
    button(words.clear, { kind: 'ask-clear' }, { look: 'subtle', isResting: isBusy }),
  ]);
}
