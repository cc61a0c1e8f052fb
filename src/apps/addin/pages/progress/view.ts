import type { Model } from '../../model';
import { measureKey, type ShownProgress, type ProgressView } from './model';
import { words } from '../../words';
import { button, buttonBar } from '../../view/button';
import { compared } from './compared';
import { intro, type PageView } from '../../view/page-view';
import { element, type ElementPlan, type Plan } from '../../view/element';
import { matrix } from './matrix';
import { measures } from './measures';
import { targets } from './targets';
import { STATUSES, type Progress, type Status } from '../../../../core';
import type { Message } from '../../message';
import type { ProgressMessage } from './message';
import { select } from '../../view/select';
import { searchField } from '../../view/text-field';
import { chevronIcon } from '../../view/icons';

/** The page 进度: buttons, and either the measures with their places or the comparison with the targets. */
export const progressPage: PageView = { body: (model) => body(model) };

function body(model: Model): readonly Plan[] {
  const isBusy = model.step !== undefined;
  return [
    progressToolbar(model, isBusy),
    ...(model.standing
      ? standing(model, model.standing, isBusy)
      : [
          intro(words.progressTitle, words.progressText, [
            button(words.showProgress, { kind: 'progress' }, { look: 'primary', isResting: isBusy }),
          ]),
        ]),
  ];
}

const progressToolbar = ({ standing: known }: Model, isBusy: boolean): ElementPlan =>
  buttonBar(words.pages.progress, [
    ...(known ? [button(words.refreshProgress, { kind: 'progress' }, { look: 'primary', isResting: isBusy })] : []),
    button(words.calculateRates, { kind: 'ask-rates' }, { isResting: isBusy }),
    button(words.markProgress, { kind: 'mark-progress' }, { isResting: isBusy }),
    button(words.unmarkProgress, { kind: 'unmark-progress' }, { isResting: isBusy }),
    button(words.checkTargets, { kind: 'check-targets' }, { isResting: isBusy }),
    button(words.settings, { kind: 'ask-settings' }, { isResting: isBusy }),
  ]);

function standing({ view }: Model, known: ShownProgress, isBusy: boolean): readonly Plan[] {
  const isEmpty = known.progress.measures.length === 0;
  return [
    compared(known, isBusy),
    ...(known.undoable === undefined
      ? []
      : [
          element('div', { class: 'repairs plain', key: 'undo' }, [
            button(
              words.undo(known.undoable),
              { kind: 'ask-undo', from: 'progress' },
              { look: 'outline', isResting: isBusy },
            ),
          ]),
        ]),
    progressParts(known, view),
    ...(view.part === 'targets'
      ? targets(known.targets, view)
      : isEmpty
        ? [element('p', { class: 'no-match', key: 'none' }, [words.noMeasures])]
        : [matrix(known.progress), legend(), progressFilters(known.progress, view), measures(known, view)]),
  ];
}

/** The choice between the measures and the comparison with the targets. */
function progressParts({ targets }: ShownProgress, { part }: ProgressView): ElementPlan {
  const flagged = targets.kind === 'checked' ? targets.flagged : 0;
  return element('div', { class: 'parts', role: 'group', 'aria-label': words.parts, key: 'parts' }, [
    choice('places', words.placesPart, part),
    choice('targets', words.targetsPart(flagged), part),
  ]);
}

const choice = (name: ProgressView['part'], label: string, chosen: ProgressView['part']): ElementPlan =>
  element(
    'button',
    {
      class: 'part',
      type: 'button',
      key: name,
      'aria-pressed': String(name === chosen),
      on: { click: { kind: 'view', change: { part: name } } },
    },
    [label],
  );

type ViewChange = Extract<ProgressMessage, { kind: 'view' }>['change'];

/** A search for places, and lists of measures and statuses. */
function progressFilters({ measures }: Progress, view: ProgressView): ElementPlan {
  const names = measures.map((one) => [measureKey(one), one.measure.name] as const);
  const statuses = STATUSES.filter((status) => measures.some(({ counts }) => counts[status] > 0)).map(
    (status) => [status, words.statuses[status]] as const,
  );
  return element('section', { class: 'filters', key: 'filters' }, [
    searchField(words.searchPlace, words.searchPlace, view.text ?? '', (text) => viewing({ text })),
    select(words.measureFilter, words.allMeasures, names, view.measure, (measure) => viewing({ measure })),
    select(words.statusFilter, words.allStatuses, statuses, view.status, (status) =>
      viewing({ status: asStatus(status), open: undefined }),
    ),
  ]);
}

const asStatus = (text: string | undefined): Status | undefined => STATUSES.find((status) => status === text);

const viewing = (change: ViewChange): Message => ({ kind: 'view', change });

/** What the statuses mean and how they are coloured, here and on the sheets. */
const legend = (): ElementPlan =>
  element('details', { class: 'checked', key: 'legend' }, [
    element('summary', { class: 'checked-summary' }, [chevronIcon(), words.legend]),
    element(
      'ul',
      { class: 'legend' },
      STATUSES.map((status) =>
        element('li', { key: status }, [
          element('span', { class: `square status-${status}`, 'aria-hidden': 'true', key: 'square' }, [
            words.statusSigns[status],
          ]),
          element('span', { class: 'legend-name' }, [words.statuses[status]]),
          words.statusMeanings[status],
        ]),
      ),
    ),
  ]);
