import { groupedBy, valueAt } from '../workbook';
import type { ColumnFigures } from './column-figures';
import { proofOf } from './column-proofs';
import {
  readNamedHeader,
  notedStatements,
  readNumberedCell,
  readNumberedHeader,
  type NumberedCell,
  type Statement,
} from './column-statement';
import { mergesIn } from './header';
import { isRatePath, unitScale } from './header-text';
import type { Table } from './table';
import type { TableColumn } from './table-parts';
import { isIndexRow } from './words';

/** What a form itself states of a column, by sheet columns: 6=1-2 under its header, 合计(3=1+2) in it. */
export interface StatedColumn {
  /** The column of which it is stated. */
  readonly column: number;
  readonly kind: 'sum' | 'rate' | 'linear';
  /** `sum`: whole = Σ parts. `rate`: whole = done ÷ base. `linear`: 0 = Σ factor × column, the whole first. */
  readonly whole: number;
  readonly parts: readonly number[];
  readonly factors?: readonly number[];
}

type Unproven = Omit<Table, 'own'>;

/**
 * What the row that numbers the columns of a form, or its headers, state of its columns. What words or units
 * contradict, and what is of columns that are not there, is not stated.
 */
export function statedColumns(table: Unproven, typed: ReadonlyMap<number, ColumnFigures>): readonly StatedColumn[] {
  if (table.rows.length === 0) return [];
  const index = indexRow(table);
  const headed = headerCells(table);
  const numberings = [numbering(index), numbering(headed)];
  const columns = table.columns.filter(
    ({ column, isDismissed }) => !isDismissed && mayBeReckoned(typed.get(column)) && column !== table.parentColumn,
  );
  const columnAt = new Map(columns.map((one) => [one.column, one]));
  const noted = notedStatements(table.notes).flatMap(({ name, statement }) => {
    const whole = columnCalled(name, undefined, columns);
    return whole ? [{ whole, statement }] : [];
  });
  return columns.flatMap((whole) => {
    const stated = [index, headed].flatMap((cells): readonly StatedColumn[] => {
      const { number, statement } = cells.get(whole.column) ?? {};
      return statement === undefined
        ? []
        : numberings
            .filter((numbers) => number === undefined || numbers.get(number) === whole.column)
            .map((numbers) => numbersIn(statement).flatMap((one) => columnAt.get(numbers.get(one) ?? NOWHERE) ?? []))
            .filter((terms) => terms.length === numbersIn(statement).length && !terms.includes(whole))
            .flatMap((terms) => asStated(statement, whole, terms, typed));
    });
    const ofNames = (named: Statement): readonly StatedColumn[] => {
      const called = numbersIn(named).flatMap((name) => columnCalled(name, whole, columns) ?? []);
      return called.length === numbersIn(named).length ? asStated(named, whole, called, typed) : [];
    };
    const { named } = headed.get(whole.column) ?? {};
    if (named) stated.push(...ofNames(named));
    const inNotes = noted.filter((one) => one.whole === whole).flatMap(({ statement }) => ofNames(statement));
    stated.push(...inNotes.filter((one) => isBorneOut(one, typed)));
    // Where the row and the header, or the numbers of the two, say different things, neither is known to be meant.
    const different = groupedBy(stated, ({ kind, whole: first, parts }) => [kind, first, ...parts].join());
    return different.size === 1 ? stated.slice(0, 1) : [];
  });
}

/** A note stands far from its column: it is believed where half of the figures say so, too. */
const HALF = 0.5;

function isBorneOut({ kind, whole, parts }: StatedColumn, typed: ReadonlyMap<number, ColumnFigures>): boolean {
  const figures = [whole, ...parts].flatMap((column) => typed.get(column) ?? []);
  return figures.length > parts.length && proofOf(kind, figures).share >= HALF;
}

/** No column is numbered so. */
const NOWHERE = -1;

const numbersIn = (statement: Statement): readonly string[] =>
  statement.kind === 'quotient' ? [statement.done, statement.base] : statement.terms.map(({ number }) => number);

/** Figures, or nothing yet: text is reckoned of nothing. */
const mayBeReckoned = (figures: ColumnFigures | undefined): boolean =>
  figures !== undefined && (figures.isNumeric || figures.isBlank);

function asStated(
  statement: Statement,
  whole: TableColumn,
  others: readonly TableColumn[],
  typed: ReadonlyMap<number, ColumnFigures>,
): readonly StatedColumn[] {
  const isRate = (one: TableColumn): boolean => isHeadedRate(one) || typed.get(one.column)?.isPercent === true;
  const { column } = whole;
  const columns = others.map((one) => one.column);
  if (statement.kind === 'quotient') {
    const isMeant = isRate(whole) || (statement.isPercent && !isCounted(whole));
    if (!isMeant || others.some(isRate) || !areOfOneKind(others)) return [];
    return [{ column, kind: 'rate', whole: column, parts: columns }];
  }
  if ([whole, ...others].some(isRate) || !areOfOneKind([whole, ...others])) return [];
  const factors = statement.terms.map(({ times }) => times);
  const [plus, ...more] = columns.filter((_, i) => factors[i] === 1);
  const minus = columns.filter((_, i) => factors[i] === -1);
  if (plus === undefined) return [];
  if (minus.length === 0) return [{ column, kind: 'sum', whole: column, parts: columns }];
  if (more.length === 0) return [{ column, kind: 'sum', whole: plus, parts: [column, ...minus] }];
  return [{ column, kind: 'linear', whole: column, parts: columns, factors: [1, ...factors.map((factor) => -factor)] }];
}

const isHeadedRate = ({ path, unit, definition }: TableColumn): boolean =>
  definition?.kind === 'rate' || unit === '%' || (definition === undefined && isRatePath(path));

const isCounted = ({ unit, definition }: TableColumn): boolean =>
  (unit !== undefined && unit !== '%') || definition?.kind === 'count' || definition?.kind === 'amount';

/** What counts dwellings or households, money and areas do not go into one sum, whatever a form states. */
function areOfOneKind(columns: readonly TableColumn[]): boolean {
  const kinds = columns.flatMap(({ unit, definition }) => {
    const of = unitScale(unit ?? definition?.unit ?? '')?.of;
    return of === undefined ? [] : [MEASURED.has(of) ? of : 'count'];
  });
  return new Set(kinds).size <= 1;
}

/** Units of what is measured; all others count. */
const MEASURED: ReadonlySet<string> = new Set(['元', '㎡', '平方公里', '公顷', '亩', '公里', '米', '吨']);

/** The cells of the row that numbers the columns, between the header and the first row or at the foot of the header. */
function indexRow({ sheet, header, rows }: Unproven): ReadonlyMap<number, NumberedCell> {
  const first = rows.reduce((least, { row }) => Math.min(least, row), Infinity);
  for (let row = header.row; row < first; row++) {
    const values = columnsOf(header).map((column) => valueAt(sheet, row, column));
    if (!isIndexRow(values)) continue;
    return new Map(columnsOf(header).map((column, i) => [column, readNumberedCell(textAs(values[i]))]));
  }
  return new Map();
}

/** What a header says of its column, by the numbers or by the names of others. */
interface HeaderCell extends NumberedCell {
  readonly named?: Statement;
}

/** The one column other than the whole that is called so, or whose names hold all that it is called. */
function columnCalled(
  name: string,
  whole: TableColumn | undefined,
  columns: readonly TableColumn[],
): TableColumn | undefined {
  const others = columns.filter((one) => one !== whole);
  const isCalled = ({ path }: TableColumn): boolean => path.join('') === name || path.at(-1) === name;
  const holdsAll = ({ path }: TableColumn): boolean => {
    const left = [...path.join('')];
    return [...name].every((sign) => left.splice(left.indexOf(sign) >>> 0, 1).length > 0);
  };
  const [only, ...more] = others.some(isCalled) ? others.filter(isCalled) : others.filter(holdsAll);
  return more.length === 0 ? only : undefined;
}

/** What the headers say beside their names; a group over several columns says nothing of one of them. */
function headerCells({ sheet, header }: Unproven): ReadonlyMap<number, HeaderCell> {
  const mergeAt = mergesIn(sheet, header.row, header.rows);
  return new Map(
    columnsOf(header).flatMap((column) => {
      const cells = Array.from({ length: header.rows }, (_, i) => header.row + i)
        .filter((row) => (mergeAt(row, column)?.columns ?? 1) === 1)
        .map((row): HeaderCell => {
          const text = textAs(valueAt(sheet, row, column));
          const numbered = readNumberedHeader(text);
          const named = numbered.statement ? undefined : readNamedHeader(text);
          return named ? { ...numbered, named } : numbered;
        })
        .filter(({ number, statement, named }) => number ?? statement ?? named);
      const [only, ...more] = cells;
      return only && more.length === 0 ? [[column, only] as const] : [];
    }),
  );
}

const columnsOf = ({ column, columns }: Table['header']): readonly number[] =>
  Array.from({ length: columns }, (_, i) => column + i);

const textAs = (value: ReturnType<typeof valueAt>): string =>
  value === undefined || typeof value === 'object' ? '' : String(value);

/** The column of each number; of one that two columns have it is not known which is meant. */
function numbering(cells: ReadonlyMap<number, NumberedCell>): ReadonlyMap<string, number> {
  const byNumber = groupedBy(cells, ([, { number }]) => number);
  return new Map(
    [...byNumber].flatMap(([number, [only, ...more]]) =>
      only && more.length === 0 ? [[number, only[0]] as const] : [],
    ),
  );
}
