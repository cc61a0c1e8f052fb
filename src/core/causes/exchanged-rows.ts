import { knownNumbers, type Context } from '../rules';
import { cellAddress, cellFormula, cellValue, rowName, type Table, type TableRow } from '../tables';
import { everyTwo } from '../workbook';
import { foundByTable } from './at-cell';
import type { CauseRule } from './cause';
import { levelOf, type Found } from './found';
import { isRowRelation } from './locating/components';
import { comparesElsewhere, isStandingFor } from './locating/row-of';
import { exchangedRowsWords } from './words';

/** More odd rows than this are no pair. */
const MOST_ROWS = 12;

/**
 * Two places whose figures stand in each other's row: each row agrees with the targets and the period before of the
 * other place, and not with those of its own. Told once, on the first figure that differs; its fix puts both rows
 * right.
 */
export const exchangedRows: CauseRule<'exchanged-rows'> = {
  id: 'exchanged-rows',
  words: { title: '两行数据互换', why: '两个市县的数据互换了位置，逐格改只会越改越乱。' },
  isNamed: true,
  *find(found, { context }) {
    for (const [table, own] of foundByTable(found, (one) => comparesElsewhere(one) && levelOf(one) === 'error')) {
      // A relation within a row would go on holding if the whole row were another's.
      const torn = new Set(own.flatMap((one) => (isRowRelation(one) ? (one.hit.row ?? []) : [])));
      const odd = own.filter((one) => comparesElsewhere(one) && one.hit.row && !torn.has(one.hit.row));
      const taken = new Set<TableRow>();
      for (const [row, other] of pairsIn(table, odd, context)) {
        const [first, ...others] = odd.filter(({ hit }) => hit.row === row || hit.row === other);
        if (!first || taken.has(row) || taken.has(other)) continue;
        [row, other].forEach((one) => taken.add(one));
        yield { says: onRows(first, table, row, other), silences: [first, ...others] };
      }
    }
  },
};

function pairsIn(table: Table, odd: readonly Found[], context: Context): readonly (readonly [TableRow, TableRow])[] {
  const rows = [...new Set(odd.flatMap(({ hit }) => hit.row ?? []))];
  if (rows.length > MOST_ROWS) return [];
  const fits = ({ unit }: TableRow, row: TableRow): boolean =>
    unit !== undefined && isStandingFor(unit, { table, row }, context);
  const isExchange = (row: TableRow, other: TableRow): boolean =>
    fits(row, other) &&
    fits(other, row) &&
    !fits(row, row) &&
    !fits(other, other) &&
    [row, other].every((one) => isTyped(table, one));
  return everyTwo(rows).filter(([row, other]) => isExchange(row, other));
}

const isTyped = (table: Table, row: TableRow): boolean =>
  knownNumbers(table).every((column) => cellFormula(table, row, column) === undefined);

/** The finding on the first figure that differs; its fix puts every figure of both rows in its place. */
function onRows(first: Found, table: Table, row: TableRow, other: TableRow): Found {
  const { balance: _, expected: __, fix: ___, ...hit } = first.hit;
  const columns = knownNumbers(table).filter(
    (column) => cellValue(table, row, column) !== cellValue(table, other, column),
  );
  const [change, ...others] = columns.flatMap((column) => [
    { at: cellAddress(table, row, column), to: cellValue(table, other, column) },
    { at: cellAddress(table, other, column), to: cellValue(table, row, column) },
  ]);
  const fix = change ? { fix: { isSafe: false, ...change, others } } : {};
  const note = exchangedRowsWords(rowName(row), rowName(other));
  return { ...first, hit: { ...hit, ...fix }, reading: { isLocated: true, note, candidates: [] } };
}
