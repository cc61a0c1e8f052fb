import { a1, areaA1, rowNumber, type PrintPlan } from '../../core';

/** Excel's narrow margins, in points. */
const SIDE_MARGIN = 18;
/** Above and below: 0.75 inch, of which the page number takes a part. */
const END_MARGIN = 54;

/**
 * Queues how a sheet prints: A4, one page wide, repeated rows, "1 / 3" at the foot, pages that begin where the plan
 * says.
 */
export function writePrint({ pageLayout, horizontalPageBreaks }: Excel.Worksheet, print: PrintPlan): void {
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.leftMargin = SIDE_MARGIN;
  pageLayout.rightMargin = SIDE_MARGIN;
  pageLayout.topMargin = END_MARGIN;
  pageLayout.bottomMargin = END_MARGIN;
  pageLayout.centerHorizontally = true;
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.repeatRows > 0) pageLayout.setPrintTitleRows(`$${rowNumber(print.repeatFrom ?? 0)}:$${print.repeatRows}`);
  if (print.area) pageLayout.setPrintArea(areaA1(print.area));
  if (print.pageNumbers) pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
  horizontalPageBreaks.removePageBreaks();
  for (const row of print.breakBefore ?? []) horizontalPageBreaks.add(a1({ row, column: 0 }));
}
