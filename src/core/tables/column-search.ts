import type { Annex, Column } from '../programmes';
import { isFirm, type Choice } from './column-choices';
import type { ColumnFigures } from './column-figures';
import { members, proofOf, type Proof } from './column-proofs';

/**
 * What relations and order are worth beside words, of which a full match counts about 2; fitted with them. Relations
 * weigh more than a word, two words more than a relation.
 */
const WEIGHTS = {
  missing: -0.3,
  /** A column that stands before one that the annex has behind it. */
  disorder: -0.15,
  /** A relation that holds in nearly all telling rows, in two or three rows, or that fails in nearly all. */
  proven: 1.3,
  hinted: 0.6,
  refuted: -1.2,
  /** part ≤ whole says little when it holds. */
  within: 0.1,
  beyond: -0.5,
} as const;
const HOLDS = 0.7;
const FAILS = 0.3;
const ENOUGH_ROWS = 4;
/** How many unfinished assignments are kept while they grow. */
const BEAM = 40;

/** What is chosen for some definitions, by their id. */
export type Chosen = ReadonlyMap<string, Choice>;

/**
 * The choice for each definition for which words, order and relations together speak most; `given` is settled. A
 * definition for which nothing speaks has none.
 */
export function searchColumns(
  choicesOf: ReadonlyMap<Column, readonly Choice[]>,
  given: Chosen,
  annex: Annex,
  figures: ReadonlyMap<number, ColumnFigures>,
): Chosen {
  const prove = proverOf(figures);
  const claims = countClaims([...choicesOf.values()]);
  let states: readonly State[] = [{ chosen: given, score: 0, last: -1 }];
  for (const [definition, choices] of choicesOf) {
    const [choice, second] = choices;
    // What is plainly named and claimed by nothing else needs no trial of doing without it.
    const plain = choice && !second && isFirm(choice) && claims.get(choice.column) === 1 ? choice : undefined;
    const [only, other] = states;
    if (plain && only && !other) states = [withChoice(only, definition, plain)];
    else states = best(states.flatMap((state) => grown(state, definition, choices, annex, prove, plain !== undefined)));
  }
  return states[0]?.chosen ?? given;
}

const best = (states: readonly State[]): readonly State[] =>
  [...states].sort((a, b) => b.score - a.score).slice(0, BEAM);

interface State {
  readonly chosen: Chosen;
  readonly score: number;
  /** The rightmost column chosen so far. */
  readonly last: number;
}

const withChoice = ({ chosen, score, last }: State, definition: Column, choice: Choice): State => ({
  chosen: new Map(chosen).set(definition.id, choice),
  last: Math.max(last, choice.column),
  score: score + choice.score + (choice.column < last ? WEIGHTS.disorder : 0),
});

/** A state with every choice for a definition that is still free, and, where that may be better, with none. */
function grown(
  state: State,
  definition: Column,
  choices: readonly Choice[],
  annex: Annex,
  prove: Prover,
  isPlain: boolean,
): readonly State[] {
  const missing = definition.isOptional ? WEIGHTS.missing / 3 : WEIGHTS.missing;
  const taken = new Set([...state.chosen.values()].map(({ column }) => column));
  const grownBy = choices
    .filter(({ column }) => !taken.has(column))
    .map((choice): State => {
      const next = withChoice(state, definition, choice);
      return { ...next, score: next.score + provenBy(annex, next.chosen, definition.id, prove) };
    });
  return isPlain && grownBy.length > 0 ? grownBy : [{ ...state, score: state.score + missing }, ...grownBy];
}

/** How many definitions each column may be. */
function countClaims(choices: readonly (readonly Choice[])[]): ReadonlyMap<number, number> {
  const claims = new Map<number, number>();
  for (const { column } of choices.flat()) claims.set(column, (claims.get(column) ?? 0) + 1);
  return claims;
}

/** What the relations are worth that the last chosen definition completes. */
function provenBy(annex: Annex, chosen: Chosen, last: string, prove: Prover): number {
  return annex.relations.reduce((sum, relation) => {
    const ids = members(relation);
    if (!ids.includes(last)) return sum;
    const columns = ids.flatMap((id) => chosen.get(id)?.column ?? []);
    return columns.length === ids.length ? sum + worth(relation.kind, prove(relation.kind, columns)) : sum;
  }, 0);
}

function worth(kind: string, { share, rows }: Proof): number {
  if (kind === 'part') return rows >= ENOUGH_ROWS && share < 0.5 ? WEIGHTS.beyond : WEIGHTS.within * share;
  if (rows >= ENOUGH_ROWS) return share >= HOLDS ? WEIGHTS.proven : share < FAILS ? WEIGHTS.refuted : 0;
  return rows >= 2 && share === 1 ? WEIGHTS.hinted : 0;
}

type Prover = (kind: Annex['relations'][number]['kind'], columns: readonly number[]) => Proof;

/** Proofs are looked up again and again while assignments grow; each is made once. */
function proverOf(figures: ReadonlyMap<number, ColumnFigures>): Prover {
  const known = new Map<string, Proof>();
  return (kind, columns) => {
    const key = `${kind} ${columns.join()}`;
    const proof =
      known.get(key) ??
      proofOf(
        kind,
        columns.flatMap((column) => figures.get(column) ?? []),
      );
    known.set(key, proof);
    return proof;
  };
}
