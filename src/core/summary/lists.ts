import { figureText, rateText, statusName, type MeasureProgress, type PlaceProgress, type Status } from '../progress';
import type { Content } from '../workbook';
import { operandsIn, type SummaryScene } from './scene';
import { widthBetween, type Grid } from './grid';
import { heightOf, linesIn, type GridLine, type LinePiece } from './line';
import { LIST_HEAD, STATUS_LISTS, NOBODY } from './words';

/** Name, measure and count take a column each; the places take all that are left. */
const PLACES = 3;

/**
 * Who has done nothing, stands still, is behind, or has done more than planned, measure by measure; figures inside the
 * texts are live.
 */
export function listLines(scene: SummaryScene): readonly GridLine[] {
  const { grid } = scene;
  const heads = [LIST_HEAD.name, LIST_HEAD.measure, LIST_HEAD.count, LIST_HEAD.places];
  const lines = STATUS_LISTS.flatMap(({ status, name }) => {
    const found = scene.progress.measures.flatMap((measure) => lineOf(scene, measure, status, name));
    return found.length > 0 ? found : [lineWith(grid, [name, '—', 0, NOBODY], NOBODY)];
  });
  return [{ height: 20, pieces: heads.map((content, i) => ({ ...at(grid, i), content, look: 'head' })) }, ...lines];
}

const at = ({ columns }: Grid, i: number): { readonly at: number; readonly span: number } => ({
  at: i,
  span: i === PLACES ? columns - PLACES : 1,
});

/** A line as high as the longest of its texts; `places` is how the places read, whatever formula makes them. */
function lineWith(grid: Grid, contents: readonly Content[], places: string): GridLine {
  const texts = contents.map((content, i) => (i === PLACES ? places : String(content)));
  const lines = texts.map((text, i) => linesIn(text, widthBetween(grid, i, at(grid, i).span)));
  return {
    height: heightOf(Math.max(...lines)),
    pieces: contents.map((content, i): LinePiece => ({
      ...at(grid, i),
      content,
      look: i === PLACES ? 'text' : 'center',
    })),
  };
}

function lineOf(scene: SummaryScene, measure: MeasureProgress, status: Status, name: string): readonly GridLine[] {
  const places = sorted(
    measure.places.filter((place) => place.status === status),
    status,
  );
  if (places.length === 0) return [];
  const text = places.map((place) => place.place + noteOf(measure, place)).join('、');
  const called = measure.kind === 'answered' ? statusName(measure, status) : name;
  return [lineWith(scene.grid, [called, measure.measure.name, places.length, liveText(scene, measure, places)], text)];
}

/** The fastest first, the slowest first. */
const sorted = (places: readonly PlaceProgress[], status: Status): readonly PlaceProgress[] =>
  status === 'over'
    ? [...places].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    : status === 'zero'
      ? places
      : [...places].sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0));

function noteOf({ kind, measure }: MeasureProgress, { rate, target, status }: PlaceProgress): string {
  if (kind !== 'planned') return '';
  return status === 'zero'
    ? target
      ? `（计划${figureText(target)}${measure.unit}）`
      : ''
    : rate
      ? `${rateText(rate)}%`
      : '';
}

/** A formula of this many characters is the longest that Excel takes. */
const LONGEST = 8000;

/** The list as a formula that shows today's rates; plain text where there is nothing to compute. */
function liveText(scene: SummaryScene, measure: MeasureProgress, places: readonly PlaceProgress[]): Content {
  const plain = places.map((place) => place.place + noteOf(measure, place)).join('、');
  const parts = places.map((place) => livePart(scene, measure, place));
  const formula = `=${parts.join('&"、"&')}`;
  return measure.kind !== 'planned' || formula.length > LONGEST || parts.includes(undefined) ? plain : { formula };
}

function livePart(scene: SummaryScene, { measure }: MeasureProgress, place: PlaceProgress): string | undefined {
  const operands = operandsIn(scene, place);
  if (operands?.target === undefined) return undefined;
  return place.status === 'zero'
    ? `"${place.place}（计划"&${operands.target}&"${measure.unit}）"`
    : `"${place.place}"&TEXT(${operands.done}/${operands.target},"0.0%")`;
}
