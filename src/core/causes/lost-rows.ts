import { weighedBalances, type Balance, type Weight } from '../relations';
import type { Context } from '../rules';
import type { Table, TableColumn } from '../tables';
import { columnName, lostRowWords } from './evidence';
import { isRowOf } from './row-of';
import type { Found } from './found';

/** Rules whose failures a lost row causes: in every column where it had a figure the total is higher than what is listed. */
const SUM_RULES = new Set(['total-mismatch', 'subtotal-mismatch', 'targets-do-not-add-up']);

/** Totals that all lack the figures of one row are one fault: the row was lost, and its place is named where that is known. */
export function lostRows(found: readonly Found[], context: Context): readonly Found[] {
  const silent = new Set<Found>();
  const said = new Map<Found, Found>();
  for (const table of new Set(found.flatMap(({ rule, table: own }) => (own && SUM_RULES.has(rule.id) ? [own] : [])))) {
    const own = found.filter((one) => one.table === table);
    const lost = lostRow(own, table, context);
    const [first, ...others] = lost?.sums ?? [];
    if (!lost || !first) continue;
    said.set(first, merged(first, others, lost));
    for (const one of [...others, ...lost.hints]) silent.add(one);
  }
  return found.flatMap((one) => (silent.has(one) ? [] : [said.get(one) ?? one]));
}

interface LostRow {
  readonly sums: readonly Found[];
  /** What else says that a row is missing. */
  readonly hints: readonly Found[];
  readonly place: string | undefined;
}

function lostRow(own: readonly Found[], table: Table, context: Context): LostRow | undefined {
  const sums = own.filter(({ rule }) => SUM_RULES.has(rule.id));
  const gaps = gapsOf(sums, table);
  if (!gaps) return undefined;
  const missing = own.filter(({ rule }) => rule.id === 'missing-place');
  const unit = table.programme.units.find(({ name }) => name === missing[0]?.hit.value);
  const skipped = own.filter(({ rule, hit }) => rule.id === 'sequence-gap' && Number(hit.value) - Number(hit.expected) === 1);
  if (unit && isRowOf(unit, (column) => gaps.get(column) ?? 0, table, context) !== false) return { sums, hints: [...missing, ...skipped], place: unit.name };
  return missing.length === 0 && skipped.length > 0 && gaps.size > 1 ? { sums, hints: skipped, place: undefined } : undefined;
}

/** What every failing column is short of; undefined when some column is in excess, or its sums are short of different amounts. */
function gapsOf(sums: readonly Found[], table: Table): ReadonlyMap<TableColumn, number> | undefined {
  const weights = new Map<Balance | undefined, Weight>(weighedBalances(table).map(({ balance, weight }) => [balance, weight]));
  const gaps = new Map<TableColumn, number>();
  for (const { hit } of sums) {
    const weight = weights.get(hit.balance);
    if (!hit.balance || weight?.kind !== 'fails' || weight.difference > 0n) return undefined;
    const { column } = hit.balance.whole;
    const gap = Number(-weight.difference) / 10 ** weight.decimals;
    if (gaps.has(column) && gaps.get(column) !== gap) return undefined;
    gaps.set(column, gap);
  }
  return gaps.size > 0 ? gaps : undefined;
}

/** One finding on the first sum that names the others; nothing is proposed, since the figures of the row are not known for certain. */
function merged(first: Found, others: readonly Found[], { place }: LostRow): Found {
  const { balance: _, fix: __, expected: ___, ...hit } = first.hit;
  const columns = others.flatMap((one) => (one.hit.column ? [columnName(one.hit.column)] : []));
  return {
    ...first,
    hit: { ...hit, also: [...(hit.also ?? []), ...others.map((one) => one.hit.at)] },
    reading: { isLocated: false, note: lostRowWords(place, [...new Set(columns)]), candidates: [] },
  };
}
