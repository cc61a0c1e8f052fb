import type { Period } from '../period';
import type { SheetPlan } from '../plan';
import { affordableRental } from './affordable-rental';
import { auditVacancy } from './audit-vacancy';
import { compensationPolicy } from './compensation-policy';
import { expropriation } from './expropriation';
import { funding } from './funding';
import { publicRental } from './public-rental';
import { rectification } from './rectification';
import { rentSubsidy } from './rent-subsidy';
import { shantytown } from './shantytown';

/** The nine annexes of a period, the numbered ones first. */
export const annexes = (period: Period): readonly SheetPlan[] =>
  [
    shantytown,
    rentSubsidy,
    expropriation,
    compensationPolicy,
    affordableRental,
    publicRental,
    rectification,
    funding,
    auditVacancy,
  ].map((annex) => annex(period));
