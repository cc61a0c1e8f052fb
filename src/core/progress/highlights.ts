import { addressIn, areaIn, findColumn, type Table } from '../tables';
import {
  columnName,
  findSheet,
  isMarkable,
  isOwnedSheet,
  rowNumber,
  type Area,
  type Edit,
  type HighlightEdit,
  type Snapshot,
} from '../workbook';
import { answerCondition, statusFormulas, type CellNames } from './highlight-formula';
import { STATUS_LOOKS } from './looks';
import { marksSheet } from './marks-sheet';
import type { MeasureProgress, PlaceProgress } from './measure-progress';
import type { Progress } from './progress';
import type { Status } from './status';
import { MARKS_SHEET } from './words';

/** What 标记进度 would write, and the sheets it cannot mark. */
export interface ProgressMarks {
  readonly edits: readonly Edit[];
  readonly protectedSheets: readonly string[];
}

/**
 * From best to worst: hosts put a new format before the others, so the last one written, the worst, is the one that
 * shows.
 */
const ON_FIGURES: readonly Status[] = ['no-task', 'done', 'over', 'behind', 'stalled', 'zero'];
const ON_PLACES: readonly Status[] = ['behind', 'stalled', 'zero'];

/**
 * Highlights every place and its figures by status, live: they follow edits of the cells without another click. The
 * old ones go; the sheet 进度标记 holds the legend and every status in words. Protected sheets are listed, not marked.
 */
export function highlightEdits(progress: Progress): ProgressMarks {
  const parts = progress.measures.flatMap(partsOf);
  const open = parts.filter(({ table }) => isMarkable(table.sheet));
  const locked = parts.filter(({ table }) => !isMarkable(table.sheet)).map(({ table }) => table.sheet.name);
  const marks = (
    statuses: readonly Status[],
    on: (measure: MeasureProgress, status: Status) => readonly HighlightEdit[],
  ): readonly HighlightEdit[] => statuses.flatMap((status) => open.flatMap((measure) => on(measure, status)));
  return {
    edits: [
      { kind: 'clear-marks', what: 'progress' },
      ...marks(ON_FIGURES, figureHighlights),
      ...marks(ON_PLACES, placeHighlights),
      { kind: 'sheet', plan: marksSheet(progress) },
    ],
    protectedSheets: [...new Set(locked)],
  };
}

/** A measure sheet by sheet: one formula serves the rows of one sheet. */
const partsOf = (measure: MeasureProgress): readonly MeasureProgress[] =>
  measure.parts.length === 1
    ? [measure]
    : measure.parts.flatMap((table) => {
        const places = measure.places.filter(({ cells }) => cells.place.sheet === table.sheet.name);
        return places.length > 0 ? [{ ...measure, table, places }] : [];
      });

/** Takes the highlights off again, and the sheet that explains them; nothing else changes. */
export function clearHighlightEdits(snapshot: Snapshot): readonly Edit[] {
  const sheet = findSheet(snapshot, MARKS_SHEET);
  const isOurs = sheet !== undefined && isOwnedSheet(sheet);
  return [
    { kind: 'clear-marks', what: 'progress' },
    ...(isOurs ? [{ kind: 'remove-sheet' as const, name: sheet.name }] : []),
  ];
}

const figureHighlights = (measure: MeasureProgress, status: Status): readonly HighlightEdit[] =>
  stretchesOf(measure).flatMap((stretch) =>
    figureRuns(measure).flatMap((run) => highlights(measure, status, stretch, run)),
  );

function placeHighlights(measure: MeasureProgress, status: Status): readonly HighlightEdit[] {
  const column = placeColumn(measure.table);
  return stretchesOf(measure).flatMap((stretch) => highlights(measure, status, stretch, { column, columns: 1 }));
}

type Run = Pick<Area, 'column' | 'columns'>;

/** Rows that one formula serves: all rows with a plan of their own, or one row whose target is borrowed. */
interface Stretch extends Pick<Area, 'row' | 'rows'> {
  readonly target?: string;
  readonly places: readonly PlaceProgress[];
}

/**
 * The rows of a measure, sub-totals between them included; a borrowed target is written into the formula of its row.
 */
function stretchesOf({ kind, places, table }: MeasureProgress): readonly Stretch[] {
  if (isRelaid(table)) return places.map((place) => stretchOf(place, kind === 'planned' && place.isTargetBorrowed));
  const rows = places.map(({ row }) => row.row);
  const row = Math.min(...rows);
  const all: Stretch = {
    row,
    rows: Math.max(...rows) - row + 1,
    places: places.filter(({ isTargetBorrowed }) => !isTargetBorrowed),
  };
  const borrowed = places.filter(({ isTargetBorrowed }) => kind === 'planned' && isTargetBorrowed);
  return [all, ...borrowed.map((place) => stretchOf(place, true))];
}

/** One place alone. */
const stretchOf = (place: PlaceProgress, isBorrowed: boolean): Stretch => ({
  row: place.row.row,
  rows: 1,
  ...(isBorrowed ? { target: place.target ? targetText(place.target) : '0' } : {}),
  places: [place],
});

/** Whether rows and columns of a table are not those of its sheet, so that one formula cannot serve several places. */
const isRelaid = ({ isTurned, split }: Table): boolean => isTurned === true || split !== undefined;

const targetText = ({ units, decimals }: NonNullable<PlaceProgress['target']>): string =>
  String(Number(units) / 10 ** decimals);

function highlights(measure: MeasureProgress, status: Status, stretch: Stretch, run: Run): readonly HighlightEdit[] {
  const look = STATUS_LOOKS[status];
  if (!look) return [];
  const { row, rows } = stretch;
  return formulasOf(measure, status, stretch).map((formula) => ({
    kind: 'highlight',
    sheet: measure.table.sheet.name,
    area: areaIn(measure.table, { row, rows, ...run }),
    formula,
    look,
  }));
}

function formulasOf(measure: MeasureProgress, status: Status, stretch: Stretch): readonly string[] {
  const { table, kind, expected } = measure;
  const done = findColumn(table, measure.measure.done)?.column;
  if (done === undefined) return [];
  const name = (column: number): string => {
    const at = addressIn(table, stretch.row, column);
    return `$${columnName(at.column)}${isRelaid(table) ? '$' : ''}${rowNumber(at.row)}`;
  };
  if (kind === 'answered') return answerFormulas(measure, status, name(done));
  const target = kind === 'unplanned' ? undefined : (stretch.target ?? targetName(measure, name));
  if (kind === 'planned' && target === undefined) return [];
  const names: CellNames = {
    place: name(placeColumn(table)),
    done: name(done),
    ...(target === undefined ? {} : { target }),
  };
  return statusFormulas(status, names, expected, stretch.places.flatMap(beforeOf));
}

const targetName = ({ table, measure }: MeasureProgress, name: (column: number) => string): string | undefined => {
  const column = measure.target === undefined ? undefined : findColumn(table, measure.target);
  return column && name(column.column);
};

/** Only what could stand still: something was done before, and less than the target. */
function beforeOf({ row, previous, target }: PlaceProgress) {
  if (!previous || previous.units <= 0n) return [];
  const isReached =
    target && previous.units * 10n ** BigInt(target.decimals) >= target.units * 10n ** BigInt(previous.decimals);
  return isReached ? [] : [{ label: row.label, previous }];
}

function answerFormulas({ table, measure }: MeasureProgress, status: Status, name: string): readonly string[] {
  const options = findColumn(table, measure.done)?.definition?.options ?? [];
  const forms = (isDone: boolean): readonly string[] =>
    options.filter(([first]) => (first === measure.doneOption) === isDone).flat();
  if (status !== 'zero' && status !== 'done') return [];
  return [answerCondition(name, forms(status === 'done'))];
}

const placeColumn = (table: Table): number => findColumn(table, 'place')?.column ?? table.header.column;

/** The columns of a measure's figures, neighbours as one run. */
function figureRuns({ table, measure }: MeasureProgress): readonly Run[] {
  const ids = [measure.target, measure.done, measure.rate].filter((id) => id !== undefined);
  const columns = ids.flatMap((id) => findColumn(table, id)?.column ?? []).sort((a, b) => a - b);
  return columns.reduce<readonly Run[]>((runs, column) => {
    const last = runs.at(-1);
    if (!last || last.column + last.columns !== column) return [...runs, { column, columns: 1 }];
    return [...runs.slice(0, -1), { ...last, columns: last.columns + 1 }];
  }, []);
}
