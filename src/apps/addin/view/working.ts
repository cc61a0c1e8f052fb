import type { Model } from '../model';
import { words } from '../words';
import { element, type ElementPlan } from './element';

/** What a running command is doing, and the way to stop one that takes long. The spoken line says the same, so the text is only seen. */
export const working = (model: Model): readonly ElementPlan[] => (model.step === undefined ? [] : [
  element('div', { class: 'working', key: 'working' }, [
    element('fluent-spinner', { size: 'tiny', 'aria-hidden': 'true' }),
    element('span', { 'aria-hidden': 'true' }, [workingText(model)]),
    model.meanwhile?.kind === 'parts' && !model.isCancelling
      ? element('button', { class: 'link', type: 'button', on: { click: { kind: 'cancel' } } }, [words.stop]) : undefined,
  ]),
]);

/** The step, and how far it is or what it waits for. */
export function workingText({ step, meanwhile, isCancelling }: Model): string {
  if (step === undefined) return '';
  if (isCancelling) return words.stopping;
  if (meanwhile?.kind === 'waiting') return words.waitingForCell;
  return meanwhile ? words.stepOf(words.steps[step], meanwhile.done, meanwhile.of) : words.steps[step];
}
