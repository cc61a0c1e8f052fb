import { DRAFT_SHEET, SUMMARY_SHEET } from '../../../../core';
import type { Message } from '../../message';
import type { Model } from '../../model';
import { copy, show, start, still, type Update } from '../../update-parts';
import { withStanding } from '../progress/update';

/** The pane after something happened on the page 汇总; undefined for what is not of that page. */
export function updateSummary(model: Model, message: Message): Update | undefined {
  switch (message.kind) {
    case 'write-summary':
      return start(
        { ...model, page: 'summary' },
        { kind: 'write-summary', ...(message.isSure ? { isSure: true } : {}) },
        'summarising',
      );
    case 'write-draft':
      return start(
        { ...model, page: 'summary' },
        { kind: 'write-draft', ...(message.isSure ? { isSure: true } : {}) },
        'drafting',
      );
    case 'ask-rest':
      return still({
        ...model,
        step: undefined,
        dialog: { kind: 'rest', what: message.what, says: message.says, again: message.again },
      });
    case 'drafted':
      return still({
        ...withStanding(model, message.standing),
        step: undefined,
        notice: message.notice,
        drafted: message.drafted,
      });
    case 'summarised':
      return still({
        ...withStanding(model, message.standing),
        step: undefined,
        page: 'summary',
        notice: message.notice,
      });
    case 'show-summary':
      return show(model, { kind: 'select', at: { sheet: SUMMARY_SHEET, row: 0, column: 0 } });
    case 'show-draft':
      return show(model, { kind: 'select', at: { sheet: DRAFT_SHEET, row: 0, column: 0 } });
    case 'copy-draft':
      return model.drafted ? copy(model, model.drafted.text) : still(model);
    case 'save-draft':
      return model.drafted ? start(model, { kind: 'save-draft', draft: model.drafted.draft }, 'saving') : still(model);
    case 'choose-figure':
      return chooseFigure(model, message.paragraph, message.run);
    default:
      return undefined;
  }
}

/** Opens a number of the draft and shows the first cell it comes from. */
function chooseFigure(model: Model, paragraph: number, run: number): Update {
  if (!model.drafted) return still(model);
  const next: Model = { ...model, drafted: { ...model.drafted, chosen: { paragraph, run } } };
  const chosen = model.drafted.draft.paragraphs[paragraph]?.runs[run];
  const at = chosen?.kind === 'figure' ? chosen.sources[0] : undefined;
  return at ? show(next, { kind: 'select', at }) : still(next);
}
