import { cutOffDay, dateName, periodName } from '../tables';
import { OWNER_LINE } from '../workbook';
import { notesHead, PLACE_COLUMN, PREFECTURE_COLUMN, type Grid, type SummaryMeasure } from './grid';
import { heightOf, linesIn, type GridLine, type LinePiece } from './line';
import type { SummaryScene } from './scene';
import { BAND, COMPARED_WITH, CUT_OFF, LIVE, NOTES, TARGETS, SUMMARY_TITLE } from './words';

/** The rows kept in view: title, line below it, measures. */
export const TOP_ROWS = 3;

/** Title, what the sheet rests on, and the names of the measures over all tables. */
export function topLines({ grid, progress: standing }: SummaryScene): readonly GridLine[] {
  const { programme, period, previousPeriod, hasTargets, measures } = standing;
  const day = cutOffDay(
    measures.map(({ table }) => table),
    period,
  );
  const meta = [
    OWNER_LINE,
    ...(day ? [CUT_OFF(dateName(day))] : []),
    COMPARED_WITH(previousPeriod && periodName(previousPeriod)),
    TARGETS(hasTargets),
    LIVE,
  ].join('　');
  const title = SUMMARY_TITLE(period && periodName(period), programme.province.whole);
  const notes: LinePiece = { ...notesHead(grid), content: NOTES.replace(/（.*/u, ''), look: 'band' };
  return [
    { height: 30, pieces: [{ at: 0, span: grid.columns, content: title, look: 'title' }] },
    { height: 18, pieces: [{ at: 0, content: meta, look: 'meta' }] },
    {
      height: Math.max(...grid.programmes.map((programme) => bandHeight(grid, programme))),
      pieces: [
        { at: PREFECTURE_COLUMN, span: PLACE_COLUMN + 1, content: BAND, look: 'band' },
        ...grid.programmes.map(({ measure, at }): LinePiece => ({
          at,
          content: `${measure.measure.name}\n（${measure.measure.unit}）`,
          look: 'band',
        })),
        notes,
      ],
    },
  ];
}

/** A measure's name and, below it, its unit. */
const bandHeight = ({ widths }: Grid, { measure: { measure }, at }: SummaryMeasure): number =>
  heightOf(linesIn(measure.name, widths[at] ?? 1) + 1);
