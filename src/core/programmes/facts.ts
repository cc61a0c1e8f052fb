import type { AnnexInput } from './annex-schema';

type FactInput = NonNullable<AnnexInput['facts']>[number];
type Who = (FactInput & { kind: 'places' })['who'];
type More = Partial<Omit<FactInput & { kind: 'places' }, 'kind' | 'slot' | 'who'>>;

/** The places that stand so in a measure. */
export const standing = (measure: string, is: (Who & { by: 'status' })['is']): Who => ({ by: 'status', measure, is });

/** The places that gave one of these answers. */
export const answering = (column: string, ...answers: string[]): Who => ({ by: 'answer', column, answers });

/** The places with a figure above zero. */
export const having = (column: string): Who => ({ by: 'figure', column });

/** A list of places. */
export const placesFact = (slot: string, who: Who, more: More = {}): FactInput => ({
  kind: 'places',
  slot,
  who,
  ...more,
});

/** What is planned, done and reached in a measure, under these names. */
export const totalsFacts = (measure: string, plan: string, done: string, rate: string): FactInput[] => [
  { kind: 'target', slot: plan, measure },
  { kind: 'done', slot: done, measure },
  { kind: 'rate', slot: rate, measure },
];

/** The sum of a column. */
export const sumFact = (slot: string, column: string): FactInput => ({ kind: 'sum', slot, column });

/** The sum of a column, where it is more than nothing. */
export const positiveFact = (slot: string, column: string, more: { readonly unless?: string } = {}): FactInput => ({
  kind: 'sum',
  slot,
  column,
  isPositive: true,
  ...more,
});

/** The share of a measure's target that is due. */
export const dueFact = (slot: string, measure: string): FactInput => ({ kind: 'due', slot, measure });
