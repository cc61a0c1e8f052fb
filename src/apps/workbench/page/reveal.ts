import type { IRange } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-ui/facade';

/** How many rows and columns stay in sight before a cell that had to be scrolled to. */
const BEFORE = { rows: 6, columns: 3 };

/**
 * Scrolls a cell into sight, and leaves the sheet where it is when the cell can be seen already. A sheet just brought
 * to the front is drawn first.
 */
export function reveal(sheet: FWorksheet, row: number, column: number): void {
  requestAnimationFrame(() => setTimeout(() => scrollTo(sheet, row, column)));
}

function scrollTo(sheet: FWorksheet, row: number, column: number): void {
  const seen: IRange | null | undefined = sheet.getVisibleRange();
  const { ySplit, xSplit } = sheet.getSheet().getFreeze();
  const isRowSeen = row < ySplit || (seen ? row >= seen.startRow && row < seen.endRow : false);
  const isColumnSeen = column < xSplit || (seen ? column >= seen.startColumn && column < seen.endColumn : false);
  if (isRowSeen && isColumnSeen) return;
  const top = isRowSeen ? (seen?.startRow ?? ySplit) : Math.max(ySplit, row - BEFORE.rows);
  const left = isColumnSeen ? (seen?.startColumn ?? xSplit) : Math.max(xSplit, column - BEFORE.columns);
  sheet.scrollToCell(top, left);
}
