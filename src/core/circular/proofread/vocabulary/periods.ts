import { term } from './term';

/** Words that date a figure. */
export const PERIODS = term(
  'period',
  /去年|上年|前年|上月|当月|本月|本期|上期|当年|历年|往年|同期|年初|上半年|下半年|[一二三四1-4]季度|前[\d一二三四五六七八九十]+个月|(?:20\d\d年)?\d{1,2}(?:[-至]\d{1,2})?月(?:\d{1,2}日|[底末份初]|上旬|中旬|下旬)?|20\d\d年(?:[底末前初度])?/g,
  '截至9月底',
  '全省',
);

/** Words that date what stands behind an earlier figure now. */
export const PRESENT = term('present', /今年|本[年月季期]|当[年月季期]|目前|现[有已为]|如今/, '今年为', '去年同期');

/** A time before that opens a sentence and stands apart: all of it is told of then. */
export const THEN_AT_START = term(
  'then',
  /(?:^|[。\n])\s*(?:(?:去年|上年|前年)(?:同期|[^,;。]{0,4}季度)?|同期)(?:末|底)?,[^,。;]*$/,
  '去年同期,全县修复',
  '去年同期的',
);

/** What is of one month only, */
export const OF_A_MONTH = term('of-a-month', /当月|本月|(?<![-至\d])\d{1,2}月份/, '9月份当月发放', '1-9月份');

/** and what is of all months up to one. */
export const CUMULATED = term('cumulated', /累计|1[-至]\d{1,2}月/, '累计发放', '当月');

/** The words that date a stretch of text, joined. */
export const periodOf = (words: string): string => (words.match(PERIODS.pattern) ?? []).join();
