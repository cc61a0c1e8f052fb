import { element, type ElementPlan } from './element';

/** Something is going on; the words beside it say what. */
export const spinner = (): ElementPlan => element('span', { class: 'spinner', 'aria-hidden': 'true', key: 'spinner' });
