import { a1, isError, isFormula, type CellEdit, type Change, type Content } from '../../../../core';
import { dialogActions, dialogButton, dialogTitle } from '../../view/dialog-parts';
import { element, type ElementPlan } from '../../view/element';
import { textField } from '../../view/text-field';
import { virtualList } from '../../view/virtual-list';
import type { Dialog } from '../../pane-states';
import { words } from '../../words';

/** A line of the preview: a rule with its tick, or one change of it. */
type PreviewLine =
  | {
      readonly kind: 'group';
      readonly rule: string;
      readonly title: string;
      readonly cells: number;
      readonly isSafe: boolean;
      readonly isOff: boolean;
    }
  | { readonly kind: 'change'; readonly change: Change; readonly edit: CellEdit; readonly isOff: boolean };

/**
 * Shows every change by its rule, old and new, before anything is written; protected sheets are named and left alone.
 */
export function fixQuestion(
  { plan, off, first, person }: Extract<Dialog, { kind: 'fix' }>,
  isBusy: boolean,
): readonly (ElementPlan | undefined)[] {
  const { changes, postponed, protectedSheets } = plan;
  const wanted = changes.filter(({ finding }) => !off.includes(finding.rule));
  const count = wanted.flatMap(({ edits }) => edits).length;
  const lines = linesOf(changes, off);
  return [
    dialogTitle(words.fixTitle(count)),
    lines.length === 0
      ? undefined
      : virtualList({
          name: words.fixTitle(count),
          count: lines.length,
          first,
          line: (index) => drawn(lines[index], index),
          scrolled: (next) => ({ kind: 'scroll-list', first: next }),
        }),
    note(
      'suggestion',
      wanted.some(({ finding }) => finding.fix?.isSafe === false),
      words.suggestionText,
    ),
    note('postponed', postponed.length > 0, words.postponed(postponed.length)),
    note('blocked', protectedSheets.length > 0, words.protectedSheets(protectedSheets)),
    textField('fix-person', words.fixPerson, person, (value) => ({ kind: 'fix-person', person: value })),
    note('quiet', count > 0, words.fixText),
    dialogActions([dialogButton(words.applyFix, { kind: 'fix' }, isBusy || count === 0)]),
  ];
}

function linesOf(changes: readonly Change[], off: readonly string[]): readonly PreviewLine[] {
  const rules = [...new Set(changes.map(({ finding }) => finding.rule))];
  return rules.flatMap((rule): readonly PreviewLine[] => {
    const own = changes.filter(({ finding }) => finding.rule === rule);
    const parts = own.flatMap((change) =>
      change.edits.map((edit): PreviewLine => ({ kind: 'change', change, edit, isOff: off.includes(rule) })),
    );
    const isSafe = own.every(({ finding }) => finding.fix?.isSafe !== false);
    return [
      {
        kind: 'group',
        rule,
        title: own[0]?.finding.title ?? '',
        cells: parts.length,
        isSafe,
        isOff: off.includes(rule),
      },
      ...parts,
    ];
  });
}

function drawn(line: PreviewLine | undefined, index: number): ElementPlan {
  if (line?.kind === 'group') return groupLine(line);
  return line ? editLine(line.edit, index, about(line.change, line.edit), line.isOff) : element('div', { key: index });
}

/** The finding's own place and column, of its own cell only. */
const about = ({ finding }: Change, { at }: CellEdit): readonly (string | undefined)[] =>
  finding.at.sheet === at.sheet && finding.at.row === at.row && finding.at.column === at.column
    ? [finding.place, finding.column]
    : [];

const groupLine = ({ rule, title, cells, isSafe, isOff }: Extract<PreviewLine, { kind: 'group' }>): ElementPlan =>
  element('div', { class: 'change change-group', role: 'listitem', key: rule }, [
    element('label', { class: 'tick' }, [
      element('input', { type: 'checkbox', checked: !isOff, on: { change: { kind: 'tick', rule } } }),
      element('strong', {}, [words.fixGroup(title, cells)]),
      isSafe ? undefined : element('span', { class: 'tag' }, [words.suggested]),
    ]),
  ]);

/** Changes that are few by their kind, as a plain list. */
export function changeList(key: string, name: string, changes: readonly Change[]): readonly ElementPlan[] {
  const lines = changes.flatMap(({ finding, edits }) => edits.map((edit) => ({ finding, edit })));
  if (lines.length === 0) return [];
  return [
    element(
      'div',
      { class: 'changes', role: 'list', tabindex: 0, 'aria-label': name, key },
      lines.map(({ finding, edit }, index) => editLine(edit, index, [finding.place, finding.column])),
    ),
  ];
}

const note = (name: string, isThere: boolean, text: string): ElementPlan | undefined =>
  isThere ? element('p', { class: name, key: name }, [text]) : undefined;

/** A cell with what it holds and what it will hold. */
export function editLine(
  edit: CellEdit,
  key: number,
  about: readonly (string | undefined)[],
  isOff = false,
): ElementPlan {
  const where = [`${edit.at.sheet} ${a1(edit.at)}`, ...about].filter(Boolean).join(' · ');
  return element('div', { class: isOff ? 'change change-off' : 'change', role: 'listitem', key }, [
    element('span', { class: 'change-where', title: where }, [where]),
    element('span', { class: 'change-what', title: `${printed(edit.was)} → ${printed(edit.to)}` }, [
      element('span', { class: 'unseen' }, [words.was]),
      element('del', { class: 'change-was' }, [printed(edit.was)]),
      element('span', { class: 'change-arrow', 'aria-hidden': 'true' }, ['→']),
      element('span', { class: 'unseen' }, [words.becomes]),
      element('ins', { class: 'change-to' }, [printed(edit.to)]),
    ]),
  ]);
}

/** What a cell holds, as it is typed. */
function printed(content: Content): string {
  if (content === undefined || content === '') return words.blank;
  if (typeof content !== 'object') return String(content);
  return isFormula(content) ? content.formula : isError(content) ? content.error : '';
}
