import type { Report } from '../audit';
import { progress, type Progress, type ProgressOptions } from '../progress';
import type { PlannedCell, SheetPlan, Snapshot } from '../workbook';
import { actionPages } from './actions';
import { behindFigures, figureCells, placedTables, type PlacedTable } from './chart-figures';
import { gridOf, type Grid } from './grid';
import { HEADLINE_ROWS, headlineLines } from './headline';
import { lineCells, emptyLine, lineMerges, type GridLine, textWidth } from './line';
import { listLines } from './lists';
import { LOOKS } from './looks';
import { readNotes } from './notes';
import { overviewCharts, overviewLines, overviewTables } from './overview-charts';
import { placeChartBreaks, placeChartLines, placeCharts, rankedPlaces } from './place-charts';
import { PLACE_HEAD_ROWS, rateLines, standingLines, statusHighlights } from './place-table';
import { summaryRows } from './rows';
import type { SummaryScene } from './scene';
import { TOP_ROWS, topLines } from './top';
import { CHARTS, NUMERALS, SECTIONS, SIGNATURE, SUMMARY_SHEET, STATEMENT } from './words';

/** What a summary is made with beside the workbook: what progress is judged by, and the audit. */
export interface SummaryOptions extends ProgressOptions {
  readonly report?: Report;
  /** Progress that is known already, so that it is not computed again. */
  readonly progress?: Progress;
}

/**
 * The sheet that an office director prints and signs. Figures are formulas that point at the annexes; notes that users
 * wrote on the sheet as it stands are taken over. The same snapshot gives the same plan.
 */
export function summaryPlan(snapshot: Snapshot, options: SummaryOptions = {}): SheetPlan {
  const notes = readNotes(snapshot);
  const scene = sceneOf(snapshot, options, [...notes.places.keys()]);
  const { grid, rows, firstRate, firstStatus } = scene;
  const actions = actionPages(scene, notes.actions);
  const ranked = rankedPlaces(scene);
  const parts = [
    topLines(scene),
    [sectionLine(0, SECTIONS.headline), ...headlineLines(scene)],
    overviewLines(scene),
    [sectionLine(1, SECTIONS.rates), ...rateLines(scene, notes.places)],
    [sectionLine(2, SECTIONS.standings), ...standingLines(scene)],
    [sectionLine(3, SECTIONS.lists), ...listLines(scene)],
    [sectionLine(4, SECTIONS.actions), ...actions.flat()],
    [sectionLine(5, SECTIONS.statement), ...statementLines(scene, options.report), emptyLine(10), signature],
    ranked.length > 0 ? [sectionLine(6, SECTIONS.charts), ...placeChartLines(ranked)] : [],
  ];
  const lines = parts.flat();
  const startOf = (part: number): number => parts.slice(0, part).reduce((sum, { length }) => sum + length, 0);
  const overview = overviewTables(scene);
  const tables = placedTables([...overview, ...ranked], startOf(8) + 1, grid.columns + 1);
  const [overviewFigures, placeFigures] = [tables.slice(0, overview.length), tables.slice(overview.length)];
  return {
    name: SUMMARY_SHEET,
    tabColour: '#1F3A5F',
    cells: sheetCells(lines, grid, tables),
    looks: LOOKS,
    columnWidths: grid.widths,
    rowHeights: Object.fromEntries(lines.map(({ height }, row) => [row, height])),
    merges: lineMerges(lines),
    freezeRows: TOP_ROWS,
    freezeColumns: 2,
    filter: { row: firstRate - 1, column: 0, rows: rows.length + 1, columns: grid.notes + 1 },
    highlights: statusHighlights(scene),
    charts: [
      ...overviewCharts(scene, overviewFigures, startOf(2)),
      ...placeCharts(ranked, placeFigures, grid, startOf(8) + 1),
    ],
    print: {
      orientation: 'landscape',
      fitToWidth: true,
      repeatRows: TOP_ROWS,
      pageNumbers: true,
      area: { row: 0, column: 0, rows: lines.length, columns: grid.columns },
      breakBefore: [
        firstRate - PLACE_HEAD_ROWS - 1,
        firstStatus - PLACE_HEAD_ROWS - 1,
        startOf(5),
        ...actionBreaks(startOf(6), actions),
        ...(ranked.length > 0 ? [startOf(8), ...placeChartBreaks(ranked, startOf(8) + 1)] : []),
      ],
    },
  };
}

function sceneOf(snapshot: Snapshot, options: SummaryOptions, noted: readonly string[]): SummaryScene {
  const standing = options.progress ?? progress(snapshot, options);
  const rows = summaryRows(standing.measures, noted, standing.programme);
  const scene: SummaryScene = {
    snapshot,
    progress: standing,
    grid: gridOf(standing),
    rows,
    targetsAreElsewhere: options.targets !== undefined,
    firstRate: 0,
    firstStatus: 0,
  };
  const firstRate = TOP_ROWS + 1 + HEADLINE_ROWS + overviewLines(scene).length + 1 + PLACE_HEAD_ROWS;
  const provinceAndTitle = 2;
  return { ...scene, firstRate, firstStatus: firstRate + rows.length + provinceAndTitle + PLACE_HEAD_ROWS };
}

/** The sections, and to their right, outside what is printed, the figures that the charts are drawn from. */
function sheetCells(lines: readonly GridLine[], { columns }: Grid, tables: readonly PlacedTable[]): SheetPlan['cells'] {
  const first = columns + 1;
  const top = tables[0]?.row;
  const figures = (row: number): readonly PlannedCell[] =>
    row + 1 === top ? [{ content: CHARTS.figures, look: 'figures' }] : figureCells(tables, row, first);
  return Array.from({ length: Math.max(lines.length, behindFigures(tables)) }, (_, row) => {
    const own = lineCells(lines[row] ?? emptyLine(0), columns);
    const beside = figures(row);
    return beside.length === 0 ? own : [...own, {}, ...beside];
  });
}

/** A list of more than one page has pages of its own. */
function actionBreaks(title: number, pages: readonly (readonly GridLine[])[]): readonly number[] {
  if (pages.length < 2) return [];
  let row = title + 1;
  return pages.map((page, i) => {
    const start = i === 0 ? title : row;
    row += page.length;
    return start;
  });
}

/** The title of a section runs on over the empty cells beside it. */
const sectionLine = (index: number, name: string): GridLine => ({
  height: 26,
  pieces: [{ at: 0, content: `${NUMERALS[index] ?? ''}、${name}`, look: 'section' }],
});

const signature: GridLine = { height: 30, pieces: [{ at: 0, content: SIGNATURE, look: 'signature' }] };

/** What the audit says of the workbook: rules run, passed, failed, not checkable, open explanations. */
function statementLines({ grid }: SummaryScene, report: Report | undefined): readonly GridLine[] {
  const texts = report ? statements(report) : [STATEMENT.none];
  const room = grid.widths.reduce((sum, width) => sum + width, 0) * 0.8;
  return texts.map((content) => ({
    height: 4 + 17 * Math.ceil(textWidth(content) / room),
    pieces: [{ at: 0, span: grid.columns, content, look: 'statement' }],
  }));
}

function statements({ findings, skipped, rulesRun, verdict }: Report): readonly string[] {
  const failed = new Set(findings.filter(({ level }) => level !== 'info').map(({ rule }) => rule)).size;
  const unchecked = [...new Set(skipped.map(({ title }) => title))];
  const conclusion =
    verdict.errors > 0
      ? STATEMENT.errors(verdict.errors)
      : verdict.isReady
        ? STATEMENT.ready
        : STATEMENT.pending(verdict.open);
  return [
    `${STATEMENT.rules(rulesRun, rulesRun - failed, failed, unchecked.length)}${STATEMENT.levels(verdict.errors, verdict.warnings, verdict.infos)}${STATEMENT.open(verdict.open, verdict.warnings - verdict.open)}`,
    ...(unchecked.length > 0 ? [STATEMENT.unchecked(unchecked)] : []),
    conclusion,
  ];
}
