import type { Entry } from '../../../../core';
import type { Message } from '../../message';
import type { Model } from '../../model';
import { intro, type PageView } from '../../view/page-view';
import { button, buttonBar } from '../../view/button';
import { element, type ElementPlan, type Plan } from '../../view/element';
import { words } from '../../words';
import { filesField } from './files-field';
import { matrixTable } from './matrix';
import type { ReturnCollection, Returns } from './model';
import { oneReturn } from './one-return';
import { templates } from './templates';

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
    collection.others.length === 0
      ? ''
      : element('p', { class: 'page-note', key: 'others' }, [words.notWorkbooks(collection.others)]),
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

const toolbar = (
  { withErrors }: Returns,
  { notices }: ReturnCollection,
  isBusy: boolean,
  canOpen: boolean,
): ElementPlan =>
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
