import type { Model } from '../model';
import { words } from '../words';
import { spinner } from './icons';
import { element, type ElementPlan } from './element';

/**
 * What a running command is doing, and the way to stop one that takes long. The spoken line says the same, so the text
 * is only seen.
 */
export const working = (model: Model): readonly ElementPlan[] =>
  model.step === undefined
    ? []
    : [
        element('div', { class: 'working', key: 'working' }, [
          spinner(),
          element('span', { 'aria-hidden': 'true' }, [workingText(model)]),
          isLong(model) && !model.isCancelling
            ? element('button', { class: 'link', type: 'button', on: { click: { kind: 'cancel' } } }, [words.stop])
            : undefined,
        ]),
      ];

/** Reading, auditing and work in parts rest often enough to be stopped. */
const isLong = ({ step, meanwhile }: Model): boolean => meanwhile?.kind === 'parts' || step === 'auditing';

/** The step, and how far it is or what it waits for. */
export function workingText({ step, meanwhile, isCancelling }: Model): string {
  if (step === undefined) return '';
  if (isCancelling) return words.stopping;
  if (meanwhile?.kind === 'waiting') return words.waitingForCell;
  return meanwhile ? words.stepOf(words.steps[step], meanwhile.done, meanwhile.of) : words.steps[step];
}
