import type { Page } from '../model';
import { PAGES } from '../model';
import { words } from '../words';
import { element, type Plan } from './element';

/** The tabs of the pages; a single page needs none. */
export function navigation(page: Page): readonly Plan[] {
  if (PAGES.length < 2) return [];
  return [element('fluent-tablist', { class: 'tabs', size: 'small', activeid: `tab-${page}` }, PAGES.map(tab))];
}

const tab = (page: Page): Plan =>
  element('fluent-tab', { id: `tab-${page}`, key: page, on: { focusin: { kind: 'open-page', page } } }, [words.pages[page]]);
