import type { Model } from '../model';
import { PAGES, type Page } from '../pages/model';
import { words } from '../words';
import { element, type Plan } from './element';

/**
 * The tabs of the pages, as plain buttons: the list of tabs of Fluent does not start in Chromium 94 to 123. Arrow keys
 * go from tab to tab. A workbook of one county has nothing to sum up.
 */
export function navigation({ page, audited }: Model): readonly Plan[] {
  const isCounty = audited?.report.scope?.kind === 'county';
  const pages = PAGES.filter((one) => one !== 'summary' || !isCounty || page === 'summary');
  return [
    element(
      'div',
      { class: 'tabs', role: 'tablist', 'aria-label': words.product, key: 'tabs' },
      pages.map((one) => tab(one, one === page)),
    ),
  ];
}

const tab = (page: Page, isOpen: boolean): Plan =>
  element(
    'button',
    {
      class: 'tab',
      type: 'button',
      role: 'tab',
      id: `tab-${page}`,
      key: page,
      tabindex: isOpen ? 0 : -1,
      'aria-selected': String(isOpen),
      on: { click: { kind: 'open-page', page }, focusin: { kind: 'open-page', page } },
    },
    [words.pages[page]],
  );

/** The tab that an arrow key, Home or End leads to from another; undefined for other keys. */
export function neighbourTab(from: HTMLElement, key: string): HTMLElement | undefined {
  const tabs = [...(from.parentElement?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  const at = tabs.indexOf(from);
  const to: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
  const index = to[key];
  return index === undefined ? undefined : tabs[(index + tabs.length) % tabs.length];
}
