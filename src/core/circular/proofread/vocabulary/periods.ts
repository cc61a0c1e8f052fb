import { term } from './term';

/** Words that date a figure. */
export const PERIODS = term(
  'period',
  /去年|上年|前年|上月|当月|本月|本期|上期|当年|历年|往年|同期|年初|上半年|下半年|[一二三四1-4]季度|前[\d一二三四五六七八九十]+个月|(?:20\d\d年)?\d{1,2}(?:[-至]\d{1,2})?月(?:\d{1,2}日|[底末份初]|上旬|中旬|下旬)?|20\d\d年(?:[底末前初度])?/g,
  '截至9月底',
  '全省',
);

/** The words that date a stretch of text, joined. */
export const periodOf = (words: string): string => (words.match(PERIODS.pattern) ?? []).join();
