import type { Measure } from '../programmes';
import { decimalOf, type Decimal } from '../arithmetic';
import { figureInUnitOf, readingAt, refsBefore, targetRef, type Ref } from '../relations';
import { cellValue, findColumn, plainText, readNumber, type Table, type TableRow } from '../tables';
import { isError } from '../workbook';
import type { Standing } from './status';

/** Where the figures of a measure stand in one row; `target` may lie in the table of targets. */
export interface MeasureCells {
  readonly done: Ref;
  readonly target?: Ref;
  readonly rate?: Ref;
}

/** What one row says of one measure, and where. */
export interface RowStanding {
  readonly row: TableRow;
  readonly standing: Standing;
  readonly cells: MeasureCells;
}

/** What rows are compared with: the targets and the period before. */
export interface ComparedWith {
  readonly targets: readonly Table[];
  /** The workbook's own tables, among which those of earlier months may be. */
  readonly tables: readonly Table[];
  readonly previous?: readonly Table[];
}

/** How a measure is counted: against a plan, without one, or by an answer in words. */
export type MeasureKind = 'planned' | 'unplanned' | 'answered';

export const measureKind = (measure: Measure): MeasureKind =>
  measure.doneOption !== undefined ? 'answered' : measure.target !== undefined ? 'planned' : 'unplanned';

const ONE: Decimal = { units: 1n, decimals: 0 };
const NONE: Decimal = { units: 0n, decimals: 0 };

/** The standing of a row in a measure; undefined when the table has no column for what is done. */
export function standingOf(
  table: Table,
  row: TableRow,
  measure: Measure,
  compared: ComparedWith,
): RowStanding | undefined {
  const column = findColumn(table, measure.done);
  if (!column) return undefined;
  const done = { table, row, column };
  const kind = measureKind(measure);
  if (kind === 'answered') return { row, cells: { done }, standing: answerOf(done, measure) };
  if (kind === 'unplanned')
    return { row, cells: { done }, standing: { ...unplanned(done), ...previousOf(done, compared) } };
  const target = heldTarget(table, row, measure, compared);
  const rate = measure.rate === undefined ? undefined : findColumn(table, measure.rate);
  return {
    row,
    cells: { done, ...(target ? { target } : {}), ...(rate ? { rate: { table, row, column: rate } } : {}) },
    standing: { ...planned(target, done), ...previousOf(done, compared) },
  };
}

/** The row's own plan; where it is blank, unreadable or has no column, the target that was set for the place. */
function heldTarget(table: Table, row: TableRow, measure: Measure, { targets }: ComparedWith): Ref | undefined {
  const column = measure.target === undefined ? undefined : findColumn(table, measure.target);
  const own = column && { table, row, column };
  if (own && ['number', 'text-number', 'none'].includes(readingAt(own).kind)) return own;
  const set = targetRef(targets, measure, row);
  return set && amountAt(set) ? set : own;
}

/**
 * Blank, a dash and zero are no task; other text and errors are unread. A done figure in words (全部开工) is the target.
 */
function planned(target: Ref | undefined, done: Ref): Standing {
  const kind = target ? readingAt(target).kind : 'blank';
  if (kind === 'blank' || kind === 'none') return { task: 'none', ...doneOf(done) };
  const aim = target && amountAt(target, done);
  if (!aim || aim.units < 0n) return { task: 'unread', ...doneOf(done) };
  if (aim.units === 0n) return { task: 'none', target: aim, ...doneOf(done) };
  const all = readingAt(done).kind === 'all' ? { done: aim } : doneOf(done);
  return { task: 'planned', target: aim, ...all };
}

const unplanned = (done: Ref): Standing => ({
  task: readingAt(done).kind === 'none' ? 'none' : 'unplanned',
  ...doneOf(done),
});

/** An answer counts as one of one: the option that means done, another option, or nothing readable. */
function answerOf(done: Ref, measure: Measure): Standing {
  const value = cellValue(done.table, done.row, done.column);
  if (value === undefined || isError(value)) return { task: 'unread' };
  if (readNumber(value).kind === 'none') return { task: 'none' };
  const text = plainText(String(value));
  const forms = done.column.definition?.options.find((options) => options.includes(text));
  if (!forms) return { task: 'unread' };
  return { task: 'planned', target: ONE, done: forms[0] === measure.doneOption ? ONE : NONE };
}

function previousOf(done: Ref, compared: ComparedWith): { readonly previous?: Decimal } {
  const [before] = refsBefore(done, compared);
  const amount = before && amountAt(before);
  return amount ? { previous: amount } : {};
}

function doneOf(ref: Ref): { readonly done?: Decimal } {
  const done = amountAt(ref);
  return done ? { done } : {};
}

/**
 * The number a cell states, exactly as shown, or in the unit of another; undefined for blanks, dashes, errors and other
 * text.
 */
export function amountAt(ref: Ref, inUnitOf = ref): Decimal | undefined {
  const { kind } = readingAt(ref);
  const figure = kind === 'number' || kind === 'text-number' ? figureInUnitOf(ref, inUnitOf) : undefined;
  return figure === undefined || !Number.isFinite(figure) ? undefined : decimalOf(figure);
}
