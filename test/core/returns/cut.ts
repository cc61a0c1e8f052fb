import { audit, cellFormat, cellValue, isAdditive, recognise, type Column, type Received, type Sheet, type Snapshot, type Table, type TableColumn, type TableRow, type Value } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

/** How an office lays its return out. */
export interface Layout {
  /** Columns in another order; places and numbers keep the front. */
  readonly order: (columns: readonly TableColumn[]) => readonly TableColumn[];
  readonly header: 'flat' | 'rows';
  /** Other units for amounts: 万元 for 亿元, ㎡ for 万㎡. */
  readonly isFine: boolean;
  /** Rates as figures under a header with %, or as fractions shown with %. */
  readonly rates: 'points' | 'fractions';
  readonly total: 'first' | 'last' | 'none';
  readonly row: number;
  readonly column: number;
}

export const PLAIN: Layout = { order: (columns) => columns, header: 'rows', isFine: false, rates: 'points', total: 'none', row: 0, column: 0 };

const definitionOf = ({ definition }: TableColumn): Column => {
  if (!definition) throw new Error('only recognised columns are cut');
  return definition;
};

const FINE: Readonly<Record<string, string>> = { 亿元: '万元', '万㎡': '㎡' };

const unitOf = ({ kind, unit }: Column, { isFine, rates }: Layout): string | undefined => {
  if (kind === 'rate') return rates === 'points' ? unit : undefined;
  return unit !== undefined && isFine ? FINE[unit] ?? unit : unit;
};

/** The rows of some places as a sheet of their own; sheets without any are undefined. */
export function cutTable(table: Table, places: readonly string[], layout: Layout): Sheet | undefined {
  const rows = table.rows.filter((row) => row.kind === 'place' && places.includes(row.unit?.name ?? ''));
  if (rows.length === 0) return undefined;
  const columns = layout.order(table.columns.filter(({ definition }) => definition));
  const body = rows.map((row, i) => columns.map((column) => cell(table, row, column, layout, i)));
  const total = columns.map((column): Value => {
    const definition = definitionOf(column);
    if (definition.kind === 'place') return '合计';
    return isAdditive(definition) ? sum(rows.map((row) => cell(table, row, column, layout, 0))) : undefined;
  });
  const withTotal = !table.annex.hasTotal || layout.total === 'none' ? body : layout.total === 'first' ? [total, ...body] : [...body, total];
  const sheet = sheetOf({
    name: table.annex.name,
    rows: [[`2022年1-9月${table.annex.title}`], ['（截至2022年9月30日）'], ...header(columns, layout), ...withTotal, ['填报日期：2022年10月8日']],
  });
  const isFraction = columns.map((column) => definitionOf(column).kind === 'rate' && layout.rates === 'fractions');
  const formats = sheet.formats.map((line) => line.map((format, i) => (isFraction[i] ? '0.0%' : format)));
  return { ...sheet, formats, origin: { row: layout.row, column: layout.column } };
}

function header(columns: readonly TableColumn[], layout: Layout): readonly (readonly Value[])[] {
  const definitions = columns.map(definitionOf);
  const unit = (column: Column): string => { const one = unitOf(column, layout); return one === undefined ? '' : `(${one})`; };
  if (layout.header === 'flat' || definitions.every(({ path }) => path.length === 1)) return [definitions.map((one) => one.path.join('') + unit(one))];
  return [
    definitions.map((one, i) => (one.path.length === 1 ? one.path[0] + unit(one) : definitions[i - 1]?.path[0] === one.path[0] ? undefined : one.path[0])),
    definitions.map((one) => (one.path.length === 1 ? undefined : one.path.at(-1) + unit(one))),
  ];
}

function cell(table: Table, row: TableRow, column: TableColumn, layout: Layout, index: number): Value {
  const definition = definitionOf(column);
  const value = cellValue(table, row, column);
  if (definition.kind === 'sequence') return index + 1;
  if (definition.kind === 'rate' && typeof value === 'number') {
    const isFraction = cellFormat(table, row, column).includes('%');
    if (layout.rates === 'fractions') return isFraction ? value : Number((value / 100).toFixed(6));
    return isFraction ? Number((value * 100).toFixed(1)) : value;
  }
  if (typeof value !== 'number' || !layout.isFine || FINE[definition.unit ?? ''] === undefined) return value;
  return Number((value * 10000).toFixed(4));
}

const sum = (values: readonly Value[]): number =>
  Number(values.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0).toFixed(6));

/** The return of some places, cut out of a workbook that holds all. */
export function cut(snapshot: Snapshot, places: readonly string[], layout: Layout = PLAIN): Snapshot {
  return workbookOf(...recognise(snapshot).tables.flatMap((table) => cutTable(table, places, layout) ?? []));
}

/** A file as it came in. */
export const received = (file: string, snapshot: Snapshot): Received => ({ kind: 'read', file, snapshot, report: audit(snapshot) });

/** The figures of every place in every annex, by annex, place and column; sums, rates and totals included, names and numbers left out. */
export function figuresIn(snapshot: Snapshot): ReadonlyMap<string, Value> {
  return new Map(recognise(snapshot).tables.flatMap((table) => table.rows.flatMap((row) => table.columns.flatMap((column): readonly (readonly [string, Value])[] => {
    const { definition } = column;
    if (!definition || definition.kind === 'sequence' || definition.kind === 'place') return [];
    const value = cellValue(table, row, column);
    const isFraction = definition.kind === 'rate' && cellFormat(table, row, column).includes('%');
    const shown = typeof value !== 'number' ? value : isFraction ? Number((value * 100).toFixed(1)) : value;
    return shown === undefined || shown === '' ? [] : [[`${table.annex.id} ${row.unit?.name ?? row.kind} ${definition.id}`, shown]];
  }))));
}
