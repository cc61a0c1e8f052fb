import type { Model } from '../model';
import { words } from '../words';
import { auditPage } from './audit-page';
import { dialog } from './dialog';
import { element, type Plan } from './element';
import { navigation } from './navigation';
import { elsewhere, noOffice, oldExcel, starting } from './outside';
import { spoken } from './spoken';

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

const inExcel = (model: Model): readonly Plan[] => [
  element('p', { class: 'spoken', role: 'status', key: 'spoken' }, [spoken(model)]),
  ...navigation(model.page),
  element('main', { class: 'page', 'aria-label': words.pages[model.page] }, auditPage(model)),
  dialog(model),
];
