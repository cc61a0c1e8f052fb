import { a1, isError, isFormula, type CellEdit, type Change, type Content, type Finding, type FixPlan } from '../../../../core';
import { words } from '../../words';
import { dialogActions, dialogButton, dialogTitle } from '../../view/dialog-parts';
import { element, type ElementPlan } from '../../view/element';

/** How many changes are listed one by one. */
const MOST_LISTED = 100;

/** Shows every change, old and new, before anything is written; protected sheets are named and left alone. */
export function fixQuestion({ changes, postponed, protectedSheets }: FixPlan, isBusy: boolean): readonly (ElementPlan | undefined)[] {
  const count = changes.flatMap(({ edits }) => edits).length;
  const title = words.fixTitle(count);
  const hasSuggestion = changes.some(({ finding }) => finding.fix?.isSafe === false);
  return [
    dialogTitle(title),
    ...changeList('changes', title, changes),
    note('suggestion', hasSuggestion, words.suggestionText),
    note('postponed', postponed.length > 0, words.postponed(postponed.length)),
    note('blocked', protectedSheets.length > 0, words.protectedSheets(protectedSheets)),
    note('quiet', count > 0, words.fixText),
    dialogActions([dialogButton(words.applyFix, { kind: 'fix' }, isBusy || count === 0)]),
  ];
}

/** Every change, old and new, as far as a list can be read; the rest is counted. */
export function changeList(key: string, name: string, changes: readonly Change[]): readonly ElementPlan[] {
  const lines = changes.flatMap(({ finding, edits }) => edits.map((edit) => ({ finding, edit })));
  const left = lines.length - MOST_LISTED;
  return [
    ...(lines.length === 0 ? [] : [element('ol', { class: 'changes', tabindex: 0, 'aria-label': name, key }, lines.slice(0, MOST_LISTED).map(changeLine))]),
    ...(left > 0 ? [element('p', { class: 'more-changes', key: `${key}-more` }, [words.moreChanges(left)])] : []),
  ];
}

const note = (name: string, isThere: boolean, text: string): ElementPlan | undefined =>
  (isThere ? element('p', { class: name, key: name }, [text]) : undefined);

const changeLine = ({ finding, edit }: { readonly finding: Finding; readonly edit: CellEdit }, index: number): ElementPlan =>
  editLine(edit, index, [finding.place, finding.column]);

/** A cell with what it holds and what it will hold. */
export const editLine = (edit: CellEdit, key: number, about: readonly (string | undefined)[]): ElementPlan =>
  element('li', { class: 'change', key }, [
    element('span', { class: 'change-where' }, [[`${edit.at.sheet} ${a1(edit.at)}`, ...about].filter(Boolean).join(' · ')]),
    element('span', { class: 'unseen' }, [words.was]),
    element('del', { class: 'change-was' }, [printed(edit.was)]),
    element('span', { class: 'change-arrow', 'aria-hidden': 'true' }, ['→']),
    element('span', { class: 'unseen' }, [words.becomes]),
    element('ins', { class: 'change-to' }, [printed(edit.to)]),
  ]);

/** What a cell holds, as it is typed. */
function printed(content: Content): string {
  if (content === undefined || content === '') return words.blank;
  if (typeof content !== 'object') return String(content);
  return isFormula(content) ? content.formula : isError(content) ? content.error : '';
}
