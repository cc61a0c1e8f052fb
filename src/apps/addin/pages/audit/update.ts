import type { Happening } from '../../../../hosts/host';
import type { Message } from '../../message';
import type { Model } from '../../model';
import { copy, show, start, still as nothingToDo, type Update } from '../../update-parts';
import { editOf, findingAt, rechecksAlone } from './alive';
import { askUndo, startChange, withDraft, explanationDialog, inFix, undo, withPlan } from './changes';
import { keptList } from './kept-list';
import { listShowing, updateList } from './list';
import { placeText } from './place-text';

/** The pane after something happened on the page 审核; undefined for what is not of that page. */
export function updateAudit(model: Model, message: Message): Update | undefined {
  switch (message.kind) {
    case 'audited':
      return audited(model, message);
    case 'found':
      return nothingToDo({ ...audited(model, { ...message, kind: 'audited' })[0], step: 'marking' });
    case 'ask-clear':
      return nothingToDo({ ...model, dialog: { kind: 'clear' } });
    case 'ask-fix':
      return nothingToDo(withPlan(model, message.findings));
    case 'ask-explain':
      return nothingToDo({ ...model, dialog: explanationDialog(message.finding, model.person) });
    case 'draft':
      return nothingToDo(withDraft(model, message.change));
    case 'tick':
    case 'scroll-list':
    case 'fix-person':
      return nothingToDo(inFix(model, message));
    case 'undo-planned':
      return nothingToDo({ ...model, dialog: { kind: 'undo', plan: message.plan, from: message.from } });
    case 'audit':
      return start(model, { kind: 'audit' }, 'reading');
    case 'following':
      return nothingToDo({
        ...model,
        alive: { ...model.alive, keepsUndo: message.keepsUndo, recheck: message.recheck, isFollowed: true },
      });
    case 'happened':
      return happened(model, message.happening);
    case 'quiet':
      return quiet(model, message.after);
    case 'faded':
      return nothingToDo({ ...model, alive: { ...model.alive, settled: [] } });
    case 'recheck':
      return [
        { ...model, alive: { ...model.alive, recheck: message.isOn } },
        [{ kind: 'remember-recheck', isOn: message.isOn }],
      ];
    case 'why':
      return [model, [{ kind: 'why' }]];
    case 'show-cell':
      return nothingToDo(showCell(model, message.happening));
    case 'handle':
      return handle(model, message);
    case 'handled':
      return nothingToDo(handled(model, message));
    case 'copy-place':
      return model.audited ? copy(model, placeText(model.audited.report, message.place)) : nothingToDo(model);
    case 'toggle-filters':
      return nothingToDo({ ...model, list: { ...model.list, hasFilters: !model.list.hasFilters } });
    case 'clear':
      return start(model, { kind: 'clear', withSheets: message.withSheets }, 'clearing');
    case 'ask-undo':
      return askUndo(model, message.from);
    case 'undo':
      return undo(model);
    case 'fix':
    case 'explain':
    case 'withdraw':
    case 'forget-lapsed':
    case 'restore-checks':
    case 'answer':
    case 'forget-answers':
      return startChange(model, message);
    case 'choose-answer':
      return nothingToDo({ ...model, list: updateList(model, message) });
    case 'show-findings':
      return show(model, { kind: 'show-findings' });
    case 'choose':
    case 'move':
      return choose({ ...model, list: updateList(model, message) });
    case 'filter':
    case 'fold':
    case 'show-more':
      return nothingToDo({ ...model, list: updateList(model, message) });
    default:
      return undefined;
  }
}

/** Shows the cell of the finding that is open now. */
function choose(model: Model): Update {
  const finding = model.audited?.report.findings.find((one) => one.id === model.list.current);
  return finding?.isMarked ? show(model, { kind: 'select', at: finding.at }) : nothingToDo(model);
}

function audited(
  model: Model,
  { audited: next, standing = model.standing, notice, isSilent = false }: Extract<Message, { kind: 'audited' }>,
): Update {
  const found = new Set(next.report.findings.map(({ id }) => id));
  const settled = isSilent ? (model.audited?.report.findings.filter(({ id }) => !found.has(id)) ?? []) : [];
  const done: Model = {
    ...model,
    step: undefined,
    audited: next,
    standing,
    list: keptList(model, next.report),
    alive: { ...model.alive, edited: [], settled },
    ...(isSilent ? {} : { page: model.step === 'marking' ? model.page : 'audit', notice }),
  };
  return [done, settled.length > 0 ? [{ kind: 'wait-faded' }] : []];
}

/** While marks are written the verdict stands already, and people go on. */
const isOpenToPeople = ({ step }: Model): boolean => step === undefined || step === 'marking';

/**
 * People changed cells: the verdict is no longer about this workbook. Or they selected one: its finding opens, and the
 * sheet stays as it is.
 */
function happened(model: Model, happening: Happening): Update {
  if (!model.audited) return nothingToDo(model);
  if (happening.kind === 'selected')
    return nothingToDo(model.page === 'audit' && isOpenToPeople(model) ? showCell(model, happening) : model);
  const edit = editOf(model.audited, happening);
  if (!edit) return nothingToDo(model);
  const edited = [...model.alive.edited, edit];
  const next: Model = { ...model, alive: { ...model.alive, edited } };
  return [next, rechecksAlone(next) ? [{ kind: 'wait-quiet', after: edited.length }] : []];
}

/** Nothing more was changed for a moment: audits again without a word, as soon as nothing else is going on. */
function quiet(model: Model, after: number): Update {
  if (model.alive.edited.length !== after || !rechecksAlone(model)) return nothingToDo(model);
  if (model.step !== undefined || model.dialog) return [model, [{ kind: 'wait-quiet', after }]];
  return [
    { ...model, step: 'rechecking', meanwhile: undefined, isCancelling: false },
    [{ kind: 'audit', isSilent: true }],
  ];
}

/** Opens the finding of a cell, lifting filters that hide it; a cell without one changes nothing. */
function showCell(model: Model, happening: Happening): Model {
  const finding = model.audited && findingAt(model.audited, happening);
  if (!finding || finding.id === model.list.current) return model;
  return { ...model, page: 'audit', list: listShowing(model, finding) };
}

function handle(model: Model, { finding, handling }: Extract<Message, { kind: 'handle' }>): Update {
  return model.audited && model.step === undefined
    ? [model, [{ kind: 'handle', snapshot: model.audited.snapshot, finding, handling }]]
    : nothingToDo(model);
}

/** The state a finding is in now, and the workbook that remembers it. */
function handled(model: Model, { snapshot, finding, handling }: Extract<Message, { kind: 'handled' }>): Model {
  if (!model.audited) return model;
  const { [finding.id]: _, ...others } = model.audited.handlings;
  return {
    ...model,
    audited: { ...model.audited, snapshot, handlings: handling ? { ...others, [finding.id]: handling } : others },
  };
}
