import type { Annex, Column } from '../programmes';
import { headerKey, type Answer } from './answers';
import { choicesIn } from './column-choices';
import { eliminatedColumns } from './column-elimination';
import type { ColumnFigures } from './column-figures';
import { searchColumns, type Chosen } from './column-search';
import { monthGroups, type HeaderColumn } from './header';
import { once } from '../workbook';
import { isSequenceHeader, placeHeader } from './words';
import type { ColumnEvidence } from './table-parts';

/** The definition of every understood sheet column, and what it rests on. */
export interface Assignment {
  readonly columns: ReadonlyMap<number, Column>;
  readonly evidence: ReadonlyMap<number, ColumnEvidence>;
  /** Columns that a person said are none of the annex's. */
  readonly dismissed: ReadonlySet<number>;
}

/** An annex has some twenty columns; what stands further right than so many is of other business and left unread. */
const MOST_HEADERS = 150;

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
  const usable = nameable(headers).filter(({ column }) => !fixed.has(column) && !told.has(column));
  const wanted = annex.columns.filter((one) => one.kind !== 'place' && one.kind !== 'sequence' && !known.has(one));
  const byUser = [...told].flatMap(([column, definition]) => (definition ? [[column, definition] as const] : []));
  const given: Chosen = new Map(
    byUser.map(([column, { id }]) => [id, { column, score: 0, isByWords: true, isNamed: true }]),
  );
  const choicesFor = choicesIn(annex, usable, figures);
  const choicesOf = new Map(wanted.map((one) => [one, choicesFor(one)] as const));
  const chosen = searchColumns(choicesOf, given, annex, figures);
  const found = wanted.flatMap((definition) => {
    const choice = chosen.get(definition.id);
    return choice ? [{ definition, choice }] : [];
  });
  const left = eliminatedColumns(wanted, usable, found, figures, annex);
  return {
    columns: new Map([
      ...fixed,
      ...byUser,
      ...found.map(({ definition, choice }) => [choice.column, definition] as const),
      ...left,
    ]),
    evidence: new Map([
      ...[...fixed.keys()].map((column) => [column, 'words'] as const),
      ...byUser.map(([column]) => [column, 'user'] as const),
      ...found.map(({ choice }) => [choice.column, choice.isByWords ? 'words' : 'figures'] as const),
      ...[...left.keys()].map((column) => [column, 'elimination'] as const),
    ]),
    dismissed: new Set([...told].flatMap(([column, definition]) => (definition ? [] : [column]))),
  };
}

/** The headers that may name a column of an annex, whichever it is; asked once for each annex that a block may be. */
const nameable = once((headers: readonly HeaderColumn[]): readonly HeaderColumn[] => {
  // Of several months beside each other the last is the annex's; the others are those before it.
  const before = new Set(monthGroups(headers).flatMap((months) => months.slice(0, -1)));
  return headers
    .slice(0, MOST_HEADERS)
    .filter((one) => !before.has(one) && placeHeader(one.path.join('')) !== 'strong');
});

/** The ordinals, left of the places. */
const ordinalHeaders = once((headers: readonly HeaderColumn[]) =>
  headers.filter(({ path }) => isSequenceHeader(path.join(''))),
);

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
  const ordinals = ordinalHeaders(headers).find(({ column }) => column < placeColumn);
  return new Map(
    annex.columns.flatMap((definition): readonly (readonly [number, Column])[] => {
      if (definition.kind === 'place') return [[placeColumn, definition]];
      return definition.kind === 'sequence' && ordinals ? [[ordinals.column, definition]] : [];
    }),
  );
}
