import {
  a1,
  areaA1,
  isFormula,
  plannedFormat,
  quotedSheet,
  runsOf,
  type Area,
  type Content,
  type PlannedCell,
  type SheetPlan,
} from '../../core';
import { bytesOf, CALL, type BatchStep } from './steps';
import type { TargetSheets } from './target-sheets';
import { queueCharts } from './write-charts';
import { writeFrame, writeTable } from './write-frame';
import { writeLooks } from './write-looks';
import { addFormat } from './write-marks';
import { writePrint } from './write-print';
import type { SheetFindings } from './read';

/** What stands on an owned sheet beside its cells. */
export interface Belongings {
  readonly charts: readonly Excel.Chart[];
  readonly tables: readonly Excel.Table[];
}

/**
 * The belongings found by the last reading, fetched before anything is written: if one is gone, nothing has happened
 * yet.
 */
export function queueBelongings(sheets: TargetSheets, { name, charts, tables }: SheetFindings): Belongings {
  const sheet = sheets.named(name);
  return {
    charts: charts.map((chart) => sheet.charts.getItem(chart)),
    tables: tables.map((table) => sheet.tables.getItem(table)),
  };
}

/**
 * The steps of a planned sheet. An owned sheet of that name keeps its object and place, so links to it hold; it is
 * emptied first. A new one bears the owner's line from its first moment. Number formats come before contents (text
 * stays text), links before looks (a link restyles its cell).
 */
export function sheetSteps(
  sheets: TargetSheets,
  plan: SheetPlan,
  before: Belongings | undefined,
): readonly BatchStep[] {
  return [
    ...(before ? [] : [{ stage: 'sheets' as const, bytes: 3 * CALL, queue: () => start(sheets, plan) }]),
    ...(before
      ? [{ stage: 'contents' as const, bytes: 12 * CALL, queue: () => empty(sheets.named(plan.name), before) }]
      : []),
    ...contentSteps(sheets, plan),
    ...lookSteps(sheets, plan, before === undefined).map((step): BatchStep => ({ ...step, stage: 'looks' })),
  ];
}

/** Adds the sheet and says whose it is, so that whatever happens next it is known as ours. */
function start(sheets: TargetSheets, plan: SheetPlan): void {
  const cell = sheets.added(plan.name).getRange('A2');
  const content = plan.cells[1]?.[0]?.content;
  cell.numberFormat = [['@']];
  cell.values = [[typeof content === 'string' ? content : '']];
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

/** About one megabyte of cells. */
const ROWS_A_STEP = 1_000;

function contentSteps(sheets: TargetSheets, plan: SheetPlan): readonly BatchStep[] {
  const blocks = blocksOf(plan.cells).flatMap((block) =>
    Array.from({ length: Math.ceil(block.rows / ROWS_A_STEP) }, (_, at) => {
      const row = block.row + at * ROWS_A_STEP;
      return { ...block, row, rows: Math.min(ROWS_A_STEP, block.row + block.rows - row) };
    }),
  );
  return blocks.map((block): BatchStep => {
    const rows = plan.cells
      .slice(block.row, block.row + block.rows)
      .map((cells) => cells.slice(block.column, block.column + block.columns));
    const links = rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell.link ? [{ row: block.row + row, column: block.column + column, cell }] : [],
      ),
    );
    return {
      stage: 'contents',
      bytes: bytesOf(rows) + links.length * CALL,
      queue() {
        writeBlock(sheets.named(plan.name), plan, rows, block);
        for (const { row, column, cell } of links)
          writeLink(sheets.named(plan.name).getRange(a1({ row, column })), cell);
      },
    };
  });
}

/** The filled parts of a sheet, divided at columns that are empty from top to bottom. */
function blocksOf(cells: SheetPlan['cells']): readonly Area[] {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const isFilled = (cell: PlannedCell | undefined): boolean =>
    cell !== undefined && (cell.content !== undefined || cell.look !== undefined || cell.link !== undefined);
  const filled = Array.from({ length: columns }, (_, column) =>
    cells.flatMap((row, at) => (isFilled(row[column]) ? [at] : [])),
  );
  return runsOf(filled.map((rows) => (rows.length > 0 ? 'filled' : undefined))).map(({ column, columns: wide }) => {
    const rows = filled.slice(column, column + wide).flat();
    const row = rows.reduce((least, one) => Math.min(least, one), Infinity);
    const last = rows.reduce((most, one) => Math.max(most, one), 0);
    return { row, column, rows: last - row + 1, columns: wide };
  });
}

function writeBlock(sheet: Excel.Worksheet, plan: SheetPlan, rows: SheetPlan['cells'], block: Area): void {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
  const grid = <Fact>(fact: (content: Content, look: string | undefined) => Fact): Fact[][] =>
    rows.map((row) =>
      Array.from({ length: block.columns }, (_, column) => fact(row[column]?.content, row[column]?.look)),
    );
  range.numberFormat = grid((content, look) =>
    plannedFormat(content, look === undefined ? undefined : plan.looks[look]?.format),
  );
  range.formulas = grid(entered);
}

function writeLink(range: Excel.Range, { link, content }: PlannedCell): void {
  if (!link) return;
  range.hyperlink = {
    documentReference: `${quotedSheet(link.sheet)}!${link.cell}`,
    ...(typeof content === 'string' ? { textToDisplay: content } : {}),
  };
}

/**
 * The looks of a planned sheet in parts, each of which may fail alone. A sheet is hidden only when it is new: a person
 * may have shown it.
 */
export function lookSteps(sheets: TargetSheets, plan: SheetPlan, isNew: boolean): readonly Omit<BatchStep, 'stage'>[] {
  const sheet = (): Excel.Worksheet => sheets.named(plan.name);
  const part = (calls: number, queue: () => void): Omit<BatchStep, 'stage'> => ({ bytes: calls * CALL, queue });
  const { highlights = [], charts = [], print, tabColour } = plan;
  return [
    part(Object.keys(plan.looks).length * 30, () => writeLooks(sheet(), plan)),
    part(60 + (plan.merges?.length ?? 0), () => writeFrame(sheet(), plan)),
    ...(plan.table ? [part(6, () => writeTable(sheet(), plan))] : []),
    ...(highlights.length > 0
      ? [
          part(highlights.length * 8, () =>
            highlights.forEach(({ area, formula, look }) => addFormat(sheet().getRange(areaA1(area)), formula, look)),
          ),
        ]
      : []),
    ...(charts.length > 0 ? [part(charts.length * 40, () => queueCharts(sheets, sheet(), charts))] : []),
    ...(print ? [part(20, () => writePrint(sheet(), print))] : []),
    ...(tabColour === undefined
      ? []
      : [
          part(1, () => {
            sheet().tabColor = tabColour;
          }),
        ]),
    ...(isNew && plan.isHidden
      ? [
          part(1, () => {
            sheet().visibility = 'Hidden';
          }),
        ]
      : []),
  ];
}
