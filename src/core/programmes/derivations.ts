import { once } from '../workbook';
import type { Annex, Column } from './annex-schema';

/** How a column follows from others of its row: a quotient in percent, a sum, or what parts leave of a whole. */
export type Derivation =
  | { readonly kind: 'rate'; readonly done: string; readonly base: string }
  | { readonly kind: 'sum'; readonly parts: readonly string[] }
  | { readonly kind: 'rest'; readonly whole: string; readonly parts: readonly string[] };

/**
 * The columns of an annex that are computed, by id. A plan or the base of a rate is given, so that beside it the rest
 * is computed, not the whole.
 */
export const derivations: (annex: Annex) => ReadonlyMap<string, Derivation> = once((annex: Annex) => {
  const given = givenColumns(annex);
  const derived = new Map<string, Derivation>();
  for (const relation of annex.relations) {
    if (relation.kind === 'rate')
      derived.set(relation.rate, { kind: 'rate', done: relation.done, base: relation.base });
    if (relation.kind !== 'sum') continue;
    const rest = relation.parts.filter((part) => !given.has(part)).at(-1);
    if (!given.has(relation.whole)) derived.set(relation.whole, { kind: 'sum', parts: relation.parts });
    else if (rest !== undefined)
      derived.set(rest, { kind: 'rest', whole: relation.whole, parts: relation.parts.filter((part) => part !== rest) });
  }
  return derived;
});

/** Columns that stand in a rate, or are a plan: they are written by hand. */
const givenColumns = (annex: Annex): ReadonlySet<string> =>
  new Set([
    ...annex.relations.flatMap((relation) => (relation.kind === 'rate' ? [relation.base, relation.done] : [])),
    ...annex.measures.flatMap(({ target }) => (target === undefined ? [] : [target])),
  ]);

/** Whether a column holds what a place reports, beside its name and number. */
export const isReported = ({ kind }: Column): boolean => kind !== 'sequence' && kind !== 'place';
