import { affordableRental } from './affordable-rental';
import { annualTargets } from './annual-targets';
import { auditVacancy } from './audit-vacancy';
import { compensationPolicy } from './compensation-policy';
import { expropriation } from './expropriation';
import { funding } from './funding';
import { publicRental } from './public-rental';
import { rectification } from './rectification';
import type { Annex, Column } from './schema';
import { rentSubsidy } from './rent-subsidy';
import { shantytown } from './shantytown';

export type { Annex, Column, ColumnKind, Measure, Relation } from './schema';
export { annex, columnLabel, isAdditive, isNumeric, type AnnexInput } from './schema';
export { annualTargets };

/** The nine annexes of the circular, the numbered ones first, then in the order of its sections. */
export const REPORT_ANNEXES: readonly Annex[] = [
  shantytown, rentSubsidy, expropriation, compensationPolicy,
  affordableRental, publicRental, rectification, funding, auditVacancy,
];

/** Every table the add-in knows. */
export const ANNEXES: readonly Annex[] = [...REPORT_ANNEXES, annualTargets];

/** The annex of an id; undefined for an unknown one. */
export const findAnnex = (id: string): Annex | undefined => ANNEXES.find((one) => one.id === id);

/** The column of an annex by id; an id that the definition does not have is a mistake of the program. */
export function columnOf(annex: Annex, id: string): Column {
  const column = annex.columns.find((one) => one.id === id);
  if (!column) throw new RangeError(`${annex.id} has no column ${id}`);
  return column;
}
