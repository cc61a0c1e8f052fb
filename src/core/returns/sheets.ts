import {
  isBlank,
  linesNeeded,
  OWNER_LINE,
  type CellLook,
  type Content,
  type PlannedCell,
  type SheetPlan,
} from '../workbook';

/** A list that the add-in writes: a title, the owner's line, a head and lines. */
export interface ListSheet {
  readonly name: string;
  readonly about: string;
  readonly ownerLine?: string;
  readonly head: readonly string[];
  readonly lines: readonly (readonly PlannedCell[])[];
  readonly widths: readonly number[];
  /** Lines behind the list, such as a second one. */
  readonly below?: readonly (readonly PlannedCell[])[];
}

const BORDER = '#BFC5CC';
const BODY: CellLook = { font: '宋体', size: 10.5, vertical: 'center', border: BORDER, wrap: true };

const NOTE: CellLook = { font: '宋体', size: 10.5, colour: '#44505C', vertical: 'center' };

const LIST_LOOKS: Readonly<Record<string, CellLook>> = {
  title: { font: '黑体', size: 18, align: 'left', vertical: 'center' },
  note: NOTE,
  sentence: { ...NOTE, wrap: true },
  head: { font: '黑体', size: 10.5, align: 'center', vertical: 'center', fill: '#E8EDF2', border: BORDER, wrap: true },
  text: BODY,
  center: { ...BODY, align: 'center' },
  number: { ...BODY, align: 'right' },
  day: { ...BODY, align: 'right', format: 'yyyy-mm-dd' },
  good: { ...BODY, align: 'center', colour: '#1B5E20' },
  bad: { ...BODY, align: 'center', bold: true, colour: '#7A0A0A', fill: '#F8B4B4' },
  open: { ...BODY, align: 'center', colour: '#5C4300', fill: '#FFE08A' },
  faint: { ...BODY, align: 'center', colour: '#6B7785' },
};

/** Below the title and the note. */
const HEAD_ROW = 2;

/** A cell of a list; numbers stand at the right where nothing else is said. */
export const listCell = (content: Content, look = typeof content === 'number' ? 'number' : 'text'): PlannedCell =>
  isBlank(typeof content === 'object' ? 0 : content) ? { look } : { content, look };

/** The list as a sheet that the add-in owns. */
export const listSheet = ({
  name,
  about,
  ownerLine = OWNER_LINE,
  head,
  lines,
  widths,
  below = [],
}: ListSheet): SheetPlan => ({
  name,
  cells: [
    [{ content: name, look: 'title' }],
    [{ content: `${ownerLine}　${about}`, look: 'note' }],
    head.map((content) => ({ content, look: 'head' })),
    ...lines,
    ...below,
  ],
  looks: LIST_LOOKS,
  columnWidths: widths,
  rowHeights: {
    ...Object.fromEntries([...lines, ...below].map((cells, i) => [HEAD_ROW + 1 + i, heightOf(cells, widths)])),
    0: 30,
    1: 20,
    2: 22,
  },
  merges: below.flatMap(([cell], i) =>
    cell?.look === 'sentence'
      ? [{ row: HEAD_ROW + 1 + lines.length + i, column: 0, rows: 1, columns: widths.length }]
      : [],
  ),
  freezeRows: HEAD_ROW + 1,
  ...(lines.length > 0 ? { filter: { row: HEAD_ROW, column: 0, rows: lines.length + 1, columns: head.length } } : {}),
  print: { orientation: 'landscape', fitToWidth: true, repeatRows: HEAD_ROW + 1, pageNumbers: true },
});

/** One line of the body's size, in points. */
const LINE_HEIGHT = 15;

/** High enough for the longest text of a line; notes run on over the cells beside them, a sentence has all columns. */
const heightOf = (cells: readonly PlannedCell[], widths: readonly number[]): number =>
  LINE_HEIGHT *
  Math.max(
    1,
    ...cells.map(({ content, look }, i) =>
      typeof content === 'string' && look !== 'note'
        ? linesNeeded(content, look === 'sentence' ? widths.reduce((sum, width) => sum + width, 0) : (widths[i] ?? 10))
        : 1,
    ),
  );
