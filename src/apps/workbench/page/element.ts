type HtmlAttributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * An HTML element with attributes and children; `true` sets an attribute without value, `false` and undefined leave it
 * out. Text is never markup.
 */
export function htmlElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: HtmlAttributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** Runs an action at each click of a button, and hands the button back. */
export function onClick(button: HTMLButtonElement, action: () => void): HTMLButtonElement {
  button.addEventListener('click', action);
  return button;
}
