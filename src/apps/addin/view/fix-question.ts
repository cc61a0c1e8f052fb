import { a1, isError, isFormula, type CellEdit, type Content, type Finding, type FixPlan } from '../../../core';
import { words } from '../words';
import { dialogActions, dialogButton, dialogTitle } from './dialog-parts';
import { element, type ElementPlan } from './element';

/** How many changes are listed one by one. */
const MOST_LISTED = 100;

/** Shows every change, old and new, before anything is written; protected sheets are named and left alone. */
export function fixQuestion({ changes, postponed, protectedSheets }: FixPlan, isBusy: boolean): readonly (ElementPlan | undefined)[] {
  const lines = changes.flatMap(({ finding, edits }) => edits.map((edit) => ({ finding, edit })));
  const title = words.fixTitle(lines.length);
  const hasSuggestion = changes.some(({ finding }) => finding.fix?.isSafe === false);
  return [
    dialogTitle(title),
    lines.length === 0 ? undefined : element('ol', { class: 'changes', tabindex: 0, 'aria-label': title }, lines.slice(0, MOST_LISTED).map(changeLine)),
    note('more-changes', lines.length > MOST_LISTED, words.moreChanges(lines.length - MOST_LISTED)),
    note('suggestion', hasSuggestion, words.suggestionText),
    note('postponed', postponed.length > 0, words.postponed(postponed.length)),
    note('blocked', protectedSheets.length > 0, words.protectedSheets(protectedSheets)),
    note('quiet', lines.length > 0, words.fixText),
    dialogActions([dialogButton(words.applyFix, { kind: 'fix' }, isBusy || lines.length === 0)]),
  ];
}

const note = (name: string, isThere: boolean, text: string): ElementPlan | undefined =>
  (isThere ? element('p', { class: name, key: name }, [text]) : undefined);

const changeLine = ({ finding, edit }: { readonly finding: Finding; readonly edit: CellEdit }, index: number): ElementPlan =>
  element('li', { class: 'change', key: index }, [
    element('span', { class: 'change-where' }, [[`${edit.at.sheet} ${a1(edit.at)}`, finding.place, finding.column].filter(Boolean).join(' · ')]),
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
