import { noticeWords } from '../failure-words';
import type { Model } from '../model';
import { words } from '../words';
import { verdictWords } from './verdict';

/** What a screen reader is told when it changes: what is going on, how it went, and the verdict. */
export function spoken({ step, notice, audited }: Model): string {
  if (step) return words.steps[step];
  const news = notice && noticeWords(notice);
  const verdict = audited && verdictWords(audited.report);
  return [news?.text, news?.advice, verdict?.title, verdict?.text].filter(Boolean).join(' ');
}
