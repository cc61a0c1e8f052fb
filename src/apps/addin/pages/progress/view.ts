import type { Model } from '../../model';
import type { Standing } from './model';
import { words } from '../../words';
import { buttonBar, commandButton } from '../../view/command-button';
import { compared } from './compared';
import { element, type ElementPlan, type Plan } from '../../view/element';
import { intro } from '../../view/intro';
import { legend } from './legend';
import { measures } from './measures';
import { news } from '../../view/news';
import { progressFilters } from './filters';
import { progressParts } from './parts';
import { targets } from './targets';

/** The page 进度: buttons, what is going on, and either the measures with their places or the comparison with the targets. */
export function progressPage(model: Model): readonly Plan[] {
  const isBusy = model.step !== undefined;
  return [
    progressToolbar(model, isBusy),
    ...news(model),
    ...(model.standing ? standing(model, model.standing, isBusy)
      : [intro(words.progressTitle, words.progressText, [commandButton(words.showProgress, { kind: 'progress' }, isBusy, 'primary')])]),
  ];
}

const progressToolbar = ({ standing: known }: Model, isBusy: boolean): ElementPlan => buttonBar(words.pages.progress, [
  ...(known ? [commandButton(words.refreshProgress, { kind: 'progress' }, isBusy, 'primary')] : []),
  commandButton(words.calculateRates, { kind: 'ask-rates' }, isBusy),
  commandButton(words.markProgress, { kind: 'mark-progress' }, isBusy),
  commandButton(words.unmarkProgress, { kind: 'unmark-progress' }, isBusy),
  commandButton(words.checkTargets, { kind: 'check-targets' }, isBusy),
  commandButton(words.settings, { kind: 'ask-settings' }, isBusy),
]);

function standing({ view }: Model, known: Standing, isBusy: boolean): readonly Plan[] {
  const isEmpty = known.progress.measures.length === 0;
  return [
    compared(known, isBusy),
    ...(known.undoable === undefined ? [] : [element('div', { class: 'repairs plain', key: 'undo' }, [
      commandButton(words.undo(known.undoable), { kind: 'ask-undo', from: 'progress' }, isBusy, 'outline'),
    ])]),
    progressParts(known, view),
    ...(view.part === 'targets' ? targets(known.targets, view) : isEmpty ? [element('p', { class: 'no-match', key: 'none' }, [words.noMeasures])] : [
      progressFilters(known.progress, view),
      measures(known, view),
      legend(),
    ]),
  ];
}
