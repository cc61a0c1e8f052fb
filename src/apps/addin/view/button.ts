import { element, type ElementPlan, type Handler } from './element';

/** How a button looks: the one that is expected next, one among several, or one that stands back. */
export type ButtonLook = 'primary' | 'outline' | 'subtle';

/** What a button may have beside its words. */
export interface ButtonFacts {
  readonly look?: ButtonLook;
  /** It keeps its place and its focus, and does nothing. */
  readonly isResting?: boolean;
  readonly key?: string;
  readonly title?: string | undefined;
  readonly isFirst?: boolean;
  readonly icon?: ElementPlan;
}

/** A button that starts something. It is a plain element: on the web office.js leads the Tab key to those only. */
export const button = (
  label: string,
  click: Handler,
  { look = 'subtle', isResting = false, key = label, title, isFirst, icon }: ButtonFacts = {},
): ElementPlan =>
  element(
    'button',
    {
      class: `button button-${look}`,
      type: 'button',
      key,
      title,
      autofocus: isFirst ?? false,
      'aria-disabled': isResting ? 'true' : undefined,
      on: isResting ? {} : { click },
    },
    [icon, label],
  );

/** The buttons on top of a page. */
export const buttonBar = (name: string, buttons: readonly ElementPlan[]): ElementPlan =>
  element('div', { class: 'toolbar', role: 'toolbar', 'aria-label': name, key: 'toolbar' }, buttons);
