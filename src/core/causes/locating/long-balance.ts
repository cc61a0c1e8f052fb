import type { LinearRelation } from '../../arithmetic';
import { decimalsOf, figureAt, refKey, type Balance, type Ref } from '../../relations';
import { groupedBy, once } from '../../workbook';

/** A coefficient and the cell whose figure it multiplies. */
export type BlockTerm = readonly [coefficient: number, ref: Ref];

/** From so many parts on, a balance is taken together once, not anew for every block that has a few of its cells. */
const MANY_PARTS = 200;

/** Whether it takes long to go through the cells of a balance. */
export const isLong = ({ parts }: Balance): boolean => parts.length >= MANY_PARTS;

/** What all terms of a balance come to, with how many decimals, and where each cell stands among them. */
interface Together {
  readonly terms: readonly BlockTerm[];
  readonly sum: number;
  readonly decimals: number;
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Keeps a long balance taken together as long as the balance lives; `termsOf` is asked once. */
export function longBalance(termsOf: (balance: Balance) => readonly BlockTerm[]): (balance: Balance) => Together {
  return once((balance) => {
    const terms = termsOf(balance);
    const places = groupedBy(terms.keys(), (at) => refKey(terms[at]?.[1] ?? balance.whole));
    let [sum, decimals] = [0, 0];
    for (const [coefficient, ref] of terms) {
      const figure = coefficient * (figureAt(ref) ?? 0);
      decimals = decimalsOf(figure, decimals);
      sum += figure;
    }
    return { terms, sum, decimals, places };
  });
}

/**
 * The relation of such a balance: the cells that may change stay terms, all others are told by the difference.
 * Undefined where one of its cells stands for others.
 */
export function longRelation(
  { terms, sum, decimals, places }: Together,
  op: LinearRelation['op'],
  { cells, formulas }: { readonly cells: ReadonlyMap<string, Ref>; readonly formulas: ReadonlyMap<string, Balance> },
): LinearRelation | undefined {
  if ([...formulas.keys()].some((key) => places.has(key))) return undefined;
  const open = [...cells.keys()]
    .flatMap((key) => (places.get(key) ?? []).map((at) => ({ at, key })))
    .sort((one, other) => one.at - other.at);
  const known = open.reduce((rest, { at }) => {
    const [coefficient = 0, ref] = terms[at] ?? [];
    return rest - coefficient * (ref === undefined ? 0 : (figureAt(ref) ?? 0));
  }, sum);
  return {
    terms: open.map(({ at, key }) => [terms[at]?.[0] ?? 0, key] as const),
    op,
    constant: Number((-known).toFixed(decimals)),
  };
}
