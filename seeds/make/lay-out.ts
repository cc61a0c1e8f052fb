import { sum, type Content } from './formula';
import type { ColumnPlan, RowPlan, SheetPlan, TotalPlan } from './plan';
import { EXAMPLE_MARK } from './words';

/** How a cell looks: the part of the sheet it belongs to, or the shape of its column. */
export type Look =
  | 'label' | 'title' | 'cut-off' | 'example' | 'units' | 'header' | 'note' | 'foot'
  | `body-${ColumnPlan['shape']}` | `total-${ColumnPlan['shape']}`;

/** One cell on the sheet. */
export interface LaidCell {
  readonly content: Content;
  readonly look: Look;
}

/** A sheet with every cell in its place, by A1 name. */
export interface LaidSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, LaidCell>;
  readonly merges: readonly (readonly [string, string])[];
  readonly widths: readonly number[];
  /** Heights in points by one-based row. */
  readonly heights: ReadonlyMap<number, number>;
  /** One-based first and last header row. */
  readonly header: readonly [number, number];
  readonly lastRow: number;
  readonly paper: SheetPlan['paper'];
  /** The A1 name of a place's cell in a column; 合计 is the total row. */
  readonly find: (place: string, key: string) => string;
}

/** The letter of a zero-based column; no example has more than 26. */
export const letter = (column: number): string => String.fromCharCode(65 + column);

/** The rows of a sheet, one-based, in the order in which people read them. */
interface Rows {
  readonly title: number;
  readonly header: readonly [number, number];
  readonly total: number | undefined;
  readonly body: number;
  readonly notes: number;
  readonly foot: number;
}

/** Puts a plan on a sheet: label, title, cut-off, unit line, header, body, total, notes and foot line. */
export function layOut(plan: SheetPlan): LaidSheet {
  const rows = rowsOf(plan);
  const last = letter(plan.columns.length - 1);
  const top = topOf(plan, rows, last);
  const header = headerOf(plan, rows.header);
  const body = plan.rows.flatMap((row, i) => bodyCells(plan, row, i, rows.body + i));
  const total = plan.total && rows.total ? totalCells(plan, plan.total, rows.total, rows.body) : [];
  return {
    name: plan.name,
    cells: new Map([...top.cells, ...header.cells, ...body, ...total, ...belowCells(plan, rows)]),
    merges: [...top.merges, ...header.merges, ...totalMerge(plan, rows), ...belowMerges(plan, rows, last)],
    widths: plan.columns.map((column) => column.width),
    heights: heightsOf(plan, rows),
    header: rows.header,
    lastRow: rows.foot,
    paper: plan.paper,
    find: finder(plan, rows),
  };
}

type Placed = readonly [string, LaidCell];

interface Block {
  readonly cells: readonly Placed[];
  readonly merges: readonly (readonly [string, string])[];
}

const cell = (name: string, content: Content, look: Look): Placed => [name, { content, look }];

function rowsOf(plan: SheetPlan): Rows {
  const title = plan.label ? 2 : 1;
  const first = title + 3;
  const headerEnd = first + Math.max(...plan.columns.map(({ header }) => header.length)) - 1;
  const body = headerEnd + (plan.total?.at === 'first' ? 2 : 1);
  const end = body + plan.rows.length - 1;
  const total = plan.total && (plan.total.at === 'first' ? headerEnd + 1 : end + 1);
  const notes = end + (plan.total?.at === 'last' ? 2 : 1);
  return { title, header: [first, headerEnd], total, body, notes, foot: notes + plan.notes.length };
}

function topOf(plan: SheetPlan, { title }: Rows, last: string): Block {
  const middle = letter(Math.ceil(plan.columns.length / 2) - 1);
  const afterMiddle = letter(Math.ceil(plan.columns.length / 2));
  const line = title + 2;
  return {
    cells: [
      ...(plan.label ? [cell('A1', plan.label, 'label')] : []),
      cell(`A${title}`, plan.title, 'title'),
      cell(`A${title + 1}`, plan.cutOff, 'cut-off'),
      cell(`A${line}`, EXAMPLE_MARK, 'example'),
      ...(plan.units ? [cell(`${afterMiddle}${line}`, `单位：${plan.units}`, 'units')] : []),
    ],
    merges: [
      ...(plan.label ? [['A1', 'B1'] as const] : []),
      [`A${title}`, `${last}${title}`], [`A${title + 1}`, `${last}${title + 1}`],
      [`A${line}`, `${middle}${line}`], [`${afterMiddle}${line}`, `${last}${line}`],
    ],
  };
}

function headerOf(plan: SheetPlan, [first, end]: readonly [number, number]): Block {
  const columns = plan.columns.map((column, i) => ({ ...column, name: letter(i), isGroup: column.header.length > 1 }));
  const groups = columns.filter(({ isGroup, header }, i) => isGroup && columns[i - 1]?.header[0] !== header[0]);
  return {
    cells: columns.flatMap(({ name, header }, i) => [
      cell(`${name}${first}`, columns[i - 1]?.header[0] === header[0] ? undefined : header[0], 'header'),
      ...(end > first ? [cell(`${name}${end}`, header[1], 'header')] : []),
    ]),
    merges: [
      ...groups.map(({ name, header }) => {
        const width = columns.filter((column) => column.header[0] === header[0]).length;
        return [`${name}${first}`, `${letter(name.charCodeAt(0) - 65 + width - 1)}${first}`] as const;
      }),
      ...columns.filter(({ isGroup }) => !isGroup && end > first).map(({ name }) => [`${name}${first}`, `${name}${end}`] as const),
    ],
  };
}

/** The name of a column's cell in a row, by column key. */
const inRow = (plan: SheetPlan, row: number) => (key: string): string => {
  const column = plan.columns.findIndex((one) => one.key === key);
  if (column < 0) throw new RangeError(`${plan.name} has no column ${key}`);
  return `${letter(column)}${row}`;
};

function bodyCells(plan: SheetPlan, row: RowPlan, index: number, at: number): readonly Placed[] {
  const own: Readonly<Record<string, Content>> = { sequence: index + 1, place: row.place, ...row.cells };
  return plan.columns.map((column, i) => cell(
    `${letter(i)}${at}`,
    column.key in own ? own[column.key] : column.derive?.(inRow(plan, at)),
    `body-${column.shape}`,
  ));
}

function totalCells(plan: SheetPlan, total: TotalPlan, at: number, body: number): readonly Placed[] {
  const own: Readonly<Record<string, Content>> = { [total.isMerged ? 'sequence' : 'place']: total.label, ...total.cells };
  const end = body + plan.rows.length - 1;
  const content = (column: ColumnPlan, i: number): Content => {
    if (column.key in own) return own[column.key];
    if (column.total === 'sum') return sum(letter(i), body, end);
    return column.total === 'derived' ? column.derive?.(inRow(plan, at)) : undefined;
  };
  return plan.columns.map((column, i) => cell(`${letter(i)}${at}`, content(column, i), `total-${column.shape}`));
}

const totalMerge = (plan: SheetPlan, { total }: Rows): Block['merges'] =>
  plan.total?.isMerged && total ? [[`A${total}`, `B${total}`]] : [];

const belowCells = (plan: SheetPlan, { notes, foot }: Rows): readonly Placed[] => [
  ...plan.notes.map((note, i) => cell(`A${notes + i}`, note, 'note')),
  cell(`A${foot}`, footLine(plan.filledOn), 'foot'),
];

const belowMerges = (plan: SheetPlan, { notes, foot }: Rows, last: string): Block['merges'] =>
  [...plan.notes.map((_, i) => notes + i), foot].map((row) => [`A${row}`, `${last}${row}`] as const);

const footLine = (filledOn: string): string =>
  ['填报单位（盖章）：', '审核人：', '填表人：', '联系电话：', `填报日期：${filledOn}`].join('　　　　');

function heightsOf(plan: SheetPlan, rows: Rows): ReadonlyMap<number, number> {
  const body = Array.from({ length: rows.notes - rows.header[1] - 1 }, (_, i) => [rows.header[1] + 1 + i, 21] as const);
  return new Map([
    [rows.title, 34], [rows.title + 1, 20], [rows.title + 2, 20],
    [rows.header[0], rows.header[0] === rows.header[1] ? 40 : 24], ...(rows.header[0] === rows.header[1] ? [] : [[rows.header[1], 36] as const]),
    ...body, ...plan.notes.map((_, i) => [rows.notes + i, 22] as const), [rows.foot, 30],
  ]);
}

const finder = (plan: SheetPlan, rows: Rows) => (place: string, key: string): string => {
  const index = plan.rows.findIndex((row) => row.place === place);
  if (place !== '合计' && index < 0) throw new RangeError(`${plan.name} has no row ${place}`);
  return inRow(plan, place === '合计' ? rows.total ?? rows.notes : rows.body + index)(key);
};
