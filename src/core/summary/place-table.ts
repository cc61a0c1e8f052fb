import { STATUS_LOOKS, STATUSES, statusName, type PlaceProgress } from '../progress';
import { a1, type Content, type HighlightPlan } from '../workbook';
import { answerFormula, doneFormula, rateFormula, statusFormula, totalOperand } from './formulas';
import { notesPiece, PLACE_COLUMN, PREFECTURE_COLUMN, type Programme } from './grid';
import type { Line, Piece } from './line';
import { operandsIn, statusColumn, tableColumn, type Scene } from './scene';
import type { SummaryRow } from './rows';
import { MEASURE_HEAD, NOTES, PLACE, PREFECTURE, PROVINCE } from './words';

/** The head below the band of measures; the filter hangs on it. */
export const placeHead = ({ grid }: Scene): Line => ({
  height: 20,
  pieces: [
    { at: PREFECTURE_COLUMN, content: PREFECTURE, look: 'head' },
    { at: PLACE_COLUMN, content: PLACE, look: 'head' },
    ...grid.programmes.flatMap(({ measure, at }): readonly Piece[] => {
      if (measure.kind === 'answered') return [{ at, content: MEASURE_HEAD.answer, look: 'head' }];
      const first = measure.kind === 'planned' ? MEASURE_HEAD.rate : MEASURE_HEAD.done;
      return [first, MEASURE_HEAD.status, MEASURE_HEAD.rank].map((content, i) => ({
        at: at + i,
        content,
        look: 'head',
      }));
    }),
    { ...notesPiece(grid), content: NOTES, look: 'head' },
  ],
});

/** One place: rate, status and rank in every measure, and the user's note. */
export const placeLine = (scene: Scene, row: SummaryRow, index: number, note: string | undefined): Line => ({
  height: 17,
  pieces: [
    { at: PREFECTURE_COLUMN, content: row.prefecture, look: 'center' },
    { at: PLACE_COLUMN, content: row.name, look: 'center' },
    ...scene.grid.programmes.flatMap((programme) =>
      placePieces(scene, programme, row.standing.get(programme.measure), scene.firstPlace + index),
    ),
    { ...notesPiece(scene.grid), content: note ?? '', look: 'notes' },
  ],
});

function placePieces(
  scene: Scene,
  programme: Programme,
  place: PlaceProgress | undefined,
  row: number,
): readonly Piece[] {
  const { measure, at, span } = programme;
  const operands = place && operandsIn(scene, place);
  if (!place || !operands) return Array.from({ length: span }, (_, i) => ({ at: at + i, content: '', look: 'center' }));
  if (measure.kind === 'answered') return [{ at, content: answerFormula(measure, place), look: 'center' }];
  const first = measure.kind === 'planned' ? rateFormula(operands) : doneFormula(operands);
  return [
    { at, content: first, look: measure.kind === 'planned' ? 'rate' : 'figure' },
    { at: at + 1, content: statusFormula(measure, place, operands), look: 'status' },
    { at: at + 2, content: rankFormula(scene, at, row), look: 'figure' },
  ];
}

/** Ties share a rank; a place without a task has none. */
function rankFormula(scene: Scene, column: number, row: number): Content {
  const cell = a1({ row, column });
  return { formula: `=IF(ISNUMBER(${cell}),RANK(${cell},${tableColumn(scene, column)}),"")` };
}

/** The province below its places, outside the filter. */
export const provinceLine = (scene: Scene): Line => ({
  height: 20,
  pieces: [
    { at: PREFECTURE_COLUMN, span: 2, content: PROVINCE(scene.progress.programme.province.whole), look: 'total' },
    ...scene.grid.programmes.flatMap((programme) => provincePieces(scene, programme)),
    { ...notesPiece(scene.grid), content: '', look: 'total' },
  ],
});

function provincePieces({ snapshot }: Scene, { measure, at, span }: Programme): readonly Piece[] {
  if (measure.kind === 'answered') return [{ at, content: '', look: 'total' }];
  const done = totalOperand(snapshot, measure, 'done');
  const target = totalOperand(snapshot, measure, 'target');
  const isRate = measure.kind === 'planned' && measure.total.rate !== undefined;
  const formula = isRate ? `=${done ?? ''}/${target ?? ''}*100` : `=${done ?? ''}`;
  return [
    {
      at,
      look: isRate ? 'totalRate' : 'totalFigure',
      ...(done === undefined || (measure.kind === 'planned' && !isRate) ? { content: '' } : { content: { formula } }),
    },
    ...Array.from({ length: span - 1 }, (_, i) => ({ at: at + 1 + i, content: '', look: 'total' })),
  ];
}

/** The statuses in their colours, live. */
export const statusHighlights = ({ grid, firstPlace, rows }: Scene): readonly HighlightPlan[] =>
  grid.programmes.flatMap((programme) =>
    STATUSES.flatMap((status): readonly HighlightPlan[] => {
      const look = STATUS_LOOKS[status];
      const column = statusColumn(programme);
      const isSaid = programme.measure.kind !== 'answered' || status === 'zero';
      if (!look || !isSaid || rows.length === 0) return [];
      return [
        {
          area: { row: firstPlace, column, rows: rows.length, columns: 1 },
          formula: `=${a1({ row: firstPlace, column })}="${statusName(programme.measure, status)}"`,
          look,
        },
      ];
    }),
  );
