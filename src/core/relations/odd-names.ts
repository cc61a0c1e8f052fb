import { isNearName, isRegistered, misspeltNames, plainName } from '../places';
import type { Table, TableRow } from '../tables';
import { once } from '../workbook';

/** Tables that share so many of their names list the same places. */
const SAME_PLACES = 0.8;

/** A name that is doubted, what is meant by it, and what says so. */
export interface OddName {
  readonly meant: string;
  readonly by: 'country' | 'workbook';
}

/**
 * Rows of a workbook of somewhere else whose name no place of the country has while one beside the others is called
 * nearly so; and rows whose name stands in no other table, where one lists the same places and has a name nearly alike
 * instead: of the two the one that is no place's is misspelt, else the later one.
 */
export const oddNames = once((tables: readonly Table[]): ReadonlyMap<TableRow, OddName> => {
  const lists = tables.map(namedRows);
  const odd = new Map<TableRow, OddName>();
  for (const list of lists) {
    for (const [name, meant] of misspeltNames([...list.keys()])) {
      const row = list.get(name);
      if (row) odd.set(row, { meant, by: 'country' });
    }
  }
  lists.forEach((own, i) => {
    for (const other of lists.slice(0, i)) {
      for (const [name, meant] of differing(own, other)) {
        const [row, otherRow] = [own.get(name), other.get(meant)];
        const isOther = isRegistered(name) && !isRegistered(meant);
        if (isOther && otherRow && !odd.has(otherRow)) odd.set(otherRow, { meant: name, by: 'workbook' });
        if (!isOther && row && !odd.has(row)) odd.set(row, { meant, by: 'workbook' });
      }
    }
  });
  return odd;
});

type NamedRows = ReadonlyMap<string, TableRow>;

const namedRows = ({ rows }: Table): NamedRows =>
  new Map(rows.filter(({ kind }) => kind === 'place').map((row) => [plainName(row.label), row]));

/** The names of a list that another list of the same places writes nearly so, with how that writes them. */
function differing(own: NamedRows, other: NamedRows): readonly (readonly [string, string])[] {
  const shared = [...own.keys()].filter((name) => other.has(name)).length;
  if (shared < SAME_PLACES * Math.max(own.size, other.size)) return [];
  const absent = [...other.keys()].filter((name) => !own.has(name));
  return [...own.keys()].flatMap((name) => {
    const meant = other.has(name) ? undefined : absent.find((one) => isNearName(name, one));
    return meant === undefined ? [] : [[name, meant] as const];
  });
}
