import {
  cellFormat,
  cellValue,
  isPercentFormat,
  readNumber,
  showValue,
  type CellLook,
  type Column,
  type PlannedCell,
  type SheetPlan,
  type Table,
  type TableRow,
  type Value,
} from '../../../src/core';
import { newXlsx } from '../../../src/hosts/xlsx';
import { EXAMPLE_MARK } from '../words';

/** A form that an office has drawn up by itself. */
export interface OwnForm {
  readonly places: readonly string[];
  readonly filledOn: string;
  readonly title: string;
  /** The name of a sheet. */
  readonly sheet: (annex: string, index: number) => string;
  /** 万元 for 亿元, ㎡ for 万㎡. */
  readonly isFine: boolean;
  /** Places across, measures down. */
  readonly isTurned: boolean;
  /** A column of its own, named so that nobody can tell what it is. */
  readonly ownColumn?: { readonly annex: string; readonly head: string; readonly values: readonly number[] };
  /** The places by another name; undefined leaves the cell empty. */
  readonly name?: (place: string) => string | undefined;
}

const FINE: Readonly<Record<string, string>> = { 亿元: '万元', '万㎡': '㎡' };
const LOOKS: Readonly<Record<string, CellLook>> = {
  title: { font: '黑体', size: 16 },
  head: { font: '宋体', size: 11, bold: true, align: 'center', border: '#000000', wrap: true },
  cell: { font: '宋体', size: 11, border: '#000000' },
  note: { font: '宋体', size: 10 },
};

/** A return on a form of its own: other order, units, names of sheets, or places across. */
export async function ownReturn(tables: readonly Table[], form: OwnForm): Promise<Uint8Array> {
  const file = newXlsx();
  const plans = tables.flatMap((table, i) => planOf(table, form, i) ?? []);
  await file.write([
    ...plans.map((plan) => ({ kind: 'sheet', plan }) as const),
    { kind: 'properties', title: form.title, creator: '示例' },
  ]);
  return file.save();
}

function planOf(table: Table, form: OwnForm, index: number): SheetPlan | undefined {
  const rows = table.rows.filter(({ kind, unit }) => kind === 'place' && unit && form.places.includes(unit.name));
  if (rows.length === 0) return undefined;
  const columns = inOrder(table);
  const own = form.ownColumn?.annex === table.annex.id ? form.ownColumn : undefined;
  const lines = [
    [...columns.map((column) => headOf(column, form)), ...(own ? [own.head] : [])],
    ...rows.map((row, i) => [
      ...columns.map((column) => shown(table, row, column, form, i)),
      ...(own ? [own.values[i]] : []),
    ]),
  ];
  const body = form.isTurned ? (lines[0] ?? []).map((_, i) => lines.map((line) => line[i])) : lines;
  const cell = (content: Value, look: string): PlannedCell => ({ ...(content === undefined ? {} : { content }), look });
  return {
    name: form.sheet(table.annex.name, index),
    cells: [
      [cell(`2022年1-9月${form.title}${table.annex.title.replace('全省', '')}`, 'title')],
      [cell(`截至2022年9月30日　　${EXAMPLE_MARK}`, 'note')],
      ...body.map((line, i) => line.map((content) => cell(content, i === 0 ? 'head' : 'cell'))),
      [cell(`填报日期：${form.filledOn}`, 'note')],
    ],
    looks: LOOKS,
    columnWidths: (body[0] ?? []).map((_, i) => (form.isTurned && i === 0 ? 26 : 14)),
  };
}

/** Groups of columns the other way round; places and remarks keep their ends. */
function inOrder({ columns }: Table): readonly Column[] {
  const known = columns.flatMap(({ definition }) => definition ?? []);
  const middle = known.filter(({ kind }) => !['sequence', 'place', 'remark'].includes(kind));
  const groups = [...new Set(middle.map(({ path }) => (path.length > 1 ? path[0] : '')))].reverse();
  return [
    ...known.filter(({ kind }) => kind === 'place'),
    ...groups.flatMap((group) => middle.filter(({ path }) => (path.length > 1 ? path[0] : '') === group)),
    ...known.filter(({ kind }) => kind === 'remark'),
  ];
}

const headOf = ({ path, unit, kind }: Column, { isFine }: OwnForm): string => {
  const printed = unit !== undefined && isFine ? (FINE[unit] ?? unit) : unit;
  return path.join('') + (printed === undefined || kind === 'remark' ? '' : `（${printed}）`);
};

function shown(
  table: Table,
  row: TableRow,
  definition: Column,
  { isFine, name = (place) => place }: OwnForm,
  index: number,
): Value {
  const column = table.columns.find((one) => one.definition === definition);
  if (definition.kind === 'sequence') return index + 1;
  if (definition.kind === 'place') return name(row.unit?.name ?? '');
  if (!column) return undefined;
  const value = cellValue(table, row, column);
  const format = cellFormat(table, row, column);
  if (typeof value !== 'number') return value;
  if (definition.kind === 'date') return showValue(value, format);
  if (definition.kind === 'rate' && isPercentFormat(format)) return Number((value * 100).toFixed(1));
  const isFiner = isFine && FINE[definition.unit ?? ''] !== undefined && readNumber(value).kind === 'number';
  return isFiner ? Number((value * 10_000).toFixed(4)) : value;
}
