import type { Report } from '../audit';
import { usualPeriod, type Day, type Period, type Table, type TableRow } from '../tables';
import type { Snapshot } from '../workbook';
import { fillInDay, statedCutOff } from './days';
import type { Annex, Unit } from '../programmes';

/** One file as it came in: read and audited, or the sentence that says why it could not be read. */
export type Received =
  | { readonly kind: 'read'; readonly file: string; readonly snapshot: Snapshot; readonly report: Report }
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: string };

/** A place's row in an annex of a return. */
export interface ReturnedRow {
  readonly annex: Annex;
  readonly table: Table;
  readonly row: TableRow;
  /** Undefined for a name that is none of the programme's places. */
  readonly place?: Unit;
}

/** What a return says of itself: its annexes, its places, its days. */
export interface Submission {
  readonly file: string;
  readonly report: Report;
  readonly tables: readonly Table[];
  readonly rows: readonly ReturnedRow[];
  readonly period?: Period;
  readonly cutOff?: Day;
  readonly filledOn?: Day;
  /** The number in a name such as 敦化市_v2.xlsx or 敦化市（第2次）.xlsx; 0 without one. */
  readonly version: number;
}

/** Understands a file that could be read. */
export function submissionOf({ file, snapshot, report }: Extract<Received, { kind: 'read' }>): Submission {
  const tables = report.tables.filter(({ annex }) => !annex.isTargets);
  const period = usualPeriod(tables) ?? tables.find((table) => table.period)?.period;
  const cutOff = statedCutOff(tables);
  const filledOn = fillInDay(snapshot);
  return {
    file,
    report,
    tables,
    rows: tables.flatMap(rowsOf),
    version: versionOf(file),
    ...(period ? { period } : {}),
    ...(cutOff ? { cutOff } : {}),
    ...(filledOn ? { filledOn } : {}),
  };
}

/** Places that a return of elsewhere brings along itself are none of the programme's. */
const rowsOf = (table: Table): readonly ReturnedRow[] =>
  table.rows
    .filter(({ kind }) => kind === 'place')
    .map((row) => ({
      annex: table.annex,
      table,
      row,
      ...(row.unit && !table.programme.isLearnt ? { place: row.unit } : {}),
    }));

const VERSION = /(?:[vV]|第)(\d{1,3})(?:次|版|稿)?(?=[^\d]*$)/u;

const versionOf = (file: string): number => Number(VERSION.exec(file.replace(/\.[^.]*$/, ''))?.[1] ?? 0);

/**
 * What becomes of a place's figures in a file: taken over, kept back or marked for errors, replaced by a later file, or
 * refused.
 */
export type EntryState = 'merged' | 'errors' | 'superseded' | 'refused';
