import type { Message } from '../message';
import { element, fieldValue, type ElementPlan, type Handler } from './element';
import { searchIcon } from './icons';

/** Tells every settled character; a composed one when the input method is done with it. */
export function typing(change: (value: string) => Message): Readonly<Record<string, Handler>> {
  const handler = (event: Event): Message | undefined => {
    const value = fieldValue(event);
    return value === undefined ? undefined : change(value);
  };
  return { input: handler, compositionend: handler };
}

/** A line to type in, with its label above. */
export const textField = (
  id: string,
  label: string,
  value: string,
  change: (value: string) => Message,
  isFirst = false,
): ElementPlan =>
  element('div', { class: 'labelled', key: id }, [
    element('label', { class: 'label', for: id }, [label]),
    element('input', {
      class: 'field',
      id,
      type: 'text',
      maxlength: 30,
      autocomplete: 'off',
      value,
      autofocus: isFirst,
      on: typing(change),
    }),
  ]);

/** A line to search in. */
export const searchField = (
  label: string,
  hint: string,
  value: string,
  change: (value: string) => Message,
): ElementPlan =>
  element('div', { class: 'search', key: 'search' }, [
    searchIcon(),
    element('input', {
      class: 'field',
      type: 'text',
      'aria-label': label,
      placeholder: hint,
      autocomplete: 'off',
      value,
      on: typing(change),
    }),
  ]);
