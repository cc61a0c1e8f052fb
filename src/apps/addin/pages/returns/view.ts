import {
  a1,
  entryFindings,
  LEVEL_NAMES,
  stateName,
  type Entry,
  type Finding,
  type MatrixCell,
  type MatrixRow,
} from '../../../../core';
import type { Message } from '../../message';
import type { Model } from '../../model';
import type { PageView } from '../../view/app';
import { button, buttonBar } from '../../view/button';
import { element, type ElementPlan, type Plan } from '../../view/element';
import { fileField } from '../../view/file-field';
import { intro } from '../../view/intro';
import { words } from '../../words';
import { filesField } from './files-field';
import type { ChosenReturn, Collection, Compared, Returns } from './model';

/** The page 各地报表: what came, place by annex, and what can be made of it; or one return with its findings. */
export const returnsPage: PageView = { body: (model) => body(model) };

function body({ returns, step, canOpen, surroundings }: Model): readonly Plan[] {
  const { collection, chosen } = returns;
  const isBusy = step !== undefined || surroundings !== 'excel';
  if (!collection)
    return [intro(words.returnsTitle, words.returnsText, choosing(isBusy, 'primary')), templates(returns, isBusy)];
  if (chosen) return oneReturn(chosen, returns, collection, isBusy, canOpen);
  const { merged, matrix, targets } = collection;
  const sent = merged.places.filter(({ entries }) => entries.length > 0).length;
  return [
    toolbar(returns, collection, isBusy, canOpen),
    element('p', { class: 'page-note', key: 'line' }, [
      words.collectedLine(collection.files.size, sent, merged.places.length),
    ]),
    targets === undefined
      ? ''
      : element('p', { class: 'page-note quiet', key: 'targets' }, [words.returnTargets(targets)]),
    unused(merged.ledger.entries),
    matrixTable(matrix),
    templates(returns, isBusy),
  ];
}

const choosing = (isBusy: boolean, look: 'primary' | 'outline'): readonly ElementPlan[] => [
  filesField(words.chooseFiles, { isBusy, look }),
  filesField(words.chooseFolder, { isBusy, look: 'outline', isFolder: true }),
];

const toolbar = ({ withErrors }: Returns, { notices }: Collection, isBusy: boolean, canOpen: boolean): ElementPlan =>
  buttonBar(words.pages.returns, [
    ...(canOpen ? [] : [button(words.mergeHere, { kind: 'merge-here' }, { look: 'primary', isResting: isBusy })]),
    button(words.saveMerged, { kind: 'save-merged' }, { look: canOpen ? 'primary' : 'outline', isResting: isBusy }),
    button(
      words.saveNotices(notices.length),
      { kind: 'save-notices' },
      { look: 'outline', isResting: isBusy || notices.length === 0 },
    ),
    button(words.copyUrging, { kind: 'copy-urging' }, {}),
    element('label', { class: 'switch', key: 'with-errors' }, [
      element('input', {
        type: 'checkbox',
        checked: withErrors,
        on: {
          change: (event): Message => ({
            kind: 'with-errors',
            isOn: (event.currentTarget as HTMLInputElement).checked,
          }),
        },
      }),
      words.withErrors,
    ]),
    filesField(words.chooseAgain, { isBusy, look: 'outline' }),
  ]);

/** The templates to hand out, for a month that is chosen first. */
const templates = ({ month }: Returns, isBusy: boolean): ElementPlan =>
  element('section', { class: 'settings-section', key: 'templates' }, [
    element('h2', { class: 'settings-title' }, [words.templates]),
    element('p', { class: 'quiet' }, [words.templateText]),
    element('div', { class: 'settings-buttons' }, [
      element('input', {
        class: 'choice',
        type: 'month',
        'aria-label': words.templatePeriod,
        value: month,
        key: 'month',
        on: {
          change: (event): Message => ({
            kind: 'template-month',
            month: (event.currentTarget as HTMLInputElement).value,
          }),
        },
      }),
      button(
        words.templateWhole,
        { kind: 'save-template', isEach: false },
        { look: 'outline', isResting: isBusy || month === '' },
      ),
      button(
        words.templateEach,
        { kind: 'save-template', isEach: true },
        { look: 'outline', isResting: isBusy || month === '' },
      ),
    ]),
  ]);

/** Files that nothing was taken from, each with its reason. */
function unused(entries: readonly Entry[]): Plan {
  const refused = entries.filter(({ state }) => state === 'refused');
  if (refused.length === 0) return '';
  return element('details', { class: 'checked returns-unused', open: true, key: 'unused' }, [
    element('summary', { class: 'checked-summary' }, [words.otherFiles(refused.length)]),
    element(
      'ul',
      { class: 'checked-list' },
      refused.map(({ file, place, label, reasons }, i) =>
        element('li', { key: i }, [
          element('strong', {}, [file]),
          ` ${place?.name ?? label ?? ''} ${reasons.join('')}`,
        ]),
      ),
    ),
  ]);
}

const matrixTable = (rows: readonly MatrixRow[]): ElementPlan =>
  element('div', { class: 'matrix-scroll', key: 'matrix', tabindex: 0, role: 'group', 'aria-label': words.matrix }, [
    element('table', { class: 'matrix' }, [
      element('thead', {}, [
        element('tr', {}, [
          element('th', { scope: 'col' }, [words.matrixPlace]),
          ...(rows[0]?.cells ?? []).map(({ annex }) => element('th', { scope: 'col', key: annex.id }, [annex.name])),
        ]),
      ]),
      element(
        'tbody',
        {},
        rows.map(({ place, cells }) =>
          element('tr', { key: place.id }, [
            element('th', { scope: 'row' }, [place.name]),
            ...cells.map((cell) => matrixCell(place.name, cell)),
          ]),
        ),
      ),
    ]),
  ]);

const matrixCell = (place: string, { annex, state, entry }: MatrixCell): ElementPlan =>
  element('td', { class: `matrix-${state}`, key: annex.id }, [
    entry
      ? element(
          'button',
          {
            class: 'link',
            type: 'button',
            'aria-label': `${place} ${annex.name} ${words.matrixStates[state]}`,
            on: { click: { kind: 'choose-return', chosen: { entry, annex: annex.id } } },
          },
          [words.matrixStates[state]],
        )
      : words.matrixStates[state],
  ]);

function oneReturn(
  { entry, annex }: ChosenReturn,
  { withErrors, compared }: Returns,
  { files }: Collection,
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
    element('p', { class: 'page-note quiet', key: 'file' }, [`${entry.file}，${stateName(entry, withErrors)}`]),
    ...entry.reasons.map((reason, i) => element('p', { class: 'page-note', key: `reason-${i}` }, [reason])),
    ...(compared ? [comparedPart(compared)] : []),
    findings.length === 0
      ? element('p', { class: 'no-match', key: 'none' }, [words.noFindings])
      : element('ol', { class: 'returns-findings', key: 'findings' }, findings.map(findingLine)),
  ];
}

const findingLine = ({ id, level, title, message, at, column, value, expected }: Finding): ElementPlan =>
  element('li', { class: 'finding returns-finding', key: id }, [
    element('p', {}, [
      element('strong', { class: `tone-${level === 'error' ? 'error' : level === 'warning' ? 'warning' : 'info'}` }, [
        `${LEVEL_NAMES[level]} ${title}`,
      ]),
      ` ${at.sheet}!${a1(at)}`,
    ]),
    element('p', { class: 'quiet' }, [
      [column, value, expected === undefined ? undefined : `→${expected}`]
        .filter((text) => text !== undefined)
        .join(' '),
    ]),
    element('p', {}, [message]),
  ]);

/** So many changes are listed; all stand in the copy that was saved. */
const MOST_CHANGES = 30;

const comparedPart = ({ file, line, changes }: Compared): ElementPlan =>
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
