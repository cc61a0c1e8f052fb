import type { Model } from '../../model';
import { intro, type PageView } from '../../view/page-view';
import { words } from '../../words';
import { button, buttonBar } from '../../view/button';
import { draft } from './draft';
import type { ElementPlan, Plan } from '../../view/element';

/** The page 汇总: the buttons, and the draft of the circular with its numbers linked to their cells. */
export const summaryPage: PageView = { body: (model) => body(model) };

function body(model: Model): readonly Plan[] {
  const isBusy = model.step !== undefined;
  return [
    summaryToolbar(model, isBusy),
    ...(model.drafted ? draft(model.drafted) : [intro(words.summaryTitle, words.summaryText, begin(isBusy))]),
  ];
}

const begin = (isBusy: boolean): readonly ElementPlan[] => [
  button(words.writeSummary, { kind: 'write-summary' }, { look: 'primary', isResting: isBusy }),
  button(words.writeDraft, { kind: 'write-draft' }, { look: 'primary', isResting: isBusy }),
];

const summaryToolbar = ({ drafted }: Model, isBusy: boolean): ElementPlan =>
  buttonBar(words.pages.summary, [
    ...(drafted ? begin(isBusy) : []),
    button(words.summarySheet, { kind: 'show-summary' }, { isResting: isBusy }),
    button(words.draftSheet, { kind: 'show-draft' }, { isResting: isBusy }),
    ...(drafted
      ? [
          button(words.copyDraft, { kind: 'copy-draft' }),
          button(words.saveDraft, { kind: 'save-draft' }, { isResting: isBusy }),
        ]
      : []),
  ]);
