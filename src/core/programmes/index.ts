import { builtInProgramme } from './load';
import { jilinFile } from './jilin';
import type { Programme } from './programme';

export type { Annex, AnnexInput, Column, ColumnKind, Measure, Relation } from './annex-schema';
export { annex, columnLabel, isAdditive, isNumeric } from './annex-schema';
export { columnOf, findAnnex, orderOf, reportAnnexes, targetsAnnex, unitById } from './programme';
export type { OutsidePlace, Prefecture, Programme, Unit, UnitType } from './programme';
export type { ProgrammeFile, ProgrammeInput } from './programme-schema';
export { thresholdsSchema, type ThresholdLine, type Thresholds } from './threshold-schema';
export { loadProgramme, type LoadedProgramme } from './load';

/** The programme that holds where none is chosen. */
export const jilin: Programme = builtInProgramme(jilinFile);

/** The programmes that come with the program. */
export const PROGRAMMES: readonly Programme[] = [jilin];
