import type { Content } from '../workbook';
import type { MeasureProgress } from '../progress';
import { points, rateFormula } from './formulas';
import type { Piece } from './line';
import { isPlanned, operandsIn, type Scene } from './scene';

/** The figures of one measure's chart: places by rank, their rates and what is due, one line a place. */
export interface RankedColumn {
  readonly measure: MeasureProgress;
  /** The column of the names; rates and what is due follow. */
  readonly at: number;
  readonly lines: readonly (readonly [string, Content, Content])[];
}

/** Every planned measure with its places by rank, the first first; places without a task are left out. */
export const rankedColumns = (scene: Scene): readonly RankedColumn[] =>
  scene.grid.programmes
    .filter(({ measure }) => isPlanned(measure))
    .map(({ measure, at }) => ({ measure, at, lines: rankedLines(scene, measure) }))
    .filter(({ lines }) => lines.length > 0);

function rankedLines(scene: Scene, { places, expected }: MeasureProgress): RankedColumn['lines'] {
  const ranked = places.filter(({ rank }) => rank !== undefined).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return ranked.flatMap((place) => {
    const operands = operandsIn(scene, place);
    const rate = operands && rateFormula(operands);
    return rate === undefined ? [] : [[place.place, rate, expected ? points(expected) : undefined] as const];
  });
}

/** The cells under a chart are white on white: the chart covers them, and where it does not they say nothing. */
export const rankedPieces = (columns: readonly RankedColumn[], row: number): readonly Piece[] =>
  columns.flatMap(({ at, lines }) =>
    (lines[row] ?? []).flatMap((content, i) =>
      content === undefined ? [] : [{ at: at + i, content, look: 'covered' }],
    ),
  );
