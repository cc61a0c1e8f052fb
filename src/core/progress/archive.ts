import { programmeFor, type Programme } from '../programmes';
import { periodId, periodName, type Period } from '../tables';
import {
  findSheet,
  isOwnedSheet,
  type Edit,
  type Snapshot,
  DATA_LINE,
  type CellLook,
  type PlannedCell,
  type SheetPlan,
} from '../workbook';
import { historyLines, mergedHistory, readHistory, type HistoryLine } from './history';
import { isOtherProvince, progressTables } from './tables';
import { HISTORY_SHEET, OWN_WORKBOOK, REFUSALS, sourceLine, HISTORY_HEAD, HISTORY_NOTE } from './words';

/** What would be written, or one sentence why not. */
export type PlannedEdits<Facts = unknown> =
  | ({ readonly kind: 'planned'; readonly edits: readonly Edit[] } & Facts)
  | { readonly kind: 'refused'; readonly reason: string };

/** Where something imported comes from: the file's name and the day, as printed. */
export interface ImportSource {
  readonly file: string;
  readonly date: string;
}

/** What was stored: how many figures, of which period. */
export interface Stored {
  readonly period: Period;
  readonly figures: number;
}

/** 存档本期: keeps the figures that the next period is compared with in the sheet 历史数据; the same period is replaced. */
export function archiveEdits(snapshot: Snapshot): PlannedEdits<Stored> {
  const { annexes, period } = progressTables(snapshot);
  if (annexes.length === 0) return refused(REFUSALS.noAnnexes);
  if (!period) return refused(REFUSALS.noPeriod);
  return stored(snapshot, period, historyLines(annexes, period, OWN_WORKBOOK));
}

/**
 * Why another workbook cannot be the period before of this one, in one sentence: no annexes, another province, not
 * earlier; undefined when it can, also where it does not say its period.
 */
export function previousRefusal(snapshot: Snapshot, other: Snapshot): string | undefined {
  const { programme, period } = progressTables(snapshot);
  return refusalAsPrevious(other, programme, period);
}

/** Why a workbook cannot be the period before of another one of a programme and a period. */
export function refusalAsPrevious(other: Snapshot, programme: Programme, own: Period | undefined): string | undefined {
  const { annexes, period } = progressTables(other, programme);
  if (annexes.length === 0) return REFUSALS.noPrevious;
  if (isOtherProvince(annexes, programme)) return REFUSALS.otherProvince(programme.province.name);
  return own && period && periodId(period) >= periodId(own)
    ? REFUSALS.notEarlier(periodName(period), periodName(own))
    : undefined;
}

/** Stores the figures of an earlier workbook of the same annexes in the sheet 历史数据. */
export function importPrevious(snapshot: Snapshot, other: Snapshot, source: ImportSource): PlannedEdits<Stored> {
  const reason = previousRefusal(snapshot, other);
  if (reason !== undefined) return refused(reason);
  const { annexes, period } = progressTables(other, progressTables(snapshot).programme);
  if (!period) return refused(REFUSALS.noPeriod);
  return stored(snapshot, period, historyLines(annexes, period, sourceLine(source.file, source.date)));
}

function stored(snapshot: Snapshot, period: Period, lines: readonly HistoryLine[]): PlannedEdits<Stored> {
  const sheet = findSheet(snapshot, HISTORY_SHEET);
  if (sheet && !isOwnedSheet(sheet)) return refused(REFUSALS.foreignSheet(sheet.name));
  if (lines.length === 0) return refused(REFUSALS.noAnnexes);
  const plan = historySheet(mergedHistory(readHistory(snapshot), lines, programmeFor(snapshot).annexes));
  return { kind: 'planned', edits: [{ kind: 'sheet', plan }], period, figures: lines.length };
}

const refused = (reason: string): { readonly kind: 'refused'; readonly reason: string } => ({
  kind: 'refused',
  reason,
});

const LOOKS: Readonly<Record<string, CellLook>> = {
  title: { font: '黑体', size: 18, align: 'left', vertical: 'center' },
  note: { font: '宋体', size: 10.5, colour: '#44505C', vertical: 'center' },
  head: { font: '黑体', size: 10.5, align: 'center', vertical: 'center', fill: '#E8EDF2' },
};

/** Below the title and the note. */
const HEAD_ROW = 2;

/** The history as an Excel table, one figure a line. */
function historySheet(lines: readonly HistoryLine[]): SheetPlan {
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
