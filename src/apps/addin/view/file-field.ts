import type { Message } from '../message';
import { element, type ElementPlan } from './element';

/** Opens a file that a person picks; the same one can be picked again after it was changed. */
export const fileField = (
  label: string,
  accept: string,
  isBusy: boolean,
  opened: (file: File) => Message,
): ElementPlan =>
  element('label', { class: isBusy ? 'file-field resting' : 'file-field', key: label }, [
    element('input', {
      class: 'unseen',
      type: 'file',
      accept,
      disabled: isBusy,
      on: { change: (event) => chosen(event, opened) },
    }),
    element('span', {}, [label]),
  ]);

function chosen(event: Event, opened: (file: File) => Message): Message | undefined {
  const field = event.currentTarget as HTMLInputElement;
  const file = field.files?.[0];
  if (!file) return undefined;
  field.value = '';
  return opened(file);
}
