import type { Column, Unit, Relation } from '../programmes';
import type { PlaceMatch } from '../places';
import type { Address } from '../workbook';
import { plainText } from './header-text';

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

/** A place as messages name it: its printed name when known, otherwise as written; 合计 for totals. */
export const rowName = (row: TableRow): string => row.unit?.name ?? plainText(row.label);

/**
 * Why a sheet column counts as a column of the annex: its header's words, what its figures prove, or that nothing else
 * is left.
 */
export type ColumnEvidence = 'words' | 'figures' | 'elimination' | 'user';

/**
 * Columns that the annex does not name and the figures explain, as columns like the annex's, with the relations that
 * explain them.
 */
export interface OwnColumns {
  readonly columns: readonly TableColumn[];
  readonly relations: readonly Relation[];
  /** Those of `relations` that the form itself states: 5=4÷1 under the header. */
  readonly stated: readonly Relation[];
  /** Relations of the annex that what the form states takes the place of. */
  readonly replaced: readonly Relation[];
  /** Columns of ranks, each with the column whose figures it ranks. */
  readonly ranks: readonly RankColumn[];
}

/** A column that ranks the figures of another, the greatest or the least first. */
export interface RankColumn {
  readonly rank: TableColumn;
  readonly of: TableColumn;
  readonly isDescending: boolean;
}
