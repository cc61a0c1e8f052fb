import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type IRunOptions,
  VerticalAlign,
  WidthType,
} from 'docx';
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
import { legible } from './html';
import { BODY, CHARACTER, FIRST_LINE, font, LINE, TITLE_FONT, TITLE_LINE, officialDocx } from './official-page';

const run = (look: IRunOptions, text: string): TextRun => new TextRun({ ...look, text: legible(text) });

/** 五号 in the table, with a pitch to fit, so that most notices keep to one page. */
const SMALL = { ...font('仿宋_GB2312'), size: 21 };
const HEAD = { ...font('黑体'), size: 21 };
const SMALL_LINE = { line: 300, lineRule: LineRuleType.EXACT };

/** Widths in twips; together the 156 mm between the margins. */
const WIDTHS = [500, 1150, 1400, 800, 800, 3350, 844];
const WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/**
 * A notice as a .docx in the form of an official document: title, addressee, what was found as a numbered table with a
 * column for the answer, attachment, seal and day.
 */
export function noticeDocx(notice: Notice): Promise<Uint8Array> {
  return officialDocx([
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: TITLE_LINE,
      children: [run(TITLE_FONT, noticeTitle(notice))],
    }),
    new Paragraph({ spacing: LINE }),
    new Paragraph({ children: [run(BODY, `${notice.to}：`)] }),
    new Paragraph({
      alignment: AlignmentType.BOTH,
      indent: FIRST_LINE,
      children: [run(BODY, noticeOpening(notice))],
    }),
    itemTable(notice),
    ...restOf(notice),
    new Paragraph({
      indent: FIRST_LINE,
      spacing: { ...LINE, before: 200 },
      children: [run(BODY, NOTICE_ATTACHMENT(notice.files))],
    }),
    signature(NOTICE_ISSUER, true),
    signature(NOTICE_DATE, false),
  ]);
}

const signature = (text: string, keepNext: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    indent: { right: 2 * CHARACTER },
    keepNext,
    children: [run(BODY, text)],
  });

/** Nobody works through more at a time; a table of thousands of rows takes Word minutes to lay out. */
const MOST_ITEMS = 500;

const restOf = ({ items }: Notice): readonly Paragraph[] =>
  items.length <= MOST_ITEMS
    ? []
    : [
        new Paragraph({
          indent: FIRST_LINE,
          spacing: { ...LINE, before: 200 },
          children: [run(BODY, NOTICE_REST(items.length - MOST_ITEMS))],
        }),
      ];

const itemTable = ({ items }: Notice): Table =>
  new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: WIDTHS,
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: NOTICE_HEAD.map((text, i) => cell([text], i, true)),
      }),
      ...items.slice(0, MOST_ITEMS).map(
        (item, i) =>
          new TableRow({
            cantSplit: true,
            children: cellsOf(item, i + 1).map((texts, column) => cell(texts, column, false)),
          }),
      ),
    ],
  });

const cellsOf = (item: NoticeItem, number: number): readonly (readonly string[])[] => [
  [String(number)],
  [item.sheet, item.cell],
  [item.place, item.column],
  [item.found],
  [item.expected],
  [item.message, item.basis === '' ? '' : NOTICE_BASIS(item.basis), NOTICE_NEXT(item.next)],
  [],
];

function cell(texts: readonly string[], column: number, isHead: boolean): TableCell {
  const isCentred = isHead || column === 0 || column === 3 || column === 4;
  const shown = texts.filter((text) => text !== '');
  return new TableCell({
    width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: (shown.length > 0 ? shown : ['']).map(
      (text) =>
        new Paragraph({
          alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: SMALL_LINE,
          children: [run(isHead ? HEAD : SMALL, text)],
        }),
    ),
  });
}
