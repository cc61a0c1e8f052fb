import { isAdditive, type Relation } from '../programmes';
import { findColumn, isOwnColumn, relationsOf, type Table, type TableColumn, type TableRow } from '../tables';
import { groupedBy, once } from '../workbook';
import { figureAt, readingAt, type Ref } from './figure';

/** What the cells of a balance have to do with each other. */
export type BalanceKind = 'total' | 'subtotal' | 'row-sum' | 'part' | 'target' | 'linear';

/**
 * One thing that must add up: the parts equal the whole, or (`part`) do not exceed it. The whole of a `target` is known
 * to be right.
 */
export interface Balance {
  readonly kind: BalanceKind;
  readonly whole: Ref;
  readonly parts: readonly Ref[];
  /** Whether the form itself states it, as 6=1-2 under its header. */
  readonly isStated?: true;
  /** For `linear`: how often the whole and each part count, and what their sum is compared with. */
  readonly linear?: LinearForm;
}

/** Σ factor × cell `op` constant; the first factor is the whole's. */
export interface LinearForm {
  readonly factors: readonly number[];
  readonly op: '=' | '<=' | '>=' | '<' | '>';
  readonly constant: number;
  /** As people read it. */
  readonly says: string;
}

/** Whether a balance adds up rows; all others but targets lie within one. */
export const isSumOfRows = ({ kind }: Pick<Balance, 'kind'>): boolean => kind === 'total' || kind === 'subtotal';

/** The columns that add up to their total: recognised numbers that are no rates. */
export const additiveColumns = (table: Table): readonly TableColumn[] =>
  [...table.columns, ...table.own.columns].filter(
    ({ definition }) => definition !== undefined && isAdditive(definition),
  );

/** The rows that a total adds: places once, and sub-totals whose places are not listed. */
export const leafRows: (table: Table) => readonly TableRow[] = once((table: Table) => {
  const withMembers = new Set(table.rows.map((row) => row.subtotal));
  const leaves = table.rows.filter(
    (row, i) => row.kind === 'place' || (row.kind === 'subtotal' && !withMembers.has(i)),
  );
  const again = repeatedRows(table, leaves);
  if (again.size === 0) return leaves;
  const each = leaves.filter((row) => !again.has(row));
  return howManyAdd(table, each) > howManyAdd(table, leaves) ? each : leaves;
});

/**
 * The rows whose figures make up a total: the leaves, or, where more columns come out so, the sub-totals and what
 * counts towards none. A place that was lost below a sub-total is then looked for there alone.
 */
export const addedRows: (table: Table) => readonly TableRow[] = once((table: Table) => {
  const leaves = leafRows(table);
  const tops = table.rows.filter(
    ({ kind, subtotal }) => (kind === 'place' || kind === 'subtotal') && subtotal === undefined,
  );
  return tops.length < leaves.length && howManyAdd(table, tops) > howManyAdd(table, leaves) ? tops : leaves;
});

/** How many figures of the totals are the sum of some rows. */
function howManyAdd(table: Table, rows: readonly TableRow[]): number {
  const totals = table.rows.filter(({ kind }) => kind === 'total');
  return additiveColumns(table).reduce((all, column) => {
    const sum = rows.reduce((part, row) => part + (figureAt({ table, row, column }) ?? 0), 0);
    return all + totals.filter((row) => Math.abs((figureAt({ table, row, column }) ?? NaN) - sum) < 0.0005).length;
  }, 0);
}

/** Rows that say of a place once more what a row above says; the total tells whether it adds them. */
function repeatedRows(table: Table, rows: readonly TableRow[]): ReadonlySet<TableRow> {
  const columns = additiveColumns(table);
  const again = [...groupedBy(rows, ({ unit }) => unit?.id).values()].filter(({ length }) => length > 1);
  return new Set(
    again.flatMap((list) => {
      const said = new Set<string>();
      return list.filter((row) => {
        const figures = columns.map((column) => figureAt({ table, row, column }));
        const key = figures.join();
        const isAgain = said.has(key) && figures.some((figure) => figure !== undefined && figure !== 0);
        said.add(key);
        return isAgain;
      });
    }),
  );
}

/** Every balance of a table, totals first, then sub-totals, then the relations within each row. */
export const balancesOf = (table: Table): readonly Balance[] => [
  ...totalBalances(table),
  ...subtotalBalances(table),
  ...rowBalances(table),
];

/** One balance for every total row and additive column; all totals of a column share the list of what they add. */
export function totalBalances(table: Table): readonly Balance[] {
  const added = addedRows(table);
  const totals = table.rows.filter((row) => row.kind === 'total');
  if (added.length === 0 || !table.annex.hasTotal) return [];
  const columns = additiveColumns(table).map((column) => ({
    column,
    parts: [...added.map((row) => ({ table, row, column })), ...partsElsewhere(table, column)],
  }));
  return totals.flatMap((row) =>
    columns.map(({ column, parts }) => ({ kind: 'total' as const, whole: { table, row, column }, parts })),
  );
}

/** The cells of a column on the other sheets of a list that goes on over several. */
const partsElsewhere = ({ continues = [] }: Table, { definition }: TableColumn): readonly Ref[] =>
  continues.flatMap((table) => {
    const column = definition && findColumn(table, definition.id);
    return column ? leafRows(table).map((row) => ({ table, row, column })) : [];
  });

/** One balance for every sub-total that has members, and additive column. */
function subtotalBalances(table: Table): readonly Balance[] {
  return [...rowsBySubtotal(table)].flatMap(([whole, rows]) =>
    additiveColumns(table).map((column) => ({
      kind: 'subtotal' as const,
      whole: { table, row: whole, column },
      parts: rows.map((row) => ({ table, row, column })),
    })),
  );
}

/** The rows that count towards each sub-total. */
const rowsBySubtotal = once((table: Table) =>
  groupedBy(table.rows, ({ subtotal }) => (subtotal === undefined ? undefined : table.rows[subtotal])),
);

/** The rows that a sum row adds: of a sub-total those that count towards it. */
export const membersOf = (table: Table, row: TableRow): readonly TableRow[] =>
  row.kind === 'total' ? leafRows(table) : (rowsBySubtotal(table).get(row) ?? []);

/** The sums and parts of the annex's relations, for every row; a relation whose columns are missing is left out. */
function rowBalances(table: Table): readonly Balance[] {
  return relationsOf(table).flatMap((relation): readonly Balance[] => {
    if (relation.kind === 'linear') return linearBalances(table, relation);
    if (relation.kind !== 'sum' && relation.kind !== 'part') return [];
    const whole = findColumn(table, relation.whole);
    const parts = (relation.kind === 'sum' ? relation.parts : [relation.part]).map((id) => findColumn(table, id));
    if (!whole || parts.some((part) => !part)) return [];
    const kind = relation.kind === 'sum' ? ('row-sum' as const) : ('part' as const);
    const stated = table.own.stated.includes(relation) ? { isStated: true as const } : {};
    const unsummed = parts.filter((column) => column && isOwnColumn(column) && !isSummed(table, column));
    const rows = unsummed.length === 0 ? table.rows : table.rows.filter((row) => row.kind === 'place');
    return rows.map((row) => ({
      kind,
      ...stated,
      whole: { table, row, column: whole },
      parts: parts.flatMap((column) => (column ? [{ table, row, column }] : [])),
    }));
  });
}

/** Whether any sum of the table has a figure for a column: what only helps with reckoning is not added up. */
const isSummed = (table: Table, column: TableColumn): boolean =>
  table.rows.some(
    (row) => (row.kind === 'total' || row.kind === 'subtotal') && readingAt({ table, row, column }).kind !== 'blank',
  );

/** A linear relation, for every place and total. */
function linearBalances(
  table: Table,
  { terms, op, constant, says }: Relation & { kind: 'linear' },
): readonly Balance[] {
  const [whole, ...parts] = terms.map(({ column }) => findColumn(table, column));
  if (!whole || parts.some((part) => !part)) return [];
  const linear: LinearForm = { factors: terms.map(({ times }) => times), op, constant, says };
  const rows = constant === 0 ? table.rows : table.rows.filter(({ kind }) => kind === 'place');
  return rows.map((row) => ({
    kind: 'linear' as const,
    whole: { table, row, column: whole },
    parts: parts.flatMap((column) => (column ? [{ table, row, column }] : [])),
    linear,
  }));
}
