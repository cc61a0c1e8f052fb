import { figureText, rateText, statusName, type MeasureProgress, type PlaceProgress, type Status } from '../progress';
import type { Content } from '../workbook';
import { operandsIn, type Scene } from './scene';
import { spread, type Line, type Piece } from './line';
import { LIST_HEAD, LISTS, NOBODY } from './words';

const SHARES = [7, 9, 5, 79];
/** Half-width characters that a line of the list holds, by the width of its columns. */
const USED = 0.93;

/**
 * Who has done nothing, stands still, is behind, or has done more than planned, measure by measure; figures inside the
 * texts are live.
 */
export function listLines(scene: Scene): readonly Line[] {
  const columns = spread(0, scene.grid.columns, SHARES);
  const heads = [LIST_HEAD.name, LIST_HEAD.measure, LIST_HEAD.count, LIST_HEAD.places];
  const lines = LISTS.flatMap(({ status, name }) => {
    const found = scene.progress.measures.flatMap((measure) => lineOf(scene, measure, status, name, columns));
    return found.length > 0 ? found : [nobody(name, columns)];
  });
  return [{ height: 20, pieces: heads.map((content, i) => ({ ...at(columns, i), content, look: 'head' })) }, ...lines];
}

type Columns = ReturnType<typeof spread>;

const at = (columns: Columns, i: number): { readonly at: number; readonly span: number } =>
  columns[i] ?? { at: 0, span: 1 };

const nobody = (name: string, columns: Columns): Line => ({
  height: 19,
  pieces: [name, '—', 0, NOBODY].map((content, i): Piece => ({
    ...at(columns, i),
    content,
    look: i === 3 ? 'text' : 'center',
  })),
});

function lineOf(
  scene: Scene,
  measure: MeasureProgress,
  status: Status,
  name: string,
  columns: Columns,
): readonly Line[] {
  const places = sorted(
    measure.places.filter((place) => place.status === status),
    status,
  );
  if (places.length === 0) return [];
  const text = places.map((place) => place.place + noteOf(measure, place)).join('、');
  const contents: readonly Content[] = [
    measure.kind === 'answered' ? statusName(measure, status) : name,
    measure.measure.name,
    places.length,
    liveText(scene, measure, places),
  ];
  const wide = at(columns, 3);
  const room = scene.grid.widths.slice(wide.at, wide.at + wide.span).reduce((sum, width) => sum + width, 0) * USED;
  return [
    {
      height: 5 + 15 * Math.max(1, Math.ceil(widthOf(text) / room)),
      pieces: contents.map((content, i): Piece => ({
        ...at(columns, i),
        content,
        look: i === 3 ? 'text' : i === 1 ? 'shrunk' : 'center',
      })),
    },
  ];
}

/** The fastest first, the slowest first. */
const sorted = (places: readonly PlaceProgress[], status: Status): readonly PlaceProgress[] =>
  status === 'over'
    ? [...places].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    : status === 'zero'
      ? places
      : [...places].sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0));

/** Characters count double when they are Chinese. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);

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
function liveText(scene: Scene, measure: MeasureProgress, places: readonly PlaceProgress[]): Content {
  const plain = places.map((place) => place.place + noteOf(measure, place)).join('、');
  const parts = places.map((place) => livePart(scene, measure, place));
  const formula = `=${parts.join('&"、"&')}`;
  return measure.kind !== 'planned' || formula.length > LONGEST || parts.includes(undefined) ? plain : { formula };
}

function livePart(scene: Scene, { measure }: MeasureProgress, place: PlaceProgress): string | undefined {
  const operands = operandsIn(scene, place);
  if (operands?.target === undefined) return undefined;
  return place.status === 'zero'
    ? `"${place.place}（计划"&${operands.target}&"${measure.unit}）"`
    : `"${place.place}"&TEXT(${operands.done}/${operands.target},"0.0%")`;
}
