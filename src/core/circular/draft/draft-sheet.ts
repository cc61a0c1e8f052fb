import {
  isOwnedSheet,
  findSheet,
  OWNER_LINE,
  type CellLook,
  type Edit,
  type PlannedCell,
  type SheetPlan,
  type Snapshot,
} from '../../workbook';
import type { CircularDraft } from './draft-circular';
import { type DraftParagraph, plainRuns } from './run';
import { paragraphText } from './plain-text';
import { DRAFT_HEAD, DRAFT_SHEET, NOTES_NAME, PARAGRAPH_NAMES } from './words';

const LINE = '#BFC5CC';
const BODY: CellLook = { font: '仿宋', size: 12, vertical: 'center', wrap: true, border: LINE };

const LOOKS: Readonly<Record<string, CellLook>> = {
  title: { font: '黑体', size: 18, vertical: 'center' },
  note: { font: '宋体', size: 10.5, colour: '#44505C', vertical: 'center' },
  head: { font: '黑体', size: 10.5, align: 'center', vertical: 'center', fill: '#E8EDF2', border: LINE },
  center: { font: '宋体', size: 10.5, align: 'center', vertical: 'center', border: LINE },
  body: BODY,
  name: { ...BODY, font: '宋体', bold: true, align: 'center' },
  heading: { ...BODY, font: '黑体' },
  right: { ...BODY, align: 'right' },
  remark: { ...BODY, font: '宋体', size: 10.5, colour: '#5C4300', fill: '#FFF8E1' },
};

const LOOK_OF: Readonly<Partial<Record<DraftParagraph['kind'], string>>> = {
  title: 'name',
  number: 'center',
  heading: 'heading',
  issuer: 'right',
  date: 'right',
};

/** Full-width characters that a line of the text column holds, and the height of a line in points. */
const PER_LINE = 52;
/** One line of the body's size. */
const LINE_HEIGHT = 18;
/** Below the title and the note. */
const HEAD_ROW = 2;

/** The draft as a sheet, one paragraph a row, its notes below. */
export function draftSheet(draft: CircularDraft): SheetPlan {
  const { paragraphs, notes } = draft;
  const lines = [
    ...paragraphs.map((paragraph, i) => [
      cell(i + 1, 'center'),
      cell(PARAGRAPH_NAMES[paragraph.kind], 'center'),
      cell(paragraphText(paragraph, paragraphs[i - 1]).trimEnd(), LOOK_OF[paragraph.kind] ?? 'body'),
    ]),
    ...notes.map((note) => [cell('', 'center'), cell(NOTES_NAME, 'center'), cell(note, 'remark')]),
  ];
  const texts = [...paragraphs.map(({ runs }) => plainRuns(runs)), ...notes];
  const heights = texts.map((text, i): [number, number] => [HEAD_ROW + 1 + i, heightOf(text)]);
  return {
    name: DRAFT_SHEET,
    tabColour: '#0B5CAD',
    cells: [
      [cell(DRAFT_SHEET, 'title')],
      [cell(OWNER_LINE, 'note')],
      DRAFT_HEAD.map((text) => cell(text, 'head')),
      ...lines,
    ],
    looks: LOOKS,
    columnWidths: [6, 10, 110],
    rowHeights: { 0: 30, 1: 20, 2: 22, ...Object.fromEntries(heights) },
    freezeRows: HEAD_ROW + 1,
    print: { orientation: 'portrait', fitToWidth: true, repeatRows: HEAD_ROW + 1, pageNumbers: true },
  };
}

const cell = (content: string | number, look: string): PlannedCell => ({ content, look });

const heightOf = (text: string): number =>
  Math.min(400, LINE_HEIGHT * Math.ceil(([...text].length + 2) / PER_LINE) + 8);

/** Writes the draft into its sheet; undefined when a sheet of that name is the user's own. */
export function draftEdits(snapshot: Snapshot, draft: CircularDraft): readonly Edit[] | undefined {
  const sheet = findSheet(snapshot, DRAFT_SHEET);
  return sheet && !isOwnedSheet(sheet) ? undefined : [{ kind: 'sheet', plan: draftSheet(draft) }];
}
