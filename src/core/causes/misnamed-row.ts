import type { Context } from '../rules';
import type { Table, TableRow } from '../tables';
import { groupedBy } from '../workbook';
import type { CauseRule } from './cause';
import type { Found } from './found';
import { rowByOrder } from './locating/list-order';
import { comparesElsewhere, isStandingFor, missingUnit } from './locating/row-of';
import { misnamedWords, otherOrderWords } from './words';

/** More doubles than this are not slips of a name. */
const MOST_DOUBLES = 12;

/**
 * A place that stands twice while another is missing was named wrong in one of its rows: where targets, the period
 * before or the order of other lists tell which, the finding moves there and proposes the name. What rests on a
 * doubtful name is not said either way. A name that is only misspelt tells as well that its place seems to be missing,
 * that something else does not list it, and that its row seems to be no place.
 */
export const misnamedRow: CauseRule<'misnamed-row'> = {
  id: 'misnamed-row',
  words: { title: '市县名称张冠李戴', why: '一行数据记在别的市县名下，按名称比对的计划和上期都会对不上。' },
  isNamed: true,
  *find(found, { context }) {
    const doubles = found.filter(({ rule }) => rule.id === 'duplicate-place');
    const compared = groupedBy(found.filter(comparesElsewhere), ({ hit }) => hit.row?.row);
    for (const double of doubles) {
      const says = doubles.length > MOST_DOUBLES ? undefined : renamed(double, found, context);
      const beside = rowsOf(double.hit).flatMap((row) => compared.get(row) ?? []);
      const named = new Set(beside.filter(({ table }) => table?.sheet === double.table?.sheet));
      const silences = says ? found.filter((one) => named.has(one) || isMissingIn(one, double.table)) : [...named];
      if (says || silences.length > 0) yield { says: says ?? double, silences: [double, ...silences] };
    }
    const byRule = groupedBy(found, ({ rule }) => rule.id);
    const missing = groupedBy(byRule.get('missing-place') ?? [], ({ hit }) => hit.value);
    const unlisted = groupedBy(byRule.get('target-missing') ?? [], ({ hit }) => hit.row);
    for (const one of byRule.get('unknown-place') ?? []) {
      if (one.hit.expected === undefined) continue;
      const absent = (missing.get(one.hit.expected) ?? []).filter((other) => isMissingIn(other, one.table));
      const ofRow = (one.hit.row && unlisted.get(one.hit.row)) ?? [];
      const silences = [...absent, ...ofRow.filter(({ table }) => table === one.table)];
      const summed = absent.length > 0 ? (byRule.get('total-double-counts') ?? []) : [];
      const sums = summed.filter((other) => isOfSums(other, one));
      if (silences.length > 0) yield { says: one, silences: [one, ...silences, ...sums] };
    }
  },
};

/** The two rows of a name. */
const rowsOf = ({ at, also = [] }: Found['hit']): readonly number[] => [at, ...also].map(({ row }) => row);

const isMissingIn = ({ rule, table }: Found, own: Table | undefined): boolean =>
  rule.id === 'missing-place' && table === own;

/** Whether a finding of what adds up twice is only about the row of another. */
const isOfSums = ({ hit, table }: Found, one: Found): boolean =>
  table === one.table && (hit.also ?? []).length > 0 && (hit.also ?? []).every(({ row }) => row === one.hit.at.row);

function renamed(double: Found, found: readonly Found[], context: Context): Found | undefined {
  const { table } = double;
  if (!table) return undefined;
  const rows = table.rows.filter(({ row }) => rowsOf(double.hit).includes(row));
  const missing = found.find((one) => isMissingIn(one, table));
  const unit = missing && missingUnit(missing);
  const [wrong, ...others] = unit ? rows.filter((row) => isStandingFor(unit, { table, row }, context)) : [];
  if (wrong && unit && others.length === 0) return onName(double, wrong, unit.name, rows, misnamedWords(unit.name));
  const lists = [...context.tables, ...(context.targets ?? []), ...(context.previous ?? [])];
  const byOrder = rowByOrder(rows, table, lists);
  if (!byOrder) return undefined;
  return onName(double, byOrder.row, byOrder.name, rows, otherOrderWords(byOrder.name, byOrder.sheet));
}

function onName(double: Found, row: TableRow, name: string, rows: readonly TableRow[], note: string): Found {
  const also = rows.filter((other) => other !== row).map(({ labelCell }) => labelCell);
  const fix = { isSafe: false, at: row.labelCell, to: name };
  const hit = { ...double.hit, at: row.labelCell, row, also, expected: name, fix };
  return { ...double, hit, reading: { isLocated: true, note, candidates: [] } };
}
