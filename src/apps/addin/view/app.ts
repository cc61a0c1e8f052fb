import type { Model } from '../model';
import { PAGE_PARTS } from '../pages';
import { words } from '../words';
import { dialog } from './dialog';
import { element, type ElementPlan, type Plan } from './element';
import { navigation } from './navigation';
import { news } from './news';
import { outsideExcel, noOffice, oldExcel, starting } from './outside';
import { noticeWords } from '../failure-words';
import { staleText, verdictWords } from '../pages/audit/verdict';
import { workingText } from './working';

/** The whole pane for a model. */
export function app(model: Model): readonly Plan[] {
  switch (model.surroundings) {
    case 'starting':
      return [starting()];
    case 'elsewhere':
      return [outsideExcel()];
    case 'old-excel':
      return [oldExcel()];
    case 'no-office':
      return [noOffice()];
    case 'excel':
      return inExcel(model);
  }
}

function inExcel(model: Model): readonly Plan[] {
  const { head, body, foot } = PAGE_PARTS[model.page].view;
  return [
    element('p', { class: 'spoken', role: 'status', key: 'spoken' }, [spoken(model)]),
    element('header', { class: 'head', key: 'head' }, [
      element('h1', { class: 'unseen', key: 'product' }, [words.product]),
      ...navigation(model),
      ...(head?.(model) ?? []),
    ]),
    element('main', { class: 'page', 'aria-label': words.pages[model.page], key: model.page }, body(model)),
    dock(model, foot?.(model) ?? []),
    dialog(model),
  ];
}

/** What happens now and how it went, always in sight, above the page's own foot. */
const dock = (model: Model, foot: readonly Plan[]): ElementPlan =>
  element('section', { class: 'dock', 'aria-label': words.dock, key: 'dock' }, [...news(model), ...foot]);

/** What a screen reader is told when it changes: what is going on, how it went, and the verdict. */
function spoken(model: Model): string {
  const { step, notice, audited } = model;
  if (step !== undefined && step !== 'rechecking') return workingText(model);
  if (audited && model.alive.edited.length > 0 && !notice) return staleText(model);
  const news = notice && noticeWords(notice);
  const verdict = audited && verdictWords(audited.report);
  return [news?.text, news?.advice, verdict?.title, verdict?.text].filter(Boolean).join(' ');
}
