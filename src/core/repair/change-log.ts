import { showContent, showValue } from '../tables';
import {
  a1,
  findSheet,
  isOwnedSheet,
  once,
  type CellEdit,
  type Edit,
  type PlannedCell,
  type SheetPlan,
  type Snapshot,
  type Value,
} from '../workbook';
import { LINE_LOOK, FRAME_HEAD, framedList, SHEET_LOOKS } from './looks';
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

const WIDTHS = [18, 18, 9, 14, 26, 22, 22, 16, 60, 12];

/** The 修改记录 sheet with these lines below those it already holds; nothing in it is ever removed. */
export function changeLog(snapshot: Snapshot, changes: readonly LogLine[]): SheetPlan {
  const body = [...keptLines(snapshot), ...changes.map(asTexts)];
  const lines = body.map((texts) => texts.map((content): PlannedCell => ({ content, look: 'text' })));
  return {
    ...framedList(LOG_SHEET, '', LOG_HEAD, lines),
    looks: { ...SHEET_LOOKS, text: LINE_LOOK },
    columnWidths: WIDTHS,
    filter: { row: FRAME_HEAD, column: 0, rows: body.length + 1, columns: LOG_HEAD.length },
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
    .slice(FRAME_HEAD + 1)
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
    showContent(edit.was, edit.wasFormat ?? format),
    showContent(edit.to, format),
    rule,
    reason,
    person,
  ];
}
