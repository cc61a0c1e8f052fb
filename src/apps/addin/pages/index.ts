import type { UpdatePage } from '../update-parts';
import type { PageView } from '../view/page-view';
import { auditPage } from './audit/view';
import { updateAudit } from './audit/update';
import type { Page } from './model';
import { updateProgress } from './progress/update';
import { progressPage } from './progress/view';
import { updateProofreading } from './proofread/update';
import { proofreadPage } from './proofread/view';
import { updateReturns } from './returns/update';
import { returnsPage } from './returns/view';
import { updateSettings } from './settings/update';
import { settingsPage } from './settings/view';
import { updateSummary } from './summary/update';
import { summaryPage } from './summary/view';

/** What each page shows, and what it makes of a message. */
export const PAGE_PARTS: Readonly<Record<Page, { readonly view: PageView; readonly update: UpdatePage }>> = {
  audit: { view: auditPage, update: updateAudit },
  progress: { view: progressPage, update: updateProgress },
  summary: { view: summaryPage, update: updateSummary },
  proofread: { view: proofreadPage, update: updateProofreading },
  returns: { view: returnsPage, update: updateReturns },
  settings: { view: settingsPage, update: updateSettings },
};
