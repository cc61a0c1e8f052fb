import type { Model } from '../../model';
import { words } from '../../words';
import { buttonBar, commandButton } from '../../view/command-button';
import { draft } from './draft';
import type { ElementPlan, Plan } from '../../view/element';
import { intro } from '../../view/intro';
import { news } from '../../view/news';

/** The page 汇总: the buttons, and the draft of the circular with its numbers linked to their cells. */
export function summaryPage(model: Model): readonly Plan[] {
  const isBusy = model.step !== undefined;
  return [
    summaryToolbar(model, isBusy),
    ...news(model),
    ...(model.drafted ? draft(model.drafted) : [intro(words.summaryTitle, words.summaryText, begin(isBusy))]),
  ];
}

const begin = (isBusy: boolean): readonly ElementPlan[] => [
  commandButton(words.writeSummary, { kind: 'write-summary' }, isBusy, 'primary'),
  commandButton(words.writeDraft, { kind: 'write-draft' }, isBusy, 'primary'),
];

const summaryToolbar = ({ drafted }: Model, isBusy: boolean): ElementPlan => buttonBar(words.pages.summary, [
  ...(drafted ? begin(isBusy) : []),
  commandButton(words.summarySheet, { kind: 'show-summary' }, isBusy),
  commandButton(words.draftSheet, { kind: 'show-draft' }, isBusy),
  ...(drafted ? [commandButton(words.copyDraft, { kind: 'copy-draft' }, false)] : []),
]);
