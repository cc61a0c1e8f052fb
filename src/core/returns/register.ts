import { dateName, periodName, type Day } from '../tables';
import type { PlannedCell, SheetPlan } from '../workbook';
import type { Entry } from './entries';
import type { Ledger } from './ledger';
import type { Missing } from './missing';
import { orderOf, type Annex, type Programme, type Unit } from '../programmes';
import { listCell, listSheet } from './sheets';
import * as words from './words';

/** What is known of one place's return. */
export interface PlaceLine {
  readonly place: Unit;
  /** The entries of the place that count, the latest last; empty where nothing came. */
  readonly entries: readonly Entry[];
  readonly annexes: readonly Annex[];
  readonly missing: readonly Annex[];
  readonly errors: number;
  readonly open: number;
  /** Cells that were not understood and not taken over. */
  readonly unread: number;
}

/** A line for every expected place and every other that sent something, in the programme's order. */
export function placeLines(
  ledger: Ledger,
  expected: readonly Unit[],
  missing: readonly Missing[],
  programme: Programme,
): readonly PlaceLine[] {
  const sent = ledger.entries.flatMap(({ place }) => place ?? []);
  const places = [...new Map([...sent, ...expected].map((place) => [place.id, place] as const)).values()].sort(
    (a, b) => orderOf(programme, a) - orderOf(programme, b),
  );
  return places.map((place): PlaceLine => {
    const entries = ledger.entries.filter(
      (entry) => entry.place?.id === place.id && (entry.state === 'merged' || entry.state === 'errors'),
    );
    return {
      place,
      entries,
      annexes: [
        ...new Map(entries.flatMap(({ rows }) => rows.map(({ annex }) => [annex.id, annex] as const))).values(),
      ],
      missing: missing.filter((one) => one.places.some(({ id }) => id === place.id)).map(({ annex }) => annex),
      errors: entries.reduce((sum, { errors }) => sum + errors, 0),
      open: entries.reduce((sum, { open }) => sum + open, 0),
      unread: entries.reduce((sum, { unread }) => sum + unread.reduce((cells, one) => cells + one.cells, 0), 0),
    };
  });
}

/** The sentence for the work group about those who have not sent; undefined when all have. */
export function urgingLine(lines: readonly PlaceLine[], { period }: Ledger): string | undefined {
  const places = lines.filter(({ entries }) => entries.length === 0).map(({ place }) => place.name);
  return places.length === 0 ? undefined : words.MISSING_LINE(period && periodName(period), places);
}

const PLACE_WIDTHS = [6, 14, 10, 26, 16, 16, 40, 40, 7, 7, 20, 30];

/** 报送登记: a row a place, the sentence for the work group, and below it every file that came with what became of it. */
export function registerSheet(ledger: Ledger, lines: readonly PlaceLine[], withErrors: boolean): SheetPlan {
  const received = lines.filter(({ entries }) => entries.length > 0).length;
  const files = new Set(ledger.entries.map(({ file }) => file)).size;
  const state = (entry: Entry): string => stateName(entry, withErrors);
  return listSheet({
    name: words.REGISTER_SHEET,
    about: words.REGISTER_LINE(ledger.period && periodName(ledger.period), files, received, lines.length),
    head: words.REGISTER_HEAD,
    widths: PLACE_WIDTHS,
    lines: lines.map((line, i) => placeCells(line, i, state)),
    below: [
      [],
      [{ content: urgingLine(lines, ledger) ?? words.ALL_SENT, look: 'sentence' }],
      [],
      [{ content: words.FILES_TITLE, look: 'note' }],
      words.FILES_HEAD.map((content) => ({ content, look: 'head' })),
      ...ledger.entries.map((entry, i) => fileCells(entry, i, state, withErrors)),
    ],
  });
}

/** What became of an entry, as people read it. */
export function stateName({ state, unread }: Entry, withErrors: boolean): string {
  if (state === 'errors') return withErrors ? words.ERRORS_MARKED : words.ERRORS_KEPT_BACK;
  return state === 'merged' && unread.length > 0 ? words.MERGED_IN_PART : words.STATE_NAMES[state];
}

const LOOKS: Readonly<Record<Entry['state'], string>> = {
  merged: 'good',
  errors: 'bad',
  superseded: 'faint',
  refused: 'bad',
};
const lookOf = ({ state, unread }: Entry): string => (state === 'merged' && unread.length > 0 ? 'open' : LOOKS[state]);
const dayText = (day: Day | undefined): string => (day ? dateName(day) : '');
const namesOf = (annexes: readonly Annex[]): string => annexes.map(({ name }) => name).join('、');

function placeCells(line: PlaceLine, index: number, state: (entry: Entry) => string): readonly PlannedCell[] {
  const latest = line.entries.at(-1);
  const worst =
    line.entries.find(({ state: one }) => one === 'errors') ??
    line.entries.find(({ unread }) => unread.length > 0) ??
    latest;
  return [
    listCell(index + 1, 'center'),
    listCell(line.place.name),
    listCell(latest ? words.YES : words.NO, latest ? 'center' : 'open'),
    listCell(line.entries.map(({ file }) => file).join('\n')),
    listCell(dayText(latest?.submission?.cutOff), 'center'),
    listCell(dayText(latest?.submission?.filledOn), 'center'),
    listCell(namesOf(line.annexes)),
    listCell(namesOf(line.missing)),
    listCell(latest ? line.errors : undefined, 'center'),
    listCell(latest ? line.open : undefined, 'center'),
    listCell(worst ? state(worst) : words.NOT_SENT, worst ? lookOf(worst) : 'open'),
    listCell(urging(line)),
  ];
}

function urging({ entries, missing, errors, open, unread }: PlaceLine): string {
  if (entries.length === 0) return words.URGE_RETURN;
  return [
    errors > 0 ? words.URGE_ERRORS : '',
    missing.length > 0 ? words.URGE_ANNEXES : '',
    open > 0 ? words.URGE_OPEN : '',
    unread > 0 ? words.URGE_UNREAD : '',
  ]
    .filter(Boolean)
    .join('；');
}

const fileCells = (
  entry: Entry,
  index: number,
  state: (entry: Entry) => string,
  withErrors: boolean,
): readonly PlannedCell[] => {
  const isTaken = entry.state === 'merged' || (entry.state === 'errors' && withErrors);
  return [
    listCell(index + 1, 'center'),
    listCell(entry.place?.name ?? entry.label),
    listCell(isTaken ? words.YES : words.NO, 'center'),
    listCell(entry.file),
    listCell(dayText(entry.submission?.cutOff), 'center'),
    listCell(dayText(entry.submission?.filledOn), 'center'),
    listCell(namesOf(entry.rows.map(({ annex }) => annex))),
    listCell(entry.reasons.join('')),
    listCell(entry.errors, 'center'),
    listCell(entry.open, 'center'),
    listCell(state(entry), lookOf(entry)),
  ];
};
