import { columnLabel, isReported, type Annex, type Column, type Programme, type Unit } from '../programmes';
import {
  cellFormat,
  cellValue,
  findColumn,
  periodName,
  placeRows,
  recognise,
  showValue,
  usualPeriod,
  type Table,
} from '../tables';
import { DATA_LINE, isBlank, type PlannedCell, type SheetPlan, type Snapshot } from '../workbook';
import { listSheet } from './sheets';
import * as words from './words';

/** What the period before said, for whoever fills in the next one. */
export interface PastFigures {
  readonly period: string;
  /** A figure as it was shown; undefined where there was none. */
  readonly shown: (annex: Annex, place: Unit, column: Column) => string | undefined;
}

/** The figures of an earlier workbook; undefined where it has none of the annexes. */
export function pastFigures(
  previous: Snapshot,
  programme: Programme,
  annexes: readonly Annex[],
  places: readonly Unit[],
): PastFigures | undefined {
  const wanted = new Set(annexes.map(({ id }) => id));
  const tables = recognise(previous, programme).tables.filter(({ annex }) => wanted.has(annex.id));
  const known = new Set(places.map(({ id }) => id));
  if (!tables.some((table) => placeRows(table).some(({ unit }) => unit && known.has(unit.id)))) return undefined;
  const period = usualPeriod(tables);
  return {
    period: period ? periodName(period) : '',
    shown: (annex, place, column) => shownIn(tables, annex, place, column),
  };
}

function shownIn(tables: readonly Table[], annex: Annex, place: Unit, { id }: Column): string | undefined {
  for (const table of tables.filter((one) => one.annex.id === annex.id)) {
    const row = placeRows(table).find(({ unit }) => unit?.id === place.id);
    const column = findColumn(table, id);
    const value = row && column && cellValue(table, row, column);
    if (row && column && !isBlank(value)) return showValue(value, cellFormat(table, row, column));
  }
  return undefined;
}

const GREY = '#7F7F7F';

/** The figures in grey on a sheet of their own: one list an annex, a line a place. */
export function pastSheet(past: PastFigures, annexes: readonly Annex[], places: readonly Unit[]): SheetPlan {
  const grey = (content: string): PlannedCell => ({ content, look: 'past' });
  const blocks = annexes.map((annex): readonly (readonly PlannedCell[])[] => {
    const columns = annex.columns.filter(isReported);
    const lines = places.map((place) => [
      place.name,
      ...columns.map((column) => past.shown(annex, place, column) ?? ''),
    ]);
    const told = lines.filter(([, ...texts]) => texts.some((text) => text !== ''));
    if (told.length === 0) return [];
    return [
      [],
      [{ content: annex.name, look: 'note' }],
      [words.PLACE_HEAD, ...columns.map(columnLabel)].map((content) => ({ content, look: 'head' })),
      ...told.map((texts) => texts.map(grey)),
    ];
  });
  const width = Math.max(...annexes.map(({ columns }) => columns.length));
  const plan = listSheet({
    name: words.PAST_SHEET,
    ownerLine: DATA_LINE,
    about: words.PAST_ABOUT(past.period),
    head: [],
    lines: [],
    below: blocks.flat(),
    widths: [16, ...Array.from({ length: width }, () => 14)],
  });
  return { ...plan, looks: { ...plan.looks, past: { ...plan.looks['text'], colour: GREY } } };
}
