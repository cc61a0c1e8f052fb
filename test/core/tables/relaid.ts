import {
  cellFormat,
  cellValue,
  isAdditive,
  showValue,
  type Column,
  type Sheet,
  type Table,
  type TableColumn,
  type TableRow,
  type Value,
} from '../../../src/core';
import { sheetOf } from '../build';

/** Another way in which another office might lay out the same annex. */
export interface Style {
  readonly title: (table: Table) => readonly (readonly Value[])[];
  /** The columns in their new order; places come wherever this puts them. */
  readonly order: (columns: readonly TableColumn[]) => readonly TableColumn[];
  readonly word: (text: string) => string;
  readonly header: 'flat' | 'rows';
  readonly name: (name: string) => string;
  readonly total: { readonly at: 'first' | 'last'; readonly label: string };
  readonly hasSubtotals: boolean;
  readonly row: number;
  readonly column: number;
}

/** A table written anew in a style: same places, same figures, no formulas. */
export function relaid(table: Table, style: Style): Sheet {
  const columns = style.order(table.columns.filter(({ definition }) => definition !== undefined));
  const rows = [...style.title(table), ...headerRows(columns, style), ...bodyRows(table, columns, style)];
  const sheet = sheetOf({ name: table.sheet.name, rows });
  return { ...sheet, origin: { row: style.row, column: style.column } };
}

const definitionOf = ({ definition }: TableColumn): Column => definition ?? missing();
const missing = (): never => {
  throw new Error('only recognised columns are laid out anew');
};

function headerRows(columns: readonly TableColumn[], { word, header }: Style): readonly (readonly Value[])[] {
  const paths = columns.map((column) => definitionOf(column).path.map(word));
  const units = columns.map((column) => (definitionOf(column).unit ? `（${definitionOf(column).unit}）` : ''));
  if (header === 'flat' || paths.every((path) => path.length === 1))
    return [paths.map((path, i) => path.join('') + units[i])];
  const top = paths.map((path, i) =>
    path.length === 1 ? path[0] + (units[i] ?? '') : paths[i - 1]?.[0] === path[0] ? undefined : path[0],
  );
  return [top, paths.map((path, i) => (path.length === 1 ? undefined : (path.at(-1) ?? '') + units[i]))];
}

function bodyRows(table: Table, columns: readonly TableColumn[], style: Style): readonly (readonly Value[])[] {
  const line = (row: TableRow, label: string): readonly Value[] =>
    columns.map((column) => (definitionOf(column).kind === 'place' ? label : shown(table, row, column)));
  const total = table.rows.filter((row) => row.kind === 'total').map((row) => line(row, style.total.label));
  const places = table.rows.filter((row) => row.kind === 'place');
  const body = style.hasSubtotals
    ? grouped(places).flatMap((group) => [
        ...subtotal(table, columns, group),
        ...group.map((row) => line(row, style.name(row.label))),
      ])
    : places.map((row) => line(row, style.name(row.label)));
  return style.total.at === 'first' ? [...total, ...body] : [...body, ...total];
}

/** Numbers as the sheet shows them where a formula has computed them. */
function shown(table: Table, row: TableRow, column: TableColumn): Value {
  const value = cellValue(table, row, column);
  return typeof value === 'number' && definitionOf(column).kind === 'rate'
    ? Number(showValue(value, cellFormat(table, row, column)).replace('%', ''))
    : value;
}

/** The places by prefecture, in the order of the sheet; those of none stand alone. */
function grouped(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const keys = [...new Set(rows.map((row) => row.unit?.prefecture?.id ?? row.label))];
  return keys.map((key) => rows.filter((row) => (row.unit?.prefecture?.id ?? row.label) === key));
}

function subtotal(
  table: Table,
  columns: readonly TableColumn[],
  group: readonly TableRow[],
): readonly (readonly Value[])[] {
  const prefecture = group[0]?.unit?.prefecture?.name;
  if (prefecture === undefined || !table.annex.hasTotal) return [];
  return [
    columns.map((column): Value => {
      if (definitionOf(column).kind === 'place') return `${prefecture.replace('朝鲜族自治州', '州')}小计`;
      if (!isAdditive(definitionOf(column))) return undefined;
      return Number(
        group
          .reduce(
            (sum, row) =>
              sum + Number(cellValue(table, row, column) === '—' ? 0 : (cellValue(table, row, column) ?? 0)),
            0,
          )
          .toFixed(6),
      );
    }),
  ];
}
