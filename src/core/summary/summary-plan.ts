import type { Report } from '../audit';
import { progress, type Progress, type ProgressOptions } from '../progress';
import type { PlannedCell, SheetPlan, Snapshot } from '../workbook';
import { actionPages } from './actions';
import { behindFigures, figureCells, placedTables, type PlacedTable } from './chart-figures';
import { gridOf, type Grid } from './grid';
import { headlineLines } from './headline';
import { lineCells, emptyLine, lineMerges, type GridLine, textWidth } from './line';
import { listLines } from './lists';
import { LOOKS } from './looks';
import { readNotes, type Notes } from './notes';
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
  const scene = sceneOf(snapshot, options, notes);
  const { grid, rows, firstRate } = scene;
  const ranked = rankedPlaces(scene);
  const parts = partsOf(scene, notes, options.report);
  const lines = Object.values(parts).flat();
  const start = startsOf(parts);
  const overview = overviewTables(scene);
  const tables = placedTables([...overview, ...ranked], lines.length + 1, grid.columns + 1);
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
      ...overviewCharts(scene, overviewFigures, start.overview),
      ...placeCharts(ranked, placeFigures, grid, start.charts + 1),
    ],
    print: {
      orientation: 'landscape',
      fitToWidth: true,
      // Only the tables of places, which come last, go over pages under the names of the measures.
      repeatFrom: start.rates + 1,
      repeatRows: start.rates + 2,
      pageNumbers: true,
      area: { row: 0, column: 0, rows: lines.length, columns: grid.columns },
      breakBefore: [
        start.lists,
        ...actionBreaks(start.actions, actionPages(scene, notes.actions)),
        ...(ranked.length > 0 ? [start.charts, ...placeChartBreaks(ranked, start.charts + 1)] : []),
        start.rates,
        start.standings,
      ],
    },
  };
}

/** The parts of the sheet from top to bottom. */
type Parts = Readonly<Record<'top' | 'headline' | 'overview' | SectionName, readonly GridLine[]>>;
type SectionName = keyof typeof SECTIONS;

function partsOf(scene: SummaryScene, notes: Notes, report: Report | undefined): Parts {
  const ranked = rankedPlaces(scene);
  const title = (name: SectionName): GridLine => {
    const names = (Object.keys(SECTIONS) as readonly SectionName[]).filter(
      (one) => one !== 'charts' || ranked.length > 0,
    );
    return sectionLine(names.indexOf(name), SECTIONS[name]);
  };
  const top = topLines(scene);
  return {
    top,
    headline: [title('headline'), ...headlineLines(scene)],
    overview: overviewLines(scene),
    lists: [title('lists'), ...listLines(scene)],
    actions: [title('actions'), ...actionPages(scene, notes.actions).flat()],
    statement: [title('statement'), ...statementLines(scene, report), emptyLine(10), signature],
    charts: ranked.length > 0 ? [title('charts'), ...placeChartLines(ranked)] : [],
    rates: [title('rates'), ...top.slice(-1), ...rateLines(scene, notes.places)],
    standings: [title('standings'), ...standingLines(scene)],
  };
}

/** The row at which each part begins. */
function startsOf(parts: Parts): Readonly<Record<keyof Parts, number>> {
  let row = 0;
  return mapped(parts, (lines) => {
    const start = row;
    row += lines.length;
    return start;
  });
}

const mapped = <Key extends string, From, To>(of: Readonly<Record<Key, From>>, to: (one: From) => To) =>
  Object.fromEntries(Object.entries<From>(of).map(([key, one]) => [key, to(one)])) as Record<Key, To>;

/** Where the tables of places stand follows from what stands above them, whose lines point at them. */
function sceneOf(snapshot: Snapshot, options: SummaryOptions, notes: Notes): SummaryScene {
  const standing = options.progress ?? progress(snapshot, options);
  const scene: SummaryScene = {
    snapshot,
    progress: standing,
    grid: gridOf(standing),
    rows: summaryRows(standing.measures, [...notes.places.keys()], standing.programme),
    targetsAreElsewhere: options.targets !== undefined,
    firstRate: 0,
    firstStatus: 0,
  };
  const start = startsOf(partsOf(scene, notes, options.report));
  const titleAndBand = 2;
  return {
    ...scene,
    firstRate: start.rates + titleAndBand + PLACE_HEAD_ROWS,
    firstStatus: start.standings + 1 + PLACE_HEAD_ROWS,
  };
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
