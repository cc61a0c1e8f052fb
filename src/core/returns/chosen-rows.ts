import { derivations, isReported, type Annex } from '../programmes';
import { cellFormula, cellValue, findColumn, periodName, samePeriod, type Period } from '../tables';
import { a1, groupedBy, isBlank } from '../workbook';
import { compareDays, statedCutOff } from './days';
import { figureOf } from './figure';
import type { ReturnedRow } from './received';
import * as words from './words';

/** Which of a place's rows in one file count, one an annex, and what is to be said of the others. */
export interface ChosenRows {
  readonly rows: readonly ReturnedRow[];
  /** Annexes in which the place stands and has filled in nothing. */
  readonly blank: readonly Annex[];
  readonly reasons: readonly string[];
}

/**
 * Leaves out what is for another period or not filled in; of two rows in one annex the one with the later cut-off day
 * counts, and both are named where they differ.
 */
export function chosenRows(all: readonly ReturnedRow[], period: Period | undefined): ChosenRows {
  const fitting = all.filter(({ table }) => fits(table.period, period));
  const filled = fitting.filter(isFilled);
  const annexes = new Set(filled.map(({ annex }) => annex));
  const blank = [...new Set(fitting.map(({ annex }) => annex))].filter((annex) => !annexes.has(annex));
  const chosen = [...groupedBy(filled, ({ annex }) => annex.id).values()].map(latest);
  return {
    rows: chosen.map(({ row }) => row),
    blank,
    reasons: [
      ...all
        .filter((row) => !fitting.includes(row))
        .map(({ table }) => words.SHEET_LEFT_OUT(table.sheet.name, table.period && periodName(table.period))),
      ...(blank.length > 0 ? [words.BLANK_ANNEXES(blank.map(({ name }) => name))] : []),
      ...chosen.flatMap(({ reasons }) => reasons),
    ],
  };
}

const fits = (one: Period | undefined, period: Period | undefined): boolean =>
  !one || !period || samePeriod(one, period);

/** Whether the place has written anything into the row: a formula that the form brings along is no answer. */
function isFilled({ annex, table, row }: ReturnedRow): boolean {
  const derived = derivations(annex);
  return annex.columns.filter(isReported).some(({ id }) => {
    const column = findColumn(table, id);
    if (!column) return false;
    return cellFormula(table, row, column) === undefined ? !isBlank(cellValue(table, row, column)) : !derived.has(id);
  });
}

function latest(rivals: readonly ReturnedRow[]): { readonly row: ReturnedRow; readonly reasons: readonly string[] } {
  const row = rivals.reduce((best, one) =>
    compareDays(statedCutOff([one.table]), statedCutOff([best.table])) > 0 ? one : best,
  );
  const others = rivals.filter((one) => one !== row && differs(one, row));
  return { row, reasons: others.map((one) => words.TWICE_IN_FILE(row.annex.name, nameOf(row), nameOf(one))) };
}

const nameOf = ({ row: { labelCell } }: ReturnedRow): string => `${labelCell.sheet}!${a1(labelCell)}`;

/** Whether two rows for the same place and annex do not say the same. */
export const differs = (one: ReturnedRow, other: ReturnedRow): boolean =>
  one.annex.columns
    .filter(({ kind }) => kind === 'count' || kind === 'amount')
    .some(
      (column) => figureOf(one.table, one.row, column)?.content !== figureOf(other.table, other.row, column)?.content,
    );
