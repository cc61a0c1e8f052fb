import type { Message } from '../message';

/** What a happening on an element means: a message, or one made from the event; undefined means nothing. */
export type Handler = Message | ((event: Event) => Message | undefined);

/** Attributes by name. `key` names an element among its siblings, `value` is set as a property, `on` holds handlers. */
export interface Attributes {
  readonly [name: string]: string | number | boolean | undefined | Readonly<Record<string, Handler>>;
}

/** An element as it should be; text is a plain string and is never read as HTML. */
export interface ElementPlan {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Plan[];
}

/** A child as it should be. */
export type Plan = ElementPlan | string;

/**
 * Describes an element. Children left out as undefined are not there. On the web office.js takes the Tab key and passes
 * over a summary unless it says that it can have the focus.
 */
export const element = (
  tag: string,
  attributes: Attributes = {},
  children: readonly (Plan | undefined)[] = [],
): ElementPlan => ({
  tag,
  attributes: tag === 'summary' ? { tabindex: 0, ...attributes } : attributes,
  children: children.filter((child) => child !== undefined),
});

/** What a field holds at an event, once the input method has settled on its characters. */
export function fieldValue(event: Event): string | undefined {
  if (event instanceof InputEvent && event.isComposing) return undefined;
  return (event.currentTarget as HTMLInputElement).value;
}
