import { showValue } from '../tables';
import { a1, DATA_LINE, type Address, type PlannedCell, type SheetPlan, type Value } from '../workbook';
import type { ReturnFigure } from './figure';
import type { MergedRow } from './merged';
import { columnLabel, type Annex, type Column } from '../programmes';
import { listCell, listSheet } from './sheets';
import { FROM_ERRORS, SOURCES_HEAD, SOURCES_SHEET } from './words';

/** Where a merged figure comes from. */
export interface MergeSource {
  readonly annex: Annex;
  readonly row: MergedRow;
  readonly column: Column;
  readonly figure: ReturnFigure;
  /** Its cell in the merged workbook, and what was written there. */
  readonly at: Address;
  readonly content: Value;
}

const WIDTHS = [16, 14, 26, 22, 14, 30, 18, 10, 14, 10, 24];

/**
 * The sheet that says of every merged figure which file, sheet and cell it was taken from; the next merge compares with
 * it.
 */
export const sourcesSheet = (sources: readonly MergeSource[]): SheetPlan =>
  listSheet({
    name: SOURCES_SHEET,
    ownerLine: DATA_LINE,
    about: `${sources.length}个数据的来源`,
    head: SOURCES_HEAD,
    widths: WIDTHS,
    lines: sources.map(({ annex, row, column, figure, at, content }) => [
      listCell(annex.name),
      listCell(row.place.name),
      listCell(columnLabel(column)),
      listCell(`${at.sheet}!${a1(at)}`),
      figureCell(content, column),
      listCell(row.winner.entry.file),
      listCell(figure.at.sheet),
      listCell(a1(figure.at), 'center'),
      figureCell(typeof figure.found === 'number' ? figure.found : showValue(figure.found, figure.format), column),
      listCell(figure.unit ?? column.unit, 'center'),
      listCell([figure.note, row.isMarked ? FROM_ERRORS : undefined].filter(Boolean).join('；')),
    ]),
  });

/** A day is a number in a file, but no person reads it as one. */
const figureCell = (content: Value, { kind }: Column): PlannedCell =>
  kind === 'date' && typeof content === 'number' ? listCell(content, 'day') : listCell(content);
