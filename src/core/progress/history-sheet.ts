import { DATA_LINE, type CellLook, type PlannedCell, type SheetPlan } from '../workbook';
import type { HistoryLine } from './history';
import { HISTORY_HEAD, HISTORY_NOTE, HISTORY_SHEET } from './words';

const LOOKS: Readonly<Record<string, CellLook>> = {
  title: { font: '黑体', size: 18, align: 'left', vertical: 'center' },
  note: { font: '宋体', size: 10.5, colour: '#44505C', vertical: 'center' },
  head: { font: '黑体', size: 10.5, align: 'center', vertical: 'center', fill: '#E8EDF2' },
};

/** Below the title and the note. */
const HEAD_ROW = 2;

/** The history as an Excel table, one figure a line. */
export function historySheet(lines: readonly HistoryLine[]): SheetPlan {
  const head = Object.values(HISTORY_HEAD);
  return {
    name: HISTORY_SHEET,
    cells: [
      [{ content: HISTORY_SHEET, look: 'title' }],
      [{ content: `${DATA_LINE}　${HISTORY_NOTE}`, look: 'note' }],
      head.map((content): PlannedCell => ({ content, look: 'head' })),
      ...lines.map(lineCells),
    ],
    looks: LOOKS,
    columnWidths: [16, 18, 30, 14, 12, 8, 30],
    rowHeights: { 0: 30, 1: 20, 2: 22 },
    freezeRows: HEAD_ROW + 1,
    table: { name: 'annex_history', area: { row: HEAD_ROW, column: 0, rows: lines.length + 1, columns: head.length } },
    print: { orientation: 'portrait', fitToWidth: true, repeatRows: HEAD_ROW + 1, pageNumbers: true },
  };
}

const lineCells = ({ period, annex, item, place, value, unit, source }: HistoryLine): readonly PlannedCell[] =>
  [period, annex, item, place, value, unit, source].map((content) => ({ content }));
