import { compareDecimals, decimalFrom, fraction, fractionOf, minus, order, product, type Decimal } from '../arithmetic';
import {
  pastProgress,
  STATUS_NAMES,
  statusName,
  type MeasureProgress,
  type PlaceProgress,
  type Progress,
  type Status,
} from '../progress';
import { periodName, type Period } from '../tables';
import type { Content } from '../workbook';
import { points, pointsFormula } from './formulas';
import { heightOf, linesIn, type GridLine, type OpenPiece, type LinePiece } from './line';
import { statusLook } from './looks';
import { operandsIn, type SummaryScene } from './scene';
import { ACTION_HEAD, NO_ACTIONS, SINCE, SINCE_START, THIS_PERIOD } from './words';

const URGED: readonly Status[] = ['zero', 'stalled', 'behind'];

/** One matter to urge: who, on what. */
interface Action {
  readonly measure: MeasureProgress;
  readonly place: PlaceProgress;
}

/** The key under which a user's note on an action is kept. */
export const actionKey = (place: string, measure: string): string => `${place}|${measure}`;

/** How high the rows of one printed page may be together, in points, with room for the title of the section. */
const PAGE_HEIGHT = 440;
/** Of the head that each page has. */
const HEAD_HEIGHT = 20;

/** The lines of the list, page by page; every page has its head. */
export type ActionPages = readonly (readonly GridLine[])[];

/**
 * Who must act, on what, how far behind, since when: nothing done first, then standstill, then by how much is missing.
 */
export function actionPages(scene: SummaryScene, notes: ReadonlyMap<string, string>): ActionPages {
  const actions = actionsOf(scene.progress);
  const history = pastProgress(scene.snapshot);
  if (actions.length === 0)
    return [[{ height: 20, pieces: [{ at: 0, span: scene.grid.columns, content: NO_ACTIONS, look: 'text' }] }]];
  const lines = actions.map((action, i) => actionLine(scene, action, i, since(action, scene.progress, history), notes));
  return paged(lines).map((page) => [headLine(scene), ...page]);
}

/** The lines divided so that each page takes as many as fit. */
function paged(lines: readonly GridLine[]): readonly (readonly GridLine[])[] {
  const pages: GridLine[][] = [];
  let left = 0;
  for (const line of lines) {
    if (line.height > left) {
      pages.push([]);
      left = PAGE_HEIGHT - HEAD_HEIGHT;
    }
    pages.at(-1)?.push(line);
    left -= line.height;
  }
  return pages;
}

const headLine = ({ grid }: SummaryScene): GridLine => {
  const names = Object.values(ACTION_HEAD);
  const notes = names.length - 1;
  return {
    height: HEAD_HEIGHT,
    pieces: names.map((content, i): LinePiece => ({
      at: i,
      content,
      look: 'head',
      ...(i === notes && grid.columns - notes > 1 ? { span: grid.columns - notes } : {}),
    })),
  };
};

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
  { grid, ...scene }: SummaryScene,
  { measure, place }: Action,
  index: number,
  from: string,
  notes: ReadonlyMap<string, string>,
): GridLine {
  const operands = measure.kind === 'planned' ? operandsIn({ grid, ...scene }, place) : undefined;
  const figure = measure.measure.unit === '亿元' ? 'amount' : 'figure';
  const own = (operand: string | undefined): Content => (operand === undefined ? '—' : { formula: `=${operand}` });
  const cells: readonly (readonly [Content, string])[] = [
    [index + 1, 'center'],
    [measure.measure.name, 'center'],
    [place.place, 'center'],
    [
      measure.kind === 'answered' ? statusName(measure, place.status) : STATUS_NAMES[place.status],
      statusLook(place.status),
    ],
    [own(operands?.target), figure],
    [own(operands?.done), figure],
    [(operands && pointsFormula(operands)) ?? '—', 'rate'],
    [measure.kind === 'planned' && measure.expected ? points(measure.expected) : '—', 'rate'],
    [gapOf(measure, place, operands), figure],
    [from, 'center'],
  ];
  const note: OpenPiece = {
    at: cells.length,
    span: grid.columns - cells.length,
    content: notes.get(actionKey(place.place, measure.measure.name)) ?? '',
    open: 'notes',
  };
  const texts = cells.map(([content], i) => (typeof content === 'string' ? linesIn(content, grid.widths[i] ?? 1) : 1));
  return {
    height: Math.max(19, heightOf(Math.max(...texts))),
    pieces: [...cells.map(([content, look], i): LinePiece => ({ at: i, content, look })), note],
  };
}

/** What is missing to what is due by now, live; nothing for answers, and where what is due has been reached. */
function gapOf(
  { kind, expected, measure }: MeasureProgress,
  { target, done }: PlaceProgress,
  operands: { readonly done: string; readonly target?: string } | undefined,
): Content {
  if (kind !== 'planned' || !expected || !target || !done || operands?.target === undefined) return '—';
  const due = decimalFrom(product(fractionOf(target), expected), 6);
  if (compareDecimals(minus(due, done), { units: 0n, decimals: 0 }) <= 0) return '—';
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
    done !== undefined && place.done !== undefined && compareDecimals(done, place.done) === 0;
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
  return first ? SINCE(shortName(first, now)) : THIS_PERIOD;
}

/** A period of the same year goes without its year. */
const shortName = (period: Period, { period: now }: Progress): string =>
  now?.year === period.year ? periodName(period).replace(/^\d+年/u, '') : periodName(period);
