/** How lists of places are written. */
export const LIST_WORDS = {
  between: '、',
  andSoOn: '等',
  count: (places: number): string => `${places}个市县`,
};

/** What stands in a blank that only people can fill. */
export const BLANK_TEXT = '〔此处由起草人评价〕';

export const DRAFT_SHEET = '通报稿';

/** Why something was not drafted, for the drafter; never part of the text. */
export const NOTE_WORDS = {
  annex: (annex: string, section: string): string => `没有“${annex}”，“${section}”中与此有关的内容没有起草。`,
  section: (section: string): string => `“${section}”没有数据，没有起草。`,
  cut: (annex: string, sheets: number): string =>
    `“${annex}”分在${sheets}张工作表上，没有据此起草；合到一张表上再起草。`,
  total: (annex: string, column: string, printed: string, sum: string): string =>
    `“${annex}”的“${column}”合计行为${printed}，各市县之和为${sum}，文中按各市县之和。`,
  blank: '〔〕中的内容由起草人填写，附表不能证明的评价没有写入。',
  noPeriod: '附表没有写明期间，文中的期间和截止日期须补写。',
};

/** What stands for dates that no annex states. */
export const NO_DATES = { year: '〔年份〕', period: '〔期间〕', months: '〔期间〕', cutOff: '〔截止日期〕' };

/** The head of the sheet with the draft. */
export const DRAFT_HEAD = ['序号', '段落', '内容'];

export const PARAGRAPH_NAMES = {
  title: '标题',
  number: '发文字号',
  addressee: '主送机关',
  opening: '开头',
  heading: '一级标题',
  section: '正文',
  annexes: '附件',
  issuer: '署名',
  date: '成文日期',
} as const;

/** What the sheet says about its notes. */
export const NOTES_NAME = '起草说明';
