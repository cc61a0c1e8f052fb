import { STATUS_NAMES, statusName, type Status } from '../progress';
import type { Content } from '../workbook';
import { gainFormula, points, totalOperand } from './formulas';
import { PREFECTURE_COLUMN, type SummaryMeasure } from './grid';
import type { GridLine, LinePiece } from './line';
import { statusesOf, type SummaryScene } from './scene';
import { HEADLINE } from './words';

type Row = keyof typeof HEADLINE;

const ROWS: readonly Row[] = ['target', 'done', 'rate', 'due', 'increment', 'finished', 'behind', 'stalled', 'zero'];

/**
 * The headline figures of every programme below its name: plan, done, rate, what is due, the gain, and how many places
 * stand how.
 */
export const headlineLines = (scene: SummaryScene): readonly GridLine[] =>
  ROWS.map((row): GridLine => ({
    height: 19,
    pieces: [
      { at: PREFECTURE_COLUMN, span: 2, content: HEADLINE[row], look: 'label' },
      ...scene.grid.programmes.map((programme): LinePiece => ({
        at: programme.at,
        look: lookOf(programme, row),
        content: contentOf(scene, programme, row) ?? '—',
      })),
    ],
  }));

function lookOf({ measure }: SummaryMeasure, row: Row): string {
  if (row === 'rate' || row === 'due') return 'rate';
  return (row === 'target' || row === 'done' || row === 'increment') && measure.measure.unit === '亿元'
    ? 'amount'
    : 'figure';
}

function contentOf(scene: SummaryScene, programme: SummaryMeasure, row: Row): Content {
  const { measure } = programme;
  if (measure.kind === 'answered') return answered(scene, programme, row);
  const done = totalOperand(scene.snapshot, measure, 'done');
  const target = totalOperand(scene.snapshot, measure, 'target');
  switch (row) {
    case 'target':
      return target === undefined ? undefined : { formula: `=${target}` };
    case 'done':
      return done === undefined ? undefined : { formula: `=${done}` };
    case 'rate':
      return measure.total.rate && done !== undefined && target !== undefined
        ? { formula: `=${done}/${target}*100` }
        : undefined;
    case 'due':
      return measure.expected && points(measure.expected);
    case 'increment':
      return gainFormula(done, measure.total);
    case 'finished':
      return measure.kind === 'unplanned' ? undefined : statusCount(scene, programme, ['done', 'over']);
    case 'behind':
      return measure.kind === 'unplanned' ? undefined : statusCount(scene, programme, ['behind']);
    default:
      return statusCount(scene, programme, [row]);
  }
}

/** Answers are counted in places. */
function answered(scene: SummaryScene, programme: SummaryMeasure, row: Row): Content {
  const range = statusesOf(scene, programme);
  const count = (status: Status): string => `COUNTIF(${range},"${statusName(programme.measure, status)}")`;
  switch (row) {
    case 'target':
      return { formula: `=${count('done')}+${count('zero')}` };
    case 'done':
    case 'finished':
      return { formula: `=${count('done')}` };
    case 'rate':
      return {
        formula: `=IF(${count('done')}+${count('zero')}=0,"",${count('done')}/(${count('done')}+${count('zero')})*100)`,
      };
    case 'zero':
      return { formula: `=${count('zero')}` };
    default:
      return undefined;
  }
}

/** How many places of the table have one of these statuses, live; a rank may stand behind the word. */
export function statusCount(scene: SummaryScene, programme: SummaryMeasure, statuses: readonly Status[]): Content {
  const range = statusesOf(scene, programme);
  return { formula: `=${statuses.map((status) => `COUNTIF(${range},"${STATUS_NAMES[status]}*")`).join('+')}` };
}
