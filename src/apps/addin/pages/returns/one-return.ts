import { a1, entryFindings, type Address, type Finding } from '../../../../core';
import { button, buttonBar } from '../../view/button';
import { element, type ElementPlan, type Plan } from '../../view/element';
import { fileField } from '../../view/file-field';
import { inlineButton } from '../../view/inline-button';
import { words } from '../../words';
import type { ChosenReturn, ReturnCollection, ComparedReturn, Returns } from './model';

/** One return: its findings, and what became of those of the one before. */
export function oneReturn(
  { entry, annex }: ChosenReturn,
  { withErrors, compared }: Returns,
  { files }: ReturnCollection,
  isBusy: boolean,
  canOpen: boolean,
): readonly Plan[] {
  const file = files.get(entry.file);
  const name = entry.rows.find((row) => row.annex.id === annex)?.annex.name;
  const findings = entryFindings(entry, annex);
  return [
    buttonBar(words.pages.returns, [
      button(words.backToMatrix, { kind: 'choose-return', chosen: undefined }, { look: 'outline' }),
      ...(file && canOpen ? [button(words.openReturn, { kind: 'open-return', file }, { look: 'outline' })] : []),
      ...(file
        ? [
            fileField(words.compareReturn, '.xlsx,.xlsm', isBusy, (before) => ({
              kind: 'compare-return',
              before,
              after: file,
            })),
          ]
        : []),
    ]),
    element('h2', { class: 'page-note empty-title', key: 'title' }, [
      words.returnOf(entry.place?.name ?? entry.file, name),
    ]),
    element('p', { class: 'page-note quiet', key: 'file' }, [
      `${entry.file}${words.comma}${words.returnState(entry, withErrors)}`,
    ]),
    ...entry.reasons.map((reason, i) => element('p', { class: 'page-note', key: `reason-${i}` }, [reason])),
    ...(compared ? [comparedPart(compared)] : []),
    findings.length === 0
      ? element('p', { class: 'no-match', key: 'none' }, [words.noFindings])
      : element(
          'ol',
          { class: 'returns-findings', key: 'findings' },
          findings.map((one) => findingLine(one, canOpen ? file : undefined)),
        ),
  ];
}

/** A finding of a return; where its file can be opened, its cell is a way there. */
const findingLine = (
  { id, level, title, message, at, column, value, expected }: Finding,
  file: File | undefined,
): ElementPlan =>
  element('li', { class: 'finding returns-finding', key: id }, [
    element('p', {}, [
      element('strong', { class: `tone-${level === 'error' ? 'error' : level === 'warning' ? 'warning' : 'info'}` }, [
        `${words.levels[level]} ${title}`,
      ]),
      ' ',
      file === undefined
        ? cellName(at)
        : inlineButton({ kind: 'open-return', file, at }, { class: 'link' }, [cellName(at)]),
    ]),
    element('p', { class: 'quiet' }, [
      [column, expected === undefined ? value : `${value ?? ''}→${expected}`].filter(Boolean).join(' '),
    ]),
    element('p', {}, [message]),
  ]);

const cellName = (at: Address): string => `${at.sheet}!${a1(at)}`;

/** So many changes are listed; all stand in the copy that was saved. */
const MOST_CHANGES = 30;

const comparedPart = ({ file, line, changes }: ComparedReturn): ElementPlan =>
  element('section', { class: 'page-note', key: 'compared' }, [
    element('h3', {}, [words.returnComparedWith(file)]),
    element('p', {}, [line]),
    element('ul', {}, [
      ...changes.slice(0, MOST_CHANGES).map((change, i) => element('li', { key: i }, [change])),
      changes.length > MOST_CHANGES
        ? element('li', { class: 'quiet', key: 'more' }, [words.moreReturnChanges(changes.length - MOST_CHANGES)])
        : undefined,
    ]),
  ]);
