import type { Address, Area } from '../workbook';

/**
 * Something with figures or with the words of an annex that was not understood: it is shown, counted and asked about,
 * and never passed over in silence. `isOwn` tells what belongs to a recognised annex from sheets and tables of other
 * business.
 */
export interface Unread {
  readonly kind: 'column' | 'row' | 'block' | 'sheet';
  readonly sheet: string;
  readonly area: Area;
  /** The header, label or title as written; empty where there is none. */
  readonly text: string;
  readonly reason: UnreadReason;
  readonly isOwn: boolean;
  /** How many filled cells it holds. */
  readonly cells: number;
  /** Where its header stands, for a column. */
  readonly header?: Address;
  /** For a column: the annex it stands in, and what an answer for it is kept under. */
  readonly annex?: string;
  readonly key?: string;
}

/** Why something stayed unread; worded by UNREAD_REASONS. */
export type UnreadReason =
  | 'no-definition'
  | 'no-label'
  | 'below-table'
  | 'no-annex'
  | 'own-figures'
  | 'no-columns'
  | 'no-title'
  | 'garbled'
  | 'too-large';

/** The reasons as people read them. */
export const UNREAD_REASONS: Readonly<Record<UnreadReason, string>> = {
  'no-definition': '表样里没有这一栏，数字之间也看不出它与其他栏目的关系',
  'no-label': '这一行有数字，但看不出是哪个市县或哪种合计',
  'below-table': '表格以下还有数字，不属于任何已识别的表',
  'no-annex': '有表格，但不是方案中的附表',
  'own-figures': '不是方案中的附表，只核对了合计和栏目之间的关系',
  'no-columns': '标题是附表，但栏目没有读懂',
  'no-title': '列着市县和附表里有的栏目，但没有标题，看不出是哪一张附表',
  garbled: '文字是乱码，看不出是不是附表',
  'too-large': '内容太多或离表格太远，没有读取',
};
