import { isNumeric } from '../programmes';
import { figureAt } from '../relations';
import type { Context } from '../rules';
import { cellAddress, cellFormula, cellValue, rowName, type Table, type TableColumn, type TableRow } from '../tables';
import type { Address, Content } from '../workbook';
import { exchangedRowsWords } from './evidence';
import { BY_NAME } from './misnamed';
import { isRowOf } from './row-of';
import type { Found } from './found';

/** More odd rows than this are no pair. */
const MOST_ROWS = 12;

/** Two places whose figures stand in each other's row are one fault: each row agrees with the targets and the period before of the other place, and not of its own. */
export function exchangedRows(found: readonly Found[], context: Context): readonly Found[] {
  const silent = new Set<Found>();
  const said = new Map<Found, Found>();
  for (const table of new Set(found.flatMap((one) => (one.rule.id === 'target-mismatch' || one.rule.id === 'cumulative-falls' ? one.table ?? [] : [])))) {
    const odd = found.filter(({ rule, hit, table: own }) => own === table && BY_NAME.has(rule.id) && hit.row?.kind === 'place');
    const torn = new Set(found.flatMap(({ table: own, hit }) => (own === table && (hit.rate ?? isWithinRow(hit)) ? hit.row ?? [] : [])));
    for (const [row, other] of pairsIn(table, odd.filter(({ hit }) => !hit.row || !torn.has(hit.row)), context)) {
      const explained = odd.filter(({ hit }) => hit.row === row || hit.row === other);
      const [first, ...others] = explained;
      if (!first || explained.some((one) => silent.has(one) || said.has(one))) continue;
      said.set(first, onRows(first, table, row, other));
      others.forEach((one) => silent.add(one));
    }
  }
  return found.flatMap((one) => (silent.has(one) ? [] : [said.get(one) ?? one]));
}

/** A relation within a row would go on holding if the whole row were another's. */
const isWithinRow = ({ balance }: Found['hit']): boolean => balance?.kind === 'row-sum' || balance?.kind === 'part';

function pairsIn(table: Table, odd: readonly Found[], context: Context): readonly (readonly [TableRow, TableRow])[] {
  const rows = [...new Set(odd.flatMap(({ hit }) => hit.row ?? []))];
  if (rows.length < 2 || rows.length > MOST_ROWS) return [];
  const fits = (owner: TableRow, figures: TableRow): boolean =>
    owner.unit !== undefined && isRowOf(owner.unit, (column) => figureAt({ table, row: figures, column }) ?? 0, table, context) === true;
  return rows.flatMap((row, i) => rows.slice(i + 1).flatMap((other) => {
    const isExchange = fits(row, other) && fits(other, row) && !fits(row, row) && !fits(other, other) && figuresOf(table).every((column) => isTyped(table, row, column) && isTyped(table, other, column));
    return isExchange ? [[row, other] as const] : [];
  }));
}

const figuresOf = (table: Table): readonly TableColumn[] => table.columns.filter(({ definition }) => definition !== undefined && isNumeric(definition));
const isTyped = (table: Table, row: TableRow, column: TableColumn): boolean => cellFormula(table, row, column) === undefined;

/** The finding on the first figure that differs; its fix puts every figure of both rows in its place. */
function onRows(first: Found, table: Table, row: TableRow, other: TableRow): Found {
  const { balance: _, expected: __, fix: ___, ...hit } = first.hit;
  const columns = figuresOf(table).filter((column) => cellValue(table, row, column) !== cellValue(table, other, column));
  const changes = columns.flatMap((column): readonly { readonly at: Address; readonly to: Content }[] => [
    { at: cellAddress(table, row, column), to: cellValue(table, other, column) },
    { at: cellAddress(table, other, column), to: cellValue(table, row, column) },
  ]);
  const [change, ...others] = changes;
  const fix = change ? { fix: { isSafe: false, ...change, others } } : {};
  return { ...first, hit: { ...hit, ...fix }, reading: { isLocated: true, note: exchangedRowsWords(rowName(row), rowName(other)), candidates: [] } };
}
