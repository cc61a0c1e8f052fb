import type { FactFile } from './fact-schema';

/** A fact in a template: {name} or {name:form}. */
export const SLOT = /\{([A-Za-z]+)(?::([^{}]*))?\}/gu;

/** What every text has beside the facts of its annexes. */
export const COMMON_SLOTS = ['year', 'period', 'months', 'cutOff', 'topics', 'blank', 'whole', 'province'] as const;

/** How a fact may be written, by what it is; the empty form is always right. */
export type SlotKind = 'amount' | 'places' | 'words' | 'rate';

/**
 * Amounts: plain (at most two decimals), `2` (exactly two), `万` (two decimals, from ten thousand on), `万全` (every
 * digit). Places: `数` 7个市县, `列` names, `共` names and count, `等` names, 等 and count, `例5` the first five, `逐套` and `括套`
 * names with figures.
 */
const FORMS: Readonly<Record<SlotKind, RegExp>> = {
  amount: /^(?:2|万|万全)?$/u,
  places: /^(?:数|列|共|等|例[1-9]|[逐括].+)$/u,
  words: /^$/u,
  rate: /^$/u,
};

/** Whether a fact of this kind may be written so. */
export const isSlotForm = (kind: SlotKind, form: string): boolean => FORMS[kind].test(form);

/** The facts that a template uses, with their forms. */
export const slotsIn = (template: string): readonly { readonly name: string; readonly form: string }[] =>
  [...template.matchAll(SLOT)].map(([, name = '', form = '']) => ({ name, form }));

/** Whether every brace belongs to a fact. */
export const isClosed = (template: string): boolean => !/[{}]/.test(template.replace(SLOT, ''));

/** The names under which a fact can be used, and what each is. */
export function slotsOfFact(fact: FactFile): readonly (readonly [name: string, kind: SlotKind])[] {
  switch (fact.kind) {
    case 'sum':
    case 'target':
    case 'done':
      return [[fact.slot, 'amount']];
    case 'rate':
      return [[fact.slot, 'rate']];
    case 'due':
      return [[fact.slot, 'words']];
    case 'places':
      return [[fact.slot, 'places']];
    case 'split':
      return fact.parts.flatMap(({ slot, pattern }) => [
        [slot, 'amount'] as const,
        ...groupsIn(pattern).map((name) => [name, 'words'] as const),
      ]);
  }
}

/** The named groups of a pattern other than the amount. */
const groupsIn = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/\(\?<([A-Za-z]+)>/gu)].map(([, name = '']) => name).filter((name) => name !== 'amount');
