import type { Model } from '../../model';
import type { ShownProgress } from './model';
import { words } from '../../words';
import { button, buttonBar } from '../../view/button';
import { compared } from './compared';
import type { PageView } from '../../view/page-view';
import { element, type ElementPlan, type Plan } from '../../view/element';
import { intro } from '../../view/intro';
import { legend } from './legend';
import { matrix } from './matrix';
import { measures } from './measures';
import { progressFilters } from './filters';
import { progressParts } from './parts';
import { targets } from './targets';

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
