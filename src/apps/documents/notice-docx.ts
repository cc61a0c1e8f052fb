import {
  NOTICE_ATTACHMENT,
  NOTICE_BASIS,
  NOTICE_DATE,
  NOTICE_HEAD,
  NOTICE_ISSUER,
  NOTICE_NEXT,
  NOTICE_REST,
  noticeOpening,
  noticeTitle,
  type Notice,
  type NoticeItem,
} from '../../core';
import type { Markup } from './markup';
import { BODY, CHARACTER, FIRST_LINE, LINE, PAGE, TITLE, TITLE_FONT } from './official-page';
import { wordFile } from './word-file';
import { wordParagraph, wordRun, wordTable, type ParagraphLook, type PrintedCell } from './word-xml';

/** 五号 in the table, with a pitch to fit, so that most notices keep to one page. */
const SMALL = { font: '仿宋_GB2312', size: 21 };
const HEAD = { font: '黑体', size: 21 };
/** 15 pt in twips. */
const SMALL_LINE = 300;

/** Widths in twips; together the 156 mm between the margins. */
const WIDTHS = [500, 1150, 1400, 800, 800, 3350, 844];

/**
 * A notice as a .docx in the form of an official document: title, addressee, what was found as a numbered table with a
 * column for the answer, attachment, seal and day.
 */
export const noticeDocx = (notice: Notice): Uint8Array =>
  wordFile(PAGE, [
    wordParagraph(TITLE, [wordRun(noticeTitle(notice), TITLE_FONT)]),
    wordParagraph({ line: LINE }, []),
    said({}, `${notice.to}：`),
    said({ align: 'both', indent: FIRST_LINE }, noticeOpening(notice)),
    itemTable(notice),
    ...restOf(notice),
    said(BELOW_TABLE, NOTICE_ATTACHMENT(notice.files)),
    signature(NOTICE_ISSUER, true),
    signature(NOTICE_DATE, false),
  ]);

const said = (look: ParagraphLook, text: string): Markup => wordParagraph(look, [wordRun(text, BODY)]);

const BELOW_TABLE: ParagraphLook = { indent: FIRST_LINE, line: LINE, before: 200 };

const signature = (text: string, keepsNext: boolean): Markup =>
  said({ align: 'right', indent: { right: 2 * CHARACTER }, keepsNext }, text);

/** Nobody works through more at a time; a table of thousands of rows takes Word minutes to lay out. */
const MOST_ITEMS = 500;

const restOf = ({ items }: Notice): readonly Markup[] =>
  items.length <= MOST_ITEMS ? [] : [said(BELOW_TABLE, NOTICE_REST(items.length - MOST_ITEMS))];

const itemTable = ({ items }: Notice): Markup =>
  wordTable(WIDTHS, [
    NOTICE_HEAD.map((text, column) => cell([text], column, true)),
    ...items
      .slice(0, MOST_ITEMS)
      .map((item, i) => cellsOf(item, i + 1).map((texts, column) => cell(texts, column, false))),
  ]);

const cellsOf = (item: NoticeItem, number: number): readonly (readonly string[])[] => [
  [String(number)],
  [item.sheet, item.cell],
  [item.place, item.column],
  [item.found],
  [item.expected],
  [item.message, item.basis === '' ? '' : NOTICE_BASIS(item.basis), NOTICE_NEXT(item.next)],
  [],
];

function cell(texts: readonly string[], column: number, isHead: boolean): PrintedCell {
  const isCentred = isHead || column === 0 || column === 3 || column === 4;
  const shown = texts.filter((text) => text !== '');
  return {
    texts: shown.length > 0 ? shown : [''],
    look: isHead ? HEAD : SMALL,
    paragraph: { align: isCentred ? 'center' : 'left', line: SMALL_LINE },
  };
}
