import { a1, isFormula, isError, type CellEdit, type Content, type Finding, type Table } from '../../../core';
import { words } from '../words';
import { dialogActions, dialogButton, dialogTitle } from './dialog-parts';
import { element, type ElementPlan } from './element';

/** How many changes are listed one by one. */
const MOST_LISTED = 100;

interface Change {
  readonly finding: Finding;
  readonly edit: CellEdit;
}

/** Shows every change, old and new, before anything is written; protected sheets are named here and nothing is written to them. */
export function fixQuestion(findings: readonly Finding[], tables: readonly Table[], isBusy: boolean): readonly (ElementPlan | undefined)[] {
  const changes = findings.flatMap((finding) => (finding.fix?.edits ?? []).map((edit) => ({ finding, edit })));
  const blocked = protectedSheets(changes, tables);
  const hasSuggestion = findings.some((finding) => finding.fix?.isSafe === false);
  return [
    dialogTitle(words.fixTitle(changes.length)),
    element('ol', { class: 'changes', tabindex: 0, 'aria-label': words.fixTitle(changes.length) }, changes.slice(0, MOST_LISTED).map(changeLine)),
    changes.length > MOST_LISTED ? element('p', { key: 'more' }, [words.moreChanges(changes.length - MOST_LISTED)]) : undefined,
    hasSuggestion ? element('p', { key: 'suggestion' }, [words.suggestionText]) : undefined,
    blocked.length > 0 ? element('p', { class: 'blocked', key: 'blocked' }, [words.protectedSheets(blocked)]) : undefined,
    element('p', { class: 'quiet', key: 'text' }, [words.fixText]),
    dialogActions([dialogButton(words.applyFix, { kind: 'fix' }, isBusy || blocked.length > 0)]),
  ];
}

const changeLine = ({ finding, edit }: Change, index: number): ElementPlan =>
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

const protectedSheets = (changes: readonly Change[], tables: readonly Table[]): readonly string[] =>
  [...new Set(changes.map(({ edit }) => edit.at.sheet))]
    .filter((name) => tables.some(({ sheet }) => sheet.name === name && sheet.isProtected));
