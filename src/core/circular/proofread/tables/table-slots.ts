import { TABLES } from '../constants/structure';
import { mayFit } from '../decide/ranges';
import type { FigureRelation } from '../decide/relation';
import type { SlotCandidate, Slot } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { coreOf, sharedPairs } from '../facts/labels';
import { firstFrom } from '../ordered';
import { roleOf } from '../vocabulary/roles';
import { PART_ROW, TOTAL_ROW } from '../vocabulary/tables';
import { cellFact, cellSlot, isSummed } from './cell-fact';
import { additionSlots, quotientSlots } from './column-slots';
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
    return relation?.kind === 'sum' ? [cellSlot('sum', relation, relation.whole, header, TABLES.sure)] : [];
  });
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
