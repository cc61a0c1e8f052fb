import { statedColumn, statedRow } from '../read/cell-collector';
import type { TagSpan } from '../xml/splice';
import { attribute, isOn } from '../xml/attributes';
import { scanXml } from '../xml/scan';

/** Where a stored cell stands, and the index of its style. */
export interface CellSpan extends TagSpan {
  readonly column: number;
  readonly style: number;
}

/** Where a stored row stands: its opening tag, its cells, and its closing tag (`end` is where that begins). */
export interface RowSpan {
  readonly row: number;
  readonly tag: TagSpan;
  readonly cells: readonly CellSpan[];
  readonly end: number;
  /** The style the whole row has, for cells that are not stored. */
  readonly style: number | undefined;
}

/** Where the rows of a worksheet part stand; only those asked for come with their cells. */
export interface RowSpans {
  readonly rows: readonly RowSpan[];
  readonly tag: TagSpan;
  readonly end: number;
}

/** Finds the rows of a worksheet part, and the cells of the wanted ones, in its text. */
export function rowSpans(xml: string, wanted: ReadonlySet<number>): RowSpans {
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
