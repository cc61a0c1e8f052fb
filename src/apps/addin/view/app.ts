import type { Model, Page } from '../model';
import { words } from '../words';
import { auditPage } from '../pages/audit/view';
import { dialog } from './dialog';
import { element, type Plan } from './element';
import { navigation } from './navigation';
import { elsewhere, noOffice, oldExcel, starting } from './outside';
import { progressPage } from '../pages/progress/view';
import { proofreadPage } from '../pages/proofread/view';
import { spoken } from './spoken';
import { summaryPage } from '../pages/summary/view';

/** The whole pane for a model. */
export function app(model: Model): readonly Plan[] {
  switch (model.surroundings) {
    case 'starting': return [starting()];
    case 'elsewhere': return [elsewhere()];
    case 'old-excel': return [oldExcel()];
    case 'no-office': return [noOffice()];
    case 'excel': return inExcel(model);
  }
}

/** What each page shows. */
const PAGE_VIEWS: Readonly<Record<Page, (model: Model) => readonly Plan[]>> = {
  audit: auditPage,
  progress: progressPage,
  summary: summaryPage,
  proofread: proofreadPage,
};

const inExcel = (model: Model): readonly Plan[] => [
  element('p', { class: 'spoken', role: 'status', key: 'spoken' }, [spoken(model)]),
  ...navigation(model.page),
  element('h1', { class: 'unseen', key: 'product' }, [words.product]),
  element('main', { class: 'page', 'aria-label': words.pages[model.page], key: model.page }, PAGE_VIEWS[model.page](model)),
  dialog(model),
];
