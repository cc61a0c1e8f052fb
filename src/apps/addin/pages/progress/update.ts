import type { Message } from '../../message';
import type { ProgressMessage } from './message';
import type { Model } from '../../model';
import type { ProgressView, ShownProgress } from './model';
import { rateChanges } from './rate-changes';
import { changedForm, formThresholds } from './settings-form';
import { start, still, type Update } from '../../update-parts';

/** The pane after something happened on the page 进度; undefined for what is not of that page. */
export function updateProgress(model: Model, message: Message): Update | undefined {
  switch (message.kind) {
    case 'progress':
      return start(model, { kind: 'progress' }, 'reading');
    case 'ask-rates':
      return start(model, { kind: 'progress', question: 'rates' }, 'reading');
    case 'ask-settings':
      return start(model, { kind: 'progress', question: 'settings' }, 'reading');
    case 'check-targets':
      return start(model, { kind: 'progress', question: 'targets' }, 'reading');
    case 'mark-progress':
    case 'unmark-progress':
      return start(model, { kind: message.kind }, 'highlighting');
    case 'archive':
      return start(model, { kind: 'archive' }, 'storing');
    case 'import':
      return start(
        model,
        { kind: 'import', what: message.what, file: message.file, ...(message.isForAudit ? { isForAudit: true } : {}) },
        'importing',
      );
    case 'write-rates':
      return writeRates(model, message.withReplaced);
    case 'settings-field':
      return still(
        model.dialog?.kind === 'settings'
          ? { ...model, dialog: { kind: 'settings', form: changedForm(model.dialog.form, message.change) } }
          : model,
      );
    case 'save-settings':
      return saveSettings(model);
    case 'reset-settings':
      return start(model, { kind: 'save-settings', thresholds: undefined }, 'saving');
    case 'view':
      return still({ ...model, view: changedView(model.view, message.change) });
    case 'progressed':
      return still(progressed(model, message));
    default:
      return undefined;
  }
}

/** The page with newer figures. The last audit keeps its findings and goes on from the newer workbook. */
export function withStanding(model: Model, standing: ShownProgress): Model {
  const { snapshot, undoable } = standing;
  const audited = model.audited && {
    snapshot,
    report: model.audited.report,
    at: model.audited.at,
    took: model.audited.took,
    handlings: model.audited.handlings,
    ...(undoable === undefined ? {} : { undoable }),
  };
  return { ...model, standing, audited };
}

function progressed(
  model: Model,
  { standing, dialog, part = model.view.part, notice }: Extract<ProgressMessage, { kind: 'progressed' }>,
): Model {
  return {
    ...withStanding(model, standing),
    step: undefined,
    page: 'progress',
    notice,
    view: { ...model.view, part },
    ...(dialog ? { dialog } : {}),
  };
}

/** Writes the formulas that the open preview shows: those for empty cells, and the others when a person agrees. */
function writeRates(model: Model, withReplaced: boolean): Update {
  if (model.dialog?.kind !== 'rates' || !model.standing) return still(model);
  const { fill, replace } = model.dialog.plan;
  const edits = withReplaced ? [...fill, ...replace] : fill;
  if (edits.length === 0) return still(model);
  const { snapshot, progress } = model.standing;
  return start(model, { kind: 'write-rates', snapshot, changes: rateChanges(progress, edits) }, 'computing');
}

function saveSettings(model: Model): Update {
  const thresholds = model.dialog?.kind === 'settings' ? formThresholds(model.dialog.form) : undefined;
  return thresholds ? start(model, { kind: 'save-settings', thresholds }, 'saving') : still(model);
}

/** What is shown with a change laid over it; undefined and nothing lift a filter. */
function changedView(view: ProgressView, change: Extract<ProgressMessage, { kind: 'view' }>['change']): ProgressView {
  const facts = Object.entries({ ...view, ...change }).filter(([, fact]) => fact !== undefined && fact !== '');
  return { part: view.part, ...Object.fromEntries(facts) };
}
