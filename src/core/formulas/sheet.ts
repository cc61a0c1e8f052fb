import {
  DATA_LINE,
  findSheet,
  isBlank,
  valueAt,
  type Edit,
  type PlannedCell,
  type Sheet,
  type SheetPlan,
  type Snapshot,
} from '../workbook';
import { formulaLines, headOf } from './lines';
import { FORMULA_HEAD, FORMULA_SHEET, FORMULA_WORDS, type FORMULA_LEVELS } from './words';

/** A line for the sheet 审核公式, as it will stand there. */
export interface FormulaText {
  readonly annex: string;
  readonly level: keyof typeof FORMULA_LEVELS;
  readonly formula: string;
  readonly note: string;
}

/**
 * Adds lines to the sheet 审核公式, which is made where there is none; a formula that stands there for the same annex is
 * not added again.
 */
export function formulaEdits(snapshot: Snapshot, texts: readonly FormulaText[]): readonly Edit[] {
  const known = new Set(formulaLines(snapshot).map(({ annex, formula }) => keyOf(annex, formula)));
  const fresh = texts.filter(
    ({ annex, formula }, i) =>
      !known.has(keyOf(annex, formula)) &&
      texts.findIndex((one) => keyOf(one.annex, one.formula) === keyOf(annex, formula)) === i,
  );
  const sheet = findSheet(snapshot, FORMULA_SHEET);
  if (!sheet) return [{ kind: 'sheet', plan: formulaPlan(fresh) }];
  const head = headOf(sheet);
  return head
    ? fresh.flatMap((text, i) =>
        appended(sheet, head.columns, text, lastRow(sheet) + 1 + i, formulaLines(snapshot).length + i + 1),
      )
    : [];
}

const keyOf = (annex: string, formula: string): string => `${annex}|${formula.replace(/\s+/g, '')}`;

function lastRow(sheet: Sheet): number {
  const below = [...sheet.values].reverse().findIndex((row) => row.some((value) => !isBlank(value)));
  return sheet.origin.row + sheet.values.length - 1 - Math.max(below, 0);
}

/** What the columns of a line hold, in the order of the head. */
const contentsOf = ({ annex, level, formula, note }: FormulaText, ordinal: number): readonly (string | number)[] => [
  ordinal,
  annex,
  level,
  formula,
  note,
  '是',
];

const appended = (
  sheet: Sheet,
  columns: ReadonlyMap<string, number>,
  text: FormulaText,
  row: number,
  ordinal: number,
): readonly Edit[] =>
  FORMULA_HEAD.flatMap((head, i): Edit[] => {
    const column = columns.get(head);
    const to = contentsOf(text, ordinal)[i];
    if (column === undefined || to === undefined || to === '') return [];
    return [
      {
        kind: 'cell',
        at: { sheet: sheet.name, row, column },
        was: valueAt(sheet, row, column),
        to,
        ...(typeof to === 'string' ? { format: '@' } : {}),
      },
    ];
  });

/** Below the title and the note. */
const HEAD_ROW = 2;
const LINE = '#BFC5CC';
const BODY = { font: '宋体', size: 10.5, vertical: 'center', wrap: true, border: LINE } as const;

/** The sheet as the add-in makes it: what is written on it stays when marks are cleared. */
function formulaPlan(texts: readonly FormulaText[]): SheetPlan {
  const cell = (content: string | number, look: string): PlannedCell => ({ content, look });
  return {
    name: FORMULA_SHEET,
    tabColour: '#0B5CAD',
    cells: [
      [cell(FORMULA_SHEET, 'title')],
      [cell(`${DATA_LINE}。${FORMULA_WORDS.howTo}`, 'note')],
      FORMULA_HEAD.map((head) => cell(head, 'head')),
      ...texts.map((text, i) =>
        contentsOf(text, i + 1).map((content, column) =>
          cell(content, [0, 1, 2, 5].includes(column) ? 'center' : 'body'),
        ),
      ),
    ],
    looks: {
      title: { font: '黑体', size: 16, vertical: 'center' },
      note: { font: '宋体', size: 10, colour: '#44505C', vertical: 'center' },
      head: { font: '黑体', size: 10.5, align: 'center', vertical: 'center', fill: '#E8EDF2', border: LINE },
      center: { ...BODY, align: 'center' },
      body: BODY,
    },
    columnWidths: [6, 18, 8, 66, 30, 8],
    rowHeights: { 0: 28, 1: 20, 2: 22 },
    freezeRows: HEAD_ROW + 1,
    print: {
      orientation: 'landscape',
      fitToWidth: true,
      repeatRows: HEAD_ROW + 1,
      repeatFrom: HEAD_ROW,
      pageNumbers: true,
    },
  };
}
