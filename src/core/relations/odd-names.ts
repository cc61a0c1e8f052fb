import { isNearName, isRegistered, misspeltNames, plainName } from '../places';
import { findColumn, samePeriod, type Table, type TableRow } from '../tables';
import { once } from '../workbook';
import { figureAt, figureInUnitOf } from './figure';

/** Tables that share so many of their names list the same places. */
const SAME_PLACES = 0.8;
/** So many figures that are no zero, and all others, make two rows of one annex the same row. */
const ENOUGH_FIGURES = 2;

/** A name that is doubted, what is meant by it, and what says so. */
export interface OddName {
  readonly meant: string;
  readonly by: 'country' | 'workbook';
}

/**
 * Rows of a workbook of somewhere else whose name no place of the country has while one beside the others is called
 * nearly so; and rows whose name stands in no other table, where one lists the same places and has a name nearly alike
 * instead, or has nearly that name in a row of the same figures: of the two the one that is no place's is misspelt,
 * else the later one.
 */
export const oddNames = once((tables: readonly Table[]): ReadonlyMap<TableRow, OddName> => {
  const lists = tables.map(namedRows);
  const odd = new Map<TableRow, OddName>();
  lists.forEach(({ rows }, i) => {
    const elsewhere = new Set(lists.flatMap((other, j) => (j === i ? [] : [...other.rows.keys()])));
    for (const [name, meant] of misspeltNames([...rows.keys()], elsewhere)) {
      const row = rows.get(name);
      if (row) odd.set(row, { meant, by: 'country' });
    }
  });
  lists.forEach((own, i) => {
    for (const other of lists.slice(0, i)) {
      for (const [name, meant] of differing(own, other)) {
        const [row, otherRow] = [own.rows.get(name), other.rows.get(meant)];
        const isOther = isRegistered(name) && !isRegistered(meant);
        if (isOther && otherRow && !odd.has(otherRow)) odd.set(otherRow, { meant: name, by: 'workbook' });
        if (!isOther && row && !odd.has(row)) odd.set(row, { meant, by: 'workbook' });
      }
    }
  });
  return odd;
});

/** The places of a table by their names. */
interface NamedRows {
  readonly table: Table;
  readonly rows: ReadonlyMap<string, TableRow>;
}

const namedRows = (table: Table): NamedRows => ({
  table,
  rows: new Map(table.rows.filter(({ kind }) => kind === 'place').map((row) => [plainName(row.label), row])),
});

/**
 * The names that two lists write differently, as each does: of lists of the same places by the names alone, of a list
 * and a longer one by the figures beside them.
 */
function differing(own: NamedRows, other: NamedRows): readonly (readonly [string, string])[] {
  const [names, others] = [absentFrom(own, other), absentFrom(other, own)];
  const shared = own.rows.size - names.length;
  if (shared < SAME_PLACES * Math.min(own.rows.size, other.rows.size)) return [];
  const areSame = shared >= SAME_PLACES * Math.max(own.rows.size, other.rows.size);
  return names.flatMap((name) => {
    const near = others.filter((one) => isNearName(name, one));
    const same = near.filter((one) => isSameRow(own, name, other, one));
    const [meant] = same.length > 0 ? same : areSame ? near : [];
    return meant === undefined ? [] : [[name, meant] as const];
  });
}

const absentFrom = (own: NamedRows, other: NamedRows): readonly string[] =>
  [...own.rows.keys()].filter((name) => !other.rows.has(name));

/** Whether two rows of one annex and period say the same of the places they name. */
function isSameRow(own: NamedRows, name: string, other: NamedRows, otherName: string): boolean {
  const [table, otherTable] = [own.table, other.table];
  const [row, otherRow] = [own.rows.get(name), other.rows.get(otherName)];
  const [period, otherPeriod] = [table.period, otherTable.period];
  if (!row || !otherRow || table.annex.id !== otherTable.annex.id) return false;
  if (period && otherPeriod && !samePeriod(period, otherPeriod)) return false;
  const figures = table.columns.flatMap((column) => {
    const there = column.definition && findColumn(otherTable, column.definition.id);
    const figure = there && figureAt({ table, row, column });
    if (!there || figure === undefined) return [];
    return [[figure, figureInUnitOf({ table: otherTable, row: otherRow, column: there }, { column })]];
  });
  return (
    figures.every(([figure, otherFigure]) => figure === otherFigure) &&
    figures.filter(([figure]) => figure !== 0).length >= ENOUGH_FIGURES
  );
}
