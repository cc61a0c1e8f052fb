import { htmlElement, onClick } from './element';
import type { Manifest, RibbonButton } from './manifest';

/** The add-in's tab as Excel draws it: groups of large buttons with their tips. Left and right move between buttons. */
export function ribbon(manifest: Manifest, press: (button: RibbonButton) => void): HTMLElement {
  const groups = manifest.groups.map((group) =>
    htmlElement(
      'div',
      { class: 'group', role: 'group', 'aria-label': group.label },
      htmlElement('div', { class: 'buttons' }, ...group.buttons.map((button) => largeButton(button, press))),
      htmlElement('div', { class: 'group-label', 'aria-hidden': 'true' }, group.label),
    ),
  );
  const bar = htmlElement('div', { class: 'ribbon', role: 'toolbar', 'aria-label': manifest.tab }, ...groups);
  const buttons = [...bar.querySelectorAll('button')];
  buttons.slice(1).forEach((button) => {
    button.tabIndex = -1;
  });
  bar.addEventListener('keydown', (event) => moveFocus(event, buttons));
  return bar;
}

function largeButton(button: RibbonButton, press: (button: RibbonButton) => void): HTMLElement {
  const tip = `${button.id}-tip`;
  const icon = htmlElement('img', { src: button.icon, width: '32', height: '32', alt: '' });
  const face = htmlElement(
    'button',
    { type: 'button', id: button.id, class: 'large', 'aria-describedby': tip },
    icon,
    htmlElement('span', {}, button.label),
  );
  const bubble = htmlElement(
    'div',
    { class: 'tip', role: 'tooltip', id: tip },
    htmlElement('strong', {}, button.label),
    button.tip,
  );
  const holder = htmlElement(
    'div',
    { class: 'control' },
    onClick(face, () => press(button)),
    bubble,
  );
  holder.addEventListener('click', () => holder.classList.add('quiet'));
  holder.addEventListener('keydown', ({ key }) => holder.classList.toggle('quiet', key === 'Escape'));
  holder.addEventListener('mouseleave', () => holder.classList.remove('quiet'));
  return holder;
}

/** One stop for Tab in the whole ribbon; the arrow keys do the rest. */
function moveFocus(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (step === 0 || at < 0) return;
  const next = buttons[(at + step + buttons.length) % buttons.length];
  buttons.forEach((button) => {
    button.tabIndex = button === next ? 0 : -1;
  });
  next?.focus();
  event.preventDefault();
}
