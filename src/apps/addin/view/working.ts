import type { Step } from '../model';
import { words } from '../words';
import { element, type ElementPlan } from './element';

/** What a running command is doing. The spoken line says the same, so this one is only seen. */
export const working = (step: Step): ElementPlan =>
  element('div', { class: 'working', 'aria-hidden': 'true', key: 'working' }, [
    element('fluent-spinner', { size: 'tiny' }),
    element('span', {}, [words.steps[step]]),
  ]);
