import type { Annex, Column, Programme, Relation, Unit } from '../programmes';
import type { PlaceMatch } from '../places';
import { formatAt, formulaAt, valueAt, type Address, type Area, type Sheet, type Value } from '../workbook';
import type { ColumnEvidence } from './columns';
import type { OwnColumns } from './own-columns';
import { plainText } from './header-text';
import type { Period } from './period';
import type { Scope } from './scope';
import type { LongForm } from './long-form';
import { realAreaOf, realCell, type Split } from './split-list';

/** One column as found: where it stands, its whole header path, its unit, and the definition it was recognised as. */
export interface TableColumn {
  /** Zero-based sheet column. */
  readonly column: number;
  /** Header texts from top to bottom, normalised, units taken off. */
  readonly path: readonly string[];
  /** The unit as printed, from the header or the 单位 line. */
  readonly unit?: string;
  /** The lowest header cell, where messages about the column point. */
  readonly header: Address;
  readonly definition?: Column;
  /** What the definition rests on. */
  readonly evidence?: ColumnEvidence;
  /** A person said that it is none of the annex's. */
  readonly isDismissed?: true;
}

/** What a row is: a place, the total, a prefecture's sub-total, or a part (其中) of the place above it. */
export type RowKind = 'place' | 'total' | 'subtotal' | 'part';

/** One body row. */
export interface TableRow {
  readonly kind: RowKind;
  /** Zero-based sheet row. */
  readonly row: number;
  /** The name as written, untouched. */
  readonly label: string;
  readonly labelCell: Address;
  readonly match: PlaceMatch;
  /** The unit a place row reports for, when its name is known. */
  readonly unit?: Unit;
  /** The prefecture a sub-total is for, when its label names one. */
  readonly prefecture?: string;
  /** The prefecture under which the sheet lists the row, by a column beside it or by the sub-total around it. */
  readonly listedUnder?: string;
  /** The index in `rows` of the sub-total this row counts towards. */
  readonly subtotal?: number;
}

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

/** What must hold within its rows: what the annex says, and what its figures prove of columns of its own. */
export const relationsOf = ({ annex, own }: Table): readonly Relation[] =>
  own.relations.length === 0 ? annex.relations : [...annex.relations, ...own.relations];

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
export const cellValue = (table: Table, row: TableRow, column: TableColumn): Value =>
  valueAt(table.sheet, row.row, column.column);

/** The formula of a body cell. */
export const cellFormula = (table: Table, row: TableRow, column: TableColumn): string | undefined =>
  formulaAt(table.sheet, row.row, column.column);

/** The number format of a body cell. */
export const cellFormat = (table: Table, row: TableRow, column: TableColumn): string =>
  formatAt(table.sheet, row.row, column.column);

/** The rows that report for a place. */
export const placeRows = (table: Table): readonly TableRow[] => table.rows.filter((row) => row.kind === 'place');

/** The total row; the first when there are several. */
export const totalRow = (table: Table): TableRow | undefined => table.rows.find((row) => row.kind === 'total');

/** A place as messages name it: its printed name when known, otherwise as written; 合计 for totals. */
export const rowName = (row: TableRow): string => row.unit?.name ?? plainText(row.label);
