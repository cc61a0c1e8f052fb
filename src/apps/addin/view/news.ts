import type { Model } from '../model';
import type { PaneNotice } from '../pane-states';
import type { ElementPlan } from './element';
import { words } from '../words';
import { notice, type NoticeAction } from './notice';
import { working } from './working';

/** What a command is doing, and how the last one went, with the way back where it changed cells. */
export const news = (model: Model): readonly ElementPlan[] => [
  ...working(model),
  ...(model.notice ? [notice(model.notice, actionOf(model, model.notice))] : []),
];

function actionOf(model: Model, about: PaneNotice): NoticeAction | undefined {
  const { audited, standing, step } = model;
  if (step !== undefined) return undefined;
  switch (about.kind) {
    case 'remarked':
      return about.notice && actionOf(model, about.notice);
    case 'fixed':
    case 'partly-changed':
      return audited?.undoable === undefined
        ? undefined
        : { label: words.undoNow, message: { kind: 'ask-undo', from: 'audit' } };
    case 'rates-written':
      return standing?.undoable === undefined
        ? undefined
        : { label: words.undoNow, message: { kind: 'ask-undo', from: 'progress' } };
    case 'written':
      return {
        label: words.goTo(about.sheet),
        message: { kind: 'locate', at: { sheet: about.sheet, row: 0, column: 0 } },
      };
    default:
      return undefined;
  }
}
