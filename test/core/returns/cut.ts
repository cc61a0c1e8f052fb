import {
  audit,
  cellFormat,
  cellValue,
  isAdditive,
  recognise,
  type Column,
  type Received,
  type Sheet,
  type Snapshot,
  type Table,
  type TableColumn,
  type TableRow,
  type Value,
} from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

/** How an office lays its return out. */
export interface Layout {
  /** Columns in another order; places and numbers keep the front. */
  readonly order: (columns: readonly TableColumn[]) => readonly TableColumn[];
  readonly header: 'flat' | 'rows';
  /** Other units for amounts: 万元 for 亿元, ㎡ for 万㎡. */
  readonly isFine: boolean;
  /** Units stand in the headers or in a line above them. */
  readonly units: 'header' | 'line';
  /** Rates as figures under a header with %, or as fractions shown with %. */
  readonly rates: 'points' | 'fractions';
  readonly total: 'first' | 'last' | 'none';
  readonly row: number;
  readonly column: number;
  readonly name: (place: string) => string;
  /** The name of a sheet; the annex's own by default. */
  readonly sheet: (annex: string, index: number) => string;
  /** Counts as text with commas, as systems export them. */
  readonly isText: boolean;
  /** Places run across, where there are enough of them to be told by. */
  readonly isTurned: boolean;
  /** A column of the office's own, which is no column of the annex. */
  readonly ownColumn?: { readonly head: string; readonly of: (index: number) => Value };
}

export const PLAIN: Layout = {
  order: (columns) => columns,
  header: 'rows',
  isFine: false,
  units: 'header',
  rates: 'points',
  total: 'none',
  row: 0,
  column: 0,
  name: (place) => place,
  sheet: (annex) => annex,
  isText: false,
  isTurned: false,
};

/** So many names side by side tell that places run across. */
const ACROSS = 3;

const definitionOf = ({ definition }: TableColumn): Column => {
  if (!definition) throw new Error('only recognised columns are cut');
  return definition;
};

const FINE: Readonly<Record<string, string>> = { 亿元: '万元', '万㎡': '㎡' };

const unitOf = ({ kind, unit }: Column, { isFine, rates }: Layout): string | undefined => {
  if (kind === 'rate') return rates === 'points' ? unit : undefined;
  return unit !== undefined && isFine ? (FINE[unit] ?? unit) : unit;
};

/** The rows of some places as a sheet of their own; sheets without any are undefined. */
export function cutTable(table: Table, places: readonly string[], layout: Layout, index = 0): Sheet | undefined {
  const rows = table.rows.filter((row) => row.kind === 'place' && places.includes(row.unit?.name ?? ''));
  if (rows.length === 0) return undefined;
  const columns = layout.order(table.columns.filter(({ definition }) => definition));
  const body = rows.map((row, i) => columns.map((column) => cell(table, row, column, layout, i)));
  const total = columns.map((column): Value => {
    const definition = definitionOf(column);
    if (definition.kind === 'place') return '合计';
    return isAdditive(definition)
      ? written(sum(rows.map((row) => cell(table, row, column, { ...layout, isText: false }, 0))), definition, layout)
      : undefined;
  });
  const withTotal =
    !table.annex.hasTotal || layout.total === 'none'
      ? body
      : layout.total === 'first'
        ? [total, ...body]
        : [...body, total];
  const units = [...new Set(columns.flatMap((column) => unitOf(definitionOf(column), layout) ?? []))];
  const top = [
    [`2022年1-9月${table.annex.title}`],
    ['（截至2022年9月30日）'],
    ...(layout.units === 'line' && units.length > 0 ? [[`单位：${units.join('、')}`]] : []),
  ];
  const grid = withOwn([...header(columns, layout), ...withTotal], layout, header(columns, layout).length);
  const isTurned = layout.isTurned && rows.length >= ACROSS;
  const below = [['填报日期：2022年10月8日']];
  const sheet = sheetOf({
    name: layout.sheet(table.annex.name, index),
    rows: [...top, ...(isTurned ? transposed(grid) : grid), ...below],
  });
  const isFraction = (line: number, i: number): boolean => {
    const [row, column] = isTurned ? [i, line - top.length] : [line - top.length, i];
    const own = columns[column];
    return row >= 0 && own !== undefined && definitionOf(own).kind === 'rate' && layout.rates === 'fractions';
  };
  const formats = sheet.formats.map((line, r) => line.map((format, i) => (isFraction(r, i) ? '0.0%' : format)));
  return { ...sheet, formats, origin: { row: layout.row, column: layout.column } };
}

const transposed = (grid: readonly (readonly Value[])[]): readonly (readonly Value[])[] =>
  (grid[0] ?? []).map((_, column) => grid.map((line) => line[column]));

/** The lines with a column of the office's own at their end. */
const withOwn = (
  grid: readonly (readonly Value[])[],
  { ownColumn }: Layout,
  head: number,
): readonly (readonly Value[])[] =>
  ownColumn
    ? grid.map((line, i) => [...line, i === 0 ? ownColumn.head : i < head ? undefined : ownColumn.of(i - head)])
    : grid;

function header(columns: readonly TableColumn[], layout: Layout): readonly (readonly Value[])[] {
  const definitions = columns.map(definitionOf);
  const unit = (column: Column): string => {
    const one = layout.units === 'line' && column.kind !== 'rate' ? undefined : unitOf(column, layout);
    return one === undefined ? '' : `(${one})`;
  };
  if (layout.header === 'flat' || definitions.every(({ path }) => path.length === 1))
    return [definitions.map((one) => one.path.join('') + unit(one))];
  return [
    definitions.map((one, i) =>
      one.path.length === 1
        ? one.path[0] + unit(one)
        : definitions[i - 1]?.path[0] === one.path[0]
          ? undefined
          : one.path[0],
    ),
    definitions.map((one) => (one.path.length === 1 ? undefined : one.path.at(-1) + unit(one))),
  ];
}

function cell(table: Table, row: TableRow, column: TableColumn, layout: Layout, index: number): Value {
  const definition = definitionOf(column);
  const value = cellValue(table, row, column);
  if (definition.kind === 'sequence') return index + 1;
  if (definition.kind === 'place') return layout.name(row.unit?.name ?? '');
  if (definition.kind === 'rate' && typeof value === 'number') {
    const isFraction = cellFormat(table, row, column).includes('%');
    if (layout.rates === 'fractions') return isFraction ? value : Number((value / 100).toFixed(6));
    return isFraction ? Number((value * 100).toFixed(1)) : value;
  }
  if (typeof value !== 'number') return value;
  return written(
    layout.isFine && FINE[definition.unit ?? ''] !== undefined ? Number((value * 10000).toFixed(4)) : value,
    definition,
    layout,
  );
}

const written = (number: number, { kind }: Column, { isText }: Layout): Value =>
  isText && kind === 'count' ? number.toLocaleString('en-US') : number;

const sum = (values: readonly Value[]): number =>
  Number(values.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0).toFixed(6));

/** The return of some places, cut out of a workbook that holds all. */
export function cut(snapshot: Snapshot, places: readonly string[], layout: Layout = PLAIN): Snapshot {
  return workbookOf(...recognise(snapshot).tables.flatMap((table, i) => cutTable(table, places, layout, i) ?? []));
}

/** The return of some places as one workbook an annex. */
export const cutApart = (snapshot: Snapshot, places: readonly string[], layout: Layout): readonly Snapshot[] =>
  recognise(snapshot).tables.flatMap((table, i) => {
    const sheet = cutTable(table, places, layout, i);
    return sheet ? [workbookOf(sheet)] : [];
  });

/** A file as it came in. */
export const received = (file: string, snapshot: Snapshot): Received => ({
  kind: 'read',
  file,
  snapshot,
  report: audit(snapshot),
});

/**
 * The figures of every place in every annex in the annex's own unit, by annex, place and column; sums, rates and totals
 * included, names and numbers left out.
 */
export function figuresIn(snapshot: Snapshot): ReadonlyMap<string, Value> {
  return new Map(
    recognise(snapshot).tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns.flatMap((column): readonly (readonly [string, Value])[] => {
          const { definition } = column;
          if (!definition || definition.kind === 'sequence' || definition.kind === 'place') return [];
          const value = cellValue(table, row, column);
          const isFraction = definition.kind === 'rate' && cellFormat(table, row, column).includes('%');
          const isFine = column.unit !== undefined && column.unit === FINE[definition.unit ?? ''];
          const shown =
            typeof value !== 'number'
              ? value
              : isFraction
                ? Number((value * 100).toFixed(1))
                : isFine
                  ? Number((value / 10_000).toFixed(6))
                  : value;
          return shown === undefined || shown === ''
            ? []
            : [[`${table.annex.id} ${row.unit?.name ?? row.kind} ${definition.id}`, shown]];
        }),
      ),
    ),
  );
}
