/**
 * One entry of a vocabulary: what it recognises, with words it must fit and words it must not. Both are run as tests.
 */
export interface Term<Id extends string = string> {
  readonly id: Id;
  readonly pattern: RegExp;
  readonly example: string;
  readonly counter: string;
}

/** An entry, on one line where it is short. */
export const term = <Id extends string>(id: Id, pattern: RegExp, example: string, counter: string): Term<Id> => ({
  id,
  pattern,
  example,
  counter,
});

/** The first entry that fits. */
export const termIn = <Id extends string>(terms: readonly Term<Id>[], words: string): Id | undefined =>
  terms.find(({ pattern }) => pattern.test(words))?.id;
