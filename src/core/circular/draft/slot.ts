import type { Decimal, Fraction } from '../../arithmetic';
import type { Address } from '../../workbook';

/** A place as a list names it, with its figure where the list gives one. */
export interface NamedPlace {
  readonly name: string;
  /** The cell of the name, and that of the figure. */
  readonly sources: readonly Address[];
  readonly amount?: Decimal;
}

/** What a named slot of a template stands for. A slot that nothing is known of is absent, and its clause with it. */
export type Slot =
  | { readonly kind: 'amount'; readonly amount: Decimal; readonly sources: readonly Address[] }
  | { readonly kind: 'rate'; readonly rate: Fraction; readonly sources: readonly Address[] }
  | { readonly kind: 'places'; readonly places: readonly NamedPlace[] }
  | { readonly kind: 'words'; readonly words: string };

/** Slots by name. */
export type Slots = Readonly<Partial<Record<string, Slot>>>;

/** Which slots every paragraph has, beside those of its annexes. */
export const COMMON_SLOTS = ['year', 'period', 'months', 'cutOff', 'topics', 'blank', 'whole'] as const;

/** Which slots each annex yields; what templates may use. */
export const ANNEX_SLOTS = {
  'affordable-rental': [
    'places', 'plan', 'done', 'rate', 'policyIssued', 'policyOthers', 'policyPending', 'groups',
    'certified', 'certifiedProjects', 'certifiedUnits', 'appsOfAll', 'apps', 'behind', 'due',
  ],
  'public-rental': ['raised', 'allocated', 'allocatedRate', 'newStarted', 'newPlaces', 'newPlan', 'newDone', 'newRate'],
  'rent-subsidy': ['subsidyPlan', 'subsidyDone', 'subsidyRate', 'subsidyOver', 'subsidyIrregular', 'subsidyZero'],
  shantytown: [
    'places', 'startPlan', 'startDone', 'startRate', 'startZero', 'startSlow', 'startDue', 'builtPlan', 'builtDone', 'builtRate',
    'investmentPlan', 'investmentDone', 'investmentNew', 'investmentRate',
  ],
  rectification: ['places', 'projects', 'units', 'target', 'targetOfHalf', 'done', 'doneByPlace', 'rate', 'zero'],
  expropriation: ['places', 'households', 'area', 'takenHouseholds', 'takenArea', 'demolishedHouseholds', 'demolishedArea', 'fast', 'zero'],
  'compensation-policy': ['issued', 'pending', 'pendingInProcedure'],
  funding: [
    'agricultural', 'agriculturalPlaces', 'development', 'developmentPlaces', 'renewalSubsidy', 'rentalSubsidy', 'budgetSubsidy', 'budgetBatches',
    'central', 'bondProjects', 'bondApproved', 'issuedProjects', 'bondIssued',
  ],
  'audit-vacancy': ['vacant', 'done', 'rate', 'remaining', 'remainingPlaces'],
} as const;

export type DraftedAnnex = keyof typeof ANNEX_SLOTS;

/** The slots of one annex; only names that templates may use. */
export type SlotsOf<Id extends DraftedAnnex> = Readonly<Partial<Record<(typeof ANNEX_SLOTS)[Id][number], Slot>>>;
