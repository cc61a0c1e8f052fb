import type { Area } from '../../../../core';
import type { SheetModel } from '../../model';

/** Formats work on every area of their range alike. */
export interface RangeFormatState {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

/** The keys of a table. */
export const keys = <Table extends object>(table: Table): (keyof Table & string)[] =>
  Object.keys(table) as (keyof Table & string)[];
/** The key under which a table has a value. */
export const nameIn = (table: Readonly<Record<string, unknown>>, value: unknown): string | undefined =>
  keys(table).find((key) => table[key] === value);
