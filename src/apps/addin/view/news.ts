import type { Message } from '../message';
import type { Model, Notice } from '../model';
import type { ElementPlan } from './element';
import { notice } from './notice';
import { working } from './working';

/** What a command is doing, and how the last one went, with the way back where it changed cells. */
export const news = (model: Model): readonly ElementPlan[] => [
  ...working(model),
  ...(model.notice ? [notice(model.notice, undoOf(model, model.notice))] : []),
];

function undoOf({ audited, standing, step }: Model, about: Notice): Message | undefined {
  if (step !== undefined) return undefined;
  switch (about.kind) {
    case 'remarked': return about.notice && undoOf({ audited, standing, step } as Model, about.notice);
    case 'fixed':
    case 'partly-changed': return audited?.undoable === undefined ? undefined : { kind: 'ask-undo', from: 'audit' };
    case 'rates-written': return standing?.undoable === undefined ? undefined : { kind: 'ask-undo', from: 'progress' };
    default: return undefined;
  }
}
