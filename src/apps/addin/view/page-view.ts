import type { Model } from '../model';
import type { Plan } from './element';

/** What a page shows: in the head that stays, below it, and at the foot that stays. */
export interface PageView {
  readonly head?: (model: Model) => readonly Plan[];
  readonly body: (model: Model) => readonly Plan[];
  readonly foot?: (model: Model) => readonly Plan[];
}
