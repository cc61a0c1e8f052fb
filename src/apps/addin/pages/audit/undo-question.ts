import type { UndoPlan, UndoRefusal } from '../../../../core';
import { words } from '../../words';
import { dialogActions, dialogButton, dialogTitle } from '../../view/dialog-parts';
import { element, type ElementPlan } from '../../view/element';
import { editLine } from './fix-question';

/** How many cells are listed one by one. */
const MOST_LISTED = 100;

/** Shows what taking back would write, and what stays as it is, with the reason. */
export function undoQuestion({ edits, left }: UndoPlan, isBusy: boolean): readonly (ElementPlan | undefined)[] {
  const title = words.undoTitle(edits.length);
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  const count = (reason: UndoRefusal): number => left.filter((one) => one.reason === reason).length;
  return [
    dialogTitle(title),
    edits.length === 0
      ? undefined
      : element(
          'div',
          { class: 'changes', role: 'list', tabindex: 0, 'aria-label': title, key: 'changes' },
          edits.slice(0, MOST_LISTED).map((edit, index) => editLine(edit, index, [])),
        ),
    edits.length > MOST_LISTED
      ? element('p', { class: 'more-changes', key: 'more' }, [words.moreChanges(edits.length - MOST_LISTED)])
      : undefined,
    ...reasons.map((reason) =>
      element('p', { class: 'blocked', key: reason }, [words.undoRefused[reason](count(reason))]),
    ),
    dialogActions([dialogButton(words.applyUndo, { kind: 'undo' }, isBusy || edits.length === 0)]),
  ];
}
