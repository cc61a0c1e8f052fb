import { usualProgramme, type Programme } from '../programmes';
import {
  cellAddress,
  cellFormula,
  cellValue,
  recognise,
  samePeriod,
  usualPeriod,
  type Period,
  type Table,
  type TableColumn,
  type TableRow,
} from '../tables';
import {
  a1,
  contentAt,
  findSheet,
  isBlank,
  isOwnedSheet,
  valueAt,
  type Address,
  type Content,
  type Snapshot,
  type Value,
} from '../workbook';
import { SOURCES_HEAD, SOURCES_SHEET } from './words';

/** The provincial workbook that returns are merged into: its annexes, and what the last merge wrote where. */
export interface Base {
  readonly snapshot: Snapshot;
  readonly tables: readonly Table[];
  readonly period?: Period;
  /** What the last merge wrote, by sheet!A1; what stands there now and differs was changed by a person. */
  readonly merged: ReadonlyMap<string, Value>;
}

/** Reads a workbook as the base of a merge. Sheets for another period stay as they are. */
export function baseOf(snapshot: Snapshot, programme: Programme): Base {
  const all = recognise(snapshot, programme).tables.filter(({ annex }) => !annex.isTargets);
  const period = usualPeriod(all);
  const tables = all.filter((table) => !table.period || !period || samePeriod(table.period, period));
  return { snapshot, tables, ...(period ? { period } : {}), merged: lastMerge(snapshot) };
}

/** What a cell of the base holds; tables with places across are seen turned, so that their own sheet does not tell. */
export const contentIn = ({ snapshot }: Base, at: Address): Content => contentAt(findSheet(snapshot, at.sheet), at);

/** Below title, note and header of 汇总来源. */
const FIRST_LINE = 3;

function lastMerge(snapshot: Snapshot): ReadonlyMap<string, Value> {
  const sheet = findSheet(snapshot, SOURCES_SHEET);
  if (!sheet) return new Map();
  const head = sheet.values[FIRST_LINE - 1 - sheet.origin.row] ?? [];
  const [cell, value] = [SOURCES_HEAD[3], SOURCES_HEAD[4]].map(
    (name) => head.findIndex((text) => text === name) + sheet.origin.column,
  );
  if (cell === undefined || value === undefined || cell < 0 || value < 0) return new Map();
  const rows = Array.from({ length: sheet.values.length }, (_, i) => i + sheet.origin.row).filter(
    (row) => row >= FIRST_LINE,
  );
  return new Map(
    rows.flatMap((row) => {
      const name = valueAt(sheet, row, cell);
      return typeof name === 'string' ? [[name, valueAt(sheet, row, value)] as const] : [];
    }),
  );
}

/**
 * Whether a workbook was written by a merge, and whether people have changed it since: then it may not be written anew.
 */
export function mergedBefore(
  snapshot: Snapshot,
  programme: Programme = usualProgramme,
): 'no' | 'untouched' | 'touched' {
  if (!findSheet(snapshot, SOURCES_SHEET)) return 'no';
  const { tables, merged } = baseOf(snapshot, programme);
  const isOurs = snapshot.sheets.every(
    (sheet) => isOwnedSheet(sheet) || tables.some((table) => table.sheet.name === sheet.name),
  );
  return isOurs && tables.every((table) => isAsWritten(table, merged)) ? 'untouched' : 'touched';
}

/** Whether every figure is the one written there, and no column was added. */
const isAsWritten = (table: Table, merged: Base['merged']): boolean =>
  table.columns.every(({ definition }) => definition) &&
  table.rows
    .filter(({ kind }) => kind === 'place')
    .every((row) =>
      table.columns
        .filter((column) => isTyped(table, row, column))
        .every((column) => {
          const [at, value] = [cellAddress(table, row, column), cellValue(table, row, column)];
          return isBlank(value) || value === merged.get(`${at.sheet}!${a1(at)}`);
        }),
    );

const isTyped = (table: Table, row: TableRow, column: TableColumn): boolean =>
  column.definition !== undefined &&
  !['sequence', 'place'].includes(column.definition.kind) &&
  cellFormula(table, row, column) === undefined;
