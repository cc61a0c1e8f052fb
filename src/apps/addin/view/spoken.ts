import { noticeWords } from '../failure-words';
import type { Model } from '../model';
import { staleText, verdictWords } from '../pages/audit/verdict';
import { workingText } from './working';

/** What a screen reader is told when it changes: what is going on, how it went, and the verdict. */
export function spoken(model: Model): string {
  const { step, notice, audited } = model;
  if (step !== undefined && step !== 'rechecking') return workingText(model);
  if (audited && model.alive.edited.length > 0 && !notice) return staleText(model);
  const news = notice && noticeWords(notice);
  const verdict = audited && verdictWords(audited.report);
  return [news?.text, news?.advice, verdict?.title, verdict?.text].filter(Boolean).join(' ');
}
