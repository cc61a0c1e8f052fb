import type { CellEdit, Progress, RateEdits } from '../../../../core';
import { rateChanges } from './rate-changes';
import { words } from '../../words';
import { dialogActions, dialogButton, dialogTitle } from '../../view/dialog-parts';
import { element, type ElementPlan } from '../../view/element';
import { changeList } from '../audit/fix-question';

/** Shows the formulas before they are written; rates that are there already are only replaced when a person says so. */
export function ratesQuestion(
  { fill, replace, unread, protectedSheets }: RateEdits,
  progress: Progress,
  isBusy: boolean,
): readonly (ElementPlan | undefined)[] {
  const isNothing = fill.length + replace.length === 0;
  return [
    dialogTitle(words.ratesTitle(fill.length + replace.length)),
    isNothing ? element('p', { key: 'none' }, [words.ratesNone]) : undefined,
    ...part('fill', words.toFill(fill.length), fill, progress),
    ...part('replace', words.toReplace(replace.length), replace, progress),
    unread.length > 0 ? element('p', { class: 'quiet', key: 'unread' }, [words.ratesUnread(unread.length)]) : undefined,
    protectedSheets.length > 0
      ? element('p', { class: 'blocked', key: 'blocked' }, [words.protectedSheets(protectedSheets)])
      : undefined,
    isNothing ? undefined : element('p', { class: 'quiet', key: 'quiet' }, [words.ratesText]),
    dialogActions([
      ...(fill.length > 0
        ? [dialogButton(words.fillRates(fill.length), { kind: 'write-rates', withReplaced: false }, isBusy)]
        : []),
      ...(replace.length > 0
        ? [
            dialogButton(
              fill.length > 0 ? words.fillAndReplace(fill.length, replace.length) : words.replaceRates(replace.length),
              { kind: 'write-rates', withReplaced: true },
              isBusy,
              'outline',
            ),
          ]
        : []),
    ]),
  ];
}

const part = (key: string, title: string, edits: readonly CellEdit[], progress: Progress): readonly ElementPlan[] =>
  edits.length === 0
    ? []
    : [element('p', { key: `${key}-title` }, [title]), ...changeList(key, title, rateChanges(progress, edits))];
