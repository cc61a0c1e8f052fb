import type { Model } from '../model';
import { clearQuestion } from '../pages/audit/clear-question';
import { element, type ElementPlan } from './element';
import { explainQuestion } from '../pages/audit/explain-question';
import { fixQuestion } from '../pages/audit/fix-question';
import { ratesQuestion } from '../pages/progress/rates-question';
import { settingsQuestion } from '../pages/progress/settings-question';
import { undoQuestion } from '../pages/audit/undo-question';

/** The question that is open. The element is always there and shown when there is one, so that the focus goes back where it was. */
export function dialog(model: Model): ElementPlan {
  const kind = model.dialog?.kind ?? 'none';
  return element('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-title', key: 'dialog', on: { close: { kind: 'close-dialog' } } }, [
    element('div', { class: 'dialog-body', key: kind }, questionOf(model)),
  ]);
}

function questionOf({ dialog: question, step, standing }: Model): readonly (ElementPlan | undefined)[] {
  switch (question?.kind) {
    case 'clear': return clearQuestion(step !== undefined);
    case 'fix': return fixQuestion(question.plan, step !== undefined);
    case 'undo': return undoQuestion(question.plan, step !== undefined);
    case 'explain': return explainQuestion(question.text, question.person);
    case 'rates': return standing ? ratesQuestion(question.plan, standing.progress, step !== undefined) : [];
    case 'settings': return settingsQuestion(question.form, step !== undefined);
    case undefined: return [];
  }
}
