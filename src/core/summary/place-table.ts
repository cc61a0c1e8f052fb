import { STATUS_LOOKS, STATUSES, STATUS_NAMES, statusName, type PlaceProgress, type Status } from '../progress';
import { a1, columnName, rowNumber, type Content, type HighlightPlan } from '../workbook';
import { answerFormula, doneFormula, pointsFormula, standingFormula, totalOperand } from './formulas';
import { notesHead, PLACE_COLUMN, PREFECTURE_COLUMN, type Grid, type SummaryMeasure } from './grid';
import type { GridLine, OpenPiece, LinePiece } from './line';
import { placeNameCells, operandsIn, rateCells, type SummaryScene } from './scene';
import type { SummaryRow } from './rows';
import { MEASURE_HEAD, NOTES, PLACE, PREFECTURE, PROVINCE } from './words';

/** How many rows of a table of places stand above its first place. */
export const PLACE_HEAD_ROWS = 1;

/** Two lines of 10.5 points. */
const HEAD_HEIGHT = 34;
/** One line of 10.5 points. */
const ROW_HEIGHT = 16;

/** The notes of a row, over all columns that are left. */
const notesOf = ({ notes, columns }: Grid, content: string): OpenPiece => ({
  at: notes,
  span: columns - notes,
  content,
  open: 'notes',
});

/** Every place with its rate in every measure and the user's note, and the province below, outside the filter. */
export const rateLines = (scene: SummaryScene, notes: ReadonlyMap<string, string>): readonly GridLine[] => [
  {
    height: HEAD_HEIGHT,
    pieces: [
      ...placePieces(PREFECTURE, PLACE, 'filter-head'),
      ...scene.grid.programmes.map(({ measure, at }): LinePiece => ({
        at,
        content: MEASURE_HEAD[measure.kind],
        look: 'filter-head',
      })),
      { ...notesHead(scene.grid), content: NOTES, look: 'filter-head' },
    ],
  },
  ...scene.rows.map((row): GridLine => ({
    height: ROW_HEIGHT,
    pieces: [
      ...placePieces(row.prefecture, row.name, 'center'),
      ...scene.grid.programmes.map((programme) => ratePiece(scene, programme, row)),
      notesOf(scene.grid, notes.get(row.key) ?? ''),
    ],
  })),
  provinceLine(scene),
];

/** Every place with its status and its rank in every measure. */
export const standingLines = (scene: SummaryScene): readonly GridLine[] => [
  {
    height: 20,
    pieces: [
      ...placePieces(PREFECTURE, PLACE, 'head'),
      ...scene.grid.programmes.map(({ measure, at }): LinePiece => ({
        at,
        content: measure.kind === 'answered' ? MEASURE_HEAD.answered : MEASURE_HEAD.standing,
        look: 'head',
      })),
    ],
  },
  ...scene.rows.map((row): GridLine => ({
    height: ROW_HEIGHT,
    pieces: [
      ...placePieces(row.prefecture, row.name, 'center'),
      ...scene.grid.programmes.map((programme) => standingPiece(scene, programme, row)),
    ],
  })),
];

const placePieces = (prefecture: string, place: string, look: string): readonly LinePiece[] => [
  { at: PREFECTURE_COLUMN, content: prefecture, look },
  { at: PLACE_COLUMN, content: place, look },
];

function ratePiece(scene: SummaryScene, { measure, at }: SummaryMeasure, row: SummaryRow): LinePiece {
  const place = row.standing.get(measure);
  const operands = place && operandsIn(scene, place);
  if (!place || !operands) return { at, content: '', look: 'center' };
  if (measure.kind === 'answered') return { at, content: answerFormula(measure, place), look: 'center' };
  return measure.kind === 'planned'
    ? { at, look: 'rate', ...(operands.target === undefined ? {} : { content: pointsFormula(operands) }) }
    : { at, look: 'figure', content: doneFormula(operands) };
}

function standingPiece(scene: SummaryScene, programme: SummaryMeasure, row: SummaryRow): LinePiece {
  const { measure, at } = programme;
  const place: PlaceProgress | undefined = row.standing.get(measure);
  const operands = place && operandsIn(scene, place);
  if (!place || !operands) return { at, content: '', look: 'center' };
  const content: Content =
    measure.kind === 'answered'
      ? answerFormula(measure, place)
      : standingFormula(measure, place, operands, rateCells(scene, programme));
  return { at, content, look: 'center' };
}

const provinceLine = (scene: SummaryScene): GridLine => ({
  height: 20,
  pieces: [
    { at: PREFECTURE_COLUMN, span: 2, content: PROVINCE(scene.progress.programme.province.whole), look: 'total' },
    ...scene.grid.programmes.map((programme) => provincePiece(scene, programme)),
  ],
});

function provincePiece({ snapshot }: SummaryScene, { measure, at }: SummaryMeasure): LinePiece {
  const done = totalOperand(snapshot, measure, 'done');
  const target = totalOperand(snapshot, measure, 'target');
  const isRate = measure.kind === 'planned' && measure.total.rate !== undefined;
  if (measure.kind === 'answered' || done === undefined || (measure.kind === 'planned' && !isRate))
    return { at, content: '', look: 'total' };
  return isRate
    ? { at, look: 'totalRate', content: { formula: `=${done}/${target ?? ''}*100` } }
    : { at, look: 'totalFigure', content: { formula: `=${done}` } };
}

/**
 * The statuses in their colours over both tables, live: one format a status and a table, whatever the number of
 * measures. A rate takes the colour of its place's status, found by the place's name, so that sorting keeps it right.
 */
export function statusHighlights(scene: SummaryScene): readonly HighlightPlan[] {
  const { grid, firstRate, firstStatus, rows } = scene;
  const [first] = grid.programmes;
  if (!first || rows.length === 0) return [];
  const over = (row: number): HighlightPlan['area'] => ({
    row,
    column: first.at,
    rows: rows.length,
    columns: grid.programmes.length,
  });
  const column = columnName(first.at);
  const name = `$${columnName(PLACE_COLUMN)}${rowNumber(firstRate)}`;
  const cells = `${column}$${rowNumber(firstStatus)}:${column}$${rowNumber(firstStatus + rows.length - 1)}`;
  const found = `INDEX(${cells},MATCH(${name},${placeNameCells(scene, PLACE_COLUMN)},0))`;
  return STATUSES.flatMap((status): readonly HighlightPlan[] => {
    const look = STATUS_LOOKS[status];
    if (!look) return [];
    const standing = (cell: string): string => `=${isSaid(scene, status, cell)}`;
    return [
      { area: over(firstRate), formula: standing(found), look },
      { area: over(firstStatus), formula: standing(a1({ row: firstStatus, column: first.at })), look },
    ];
  });
}

/** Whether a cell says a status, in the words of measures that are counted or, of nothing done, of those answered. */
function isSaid({ grid }: SummaryScene, status: Status, cell: string): string {
  const word = STATUS_NAMES[status];
  const answers = grid.programmes.flatMap(({ measure }) =>
    measure.kind === 'answered' && status === 'zero' ? [statusName(measure, status)] : [],
  );
  const tests = [`LEFT(${cell},${word.length})="${word}"`, ...[...new Set(answers)].map((text) => `${cell}="${text}"`)];
  return tests.length === 1 ? tests.join() : `OR(${tests.join()})`;
}
