import { jilin, reportAnnexes, targetsAnnex, type Annex } from '../programmes';

export { annex, columnLabel, columnOf, isAdditive, isNumeric } from '../programmes';
export type { Annex, AnnexInput, Column, ColumnKind, Measure, Relation } from '../programmes';

/** The annexes of the built-in programme; what still reads them here will read the table's programme. */
export const REPORT_ANNEXES: readonly Annex[] = reportAnnexes(jilin);
export const ANNEXES: readonly Annex[] = jilin.annexes;
export const annualTargets: Annex = (targetsAnnex(jilin) ?? jilin.annexes[0]) as Annex;
