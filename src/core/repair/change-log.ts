import { showValue } from '../tables';
import {
  a1,
  findSheet,
  isFormula,
  isOwnedSheet,
  once,
  OWNER_LINE,
  type CellEdit,
  type Content,
  type Edit,
  type PlannedCell,
  type SheetPlan,
  type Snapshot,
  type Value,
} from '../workbook';
import { BORDER, SHEET_LOOKS } from './looks';
import { LOG_HEAD, LOG_SHEET } from './words';

/** One change that was made, for the log. */
export interface LogLine {
  readonly time: string;
  readonly edit: CellEdit;
  readonly place: string;
  readonly column: string;
  readonly rule: string;
  readonly reason: string;
  /** Who chose the change, where that is known. */
  readonly person?: string;
}

/** Below the title and the note. */
const HEAD_ROW = 2;
const WIDTHS = [18, 18, 9, 14, 26, 22, 22, 16, 60, 12];

/** The 修改记录 sheet with these lines below those it already holds; nothing in it is ever removed. */
export function changeLog(snapshot: Snapshot, lines: readonly LogLine[]): SheetPlan {
  const body = [...keptLines(snapshot), ...lines.map(asTexts)];
  return {
    name: LOG_SHEET,
    cells: [
      [{ content: LOG_SHEET, look: 'title' }],
      [{ content: OWNER_LINE, look: 'note' }],
      LOG_HEAD.map((content): PlannedCell => ({ content, look: 'head' })),
      ...body.map((texts) => texts.map((content): PlannedCell => ({ content, look: 'text' }))),
    ],
    looks: { ...SHEET_LOOKS, text: { font: '宋体', size: 10.5, vertical: 'center', border: BORDER, wrap: true } },
    columnWidths: WIDTHS,
    rowHeights: { 0: 30, 1: 20, 2: 22 },
    freezeRows: HEAD_ROW + 1,
    filter: { row: HEAD_ROW, column: 0, rows: body.length + 1, columns: LOG_HEAD.length },
    print: { orientation: 'landscape', fitToWidth: true, repeatRows: HEAD_ROW + 1, pageNumbers: true },
  };
}

/** Writes lines below the log; without lines the log is as it was, and gone when it was not there. */
export const logEdit = (snapshot: Snapshot, lines: readonly LogLine[]): Edit =>
  lines.length === 0 && !findSheet(snapshot, LOG_SHEET)
    ? { kind: 'remove-sheet', name: LOG_SHEET }
    : { kind: 'sheet', plan: changeLog(snapshot, lines) };

/** Whether the log tells of a change: same cell, same contents before and after. */
export const isLogged = (snapshot: Snapshot, edit: CellEdit): boolean =>
  logged(snapshot).has(factsOf(asTexts({ time: '', edit, place: '', column: '', rule: '', reason: '' })));

const factsOf = ([, sheet, cell, , , was, to]: readonly string[]): string => JSON.stringify([sheet, cell, was, to]);

/** The changes that the log of a workbook tells of. */
const logged = once((snapshot: Snapshot): ReadonlySet<string> => new Set(keptLines(snapshot).map(factsOf)));

/** Earlier lines, as they stand in the sheet. */
function keptLines(snapshot: Snapshot): readonly (readonly string[])[] {
  const sheet = findSheet(snapshot, LOG_SHEET);
  if (!sheet || !isOwnedSheet(sheet)) return [];
  return sheet.values
    .slice(HEAD_ROW + 1)
    .map((row) => LOG_HEAD.map((_, i) => textOf(row[i])))
    .filter((row) => row.some((text) => text !== ''));
}

const textOf = (value: Value): string => showValue(value);

function asTexts({ time, edit, place, column, rule, reason, person = '' }: LogLine): readonly string[] {
  const format = edit.format ?? edit.wasFormat;
  return [
    time,
    edit.at.sheet,
    a1(edit.at),
    place,
    column,
    contentText(edit.was, edit.wasFormat ?? format),
    contentText(edit.to, format),
    rule,
    reason,
    person,
  ];
}

const contentText = (content: Content, format?: string): string =>
  isFormula(content) ? content.formula : showValue(content, format === '@' ? 'General' : format);
