import type { DraftedAnnex, Slots } from '../slot';
import { affordableRentalFacts } from './affordable-rental';
import { auditVacancyFacts } from './audit-vacancy';
import { compensationPolicyFacts } from './compensation-policy';
import { expropriationFacts } from './expropriation';
import type { Grounds } from './figures';
import { fundingFacts } from './funding';
import { publicRentalFacts } from './public-rental';
import { rectificationFacts } from './rectification';
import { rentSubsidyFacts } from './rent-subsidy';
import { shantytownFacts } from './shantytown';

export type { Grounds } from './figures';

/** What each annex has to say, as slots. */
export const ANNEX_FACTS: Readonly<Record<DraftedAnnex, (grounds: Grounds) => Slots>> = {
  'affordable-rental': affordableRentalFacts,
  'public-rental': publicRentalFacts,
  'rent-subsidy': rentSubsidyFacts,
  shantytown: shantytownFacts,
  rectification: rectificationFacts,
  expropriation: expropriationFacts,
  'compensation-policy': compensationPolicyFacts,
  funding: fundingFacts,
  'audit-vacancy': auditVacancyFacts,
};
