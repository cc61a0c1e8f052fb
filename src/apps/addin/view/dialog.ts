import type { Model } from '../model';
import { undoQuestion, explainQuestion, clearQuestion } from '../pages/audit/dialogs';
import { fixQuestion } from '../pages/audit/fix-question';
import { ratesQuestion } from '../pages/progress/rates-question';
import { settingsQuestion } from '../pages/progress/settings-question';
import { restQuestion } from '../pages/summary/rest-question';
import { element, type ElementPlan } from './element';

/** A question of a dialog: its title, what it is about, and its buttons. */
export type DialogParts = readonly (ElementPlan | undefined)[];

/**
 * The question that is open. The element is always there and shown when there is one, so that the focus goes back
 * where it was. Title and buttons stay in sight, what is between them scrolls.
 */
export function dialog(model: Model): ElementPlan {
  const kind = model.dialog?.kind ?? 'none';
  const parts = questionOf(model).filter((part) => part !== undefined);
  return element(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'dialog-title', key: 'dialog', on: { close: { kind: 'close-dialog' } } },
    parts.length === 0
      ? []
      : [
          element('div', { class: 'dialog-body', key: kind }, [
            parts[0],
            element('div', { class: 'dialog-content', key: 'content' }, parts.slice(1, -1)),
            parts.at(-1),
          ]),
        ],
  );
}

function questionOf({ dialog: question, step, standing }: Model): DialogParts {
  switch (question?.kind) {
    case 'clear':
      return clearQuestion(step !== undefined);
    case 'fix':
      return fixQuestion(question, step !== undefined);
    case 'undo':
      return undoQuestion(question.plan, step !== undefined);
    case 'explain':
      return explainQuestion(question.text, question.person);
    case 'rest':
      return restQuestion(question, step !== undefined);
    case 'rates':
      return standing ? ratesQuestion(question.plan, standing.progress, step !== undefined) : [];
    case 'settings':
      return settingsQuestion(question.form, step !== undefined);
    case undefined:
      return [];
  }
}
