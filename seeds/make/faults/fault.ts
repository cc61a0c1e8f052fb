import type { Content, Formula } from '../formula';
import type { LaidSheet } from '../grid';
import type { SheetPlan } from '../plan';

/** A formula over cells of the fault's own row, named by column key. */
export type OwnFormula = (cell: (key: string) => string) => Formula;

/** A fault in one cell, planted after the sheet is laid out: every formula that reads the cell follows it. */
export interface CellFault {
  readonly sheet: string;
  /** The place as the sheet prints it without faults; 合计 is the total row. */
  readonly place: string;
  readonly column: string;
  readonly to: Content | OwnFormula;
  /** Contents of the same row that come with the fault and are right in themselves, by column key. */
  readonly along?: Readonly<Record<string, Content>>;
  readonly rule: string;
  readonly note: string;
}

/** A fault in the shape of a sheet, planted before it is laid out: a row or column too many or too few. */
export interface SheetFault {
  readonly sheet: string;
  readonly plant: (plan: SheetPlan) => SheetPlan;
  /** The cell where the finding is expected. */
  readonly at: (sheet: LaidSheet) => string;
  readonly was: string;
  readonly now: string;
  readonly rule: string;
  readonly note: string;
}

/** One expected finding, as the JSON beside the faulty workbook lists it. */
export interface Expected {
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
  readonly was: string;
  readonly now: string;
  readonly note: string;
}
