import { columnTitle, monthGroups, numberedGroups, type Table, type TableColumn } from '../tables';
import { addressOf, figureAt, figureInUnitOf, readingAt, tablesBefore, type Ref } from '../relations';
import { cellHit, shownAt, hasRemark } from './hit';
import { besideOf, cumulativeCells, previousRef } from './previous';
import { tableRule, type Hit } from './rule';

interface Facts {
  readonly now: string;
  readonly before: string;
  readonly column: string;
  /** The column beside it that reaches to the month before, where it is not the same column of another table. */
  readonly beside?: string;
}

/** Figures accumulated from January never fall; a fall is a slip now or was one then. */
export const cumulativeFalls = tableRule('cumulative-falls')<Facts>({
  level: 'error',
  basis: '累计数不应小于上期',
  traits: { about: 'value', isDecisive: true, isOdd: true, compares: ['beside', 'elsewhere'] },
  words: {
    title: '累计数减少',
    why: '本期比上期还少，两期通报互相矛盾。',
    throughout: '多半是上期文件选错，或本期与上期放反了',
    say: ({ now, before, column, beside }) =>
      beside === undefined
        ? `“${column}”本期${now}，小于上期的${before}。`
        : `“${column}”${now}，小于“${beside}”的${before}。`,
  },
  concerns: (table) => table.annex.cumulative.length > 0,
  check: (table, context) => {
    const beside = fallsBeside(table).map(besideHit);
    if (!tablesBefore(table, context)) return [...beside, { unchecked: '没有上期附表' }];
    const falls = cumulativeCells(table).flatMap((ref) => {
      const before = previousRef(ref, context);
      const [now, then] = [figureAt(ref), before && figureInUnitOf(before, ref)];
      const isRead = readingAt(ref).kind === 'number' || readingAt(ref).kind === 'text-number';
      if (!before || now === undefined || then === undefined || !isRead || now >= then) return [];
      return [
        cellHit(
          ref,
          { now: shownAt(ref), before: shownAt(before), column: columnTitle(ref.column) },
          { expected: `≥${shownAt(before)}`, ...besideOf(before, context) },
        ),
      ];
    });
    return [...beside, ...falls];
  },
});

function besideHit({ now, before }: MonthPair): Hit<Facts> {
  const facts = {
    now: shownAt(now),
    before: shownAt(before),
    column: columnTitle(now.column),
    beside: columnTitle(before.column),
  };
  const balance = { kind: 'part' as const, whole: now, parts: [before] };
  return cellHit(now, facts, { expected: `≥${facts.before}`, also: [addressOf(before)], balance });
}

/** One figure of a row and the one of the month before beside it. */
interface MonthPair {
  readonly now: Ref;
  readonly before: Ref;
}

/** Columns fall in few rows if what they count cannot. */
const ENOUGH_ROWS = 6;
const ROWS_AN_EXCEPTION = 6;

/**
 * The pairs that fall where several months of a cumulated figure stand beside each other, without a remark that says
 * why; none where many fall, since then they are no such figures. Months that only their numbers tell are cumulated
 * where they hardly ever fall.
 */
function fallsBeside(table: Table): readonly MonthPair[] {
  const columns = knownColumns(table);
  const told = monthGroups(columns);
  const numbered = numberedGroups(columns).filter(
    (months) => !told.some((group) => group.some((one) => months.includes(one))) && rises(table, months),
  );
  return [...told, ...numbered].flatMap((months) =>
    stepsOver(months).flatMap(([earlier, later]) => fallsAmong(pairsOf(table, earlier, later))),
  );
}

const knownColumns = ({ columns, own }: Table): readonly TableColumn[] => [
  ...columns.filter(({ definition }) => definition),
  ...own.columns,
];

/** Each month with the one before it. */
const stepsOver = (months: readonly TableColumn[]): readonly (readonly [TableColumn, TableColumn])[] =>
  months.slice(1).flatMap((later, i) => {
    const earlier = months[i];
    return earlier ? [[earlier, later] as const] : [];
  });

function pairsOf(table: Table, earlier: TableColumn, later: TableColumn): readonly MonthPair[] {
  return table.rows.flatMap((row) => {
    const [before, now] = [earlier, later].map((column) => ({ table, row, column }));
    const isRead = before && now && figureAt(before) && figureAt(now) !== undefined;
    return isRead && !hasRemark(table, row) ? [{ now, before }] : [];
  });
}

const isFall = ({ now, before }: MonthPair): boolean => (figureAt(now) ?? 0) < (figureAt(before) ?? 0);

function fallsAmong(pairs: readonly MonthPair[]): readonly MonthPair[] {
  const falls = pairs.filter(isFall);
  return pairs.length >= ENOUGH_ROWS && falls.length * ROWS_AN_EXCEPTION <= pairs.length ? falls : [];
}

/** Whether figures rise from column to column in nearly every row, in every column. */
const rises = (table: Table, months: readonly TableColumn[]): boolean =>
  stepsOver(months).every(([earlier, later]) => {
    const pairs = pairsOf(table, earlier, later);
    const falls = pairs.filter(isFall).length;
    return pairs.length >= ENOUGH_ROWS && falls * ROWS_AN_EXCEPTION <= pairs.length;
  });
