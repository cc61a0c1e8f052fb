import type { Model } from '../model';
import type { ElementPlan } from './element';
import { notice } from './notice';
import { working } from './working';

/** What a command is doing, and how the last one went. */
export const news = (model: Model): readonly ElementPlan[] => [
  ...working(model),
  ...(model.notice ? [notice(model.notice)] : []),
];
