import type { Annex, Column, Relation } from '../programmes';
import { once } from '../workbook';
import { isFirm, type ColumnChoice } from './column-choices';
import type { ColumnFigures } from './column-figures';
import { members, proverOf, type ColumnProof, type Prover } from './column-proofs';
import { sharedBases } from './unheld-rates';

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
/** Nearly all telling rows; up to three in ten may hold the slips that are looked for. */
const HOLDS = 0.7;
/** Nearly none: the mirror image of what holds. */
const FAILS = 0.3;
/** Of two columns for which a relation holds the one with fewer exceptions is meant: each tenth is worth so much. */
const LACKS = 2;
/** With fewer telling rows a relation is a hint and no proof. */
const ENOUGH_ROWS = 4;
/** How many unfinished assignments are kept while they grow. */
const BEAM = 40;

/** What is chosen for some definitions, by their id. */
export type Chosen = ReadonlyMap<string, ColumnChoice>;

/**
 * The choice for each definition for which words, order and relations together speak most; `given` is settled. A
 * definition for which nothing speaks has none.
 */
export function searchColumns(
  choicesOf: ReadonlyMap<Column, readonly ColumnChoice[]>,
  given: Chosen,
  annex: Annex,
  figures: ReadonlyMap<number, ColumnFigures>,
): Chosen {
  const prove = proverOf(figures);
  const claims = countClaims([...choicesOf.values()]);
  let states: readonly State[] = [{ chosen: given, score: 0, last: -1 }];
  for (const [definition, all] of choicesOf) {
    const named = onlyNamed(definition, all, claims);
    const choices = named ? [named] : all;
    const relations = relationsOf(annex).get(definition.id) ?? [];
    // What all assignments share tells none of them from the others: it needs no proof. What is plainly named and
    // claimed by nothing else needs no trial of doing without it.
    const steps =
      named && states.length === 1
        ? states.map((state) => ({ state, choice: named, score: state.score }))
        : states.flatMap((state) => stepsFrom(state, definition, choices, relations, prove, named !== undefined));
    states = best(steps).map((step) => taken(step, definition));
  }
  return states[0]?.chosen ?? given;
}

/**
 * The one column that is called as a definition is, and as no other: figures that contradict it are wrong figures, and
 * no sign of another column. A rate must be called so in full, and nothing else may be meant.
 */
function onlyNamed(
  { kind }: Column,
  choices: readonly ColumnChoice[],
  claims: ReadonlyMap<number, number>,
): ColumnChoice | undefined {
  const [only, second] = kind === 'rate' ? choices : choices.filter(({ isNamed }) => isNamed);
  const isOnly = only !== undefined && !second && (kind !== 'rate' || isFirm(only));
  return isOnly && claims.get(only.column) === 1 ? only : undefined;
}

const best = (steps: readonly Step[]): readonly Step[] =>
  steps.length === 1 ? steps : [...steps].sort((a, b) => b.score - a.score).slice(0, BEAM);

interface State {
  readonly chosen: Chosen;
  readonly score: number;
  /** The rightmost column chosen so far. */
  readonly last: number;
}

/** A state with a choice for the next definition, or with none; made only where it is kept. */
interface Step {
  readonly state: State;
  readonly choice: ColumnChoice | undefined;
  readonly score: number;
}

const taken = ({ state, choice, score }: Step, definition: Column): State =>
  choice
    ? { chosen: new Map(state.chosen).set(definition.id, choice), last: Math.max(state.last, choice.column), score }
    : { ...state, score };

/** Every choice for a definition that is still free in a state, and, where that may be better, none. */
function stepsFrom(
  state: State,
  definition: Column,
  choices: readonly ColumnChoice[],
  relations: readonly Related[],
  prove: Prover,
  isPlain: boolean,
): readonly Step[] {
  const missing = definition.isOptional ? WEIGHTS.missing / 3 : WEIGHTS.missing;
  const steps: Step[] = [];
  for (const choice of choices) {
    if (isTaken(choice.column, state.chosen)) continue;
    const order = choice.column < state.last ? WEIGHTS.disorder : 0;
    const proven = provenBy(relations, state.chosen, definition.id, choice.column, prove);
    steps.push({ state, choice, score: state.score + choice.score + order + proven });
  }
  return isPlain && steps.length > 0 ? steps : [{ state, choice: undefined, score: state.score + missing }, ...steps];
}

function isTaken(column: number, chosen: Chosen): boolean {
  for (const one of chosen.values()) if (one.column === column) return true;
  return false;
}

/** How many definitions each column may be, by words where there are any. */
function countClaims(choices: readonly (readonly ColumnChoice[])[]): ReadonlyMap<number, number> {
  const claims = new Map<number, number>();
  for (const { column, isNamed } of choices.flat()) if (isNamed) claims.set(column, (claims.get(column) ?? 0) + 1);
  return claims;
}

/** A relation with the definitions it is about. */
interface Related {
  readonly kind: Relation['kind'];
  readonly ids: readonly string[];
  /** The plans of the same unit that other rates of the annex have. */
  readonly shared: readonly string[];
}

/** The relations of an annex by every definition they are about. */
const relationsOf = once((annex: Annex): ReadonlyMap<string, readonly Related[]> => {
  const related = annex.relations.map((relation): Related => ({
    kind: relation.kind,
    ids: members(relation),
    shared: sharedBases(annex, relation),
  }));
  return new Map(annex.columns.map(({ id }) => [id, related.filter(({ ids }) => ids.includes(id))]));
});

/** What the relations are worth that a column chosen for one more definition completes. */
const provenBy = (relations: readonly Related[], chosen: Chosen, id: string, column: number, prove: Prover): number =>
  relations.reduce((sum, related) => {
    const columns = columnsOf(related, chosen, id, column);
    const said = columns ? worth(related.kind, prove(related.kind, columns)) : 0;
    // That it may be of another's plan is a guess, which figures may bear out; that they do not says nothing.
    return sum + (isOfAnother(related, chosen, id) ? Math.max(0, said) : said);
  }, 0);

/** Whether a relation lacks its own last column, the plan of a rate. */
const isOfAnother = ({ ids }: Related, chosen: Chosen, id: string): boolean =>
  ids.at(-1) !== id && !chosen.has(ids.at(-1) ?? '');

/**
 * The columns of definitions, one of them just chosen; undefined while one has none. A rate whose plan is not there is
 * of the plan that another rate has.
 */
function columnsOf(related: Related, chosen: Chosen, id: string, column: number): readonly number[] | undefined {
  const columns: number[] = [];
  for (const one of related.ids) {
    const at = one === id ? column : chosen.get(one)?.column;
    if (at !== undefined) columns.push(at);
  }
  const isOneLacking = columns.length + 1 === related.ids.length && isOfAnother(related, chosen, id);
  const base = isOneLacking ? related.shared.find((one) => chosen.has(one)) : undefined;
  if (base !== undefined) columns.push(chosen.get(base)?.column ?? 0);
  return columns.length === related.ids.length ? columns : undefined;
}

function worth(kind: string, { share, rows }: ColumnProof): number {
  if (kind === 'part') return rows >= ENOUGH_ROWS && share < 0.5 ? WEIGHTS.beyond : WEIGHTS.within * share;
  if (rows >= ENOUGH_ROWS)
    return share >= HOLDS ? WEIGHTS.proven - LACKS * (1 - share) : share < FAILS ? WEIGHTS.refuted : 0;
  return rows >= 2 && share === 1 ? WEIGHTS.hinted : 0;
}
