import { groupedBy, once } from '../../../workbook';
import { IMPLIED } from '../constants/implied';
import { type Fact, STRENGTH } from '../facts/fact';
import { type ImpliedTable, figureKind } from './common';
import { tablesByName } from './named-lists';
import { textLists } from './text-lists';

/**
 * The tables a text implies, by the kinds of its figures alone: clauses, sentences or paragraphs that begin with the
 * same kinds of figures are rows, and lists of one length near each other are columns.
 */
export const impliedTables = once((facts: readonly Fact[]): readonly ImpliedTable[] => {
  const plain = facts.filter(({ quantity }) => quantity.bound === undefined);
  return [
    ...ofRows(
      plain,
      ({ clause }) => clause,
      ({ paragraph }) => paragraph,
    ),
    ...ofRows(
      plain,
      ({ sentence }) => sentence,
      ({ paragraph }) => paragraph,
    ),
    ...ofRows(
      plain,
      ({ paragraph }) => paragraph,
      () => 0,
    ),
    ...ofLists(textLists(facts).filter(isLong)),
    ...tablesByName(facts),
  ];
});

/** For each way in which several rows begin a table of as many columns; a row ends where a section begins. */
function ofRows(
  facts: readonly Fact[],
  rowOf: (fact: Fact) => number,
  blockOf: (fact: Fact) => number,
): readonly ImpliedTable[] {
  const beginnings = new Map<string, (readonly Fact[])[]>();
  for (const row of groupedBy(facts, rowOf).values()) {
    let kinds = String(row[0] && blockOf(row[0]));
    const next = row.findIndex(({ strength }, at) => at > 0 && strength >= STRENGTH.section);
    row.slice(0, next < 0 ? IMPLIED.mostColumns : Math.min(next, IMPLIED.mostColumns)).forEach((fact, at) => {
      kinds += ` ${figureKind(fact)}${fact.host === undefined ? '' : '()'}`;
      if (at === 0) return;
      const like = beginnings.get(kinds);
      if (like) like.push(row.slice(0, at + 1));
      else beginnings.set(kinds, [row.slice(0, at + 1)]);
    });
  }
  return [...beginnings.values()].flatMap(nearEachOther).flatMap((rows) => {
    const [first] = rows;
    return first && isLong(rows)
      ? [
          {
            columns: first.map((_, at) => rows.flatMap((row) => row[at] ?? [])),
            from: first.length === 2 ? 0 : first.length - 1,
          },
        ]
      : [];
  });
}

/** Rows with too many figures of others between them are of two tables. */
function nearEachOther(rows: readonly (readonly Fact[])[]): readonly (readonly (readonly Fact[])[])[] {
  const tables: (readonly Fact[])[][] = [];
  let last = -Infinity;
  for (const row of rows) {
    if ((row[0]?.index ?? 0) - last > IMPLIED.apart) tables.push([]);
    tables.at(-1)?.push(row);
    last = row.at(-1)?.index ?? last;
  }
  return tables;
}

const isLong = ({ length }: readonly unknown[]): boolean => length >= IMPLIED.fewestRows && length <= IMPLIED.mostRows;

/** Each list with those of its length that stand near in front of it; of a longer one every stretch. */
function ofLists(lists: readonly (readonly Fact[])[]): readonly ImpliedTable[] {
  return lists.flatMap((list, at) => {
    const near = lists
      .slice(Math.max(0, at - IMPLIED.mostLists), at)
      .filter(([first]) => first && list[0] && list[0].index - first.index <= IMPLIED.apart);
    const columns = near.flatMap((each) => asLongAs(each, list.length));
    return [{ columns: [...columns, list], from: columns.length }];
  });
}

const asLongAs = (list: readonly Fact[], length: number): readonly (readonly Fact[])[] =>
  list.length < length || list.length > length + IMPLIED.longer
    ? []
    : Array.from({ length: list.length - length + 1 }, (_, from) => list.slice(from, from + length));
