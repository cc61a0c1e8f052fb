import type { FactDraft, WhoDefinition } from './define';

type Who = WhoDefinition<string, string>;
type HowItStands = Extract<Who, { by: 'status' }>['is'];
type Places = Extract<FactDraft<string, string>, { kind: 'places' }>;
type More = Partial<Omit<Places, 'kind' | 'slot' | 'who'>>;

/*
 * Each gives back the very names it was given, so that the annex in which it stands can hold them against its columns
 * and measures.
 */

/** The places that stand so in a measure. */
export const standing = <const MeasureId extends string>(measure: MeasureId, is: HowItStands) =>
  ({ by: 'status', measure, is }) as const;

/** The places that gave one of these answers. */
export const answering = <const ColumnId extends string>(column: ColumnId, ...answers: string[]) => ({
  by: 'answer' as const,
  column,
  answers,
});

/** The places with a figure above zero. */
export const having = <const ColumnId extends string>(column: ColumnId) => ({ by: 'figure', column }) as const;

/** A list of places. What goes on in `more` is taken as written, not guessed from where the fact stands. */
export const placesFact = <const These extends Who, const Rest extends More = object>(
  slot: string,
  who: These,
  more?: Rest,
): { kind: 'places'; slot: string; who: These } & NoInfer<Rest> => ({ kind: 'places', slot, who, ...(more as Rest) });

/** What is planned, done and reached in a measure, under these names. */
export const totalsFacts = <const MeasureId extends string>(
  measure: MeasureId,
  plan: string,
  done: string,
  rate: string,
) =>
  [
    { kind: 'target', slot: plan, measure },
    { kind: 'done', slot: done, measure },
    { kind: 'rate', slot: rate, measure },
  ] as const;

/** The sum of a column. */
export const sumFact = <const ColumnId extends string>(slot: string, column: ColumnId) =>
  ({ kind: 'sum', slot, column }) as const;

/** The sum of a column, where it is more than nothing. */
export const positiveFact = <const ColumnId extends string>(
  slot: string,
  column: ColumnId,
  more: { readonly unless?: string } = {},
) => ({ kind: 'sum' as const, slot, column, isPositive: true, ...more });

/** The share of a measure's target that is due. */
export const dueFact = <const MeasureId extends string>(slot: string, measure: MeasureId) =>
  ({ kind: 'due', slot, measure }) as const;
