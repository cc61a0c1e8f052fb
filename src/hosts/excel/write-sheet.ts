import { a1, areaA1, isFormula, plannedFormat, quotedSheet, type Content, type SheetPlan } from '../../core';
import type { TargetSheets } from './target-sheets';
import { queueCharts } from './write-charts';
import { writeFrame } from './write-frame';
import { writeLooks } from './write-looks';
import { addFormat } from './write-marks';
import { writePrint } from './write-print';
import type { SheetFindings } from './read';

/**
 * Queues a planned sheet. An owned sheet of that name keeps its object and place, so links to it hold; it is emptied first.
 * Order matters: number formats before contents (text stays text), links before looks (a link restyles its cell), merges last.
 */
export function writeSheet(sheets: TargetSheets, plan: SheetPlan, before: Belongings | undefined): void {
  const sheet = before ? sheets.named(plan.name) : sheets.added(plan.name);
  if (before) empty(sheet, before);
  writeContents(sheet, plan);
  writeLinks(sheet, plan);
  writeLooks(sheet, plan);
  writeFrame(sheet, plan);
  for (const { area, formula, look } of plan.highlights ?? []) addFormat(sheet.getRange(areaA1(area)), formula, look);
  queueCharts(sheets, sheet, plan.charts ?? []);
  if (plan.print) writePrint(sheet, plan.print);
  if (plan.tabColour !== undefined) sheet.tabColor = plan.tabColour;
  sheet.visibility = plan.isHidden ? 'Hidden' : 'Visible';
}

/** What stands on an owned sheet beside its cells. */
export interface Belongings {
  readonly charts: readonly Excel.Chart[];
  readonly tables: readonly Excel.Table[];
}

/** The belongings found by the last reading, fetched before anything is written: if one is gone, nothing has happened yet. */
export function queueBelongings(sheets: TargetSheets, { name, charts, tables }: SheetFindings): Belongings {
  const sheet = sheets.named(name);
  return {
    charts: charts.map((chart) => sheet.charts.getItem(chart)),
    tables: tables.map((table) => sheet.tables.getItem(table)),
  };
}

/** Takes everything off a sheet that the add-in owns. */
function empty(sheet: Excel.Worksheet, { charts, tables }: Belongings): void {
  const whole = sheet.getRange();
  for (const chart of charts) chart.delete();
  for (const table of tables) table.convertToRange();
  sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  whole.conditionalFormats.clearAll();
  whole.unmerge();
  whole.clear('RemoveHyperlinks');
  whole.clear('All');
  whole.rowHidden = false;
  whole.columnHidden = false;
  whole.format.useStandardHeight = true;
  whole.format.useStandardWidth = true;
}

/** Text cells take their contents literally; everything else is a number, a flag, an error or a formula. */
function entered(content: Content): string | number | boolean {
  if (content === undefined) return '';
  if (typeof content !== 'object') return content;
  return isFormula(content) ? content.formula : content.error;
}

function writeContents(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const columns = Math.max(0, ...plan.cells.map((row) => row.length));
  if (columns === 0) return;
  const range = sheet.getRangeByIndexes(0, 0, plan.cells.length, columns);
  const grid = <Fact>(fact: (content: Content, look: string | undefined) => Fact): Fact[][] => plan.cells.map((row) =>
    Array.from({ length: columns }, (_, column) => fact(row[column]?.content, row[column]?.look)));
  range.numberFormat = grid((content, look) => plannedFormat(content, look === undefined ? undefined : plan.looks[look]?.format));
  range.formulas = grid(entered);
}

function writeLinks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.cells.forEach((cells, row) => cells.forEach(({ link, content }, column) => {
    if (!link) return;
    sheet.getRange(a1({ row, column })).hyperlink = {
      documentReference: `${quotedSheet(link.sheet)}!${link.cell}`,
      ...(typeof content === 'string' ? { textToDisplay: content } : {}),
    };
  }));
}
