import { figureAt } from '../relations';
import type { Context } from '../rules';
import type { Table, TableRow } from '../tables';
import { misnamedWords } from './evidence';
import { isRowOf } from './row-of';
import type { Found } from './found';

/** More doubles than this are not slips of a name. */
const MOST_DOUBLES = 12;

/** Rules that compare a row with others by its name. */
export const BY_NAME: ReadonlySet<string> = new Set(['target-mismatch', 'target-missing', 'cumulative-falls', 'target-changed', 'jump', 'scale-jump', 'unchanged-row', 'same-fact-differs']);

/**
 * A place that stands twice while another is missing was named wrong in one of its rows: where targets or the period before
 * tell which, the finding moves there and proposes the name. What rests on a doubtful name is not said.
 */
export function misnamed(found: readonly Found[], context: Context): readonly Found[] {
  const doubles = found.filter(({ rule }) => rule.id === 'duplicate-place');
  if (doubles.length === 0) return found;
  const missing = new Map(found.flatMap(({ rule, table, hit }) => (rule.id === 'missing-place' && table ? [[table, hit.value] as const] : [])));
  const said = new Map((doubles.length > MOST_DOUBLES ? [] : doubles).flatMap((one) => {
    const named = one.table && renamed(one, one.table, missing.get(one.table), context);
    return named ? [[one, named] as const] : [];
  }));
  const tables = new Set([...said.keys()].map(({ table }) => table));
  const doubtful = new Set(doubles.flatMap(({ hit, table }) => rowsOf(hit).map((row) => `${table?.sheet.name}!${row}`)));
  return found.flatMap((one) => {
    const isSaid = (one.rule.id === 'missing-place' && tables.has(one.table)) || (BY_NAME.has(one.rule.id) && one.hit.row?.kind === 'place' && doubtful.has(`${one.table?.sheet.name}!${one.hit.row.row}`));
    return isSaid ? [] : [said.get(one) ?? one];
  });
}

/** The two rows of a name. */
const rowsOf = ({ at, also = [] }: Found['hit']): readonly number[] => [at, ...also].map(({ row }) => row);

function renamed(one: Found, table: Table, missing: string | undefined, context: Context): Found | undefined {
  const unit = missing === undefined ? undefined : table.programme.units.find(({ name }) => name === missing);
  if (!unit) return undefined;
  const rows = table.rows.filter(({ row }) => rowsOf(one.hit).includes(row));
  const [wrong, ...others] = rows.filter((row) => isRowOf(unit, (column) => figureAt({ table, row, column }) ?? 0, table, context) === true);
  return wrong && others.length === 0 ? onName(one, wrong, unit.name, rows) : undefined;
}

function onName(one: Found, row: TableRow, name: string, rows: readonly TableRow[]): Found {
  const also = rows.filter((other) => other !== row).map(({ labelCell }) => labelCell);
  const fix = { isSafe: false, at: row.labelCell, to: name };
  return { ...one, hit: { ...one.hit, at: row.labelCell, row, also, expected: name, fix }, reading: { isLocated: true, note: misnamedWords(name), candidates: [] } };
}
