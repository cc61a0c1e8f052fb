import { isAdditive } from '../programmes';
import { inPrintedUnits, type ColumnFigures } from './column-figures';
import { addsUp } from './adds-up';
import { learntLaws, type Law } from './laws';
import { figureOrZero } from './number';
import { asRelation, ownDefinition } from './own-definition';
import { portionLaws } from './portions';
import { ratesMeant } from './group-rates';
import { growthLaws, growthsMeant } from './growths';
import { saysGrowth } from './header-fit';
import { movedSums } from './moved';
import { rankingOf, type Ranking } from './rankings';
import { statedColumns, type StatedColumn } from './stated-columns';
import { isAnswered, withStated } from './stated-relations';
import type { Table } from './table';
import type { TableColumn, OwnColumns } from './table-parts';
import { overAnotherBase, ratesWithoutTerms } from './unheld-rates';

const NONE: OwnColumns = { columns: [], relations: [], stated: [], replaced: [], ranks: [] };

/**
 * What a form states and its figures prove of a table's further columns: sums, rates, and totals that come out. What
 * is stated goes before what is proven.
 */
export function ownColumns(table: Omit<Table, 'own'>, typed: ReadonlyMap<number, ColumnFigures>): OwnColumns {
  const open = table.columns.filter(
    ({ definition, isDismissed, column }) => !definition && !isDismissed && column !== table.parentColumn,
  );
  const stated = statedColumns(table, typed);
  const unheld = ratesWithoutTerms(table)
    .map(({ column }) => column)
    .filter((rate) => !stated.some(({ kind, whole }) => kind === 'rate' && whole === rate));
  if (open.length + unheld.length + stated.length === 0 || table.rows.length === 0) return NONE;
  const all = table.columns.flatMap(({ column }) => {
    const figures = typed.get(column);
    return figures ? [[column, figures] as const] : [];
  });
  const read = inPrintedUnits(new Map(all), table.columns);
  const terms = new Set(stated.flatMap(({ whole, parts }) => [whole, ...parts]));
  const ranked = rankingOf(read);
  const isRank = (one: TableColumn): boolean => !terms.has(one.column) && mayBeRank(table, one, ranked);
  const numeric = open.filter(({ column }) => terms.has(column) || read.get(column)?.isNumeric);
  const ranking = new Set(numeric.filter(isRank).map(({ column }) => column));
  const asked = numeric.filter(({ column }) => !ranking.has(column));
  const figures = new Map([...read].filter(([column]) => !ranking.has(column)));
  const sums = new Set(table.columns.filter(hasSum).map(({ column }) => column));
  const ofTotals = portionLaws(table, asked, figures);
  const learnt = provenLaws(table, { asked, unheld, stated, ofTotals }, figures);
  const adding = asked.filter((one) => addsUp(table, one) && !ofTotals.some(({ whole }) => whole === one.column));
  const summed = new Set(
    [...adding, ...asked.filter((one) => isAmong(one, adding, asked))].map(({ column }) => column),
  );
  const rates = new Set([...learnt, ...stated].filter(({ kind }) => kind === 'rate').map(({ whole }) => whole));
  const laws = [...learnt, ...formSums(table)];
  const additive = spread([...laws, ...stated], new Set([...summed, ...sums]));
  const told = new Set([...summed, ...terms, ...laws.flatMap(({ whole, parts }) => [whole, ...parts])]);
  const columns = asked
    .filter(({ column }) => told.has(column))
    .map((one): TableColumn => ({
      ...one,
      definition: ownDefinition(one, figures.get(one.column), rates.has(one.column) || !additive.has(one.column)),
    }));
  const idOf = new Map(
    [...table.columns, ...columns].flatMap(({ column, definition }) =>
      definition ? [[column, definition.id] as const] : [],
    ),
  );
  const ranks = numeric
    .filter(({ column }) => ranking.has(column))
    .flatMap((one) => rankColumn(one, ranked, [...columns, ...table.columns]));
  return { ...withStated(table, stated, { columns, relations: laws.flatMap((one) => asRelation(one, idOf)) }), ranks };
}

/** What is asked of the figures of a table: its further columns, and its rates that lack a term. */
interface Asked {
  readonly asked: readonly TableColumn[];
  readonly unheld: readonly number[];
  readonly stated: readonly StatedColumn[];
  readonly ofTotals: readonly Law[];
}

/** All that figures prove of columns; what nothing else explains may be a sum whose parts stand in other rows. */
function provenLaws(
  table: Omit<Table, 'own'>,
  { asked, unheld, stated, ofTotals }: Asked,
  figures: ReadonlyMap<number, ColumnFigures>,
): readonly Law[] {
  const sums = new Set(table.columns.filter(hasSum).map(({ column }) => column));
  const own = asked.map(({ column }) => column);
  const proven = learntLaws(figures, [...own, ...unheld]).filter(
    (one) =>
      !isAnswered(one, stated) &&
      (one.kind === 'rate'
        ? !sums.has(one.whole)
        : ![one.whole, ...one.parts].some((column) => unheld.includes(column))),
  );
  const unproven = unheld.filter((column) => !proven.some(({ kind, whole }) => kind === 'rate' && whole === column));
  const without = (laws: readonly Law[]) => (column: number) =>
    !laws.some(({ kind, whole, parts }) => whole === column || (kind === 'sum' && parts.includes(column)));
  const laws: readonly Law[] = [
    ...proven.filter(({ whole }) => !ofTotals.some((one) => one.whole === whole)),
    ...unproven.flatMap((column) => overAnotherBase(column, table, figures)),
    ...ofTotals,
    ...growthLaws(own.filter(without([...proven, ...ofTotals])), figures),
  ];
  const known = new Set([...stated, ...laws].flatMap(({ whole, parts }) => [whole, ...parts]));
  const growing = new Set(asked.filter(saysGrowth).map(({ column }) => column));
  const moved = movedSums(
    figures,
    own.filter((column) => !known.has(column)),
  );
  const meant = growthsMeant(laws, (column) => growing.has(column));
  return [...ratesMeant(meant, { ...table, figures }), ...moved];
}

/** The sums of a form of one place: what adds up in its lines, for each of them. */
function formSums({ split, columns }: Omit<Table, 'own'>): readonly Law[] {
  const { sums = [], cells, first } = split && 'sums' in split ? split : { cells: [], first: 0 };
  const at = (line: number, column: number): number =>
    first + cells.findIndex((cell) => cell.line === line && cell.column === column);
  const own = new Set(columns.map(({ column }) => column));
  return [...new Set(cells.map(({ line }) => line))].flatMap((line) =>
    sums.flatMap(({ whole, parts }) => {
      const [sum = -1, ...terms] = [whole, ...parts].map((column) => at(line, column));
      return [sum, ...terms].every((column) => own.has(column))
        ? [{ kind: 'sum', whole: sum, parts: terms } as const]
        : [];
    }),
  );
}

/** So many columns of a group that add up, and all of it but one, say that this one does: the months of a year. */
const ENOUGH_OF_GROUP = 3;

function isAmong(one: TableColumn, adding: readonly TableColumn[], asked: readonly TableColumn[]): boolean {
  const group = one.path.slice(0, -1).join('/');
  if (group === '' || adding.includes(one)) return false;
  const isBeside = ({ path }: TableColumn): boolean => path.slice(0, -1).join('/') === group;
  const out = adding.filter(isBeside).length;
  return out >= ENOUGH_OF_GROUP && out + 1 >= asked.filter(isBeside).length;
}

/** A column of ranks with the column that it ranks. */
function rankColumn(
  rank: TableColumn,
  ranked: (column: number) => Ranking | undefined,
  columns: readonly TableColumn[],
): OwnColumns['ranks'] {
  const { of: ranks, isDescending = false } = ranked(rank.column) ?? {};
  const of = columns.find(({ column }) => column === ranks);
  return of ? [{ rank, of, isDescending }] : [];
}

/** Whether a column ranks another: ranks have no unit. */
const mayBeRank = (
  table: Omit<Table, 'own'>,
  one: TableColumn,
  ranked: (column: number) => Ranking | undefined,
): boolean => one.unit === undefined && ranked(one.column) !== undefined && !hasTotal(table, one);

/** Whether a total row has a figure for a column: ranks have none. */
const hasTotal = ({ sheet, rows }: Omit<Table, 'own'>, { column }: TableColumn): boolean =>
  rows.some(({ kind, row }) => kind === 'total' && figureOrZero(sheet, row, column) !== 0);

const hasSum = ({ definition }: TableColumn): boolean => definition !== undefined && isAdditive(definition);

/** The terms of a sum add up down the column when one of them does. */
function spread(learnt: readonly (Law | StatedColumn)[], known: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(known);
  for (let size = -1; size < all.size;) {
    size = all.size;
    for (const { kind, whole, parts } of learnt) {
      if (kind !== 'rate' && [whole, ...parts].some((column) => all.has(column)))
        [whole, ...parts].forEach((column) => all.add(column));
    }
  }
  return all;
}
