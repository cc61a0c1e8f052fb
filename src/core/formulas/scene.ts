import type { Ref } from '../relations';
import { findColumn, type Table, type TableColumn, type TableRow } from '../tables';
import { columnsIn, type ColumnExpression, type Expression } from './expression';
import { isMissing, labelOf, namedAnnex, namedColumn } from './columns';
import { FORMULA_WORDS } from './words';

/** The tables that formulas may speak of. */
export interface Workbooks {
  readonly tables: readonly Table[];
  readonly targets: readonly Table[];
  readonly previous: readonly Table[];
}

/** A formula put to one table: which column of which table every name stands for. */
export interface BoundFormula {
  readonly expression: Expression;
  /** The table whose rows it is checked on. */
  readonly table: Table;
  readonly columns: ReadonlyMap<ColumnExpression, BoundColumn>;
}

/** Where a named column stands. */
export interface BoundColumn {
  readonly table: Table;
  readonly column: TableColumn;
}

/** Why a formula cannot be put to a table: a place in its text, and the sentence. */
export interface Unbound {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** What putting a formula to the tables of a workbook yields. */
export type Binding =
  | { readonly kind: 'bound'; readonly bound: readonly BoundFormula[] }
  /**
   * It speaks of tables that are not here, such as those of the period before: nothing is wrong, nothing is checked.
   */
  | { readonly kind: 'absent'; readonly reason: string }
  | { readonly kind: 'wrong'; readonly why: Unbound };

/**
 * Puts a formula to every table it speaks of: those of the annex named beside it or first in it, else all that have its
 * columns.
 */
export function bind(expression: Expression, annexName: string, books: Workbooks): Binding {
  const names = columnsIn(expression);
  const own = names.filter(({ reach }) => reach !== 'targets');
  const first = own.find(({ annex }) => annex !== undefined) ?? own[0] ?? names[0];
  if (!first)
    return {
      kind: 'wrong',
      why: { message: FORMULA_WORDS.noComparison, start: expression.start, end: expression.end },
    };
  const qualifier = annexName === '' ? first.annex : annexName;
  if (qualifier === undefined) return bindAnywhere(expression, books);
  const annex = annexOf(qualifier, books);
  if (annex === undefined)
    return { kind: 'wrong', why: { message: FORMULA_WORDS.noAnnex(qualifier), start: first.start, end: first.end } };
  const tables = all(books).filter((table) => table.annex.id === annex);
  if (tables.length === 0) return { kind: 'absent', reason: FORMULA_WORDS.noTables };
  return together(tables.map((table) => bindTo(expression, table, books)));
}

/** A formula that names no annex holds for every table that has all its columns. */
function bindAnywhere(expression: Expression, books: Workbooks): Binding {
  const tables = all(books);
  if (tables.length === 0) return { kind: 'absent', reason: FORMULA_WORDS.noTables };
  const bindings = tables.map((table) => bindTo(expression, table, books));
  const bound = bindings.flatMap((one) => (one.kind === 'bound' ? one.bound : []));
  if (bound.length > 0) return { kind: 'bound', bound };
  const isMany = bindings.find((one) => one.kind === 'wrong' && one.why.message.includes('请写明'));
  return (
    isMany ??
    bindings.find((one) => one.kind === 'absent') ??
    bindings.find((one) => one.kind === 'wrong') ?? { kind: 'absent', reason: FORMULA_WORDS.noTables }
  );
}

function together(bindings: readonly Binding[]): Binding {
  const bound = bindings.flatMap((one) => (one.kind === 'bound' ? one.bound : []));
  return bound.length > 0
    ? { kind: 'bound', bound }
    : (bindings[0] ?? { kind: 'absent', reason: FORMULA_WORDS.noTables });
}

const all = ({ tables, targets }: Workbooks): readonly Table[] => [
  ...tables,
  ...targets.filter((one) => !tables.includes(one)),
];

function annexOf(name: string, books: Workbooks): string | undefined {
  const tables = all(books);
  const [first] = tables;
  return first && namedAnnex(name, first.programme, tables)?.id;
}

function bindTo(expression: Expression, table: Table, books: Workbooks): Binding {
  const columns = new Map<ColumnExpression, BoundColumn>();
  for (const name of columnsIn(expression)) {
    const found = boundColumn(name, table, books);
    if (found.kind !== 'column') return found;
    columns.set(name, found);
  }
  return { kind: 'bound', bound: [{ expression, table, columns }] };
}

function boundColumn(
  name: ColumnExpression,
  table: Table,
  books: Workbooks,
): ({ readonly kind: 'column' } & BoundColumn) | Exclude<Binding, { kind: 'bound' }> {
  const span = { start: name.start, end: name.end };
  const annex = name.annex === undefined ? table.annex.id : annexOf(name.annex, books);
  if (annex === undefined) return { kind: 'wrong', why: { message: FORMULA_WORDS.noAnnex(name.annex ?? ''), ...span } };
  if (name.reach === 'targets') return targetColumn(name, table, books);
  const pool = annex === table.annex.id ? [table] : all(books).filter((one) => one.annex.id === annex);
  const [at] = pool;
  if (!at) return { kind: 'absent', reason: FORMULA_WORDS.noTables };
  const found = namedColumn(name.name, at);
  if (found.kind === 'many')
    return { kind: 'wrong', why: { message: FORMULA_WORDS.manyColumns(name.name, found.found.map(labelOf)), ...span } };
  if (found.kind === 'none' && isMissing(name.name, at)) return { kind: 'absent', reason: `表中没有“${name.name}”栏` };
  if (found.kind === 'none')
    return { kind: 'wrong', why: { message: FORMULA_WORDS.noColumn(name.name, found.nearest), ...span } };
  if (name.reach !== 'previous') return { kind: 'column', table: at, column: found.found };
  return previousColumn(found.found, at, books);
}

/** 年度计划[…] names a column of the targets, or one of the annex whose measure has a target. */
function targetColumn(
  name: ColumnExpression,
  table: Table,
  { targets }: Workbooks,
): ({ readonly kind: 'column' } & BoundColumn) | Exclude<Binding, { kind: 'bound' }> {
  const [own] = targets;
  if (!own) return { kind: 'absent', reason: '没有年度计划表' };
  const found = namedColumn(name.name, own);
  if (found.kind === 'one') return { kind: 'column', table: own, column: found.found };
  const local = namedColumn(name.name, table);
  const id = local.kind === 'one' ? local.found.definition?.id : undefined;
  const measure = table.annex.measures.find(({ target, done }) => id !== undefined && (target === id || done === id));
  const column = measure?.targetColumn === undefined ? undefined : findColumn(own, measure.targetColumn);
  if (column) return { kind: 'column', table: own, column };
  const nearest = found.kind === 'none' ? found.nearest : undefined;
  return {
    kind: 'wrong',
    why: { message: FORMULA_WORDS.noColumn(name.name, nearest), start: name.start, end: name.end },
  };
}

function previousColumn(
  now: TableColumn,
  table: Table,
  { previous }: Workbooks,
): ({ readonly kind: 'column' } & BoundColumn) | Exclude<Binding, { kind: 'bound' }> {
  const before = previous.find(({ annex }) => annex.id === table.annex.id);
  if (!before) return { kind: 'absent', reason: '没有上期数据' };
  const column = now.definition
    ? findColumn(before, now.definition.id)
    : before.columns.find(({ path }) => path.join() === now.path.join());
  return column ? { kind: 'column', table: before, column } : { kind: 'absent', reason: `上期没有“${labelOf(now)}”栏` };
}

/** The cells that a named column means for one row; none where the other table has no such row. */
export function cellsMeant(name: ColumnExpression, { table, columns }: BoundFormula, row: TableRow): readonly Ref[] {
  const at = columns.get(name);
  if (!at) return [];
  return rowsMeant(name, at.table, table, row).map((one) => ({ table: at.table, row: one, column: at.column }));
}

function rowsMeant({ reach }: ColumnExpression, at: Table, own: Table, row: TableRow): readonly TableRow[] {
  if (reach === 'places') return at.rows.filter(({ kind }) => kind === 'place');
  if (reach === 'total') return at.rows.filter(({ kind }) => kind === 'total').slice(0, 1);
  if (reach === 'subtotal') return subtotalsOf(at, row);
  if (at === own) return [row];
  return at.rows.filter((one) => isSameRow(one, row)).slice(0, 1);
}

function subtotalsOf(at: Table, row: TableRow): readonly TableRow[] {
  const prefecture = row.unit?.prefecture?.id ?? row.prefecture;
  const own = row.subtotal === undefined ? undefined : at.rows[row.subtotal];
  if (own && at.rows.includes(row)) return [own];
  return at.rows
    .filter((one) => one.kind === 'subtotal' && prefecture !== undefined && one.prefecture === prefecture)
    .slice(0, 1);
}

const isSameRow = (one: TableRow, other: TableRow): boolean =>
  (one.kind === 'place' && other.kind === 'place' && one.unit !== undefined && one.unit.id === other.unit?.id) ||
  (one.kind === 'total' && other.kind === 'total') ||
  (one.kind === 'subtotal' &&
    other.kind === 'subtotal' &&
    one.prefecture !== undefined &&
    one.prefecture === other.prefecture);
