import { isNumeric, type Annex, type Column } from '../programmes';
import { headerKey, type Answer } from './answers';
import type { ColumnFigures } from './column-figures';
import { members, proofOf, type Proof } from './column-proofs';
import type { HeaderColumn } from './header';
import { unitScale } from './header-text';
import { fit, isForeign, likeness, mayMeasure } from './header-fit';
import { isPlaceHeader, isSequenceHeader } from './words';

/**
 * Why a sheet column counts as a column of the annex: its header's words, what its figures prove, or that nothing else
 * is left.
 */
export type Evidence = 'words' | 'figures' | 'elimination' | 'user';

/** The definition of every understood sheet column, and what it rests on. */
export interface Assignment {
  readonly columns: ReadonlyMap<number, Column>;
  readonly evidence: ReadonlyMap<number, Evidence>;
  /** Columns that a person said are none of the annex's. */
  readonly dismissed: ReadonlySet<number>;
}

/**
 * What speaks for and against a column, on one scale on which a full match of words is about 2. Fitted on generated
 * layouts of the clean example with header words replaced by nonsense; relations weigh more than a word, two words
 * more than a relation.
 */
const WEIGHTS = {
  /** Words from which on figures of an unexpected kind are a fault of the column, not a sign of another one. */
  firm: 1.2,
  /** Words that are only alike count less than known ones, and below `leastAlike` not at all. */
  alike: 0.8,
  leastAlike: 0.25,
  /** A column without words needs a relation that proves it. */
  wordless: -0.6,
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
const BEAM = 40;
/** An annex has some twenty columns; what stands further right than so many is of other business and left unread. */
const MOST_HEADERS = 150;
/** Of a wide sheet of other business not every column is tried for every definition. */
const MOST_WORDLESS = 40;

/**
 * The definition of each header column: the assignment for which words, units, figures and order together speak most.
 */
export function assignColumns(
  headers: readonly HeaderColumn[],
  annex: Annex,
  placeColumn: number,
  figures: ReadonlyMap<number, ColumnFigures>,
  answers: readonly Answer[] = [],
): Assignment {
  const fixed = fixedColumns(headers, annex, placeColumn);
  const told = toldColumns(
    headers.filter(({ column }) => !fixed.has(column)),
    annex,
    answers,
  );
  const known = new Set(told.values());
  const usable = headers
    .slice(0, MOST_HEADERS)
    .filter(({ column, path }) => !fixed.has(column) && !told.has(column) && !isPlaceHeader(path.join('')));
  const wanted = annex.columns.filter((one) => one.kind !== 'place' && one.kind !== 'sequence' && !known.has(one));
  const prove = proverOf(figures);
  const byUser = [...told].flatMap(([column, definition]) => (definition ? [[column, definition] as const] : []));
  const given = new Map(
    byUser.map(([column, { id }]): [string, Choice] => [id, { column, score: 0, isByWords: true }]),
  );
  let states: readonly State[] = [{ chosen: given, score: 0, last: -1 }];
  for (const definition of wanted) {
    const choices = choicesFor(definition, usable, figures);
    const next = states.flatMap((state) => grown(state, definition, choices, annex, prove));
    states = next.sort((a, b) => b.score - a.score).slice(0, BEAM);
  }
  const chosen = states[0]?.chosen ?? new Map<string, Choice>();
  const byWords = [...chosen].flatMap(([id, choice]) => {
    const definition = wanted.find((one) => one.id === id);
    return definition ? [{ definition, choice }] : [];
  });
  const left = eliminated(wanted, usable, byWords, figures);
  return {
    columns: new Map([
      ...fixed,
      ...byUser,
      ...byWords.map(({ definition, choice }) => [choice.column, definition] as const),
      ...left,
    ]),
    evidence: new Map([
      ...[...fixed.keys()].map((column) => [column, 'words'] as const),
      ...byUser.map(([column]) => [column, 'user'] as const),
      ...byWords.map(({ choice }) => [choice.column, choice.isByWords ? 'words' : 'figures'] as const),
      ...[...left.keys()].map((column) => [column, 'elimination'] as const),
    ]),
    dismissed: new Set([...told].flatMap(([column, definition]) => (definition ? [] : [column]))),
  };
}

/** What a person said of columns of this annex; of two columns given one name the first has it. */
function toldColumns(
  headers: readonly HeaderColumn[],
  annex: Annex,
  answers: readonly Answer[],
): ReadonlyMap<number, Column | undefined> {
  const told = new Map<number, Column | undefined>();
  for (const { column, path } of headers) {
    const answer = answers.find(
      (one) => one.kind === 'column' && one.annex === annex.id && one.header === headerKey(path, column),
    );
    if (answer?.kind !== 'column') continue;
    const definition = annex.columns.find(
      ({ id, kind }) => id === answer.column && kind !== 'place' && kind !== 'sequence',
    );
    const isFree = definition !== undefined && ![...told.values()].includes(definition);
    if (answer.column === undefined || isFree) told.set(column, definition);
  }
  return told;
}

/** The places, and the ordinals left of them. */
function fixedColumns(
  headers: readonly HeaderColumn[],
  annex: Annex,
  placeColumn: number,
): ReadonlyMap<number, Column> {
  const ordinals = headers.find((one) => one.column < placeColumn && isSequenceHeader(one.path.join('')));
  return new Map(
    annex.columns.flatMap((definition): readonly (readonly [number, Column])[] => {
      if (definition.kind === 'place') return [[placeColumn, definition]];
      return definition.kind === 'sequence' && ordinals ? [[ordinals.column, definition]] : [];
    }),
  );
}

interface Choice {
  readonly column: number;
  readonly score: number;
  readonly isByWords: boolean;
}

interface State {
  readonly chosen: ReadonlyMap<string, Choice>;
  readonly score: number;
  /** The rightmost column chosen so far. */
  readonly last: number;
}

/** The columns that may be a definition, with what their words are worth. */
function choicesFor(
  definition: Column,
  headers: readonly HeaderColumn[],
  figures: ReadonlyMap<number, ColumnFigures>,
): readonly Choice[] {
  const scored = headers.map((header) => ({ header, words: fit(header, definition) }));
  const best = scored.reduce((most, { words }) => Math.max(most, words), 0);
  let wordless = 0;
  return scored.flatMap(({ header, words }): readonly Choice[] => {
    const { column } = header;
    const isPossible = suits(header, definition, figures.get(column));
    if (words >= WEIGHTS.firm || (words > 0 && isPossible)) return [{ column, score: words, isByWords: true }];
    if (best >= WEIGHTS.firm || !isPossible || isForeign(header)) return [];
    const alike = likeness(header, definition);
    if (alike >= WEIGHTS.leastAlike) return [{ column, score: alike * WEIGHTS.alike, isByWords: true }];
    return isNumeric(definition) &&
      !figures.get(column)?.isBlank &&
      mayMeasure(header, definition) &&
      wordless++ < MOST_WORDLESS
      ? [{ column, score: WEIGHTS.wordless, isByWords: false }]
      : [];
  });
}

/** Whether the cells of a column may be what a definition asks for; blank ones may be anything. */
function suits(header: HeaderColumn, definition: Column, figures: ColumnFigures | undefined): boolean {
  if (!figures || figures.isBlank || definition.kind === 'date') return true;
  if (!isNumeric(definition)) return !figures.isNumeric;
  if (!figures.isNumeric || figures.isPercent !== (definition.kind === 'rate' && figures.isPercent)) return false;
  return definition.kind !== 'count' || figures.isWhole || isInGreaterUnit(header, definition);
}

/** 万套 have decimals where 套 have none. */
const isInGreaterUnit = ({ unit = '' }: HeaderColumn, definition: Column): boolean =>
  (unitScale(unit)?.scale ?? 1) > (unitScale(definition.unit ?? '')?.scale ?? 1);

function grown(
  state: State,
  definition: Column,
  choices: readonly Choice[],
  annex: Annex,
  prove: Prover,
): readonly State[] {
  const without: State = {
    ...state,
    score: state.score + (definition.isOptional ? WEIGHTS.missing / 3 : WEIGHTS.missing),
  };
  const taken = new Set([...state.chosen.values()].map(({ column }) => column));
  const grownBy = choices
    .filter(({ column }) => !taken.has(column))
    .map((choice): State => {
      const chosen = new Map(state.chosen).set(definition.id, choice);
      const order = choice.column < state.last ? WEIGHTS.disorder : 0;
      return {
        chosen,
        last: Math.max(state.last, choice.column),
        score: state.score + choice.score + order + provenBy(annex, chosen, definition.id, prove),
      };
    });
  return [without, ...grownBy];
}

/** What the relations are worth that the last chosen definition completes. */
function provenBy(annex: Annex, chosen: ReadonlyMap<string, Choice>, last: string, prove: Prover): number {
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

/**
 * One missing definition and one unread column of its dimension, between the neighbours that the annex gives it, belong
 * together.
 */
function eliminated(
  wanted: readonly Column[],
  headers: readonly HeaderColumn[],
  found: readonly { readonly definition: Column; readonly choice: Choice }[],
  figures: ReadonlyMap<number, ColumnFigures>,
): ReadonlyMap<number, Column> {
  const taken = new Map(found.map(({ definition, choice }) => [definition.id, choice.column] as const));
  const used = new Set(taken.values());
  const missing = wanted.filter((one) => !one.isOptional && !taken.has(one.id));
  const free = headers.filter(
    ({ column, path }) => !used.has(column) && path.length > 0 && figures.get(column)?.isBlank === false,
  );
  const mayBe = (header: HeaderColumn, one: Column): boolean =>
    suits(header, one, figures.get(header.column)) &&
    mayMeasure(header, one) &&
    !isForeign(header) &&
    isBetween(header.column, one, wanted, taken);
  return new Map(
    missing.flatMap((one) => {
      const [header, second] = free.filter((each) => mayBe(each, one));
      const isOnly =
        header !== undefined && second === undefined && missing.filter((other) => mayBe(header, other)).length === 1;
      return isOnly ? [[header.column, one] as const] : [];
    }),
  );
}

/** Whether a column stands right of what the annex has just before a definition and left of what it has just behind. */
function isBetween(
  column: number,
  definition: Column,
  wanted: readonly Column[],
  taken: ReadonlyMap<string, number>,
): boolean {
  const index = wanted.indexOf(definition);
  const before = wanted
    .slice(0, index)
    .flatMap(({ id }) => taken.get(id) ?? [])
    .at(-1);
  const behind = wanted.slice(index + 1).flatMap(({ id }) => taken.get(id) ?? [])[0];
  return (before === undefined || before < column) && (behind === undefined || column < behind);
}
