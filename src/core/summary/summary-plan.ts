import type { Report } from '../audit';
import { progress, type Progress, type ProgressOptions } from '../progress';
import { cutOffDay, dateName, periodName } from '../tables';
import { OWNER_LINE, type Content, type SheetPlan, type Snapshot } from '../workbook';
import { ACTIONS_A_PAGE, actionLines } from './actions';
import { gridOf, notesPiece, PLACE_COLUMN, PREFECTURE_COLUMN, type Grid } from './grid';
import { HEADLINE_ROWS, headlineLines } from './headline';
import { cellsOf, emptyLine, mergesOf, type Line } from './line';
import { listLines } from './lists';
import { LOOKS } from './looks';
import { readNotes } from './notes';
import { overviewCharts } from './overview-charts';
import { placeCharts } from './place-charts';
import { placeHead, placeLine, provinceLine, statusHighlights } from './place-table';
import { rowsOf } from './rows';
import type { Scene } from './scene';
import { statementLines } from './statement';
import {
  BAND,
  COMPARED,
  CUT_OFF,
  LIVE,
  NOTES,
  NUMERALS,
  SECTIONS,
  SIGNATURE,
  SUMMARY_SHEET,
  TARGETS,
  TITLE,
} from './words';

/** What a summary is made with beside the workbook: what progress is judged by, and the audit. */
export interface SummaryOptions extends ProgressOptions {
  readonly report?: Report;
  /** Progress that is known already, so that it is not computed again. */
  readonly progress?: Progress;
}

/** The rows repeated on every printed page and kept in view: title, line below it, measures. */
const TOP_ROWS = 3;

/**
 * The sheet that an office director prints and signs. Figures are formulas that point at the annexes; notes that users
 * wrote on the sheet as it stands are taken over. The same snapshot gives the same plan.
 */
export function summaryPlan(snapshot: Snapshot, options: SummaryOptions = {}): SheetPlan {
  const standing = options.progress ?? progress(snapshot, options);
  const grid = gridOf(standing);
  const notes = readNotes(snapshot);
  const rows = rowsOf(standing.measures, [...notes.places.keys()], standing.programme);
  const start = TOP_ROWS + 1 + HEADLINE_ROWS;
  const scene: Scene = {
    snapshot,
    progress: standing,
    grid,
    rows,
    targetsAreElsewhere: options.targets !== undefined,
    firstPlace: 0,
  };
  const firstPlace = start + overviewCharts(scene, start).lines.length + 2;
  const placed = { ...scene, firstPlace };
  const section = sectionLine(grid);
  const overview = overviewCharts(placed, start);
  const before = [
    ...topLines(placed),
    section(0, SECTIONS.headline),
    ...headlineLines(placed),
    ...overview.lines,
    section(1, SECTIONS.places),
    placeHead(placed),
    ...rows.map((row, i) => placeLine(placed, row, i, notes.places.get(row.key))),
    provinceLine(placed),
    section(2, SECTIONS.lists),
    ...listLines(placed),
  ];
  const actions = actionLines(placed, notes.actions);
  const above = [
    ...before,
    section(3, SECTIONS.actions),
    ...actions,
    section(4, SECTIONS.statement),
    ...statementLines(placed, options.report),
    emptyLine(10),
    signature(grid),
  ];
  const detail = placeCharts(placed, above.length + 1);
  const lines = [...above, ...(detail.charts.length > 0 ? [section(5, SECTIONS.charts), ...detail.lines] : [])];
  const breaks = [
    ...(overview.charts.length > 0 ? [firstPlace - 2] : []),
    ...actionBreaks(before.length, actions.length),
    ...(detail.charts.length > 0 ? [above.length, ...(detail.breaks ?? [])] : []),
  ];
  return {
    name: SUMMARY_SHEET,
    tabColour: '#1F3A5F',
    cells: lines.map((line) => cellsOf(line, grid.columns)),
    looks: LOOKS,
    columnWidths: grid.widths,
    rowHeights: Object.fromEntries(lines.map(({ height }, row) => [row, height])),
    merges: mergesOf(lines),
    freezeRows: TOP_ROWS,
    freezeColumns: 2,
    filter: { row: firstPlace - 1, column: 0, rows: rows.length + 1, columns: grid.columns },
    highlights: statusHighlights(placed),
    charts: [...overview.charts, ...detail.charts],
    print: { orientation: 'landscape', fitToWidth: true, repeatRows: TOP_ROWS, pageNumbers: true, breakBefore: breaks },
  };
}

/** A long list of actions has pages of its own, a head on each. */
function actionBreaks(title: number, lines: number): readonly number[] {
  const page = ACTIONS_A_PAGE + 1;
  return lines < page
    ? []
    : Array.from({ length: Math.ceil(lines / page) }, (_, i) => (i === 0 ? title : title + 1 + i * page));
}

const sectionLine =
  ({ columns }: Grid) =>
  (index: number, name: string): Line => ({
    height: 26,
    pieces: [{ at: 0, span: columns, content: `${NUMERALS[index] ?? ''}、${name}`, look: 'section' }],
  });

const signature = ({ columns }: Grid): Line => ({
  height: 30,
  pieces: [{ at: 0, span: columns, content: SIGNATURE, look: 'signature' }],
});

function topLines({ grid, progress: standing }: Scene): readonly Line[] {
  const { programme, period, previousPeriod, hasTargets, measures } = standing;
  const day = cutOffDay(
    measures.map(({ table }) => table),
    period,
  );
  const meta = [
    OWNER_LINE,
    ...(day ? [CUT_OFF(dateName(day))] : []),
    COMPARED(previousPeriod && periodName(previousPeriod)),
    TARGETS(hasTargets),
    LIVE,
  ].join('　');
  return [
    {
      height: 34,
      pieces: [
        {
          at: 0,
          span: grid.columns,
          content: TITLE(period && periodName(period), programme.province.whole),
          look: 'title',
        },
      ],
    },
    { height: 18, pieces: [{ at: 0, span: grid.columns, content: meta, look: 'meta' }] },
    {
      height: 34,
      pieces: [
        { at: PREFECTURE_COLUMN, span: PLACE_COLUMN + 1, content: BAND, look: 'band' },
        ...grid.programmes.map(({ measure, at, span }) => ({
          at,
          span,
          content: bandName(measure.measure.name, measure.measure.unit),
          look: 'band',
        })),
        { ...notesPiece(grid), content: NOTES.replace(/（.*/u, ''), look: 'band' },
      ],
    },
  ];
}

const bandName = (name: string, unit: string): Content => `${name}\n（${unit}）`;
