import { compare, decimalFrom, fraction, fractionOf, minus, order, product, type Decimal } from '../arithmetic';
import {
  pastProgress,
  STATUS_NAMES,
  statusName,
  type MeasureProgress,
  type PlaceProgress,
  type Progress,
  type Status,
} from '../progress';
import { periodName } from '../tables';
import type { Content } from '../workbook';
import { points, rateFormula } from './formulas';
import { spread, type Line, type Piece } from './line';
import { statusLook } from './looks';
import { operandsIn, type Scene } from './scene';
import { ACTION_HEAD, NO_ACTIONS, SINCE, SINCE_START, THIS_PERIOD } from './words';

const SHARES = [3, 7, 10, 6, 7, 7, 6, 5, 7, 9, 12];
const URGED: readonly Status[] = ['zero', 'stalled', 'behind'];

/** One matter to urge: who, on what. */
interface Action {
  readonly measure: MeasureProgress;
  readonly place: PlaceProgress;
}

/** The key under which a user's note on an action is kept. */
export const actionKey = (place: string, measure: string): string => `${place}|${measure}`;

/** How many actions stand below each head; a head and so many rows fill a printed page. */
export const ACTIONS_A_PAGE = 28;

/**
 * Who must act, on what, how far behind, since when: nothing done first, then standstill, then by how much is missing.
 * Every page has its head.
 */
export function actionLines(scene: Scene, notes: ReadonlyMap<string, string>): readonly Line[] {
  const columns = spread(0, scene.grid.columns, SHARES);
  const actions = actionsOf(scene.progress);
  const history = pastProgress(scene.snapshot);
  if (actions.length === 0)
    return [{ height: 20, pieces: [{ at: 0, span: scene.grid.columns, content: NO_ACTIONS, look: 'text' }] }];
  const head: Line = {
    height: 20,
    pieces: Object.values(ACTION_HEAD).map((content, i): Piece => ({ ...at(columns, i), content, look: 'head' })),
  };
  return actions.flatMap((action, i) => {
    const line = actionLine(scene, action, i, columns, since(action, scene.progress, history), notes);
    return i % ACTIONS_A_PAGE === 0 ? [head, line] : [line];
  });
}

type Columns = ReturnType<typeof spread>;
const at = (columns: Columns, i: number): { readonly at: number; readonly span: number } =>
  columns[i] ?? { at: 0, span: 1 };

/** Without a plan nobody is urged. */
function actionsOf({ measures }: Progress): readonly Action[] {
  const found = measures
    .filter(({ kind }) => kind !== 'unplanned')
    .flatMap((measure) =>
      measure.places.filter(({ status }) => URGED.includes(status)).map((place) => ({ measure, place })),
    );
  return found.sort(
    (one, other) =>
      URGED.indexOf(one.place.status) - URGED.indexOf(other.place.status) || byRate(one.place, other.place),
  );
}

const NONE = fraction(0n);
const byRate = (one: PlaceProgress, other: PlaceProgress): number => order(one.rate ?? NONE, other.rate ?? NONE);

function actionLine(
  scene: Scene,
  { measure, place }: Action,
  index: number,
  columns: Columns,
  from: string,
  notes: ReadonlyMap<string, string>,
): Line {
  const operands = measure.kind === 'planned' ? operandsIn(scene, place) : undefined;
  const figure = measure.measure.unit === '亿元' ? 'amount' : 'figure';
  const own = (operand: string | undefined): Content => (operand === undefined ? '—' : { formula: `=${operand}` });
  const cells: readonly (readonly [Content, string])[] = [
    [index + 1, 'center'],
    [place.place, 'center'],
    [measure.measure.name, 'shrunk'],
    [
      measure.kind === 'answered' ? statusName(measure, place.status) : STATUS_NAMES[place.status],
      statusLook(place.status),
    ],
    [own(operands?.target), figure],
    [own(operands?.done), figure],
    [(operands && rateFormula(operands)) ?? '—', 'rate'],
    [measure.kind === 'planned' && measure.expected ? points(measure.expected) : '—', 'rate'],
    [gapOf(measure, place, operands), figure],
    [from, 'shrunk'],
    [notes.get(actionKey(place.place, measure.measure.name)) ?? '', 'notes'],
  ];
  return { height: 19, pieces: cells.map(([content, look], i): Piece => ({ ...at(columns, i), content, look })) };
}

/** What is missing to what is due by now, live; nothing for answers, and where what is due has been reached. */
function gapOf(
  { kind, expected, measure }: MeasureProgress,
  { target, done }: PlaceProgress,
  operands: { readonly done: string; readonly target?: string } | undefined,
): Content {
  if (kind !== 'planned' || !expected || !target || !done || operands?.target === undefined) return '—';
  const due = decimalFrom(product(fractionOf(target), expected), 6);
  if (compare(minus(due, done), { units: 0n, decimals: 0 }) <= 0) return '—';
  const decimals = measure.unit === '亿元' ? 2 : 0;
  return {
    formula: `=ROUNDUP(ROUND(${operands.target}*${expected.over}/${expected.under}-${operands.done},6),${decimals})`,
  };
}

/** The earliest stored period of the year since which the figure has not moved; for the rest, this period. */
function since({ measure, place }: Action, now: Progress, history: readonly Progress[]): string {
  if (measure.kind === 'answered' || place.status === 'behind' || !place.done)
    return place.status === 'behind' ? THIS_PERIOD : '—';
  const same = (done: Decimal | undefined): boolean =>
    done !== undefined && place.done !== undefined && compare(done, place.done) === 0;
  const stored = history.filter(
    ({ period }) => period && now.period && period.year === now.period.year && period.toMonth < now.period.toMonth,
  );
  const standing: Progress[] = [];
  for (const past of [...stored].reverse()) {
    const before = past.measures
      .find((one) => one.measure.id === measure.measure.id)
      ?.places.find((one) => one.place === place.place);
    if (!same(before?.done)) break;
    standing.push(past);
  }
  const first = standing.at(-1)?.period ?? (same(place.previous) ? now.previousPeriod : undefined);
  if (place.status === 'zero') return SINCE_START;
  return first ? SINCE(periodName(first)) : THIS_PERIOD;
}
