export type { Annex, AnnexInput, Column, ColumnKind, Measure, Relation } from './annex-schema';
export { annex, columnLabel, isAdditive, isNumeric } from './annex-schema';
export { cityProper, columnOf, findAnnex, orderOf, reportAnnexes, targetsAnnex, unitById } from './programme';
export type { OutsidePlace, Prefecture, Programme, Unit, UnitType } from './programme';
export type { ProgrammeFile, ProgrammeInput } from './programme-schema';
export { thresholdsSchema, type ThresholdLine, type Thresholds } from './threshold-schema';
export { loadProgramme, type LoadedProgramme } from './load';
export { jilin, PROGRAMMES } from './built-in';
export { programmeEdit, programmeFor, storedProgramme, withProgramme } from './chosen';
