import { TABLES } from '../constants/structure';
import { mayFit } from '../decide/ranges';
import type { FigureRelation } from '../decide/relation';
import type { SlotCandidate, Slot } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { coreOf, sharedPairs } from '../facts/labels';
import type { Quantity } from '../lexer/quantity';
import { firstFrom } from '../ordered';
import type { ClaimKind } from '../proof';
import { roleOf } from '../vocabulary/roles';
import { PART_ROW, TOTAL_ROW } from '../vocabulary/tables';
import { cellFact } from './cell-fact';
import type { TextRow, TextTable } from './text-table';

/**
 * What a table inside a text asserts: totals of its columns, and whatever holds between its columns in nearly all rows.
 */
export function tableSlots(tables: readonly TextTable[], facts: readonly Fact[]): readonly Slot[] {
  return tables.flatMap((table) => {
    const total = totalRow(table);
    return [
      ...totalSlots(table, total),
      ...quotientSlots(table, total),
      ...additionSlots(table),
      ...outsideSlots(table, total, facts),
    ];
  });
}

/** The figures of tables as facts of the names of their rows; those of total rows apart. */
export function tableFacts(tables: readonly TextTable[]): {
  readonly cells: readonly Fact[];
  readonly totals: readonly Fact[];
} {
  const rowFacts = ({ headers }: TextTable, { name, figures }: TextRow): readonly Fact[] =>
    figures.flatMap((figure, at) => (figure ? [cellFact(figure, headers[at] ?? '', name)] : []));
  const totals = tables.flatMap((table) => {
    const total = totalRow(table);
    return total ? rowFacts(table, total) : [];
  });
  const cells = tables.flatMap((table) => partRows(table.rows, totalRow(table)).flatMap((row) => rowFacts(table, row)));
  return { cells, totals };
}

const slotOf = (kind: ClaimKind, relation: FigureRelation, owner: Quantity, label: string, weight: number): Slot => ({
  kind,
  owner: cellFact(owner, label, ''),
  candidates: [{ relation, weight }],
  isOfCells: true,
});

const isSummed = ({ dimension }: Quantity): boolean => dimension !== '%' && dimension !== '‰';

/** The row that sums up the others: by its name, or as the first or last row that most columns bear out. */
function totalRow({ rows, headers }: TextTable): TextRow | undefined {
  const named = rows.filter(({ name }) => TOTAL_ROW.pattern.test(name));
  if (named.length === 1) return named[0];
  if (named.length > 1) return undefined;
  return [rows.at(-1), rows[0]].find((row) => {
    const columns = headers.flatMap((_, at) => (row ? (sumOf(rows, row, at) ?? []) : []));
    return columns.length > 0 && 2 * columns.filter(mayFit).length > columns.length && row && rows.length > 3;
  });
}

function sumOf(rows: readonly TextRow[], total: TextRow, column: number): FigureRelation | undefined {
  const whole = total.figures[column];
  const parts = partRows(rows, total).flatMap(({ figures }) => figures[column] ?? []);
  return whole && isSummed(whole) && parts.length > 1 ? { kind: 'sum', whole, parts } : undefined;
}

/** All rows but the total and those that are parts of their neighbours. */
const partRows = (rows: readonly TextRow[], total: TextRow | undefined): readonly TextRow[] =>
  rows.filter((row) => row !== total && !PART_ROW.pattern.test(row.name));

function totalSlots({ rows, headers }: TextTable, total: TextRow | undefined): readonly Slot[] {
  if (!total) return [];
  return headers.flatMap((header, at) => {
    const relation = sumOf(rows, total, at);
    return relation?.kind === 'sum' ? [slotOf('sum', relation, relation.whole, header, TABLES.sure)] : [];
  });
}

/**
 * Each column of percentages with the two columns, or the column and its total, that it is the quotient of in most
 * rows, or of which it is the growth.
 */
function quotientSlots({ rows, headers }: TextTable, total: TextRow | undefined): readonly Slot[] {
  const columns = headers.map((_, at) => at).slice(0, TABLES.mostColumns);
  const shares = columns.filter((at) => rows.some(({ figures }) => figures[at] && !isSummed(figures[at])));
  const amounts = columns.filter((at) => rows.some(({ figures }) => figures[at] && isSummed(figures[at])));
  return shares.flatMap((at) => {
    const readings = [
      ...amounts.flatMap((top) =>
        amounts
          .filter((bottom) => bottom !== top)
          .map((bottom) => rows.map((row) => ratio(row.figures[at], row.figures[top], row.figures[bottom]))),
      ),
      ...amounts.flatMap((now) =>
        amounts
          .filter((before) => before !== now)
          .map((before) => rows.map((row) => growth(row.figures[at], row.figures[now], row.figures[before]))),
      ),
      ...amounts.map((top) =>
        rows.map((row) => ratio(row.figures[at], row.figures[top], row === total ? undefined : total?.figures[top])),
      ),
    ];
    return slotsOf('rate', readings, headers[at] ?? '');
  });
}

const ratio = (
  share: Quantity | undefined,
  top: Quantity | undefined,
  bottom: Quantity | undefined,
): FigureRelation | undefined =>
  share && top && bottom && isLike(top, bottom) && !isSummed(share) ? { kind: 'ratio', share, top, bottom } : undefined;

const growth = (
  share: Quantity | undefined,
  now: Quantity | undefined,
  before: Quantity | undefined,
): FigureRelation | undefined =>
  share && now && before && isLike(now, before) && share.dimension === '%'
    ? { kind: 'growth', share, now, before, isFall: false }
    : undefined;

/** A column whose header names no unit may count what any other does. */
const isLike = (one: Quantity, other: Quantity): boolean =>
  one.dimension === other.dimension || one.dimension === '' || other.dimension === '';

/** Columns of one unit of which one is the sum of two or of all the others in most rows. */
function additionSlots({ rows, headers }: TextTable): readonly Slot[] {
  const columns = headers
    .map((_, at) => at)
    .slice(0, TABLES.mostColumns)
    .filter((at) => rows.some(({ figures }) => figures[at] && isSummed(figures[at])));
  const readings = columns.flatMap((whole) => {
    const others = columns.filter((each) => each !== whole);
    const pairs = others.flatMap((one, index) => others.slice(index + 1).map((other) => [one, other]));
    return [...pairs, ...(others.length > 2 ? [others] : [])].map((parts) =>
      rows.map((row) => addition(row, whole, parts)),
    );
  });
  return slotsOf('sum', readings, '');
}

function addition({ figures }: TextRow, whole: number, parts: readonly number[]): FigureRelation | undefined {
  const all = figures[whole];
  const some = parts.flatMap((at) => figures[at] ?? []);
  const isAlike =
    all &&
    some.length === parts.length &&
    some.every(({ dimension, number }) => dimension === all.dimension && number.units > 0n);
  return isAlike ? { kind: 'sum', whole: all, parts: some } : undefined;
}

/** The reading that most rows bear out, told of every row; none where that could be chance. */
function slotsOf(
  kind: ClaimKind,
  readings: readonly (readonly (FigureRelation | undefined)[])[],
  label: string,
): readonly Slot[] {
  const supported = readings
    .map((relations) => {
      const told = relations.flatMap((each) => each ?? []);
      return { told, share: told.length === 0 ? 0 : told.filter(mayFit).length / told.length };
    })
    .filter(({ told, share }) => told.length > TABLES.fewest && share >= TABLES.mostly);
  const best = kind === 'rate' ? supported.sort((a, b) => b.share - a.share).slice(0, 1) : supported;
  return best.flatMap(({ told, share }) =>
    told.flatMap((relation) =>
      relation.kind === 'part'
        ? []
        : [
            slotOf(
              relation.kind === 'growth' ? relation.kind : kind,
              relation,
              relation.kind === 'sum' ? relation.whole : relation.share,
              label,
              kind === 'rate' && share >= TABLES.nearlyAll && told.length > TABLES.few ? TABLES.surest : TABLES.sure,
            ),
          ],
    ),
  );
}

/** A total told in the text too, or a column without a total row whose sum the text tells. */
function outsideSlots(
  { rows, headers, start }: TextTable,
  total: TextRow | undefined,
  facts: readonly Fact[],
): readonly Slot[] {
  const end = firstFrom(facts, start, ({ quantity }) => quantity.start);
  const before = facts.slice(Math.max(0, end - TABLES.back), end);
  return headers.flatMap((header, at): readonly Slot[] => {
    const parts = total
      ? [total.figures[at]].flatMap((each) => each ?? [])
      : partRows(rows, undefined).flatMap(({ figures }) => figures[at] ?? []);
    const [first] = parts;
    if (!first || !isSummed(first) || (!total && parts.length < TABLES.fewest + 1)) return [];
    const candidates = before.flatMap((fact): readonly SlotCandidate[] => {
      const weight =
        fact.quantity.dimension === first.dimension && fact.quantity.bound === undefined && !fact.isMean
          ? kinship(fact, header)
          : 0;
      return weight > 0 ? [{ relation: { kind: 'sum', whole: fact.quantity, parts }, weight }] : [];
    });
    return candidates.length === 0
      ? []
      : [{ kind: total ? 'restated' : 'sum', owner: cellFact(first, header, ''), candidates }];
  });
}

/** A figure of the text and a column are told in the same words or have the same part in the story. */
function kinship({ label, after, role }: Fact, header: string): number {
  const words =
    sharedPairs(coreOf(header.replace(/\(.*$/, '')), coreOf(label) + coreOf(after)) > 0 ? TABLES.sameWords : 0;
  return (
    words +
    (role === roleOf(header.replace(/\(.*$/, '')) ? TABLES.sameRole : 0) * (words > 0 || role !== 'other' ? 1 : 0)
  );
}
