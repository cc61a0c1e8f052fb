import type { Page } from './model';
import { auditWords } from './audit/words';
import { progressWords } from './progress/words';
import { proofreadWords } from './proofread/words';
import { returnsWords } from './returns/words';
import { settingsWords } from './settings/words';
import { summaryWords } from './summary/words';

/** The words of all pages, and what the pages are called. */
export const wordsOfPages = {
  ...auditWords,
  ...progressWords,
  ...summaryWords,
  ...proofreadWords,
  ...returnsWords,
  ...settingsWords,
  pages: {
    audit: '审核',
    progress: '进度',
    summary: '汇总',
    proofread: '核校',
    returns: '各地报表',
    settings: '设置',
  } satisfies Record<Page, string>,
};
