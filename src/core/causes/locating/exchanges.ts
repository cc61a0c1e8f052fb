import { additiveColumns, figureAt, hasFormula, readingAt, refKey, type Ref } from '../../relations';
import type { Table, TableRow } from '../../tables';
import { foundByTable } from '../at-cell';
import { holdsIn, isRateIn, rowHoldsIn, withFigures } from './exchanged-table';
import { knownNumbers } from '../../rules';
import { everyTwo, groupedBy } from '../../workbook';
import type { Found } from '../found';
import { isRowRelation, isSum, relationCells } from './components';
import { excessOver } from './short-rows';

/** Two cells that were filled in each other's place, and the failing relations that this explains. */
export interface Exchange {
  readonly one: Ref;
  readonly other: Ref;
  readonly explains: readonly Found[];
}

/** More failing rows than this are no pair. */
const MOST_ROWS = 8;

/**
 * The exchanges that make all their relations hold: within a column between two failing rows, within a row between two
 * failing totals. Of several that explain one relation, that one counts whose cells are odd in other ways, too.
 */
export function exchangesOf(found: readonly Found[]): readonly Exchange[] {
  return foundByTable(found, isOfFigures).flatMap(([table, all]) => {
    const own = all.filter(isOfFigures);
    return own.length < 2
      ? []
      : bestOnes(
          [...betweenRows(own, table), ...betweenTotals(own, table)],
          all.filter((one) => !isOfFigures(one)),
        );
  });
}

/** Whether a relation of a table's own figures fails. */
const isOfFigures = (one: Found): boolean => isSum(one) || isRowRelation(one);

function bestOnes(exchanges: readonly Exchange[], others: readonly Found[]): readonly Exchange[] {
  const oddity = ({ one, other }: Exchange): number =>
    others.filter(({ hit }) => [one, other].some((ref) => hit.column === ref.column && hit.row === ref.row)).length;
  const rivals = (each: Exchange): readonly Exchange[] =>
    exchanges.filter((other) => other !== each && other.explains.some((one) => each.explains.includes(one)));
  return exchanges.filter((each) => rivals(each).every((other) => oddity(other) < oddity(each)));
}

function betweenRows(found: readonly Found[], table: Table): readonly Exchange[] {
  const failing = found.filter(isRowRelation);
  const sums = found.filter(isSum);
  const rows = [...new Set(failing.flatMap(({ hit }) => hit.row ?? []))];
  if (rows.length > MOST_ROWS) return [];
  return everyTwo(rows).flatMap(([row, next]) =>
    knownNumbers(table).flatMap((column) =>
      explained({ table, row, column }, { table, row: next, column }, failing, sums),
    ),
  );
}

/** Totals that are off by opposite amounts: a row in which exchanging the two columns puts both right. */
function betweenTotals(found: readonly Found[], table: Table): readonly Exchange[] {
  const totals = groupedBy(found.filter(isSum), ({ hit }) => hit.balance?.whole.column);
  const columns = additiveColumns(table).filter((column) => totals.has(column));
  if (columns.length > MOST_ROWS) return [];
  return everyTwo(columns).flatMap(([column, next]) => {
    const [own = [], others = []] = [totals.get(column), totals.get(next)];
    return fittingRows(table, own[0], others[0]).flatMap((row) => {
      const within = found.filter((one) => isRowRelation(one) && one.hit.row === row);
      return explained({ table, row, column }, { table, row, column: next }, [...own, ...others, ...within]);
    });
  });
}

/** The rows in which two columns differ by as much as the total of one is too high and that of the other too low. */
function fittingRows(table: Table, one: Found | undefined, other: Found | undefined): readonly TableRow[] {
  const [balance, against] = [one?.hit.balance, other?.hit.balance];
  const [gap = NaN, opposite = 0] = [excessOver(balance), excessOver(against)];
  if (!balance || !against || !(Math.abs(gap + opposite) <= NOISE)) return [];
  const [column, next] = [balance.whole.column, against.whole.column];
  return table.rows
    .filter(
      (row) =>
        row.kind === 'place' &&
        Math.abs((figureAt({ table, row, column }) ?? 0) - (figureAt({ table, row, column: next }) ?? 0) - gap) < NOISE,
    )
    .slice(0, MOST_ROWS);
}

/** Far below the last decimal of any column; whether a relation holds is weighed exactly afterwards. */
const NOISE = 1e-6;

/**
 * The exchange of two typed cells, when it makes every failing relation and every relation of their rows hold; it
 * explains those of `sums`, too, that hold with it.
 */
function explained(one: Ref, other: Ref, failing: readonly Found[], sums: readonly Found[] = []): readonly Exchange[] {
  const [a, b] = [readingAt(one), readingAt(other)];
  if (a.kind !== 'number' || b.kind !== 'number' || a.number === b.number || hasFormula(one) || hasFormula(other))
    return [];
  const keys = [refKey(one), refKey(other)];
  const explains = failing.filter((each) => relationCells(each).some((ref) => keys.includes(refKey(ref))));
  if (explains.length < 2) return [];
  const table = withFigures(one.table, [one, other], [b.number, a.number]);
  const isMended = ({ hit: { balance, rate } }: Found): boolean =>
    balance ? holdsIn(table, balance) : rate === undefined || isRateIn(table, rate);
  return explains.every(isMended) && [one, other].every(({ row }) => rowHoldsIn(table, one.table, row))
    ? [{ one, other, explains: [...explains, ...sums.filter(isMended)] }]
    : [];
}
