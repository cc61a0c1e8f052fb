import type { Content } from '../../../core';
import { statedColumn, statedRow } from '../read/cell-collector';
import { attribute, isOn } from '../xml/attributes';
import { prefixOf, spliced, type TagSpan, type Splice } from '../xml/elements';
import { scanXml } from '../xml/scan';
import { cellXml } from './worksheet-xml';
import { withOwnFormulas } from './own-formulas';

/** What a cell is to hold, and how its style is to become another. */
export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly restyle: (style: number) => number;
}

/**
 * Turns a worksheet part into one with some cells replaced or added, each at most once; all else stays byte for byte.
 */
export function withCells(xml: string, cells: readonly NewCell[], columnStyle: (column: number) => number): string {
  const own = withOwnFormulas(xml, cells);
  const spans = rowSpans(own, new Set(cells.map((cell) => cell.row)));
  const stored = new Map(spans.rows.map((row) => [row.row, row]));
  const context = { xml: own, prefix: prefixOf(own), columnStyle };
  const rows = byRow(cells).map(([row, news]): readonly Splice[] => {
    const span = stored.get(row);
    return span ? editedRow(context, span, news) : [newRow(context, spans, row, news)];
  });
  return spliced(own, inside(context, 'sheetData', spans, rows.flat()));
}

/** What a cell's style is to become; what it holds stays. */
export type RestyledCell = Omit<NewCell, 'content'>;

/** Gives cells another style; one that is not stored becomes a blank cell with it. */
export function restyledCells(
  xml: string,
  cells: readonly RestyledCell[],
  columnStyle: (column: number) => number,
): string {
  const spans = rowSpans(xml, new Set(cells.map((cell) => cell.row)));
  const stored = new Map(spans.rows.flatMap((row) => row.cells.map((cell) => [`${row.row},${cell.column}`, cell])));
  const keyOf = (cell: RestyledCell): string => `${cell.row},${cell.column}`;
  const fresh = cells.filter((cell) => !stored.has(keyOf(cell))).map((cell) => ({ ...cell, content: undefined }));
  const restyled = cells.flatMap((cell): readonly Splice[] => {
    const old = stored.get(keyOf(cell));
    if (!old) return [];
    const end = xml.indexOf('>', old.from);
    const others = xml.slice(old.from, end).replace(/\ss\s*=\s*("[^"]*"|'[^']*')/, '');
    return [
      {
        from: old.from,
        to: end,
        text: others.replace(/^<[\w.:-]+/, (name) => `${name} s="${cell.restyle(old.style)}"`),
      },
    ];
  });
  return withCells(spliced(xml, restyled), fresh, columnStyle);
}

interface EditContext {
  readonly xml: string;
  readonly prefix: string;
  readonly columnStyle: (column: number) => number;
}

function byRow(cells: readonly NewCell[]): readonly (readonly [number, readonly NewCell[]])[] {
  const rows = new Map<number, NewCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, news]) => [row, news.sort((one, other) => one.column - other.column)]);
}

function editedRow(context: EditContext, row: RowSpan, cells: readonly NewCell[]): readonly Splice[] {
  const splices = cells.map((cell) => {
    const old = row.cells.find((span) => span.column === cell.column);
    const next = row.cells.find((span) => span.column > cell.column)?.from ?? row.end;
    const style = old?.style ?? row.style ?? context.columnStyle(cell.column);
    return { ...(old ?? { from: next, to: next }), text: textOf(context, cell, style) };
  });
  return inside(context, 'row', row, splices);
}

function newRow(context: EditContext, spans: RowSpans, row: number, cells: readonly NewCell[]): Splice {
  const at = spans.rows.find((span) => span.row > row)?.tag.from ?? spans.end;
  const text = cells.map((cell) => textOf(context, cell, context.columnStyle(cell.column))).join('');
  return { from: at, to: at, text: `<${context.prefix}row r="${row + 1}">${text}</${context.prefix}row>` };
}

const textOf = (context: EditContext, cell: NewCell, style: number): string =>
  cellXml(cell, cell.restyle(style), cell.content, context.prefix);

/** Replacements inside an element; one that is written as a single tag is opened for them. */
function inside(
  context: EditContext,
  name: string,
  element: { readonly tag: TagSpan; readonly end: number },
  splices: readonly Splice[],
): readonly Splice[] {
  if (!context.xml.slice(element.tag.from, element.tag.to).endsWith('/>')) return splices;
  const { to } = element.tag;
  return [{ from: to - 2, to, text: '>' }, ...splices, { from: to, to, text: `</${context.prefix}${name}>` }];
}

/** Where a stored cell stands, and the index of its style. */
interface CellSpan extends TagSpan {
  readonly column: number;
  readonly style: number;
}

/** Where a stored row stands: its opening tag, its cells, and its closing tag (`end` is where that begins). */
interface RowSpan {
  readonly row: number;
  readonly tag: TagSpan;
  readonly cells: readonly CellSpan[];
  readonly end: number;
  /** The style the whole row has, for cells that are not stored. */
  readonly style: number | undefined;
}

/** Where the rows of a worksheet part stand; only those asked for come with their cells. */
interface RowSpans {
  readonly rows: readonly RowSpan[];
  readonly tag: TagSpan;
  readonly end: number;
}

/** Finds the rows of a worksheet part, and the cells of the wanted ones, in its text. */
function rowSpans(xml: string, wanted: ReadonlySet<number>): RowSpans {
  const rows: RowSpan[] = [];
  let data: { tag: TagSpan; end: number } = { tag: { from: 0, to: 0 }, end: 0 };
  let current: Omit<RowSpan, 'end' | 'cells'> & { readonly cells: CellSpan[] } = {
    row: -1,
    tag: { from: 0, to: 0 },
    cells: [],
    style: undefined,
  };
  let cell = { column: -1, from: 0, style: 0 };
  scanXml(xml, {
    open: (name, attributes, from, to) => {
      if (name === 'sheetData') data = { tag: { from, to }, end: to };
      else if (name === 'row') {
        const row = statedRow(attributes) ?? current.row + 1;
        const style = isOn(attributes, 'customFormat') ? Number(attribute(attributes, 's') ?? 0) : undefined;
        current = { row, tag: { from, to }, cells: [], style };
        cell = { column: -1, from, style: 0 };
      } else if (name === 'c') {
        const column = statedColumn(attributes, current.row) ?? cell.column + 1;
        cell = { column, from, style: Number(attribute(attributes, 's') ?? 0) };
      }
    },
    close: (name, from, to) => {
      if (name === 'c' && wanted.has(current.row)) current.cells.push({ ...cell, to });
      else if (name === 'row') rows.push({ ...current, end: from });
      else if (name === 'sheetData') data.end = from;
    },
  });
  return { rows, ...data };
}
