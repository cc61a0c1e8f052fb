import type { FormulaReport } from '../../../../core';

/** A programme as the list shows it. */
export interface OfferedProgramme {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly places: number;
  readonly annexes: number;
}

/** What the page 设置 knows of the workbook. */
export interface Configured {
  /** The programme that holds, its file as text, and whether the workbook brought it. */
  readonly programme: OfferedProgramme;
  readonly json: string;
  readonly isStored: boolean;
  readonly offered: readonly OfferedProgramme[];
  /** What is wrong with the programme that the workbook remembers, or with the file that was chosen. */
  readonly mistakes: readonly string[];
  readonly formulas: Pick<FormulaReport, 'states' | 'switchedOff' | 'learnt'>;
  /** The lines as a table to paste. */
  readonly pasted: string;
}
