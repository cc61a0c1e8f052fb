import type { Annex, Column, Programme, Relation } from '../programmes';
import { formatAt, formulaAt, groupedBy, once, type Address, type Area, type Sheet, type Value } from '../workbook';
import type { OwnColumns, TableColumn, TableRow } from './table-parts';
import { type Period, periodId, samePeriod } from './period';
import type { Scope } from './scope';
import { realAreaOf, realCell, type Split, type LongForm } from './view';

/**
 * An annex found on a sheet. Rows and columns are those of `sheet`; where places run across, `isTurned` says so,
 * `sheet` is seen with rows and columns exchanged, and every Address is still that of the real cell: make them with
 * cellAddress.
 */
export interface Table {
  /** What the office audits: its places, annexes and thresholds. */
  readonly programme: Programme;
  readonly annex: Annex;
  readonly sheet: Sheet;
  readonly isTurned?: true;
  /**
   * Its list was cut and stands side by side, or has a line for each measure; `sheet` is seen with the parts below each
   * other, or with the measures across.
   */
  readonly split?: Split | LongForm;
  /** It is part of a list or form of an office's own that holds several annexes, and need not have all columns. */
  readonly isExtract?: true;
  /** The other parts of a list that goes on over several sheets, where its total is that of all of them. */
  readonly continues?: readonly Table[];
  /** Another sheet ends its list with the total of all of it: its own total is that of one page. */
  readonly isPage?: true;
  /** Which places it speaks for. */
  readonly scope: Scope;
  /** Header and body, without title and notes. */
  readonly area: Area;
  readonly header: Area;
  readonly title?: { readonly text: string; readonly at: Address };
  readonly period?: Period;
  /** Every text above the header, top to bottom. */
  readonly headings: readonly { readonly text: string; readonly at: Address }[];
  readonly columns: readonly TableColumn[];
  /** Columns of its own that the figures explain; they are among `columns` without a definition. */
  readonly own: OwnColumns;
  /** The sheet column left of the places that names their prefecture. */
  readonly parentColumn?: number;
  readonly rows: readonly TableRow[];
  /** Columns of the definition that were not found, optional ones included. */
  readonly missing: readonly Column[];
  /** Lines inside the body that are text and no rows: notes, page furniture, index rows. */
  readonly asides: readonly { readonly row: number; readonly text: string }[];
  /** Rows inside the body that hold nothing. */
  readonly blankRows: readonly number[];
  /** The text of the notes below, for remarks that explain figures. */
  readonly notes: readonly string[];
}

/** The column recognised as `id`; undefined when the table lacks it. */
export const findColumn = (table: Table, id: string): TableColumn | undefined =>
  table.columns.find((column) => column.definition?.id === id) ??
  table.own.columns.find((column) => column.definition?.id === id);

/** The sheet columns that the figures explain though the annex does not have them: sums, rates, ranks. */
export const explainedColumns = ({ own }: Pick<Table, 'own'>): ReadonlySet<number> =>
  new Set([...own.columns, ...own.ranks.map(({ rank }) => rank)].map(({ column }) => column));

/** What must hold within its rows: what the annex says, what the form states, and what its figures prove. */
export const relationsOf = ({ annex, own }: Table): readonly Relation[] =>
  own.relations.length === 0
    ? annex.relations
    : [...annex.relations.filter((one) => !own.replaced.includes(one)), ...own.relations];

/** Whether a table was read from a form of one place that lists measures of several annexes. */
export const isForm = ({ split }: Pick<Table, 'split'>): boolean => split !== undefined && 'names' in split;

/** The address of a body cell. */
export const cellAddress = (table: Table, row: TableRow, column: TableColumn): Address =>
  addressIn(table, row.row, column.column);

/** The real address of a cell of the sheet as the table sees it. */
export function addressIn({ sheet, isTurned, split }: Seen, row: number, column: number): Address {
  if (isTurned) return { sheet: sheet.name, row: column, column: row };
  return split ? { sheet: sheet.name, ...realCell(split, row, column) } : { sheet: sheet.name, row, column };
}

/** The sheet as a table sees it. */
export type Seen = Pick<Table, 'sheet' | 'isTurned' | 'split'>;

/** The real area around cells of the sheet as the table sees it. */
export function areaIn({ isTurned, split }: Pick<Seen, 'isTurned' | 'split'>, area: Area): Area {
  if (isTurned) return { row: area.column, column: area.row, rows: area.columns, columns: area.rows };
  return split ? realAreaOf(split, area) : area;
}

/** The value of a body cell. */
export const cellValue = ({ sheet }: Table, { row }: TableRow, { column }: TableColumn): Value =>
  sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column];

/** The formula of a body cell. */
export const cellFormula = (table: Table, row: TableRow, column: TableColumn): string | undefined =>
  formulaAt(table.sheet, row.row, column.column);

/** The number format of a body cell. */
export const cellFormat = (table: Table, row: TableRow, column: TableColumn): string =>
  formatAt(table.sheet, row.row, column.column);

/** The column of a table in which the names of places stand. */
export const namesColumn = ({ columns }: Pick<Table, 'columns'>): TableColumn | undefined =>
  columns.find(({ definition }) => definition?.kind === 'place');

/** The rows that report for a place. */
export const placeRows: (table: Table) => readonly TableRow[] = once((table: Table) =>
  table.rows.filter((row) => row.kind === 'place'),
);

/** The total row; the first when there are several. */
export const totalRow = (table: Table): TableRow | undefined => table.rows.find((row) => row.kind === 'total');

/**
 * The period that more annexes state than any other, and `others`, such as a cover, where these tie; undefined when
 * two tie or none states one.
 */
export function usualPeriod(tables: readonly Table[], others: readonly Period[] = []): Period | undefined {
  const [first, second] = statedPeriods(tables);
  if (!first || !second || first.length > second.length) return first?.[0];
  const tied = [first, second].flatMap(([period]) =>
    period && others.some((other) => samePeriod(other, period)) ? [period] : [],
  );
  return tied.length === 1 ? tied[0] : undefined;
}

/** What annexes state, each period as often as it is stated, the most usual first. */
const statedPeriods = once((tables: readonly Table[]): readonly (readonly Period[])[] => {
  const stated = tables.flatMap(({ annex, period }) => (period && !annex.isTargets ? [period] : []));
  return [...groupedBy(stated, periodId).values()].sort((a, b) => b.length - a.length);
});
