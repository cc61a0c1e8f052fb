import { auditEnglish } from './audit/words-en';
import { progressEnglish } from './progress/words-en';
import { proofreadEnglish } from './proofread/words-en';
import { returnsEnglish } from './returns/words-en';
import { settingsEnglish } from './settings/words-en';
import { summaryEnglish } from './summary/words-en';

/** The same in English. */
export const englishOfPages = {
  ...auditEnglish,
  ...progressEnglish,
  ...summaryEnglish,
  ...proofreadEnglish,
  ...returnsEnglish,
  ...settingsEnglish,
  pages: {
    audit: 'Audit',
    progress: 'Progress',
    summary: 'Summary',
    proofread: 'Proofread',
    returns: 'Returns',
    settings: 'Settings',
  },
};
