import { printed, trimmed, type Decimal, type Fraction } from '../arithmetic';
import { columnOf } from '../programmes';
import { STATUS_NAMES, statusName, type MeasureProgress, type PlaceProgress, type TotalProgress } from '../progress';
import { findSheet, a1, quotedSheet, valueAt, type Address, type Content, type Snapshot } from '../workbook';

/** A cell of an annex as a formula names it. */
const refOf = (at: Address): string => `${quotedSheet(at.sheet)}!${a1(at)}`;

/** A figure as a formula writes it. */
const numeral = (figure: Decimal): string => printed(trimmed(figure));

/**
 * What a formula can take for a figure: the cell where it holds a plain number, or nothing; the figure itself where it
 * is text or lies elsewhere.
 */
function operand(
  snapshot: Snapshot,
  at: Address | undefined,
  figure: Decimal | undefined,
  isElsewhere = false,
): string | undefined {
  const sheet = at && !isElsewhere ? findSheet(snapshot, at.sheet) : undefined;
  const value = at && sheet ? valueAt(sheet, at.row, at.column) : undefined;
  if (at && sheet && (typeof value === 'number' || figure === undefined)) return refOf(at);
  return figure && numeral(figure);
}

/** The operands of a place in a measure. */
export interface Operands {
  readonly done: string;
  readonly target?: string;
}

/** What the formulas of a place name; undefined when the annex has no cell or figure for what is done. */
export function operandsOf(
  snapshot: Snapshot,
  { cells, done, target, isTargetBorrowed }: PlaceProgress,
  targetsAreElsewhere: boolean,
): Operands | undefined {
  const first = operand(snapshot, cells.done, done);
  const second = operand(snapshot, cells.target, target, isTargetBorrowed && targetsAreElsewhere);
  return first === undefined ? undefined : { done: first, ...(second === undefined ? {} : { target: second }) };
}

/** Percent points as a live formula; blank without a task or a figure. */
export const pointsFormula = ({ done, target }: Operands): Content =>
  target === undefined ? undefined : { formula: `=IF(AND(N(${target})>0,ISNUMBER(${done})),${done}/${target}*100,"")` };

/** What is done, live; blank where it is no number. */
export const doneFormula = ({ done }: Operands): Content => ({ formula: `=IF(ISNUMBER(${done}),${done},"")` });

const word = (text: string): string => `"${text}"`;

/** The status word, live: the same rules as the statuses follow, compared after rounding to six decimals. */
function statusFormula(
  { kind, expected }: MeasureProgress,
  { previous }: PlaceProgress,
  { done, target }: Operands,
): Content {
  const standing = previous && previous.units > 0n ? `ROUND(${done}-${numeral(previous)},6)=0` : undefined;
  const moving = (rest: string): string =>
    standing === undefined ? rest : `IF(${standing},${word(STATUS_NAMES.stalled)},${rest})`;
  if (kind === 'unplanned')
    return {
      formula: `=IF(ISNUMBER(${done}),IF(${done}=0,${word(STATUS_NAMES.zero)},${moving(word(STATUS_NAMES.normal))}),${word(STATUS_NAMES['no-task'])})`,
    };
  if (target === undefined) return STATUS_NAMES['no-task'];
  const below = expected
    ? `IF(ROUND(${product(done, expected.under)}-${product(target, expected.over)},6)<0,${word(STATUS_NAMES.behind)},${word(STATUS_NAMES.normal)})`
    : word(STATUS_NAMES.unknown);
  const reached = `IF(ROUND(${done}-${target},6)>0,${word(STATUS_NAMES.over)},IF(ROUND(${done}-${target},6)=0,${word(STATUS_NAMES.done)},${moving(below)}))`;
  return {
    formula: `=IF(N(${target})<=0,${word(STATUS_NAMES['no-task'])},IF(NOT(ISNUMBER(${done})),${word(STATUS_NAMES.unknown)},IF(${done}=0,${word(STATUS_NAMES.zero)},${reached})))`,
  };
}

const product = (cell: string, factor: bigint): string => `${cell}*${factor}`;

/**
 * The status word with the place's rank behind it, live. The rank is that of the place's own figure, not of a cell
 * beside it, so sorting one table does not spoil the other. Ties share a rank; a place without a task has none.
 */
export function standingFormula(
  measure: MeasureProgress,
  place: PlaceProgress,
  operands: Operands,
  figures: string,
): Content {
  const status = statusFormula(measure, place, operands);
  const { done, target } = operands;
  if (typeof status !== 'object' || !('formula' in status)) return status;
  const isPlanned = measure.kind === 'planned';
  if (isPlanned && target === undefined) return status;
  const counts = isPlanned ? `AND(N(${target ?? ''})>0,ISNUMBER(${done}))` : `ISNUMBER(${done})`;
  const figure = isPlanned ? `${done}/${target ?? ''}*100` : done;
  return { formula: `${status.formula}&IF(${counts}," "&RANK(${figure},${figures}),"")` };
}

/** The answer as people say it, live: 已印发 or 未印发. */
export function answerFormula(measure: MeasureProgress, place: PlaceProgress): Content {
  const forms =
    columnOf(measure.annex, measure.measure.done).options.find(([first]) => first === measure.measure.doneOption) ?? [];
  const cell = refOf(place.cells.done);
  const isDone = `ISNUMBER(FIND("|"&TRIM(${cell})&"|",${word(`|${forms.join('|')}|`)}))`;
  return {
    formula: `=IF(TRIM(${cell})="",${word(STATUS_NAMES.unknown)},IF(${isDone},${word(statusName(measure, 'done'))},${word(statusName(measure, 'zero'))}))`,
  };
}

/** The sum of all places: the printed total where it is that sum, else a sum of the cells. */
export function totalOperand(snapshot: Snapshot, measure: MeasureProgress, key: 'done' | 'target'): string | undefined {
  const figure: Decimal | undefined = measure.total[key];
  const cell = measure.total.cells?.[key];
  if (cell && figure && isPrinted(snapshot, cell, figure)) return refOf(cell);
  return figure && numeral(figure);
}

function isPrinted(snapshot: Snapshot, cell: Address, figure: Decimal): boolean {
  const sheet = findSheet(snapshot, cell.sheet);
  const value = sheet && valueAt(sheet, cell.row, cell.column);
  return typeof value === 'number' && Math.abs(value - Number(numeral(figure))) < 1e-6;
}

/** A share in percent points, for people. */
export const points = ({ over, under }: Fraction): number => Number((over * 1_000_000n) / under) / 10_000;

/** The gain since the period before, live; undefined without one. */
export function gainFormula(done: string | undefined, { previous }: TotalProgress): Content {
  return done === undefined || !previous ? undefined : { formula: `=${done}-${numeral(previous)}` };
}
