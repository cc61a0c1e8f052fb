import type { Message } from '../message';
import { element, type Attributes, type ElementPlan, type Plan } from './element';

/** A button that breaks over lines like the text it stands in, which a real one does not. */
export const inlineButton = (
  message: Message,
  attributes: Attributes,
  children: readonly (Plan | undefined)[],
): ElementPlan =>
  element(
    'span',
    {
      ...attributes,
      role: 'button',
      tabindex: 0,
      on: { click: message, keydown: (event) => (isPress(event) ? message : undefined) },
    },
    children,
  );

function isPress(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || (event.key !== 'Enter' && event.key !== ' ')) return false;
  event.preventDefault();
  return true;
}
