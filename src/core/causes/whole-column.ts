import { groupedBy } from '../workbook';
import { isSumOfRows, type Ref } from '../relations';
import { isOwnColumn, namesColumn, type RowKind, type Table, type TableColumn } from '../tables';
import type { Hit } from '../rules';
import type { Cause, CauseRule } from './cause';
import { levelOf, type Found } from './found';
import { otherTermsOf, termsNote } from './other-terms';
import { throughoutWords } from './words';

/** How many must fail before the column itself is suspect, and which share of those checked. */
const ENOUGH = 5;
/** What comes out otherwise in so many rows does so by no chance. */
const FEWEST = 3;
/** So many places a list has at most that somebody reads as a whole; what is longer is asked row by row first. */
const A_LIST = 100;
const MOST = 0.5;
/** Rows that report for a place. */
export const PLACES: readonly RowKind[] = ['place'];

/**
 * A rule that fails nearly throughout a column tells more about the columns, the units or the hierarchy than about the
 * rows. It comes last: what was located as single slips is told as those. Safe fixes stay, since they are applied at
 * once. Of sub-totals each is told.
 */
export const wholeColumn: CauseRule<'whole-column'> = {
  id: 'whole-column',
  words: { title: '多数行不符', why: '逐行修改没有意义，先查表头、单位和合计口径。' },
  isNamed: true,
  *find(found) {
    const own = found.filter((one) => !isOfSum(one));
    for (const group of columnsFailing(own, PLACES)) yield* suspectOf(group, MOST, PLACES);
  },
};

/** What a rule says of one column in rows of some kinds, of the sub-totals in it, or of all totals of a table. */
export const columnsFailing = (found: readonly Found[], kinds: readonly RowKind[]): readonly (readonly Found[])[] => [
  ...groupedBy(found, (one) => groupKey(one, kinds)).values(),
];

const SUBTOTALS: readonly RowKind[] = ['subtotal'];

/** Whether a finding is of a sub-total, which is a row of its own. */
const isOfSum = ({ hit }: Found): boolean => hit.balance?.kind === 'subtotal' && hit.row?.kind === 'subtotal';

/** Whether a finding is of a total. */
export const isOfTotals = (one: Found | undefined): boolean => one?.hit.balance?.kind === 'total';

/** Sums are checked column by column, everything else row by row within one column, that of the rate for rates. */
function groupKey(one: Found, kinds: readonly RowKind[]): string | undefined {
  const { rule, hit, table } = one;
  if (!table || !hit.row || hit.fix?.isSafe || levelOf(one) === 'info') return undefined;
  const isTotal = isOfTotals(one);
  if (!isTotal && !hit.rate && !isOfSum(one) && !kinds.includes(hit.row.kind)) return undefined;
  return `${rule.id}|${table.sheet.name}|${table.area.row}|${isTotal ? 'total' : (columnOf({ hit })?.column ?? '')}|${isOfSum(one) ? 'sums' : ''}`;
}

/** The column in which a rule fails, wherever the finding has been moved to. */
const columnOf = ({ hit }: Pick<Found, 'hit'>): TableColumn | undefined =>
  hit.rate?.rate.column ?? ownWhole(hit.balance)?.column ?? hit.column;

/**
 * The cell of the table itself that a relation is about: of a target it is the plan that is held to it, of a part
 * and its whole the part, of the annex's
 * columns and a single further one the further one.
 */
function ownWhole(balance: Found['hit']['balance']): Ref | undefined {
  if (balance?.kind === 'target' || balance?.kind === 'part') return balance.parts[0];
  const [further, ...more] = balance
    ? [balance.whole, ...balance.parts].filter(({ column }) => isOwnColumn(column))
    : [];
  return more.length === 0 && further && !isSumOfRows(balance ?? { kind: 'total' }) ? further : balance?.whole;
}

/** The column told as a whole, where more than `most` of its cells fail, and enough of them as no slip would. */
export function suspectOf(group: readonly Found[], most: number, kinds: readonly RowKind[]): readonly Cause[] {
  const [first, ...others] = group;
  const { table } = first ?? {};
  if (!first || !table) return [];
  const isTotal = isOfTotals(first);
  const cells = (of: readonly Found[]): number =>
    new Set(of.map((one) => (isTotal ? columnOf(one)?.column : one.hit.row?.row))).size;
  // The rates of sums fail with their places, and say no more of the column than these.
  const asked = isOfSum(first) ? SUBTOTALS : kinds;
  const rows = table.rows.filter(({ kind }) => asked.includes(kind));
  const own = isTotal || isOfSum(first) ? group : group.filter(({ hit }) => hit.row && kinds.includes(hit.row.kind));
  const checked = Math.max(cells(own), isTotal ? totalled(table) : rows.length);
  const failing = cells(own);
  const terms = failing > checked * most && failing >= FEWEST ? otherTermsOf(group) : undefined;
  // Where nothing holds, a figure here and there is a slip away from what is meant by chance alone.
  const isNothingRight = failing === checked && checked <= A_LIST;
  const unexplained = isNothingRight ? failing : cells(own.filter(({ reading }) => !reading?.isSlip));
  if (!terms && (unexplained < ENOUGH || unexplained <= checked * most)) return [];
  const counted = [checked, failing] as const;
  const note = terms ? termsNote(first, terms, counted) : throughoutWords(first.rule.words, ...counted);
  const says = onHeader(first, table, isTotal ? undefined : columnOf(first), note);
  const more = {
    ...(terms?.fix ? { fix: terms.fix } : {}),
    ...(terms?.isOfAnnex ? { level: 'warning' as const } : {}),
  };
  return [{ says: { ...says, hit: { ...says.hit, ...more } }, silences: [first, ...others] }];
}

const totalled = ({ columns }: Table): number =>
  columns.filter(({ definition }) => definition?.kind === 'count' || definition?.kind === 'amount').length;

/** The finding on the header of the column, or of the places where it is about all totals. */
export function onHeader({ rule, hit }: Found, table: Table, column: TableColumn | undefined, note: string): Found {
  const at = column?.header ?? namesColumn(table)?.header ?? hit.at;
  const onColumn: Hit<never> = { at, facts: hit.facts, ...(column ? { column } : {}) };
  return { rule, table, hit: onColumn, reading: { isLocated: true, note, candidates: [], isWhole: true } };
}
