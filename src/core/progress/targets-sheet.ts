import { isNumeric } from '../programmes';
import type { Table } from '../tables';
import { DATA_LINE, formatAt, valueAt, type Area, type CellLook, type PlannedCell, type SheetPlan } from '../workbook';
import type { ImportSource } from './archive';
import { sourceLine, TARGETS_SHEET } from './words';

const LINE = '#BFC5CC';
const BODY: CellLook = { font: '宋体', size: 10.5, vertical: 'center', border: LINE };
const TITLE: CellLook = { font: '黑体', size: 16, align: 'left', vertical: 'center' };
const NOTE: CellLook = { font: '宋体', size: 10.5, colour: '#44505C', vertical: 'center' };
const HEAD: CellLook = {
  font: '黑体',
  size: 10.5,
  align: 'center',
  vertical: 'center',
  fill: '#E8EDF2',
  border: LINE,
  wrap: true,
};

/** Title, owner's line and the other lines above the header; the table follows. */
const TOP_ROWS = 3;

/**
 * A table of targets as a sheet of this workbook: its cells as they are, formulas as their results, so that it reads as
 * the same table.
 */
export function targetsSheet(table: Table, source: ImportSource): SheetPlan {
  const { sheet, area, header } = table;
  const looks = new Map<string, CellLook>();
  const body = rowsOf(area).map((row): readonly PlannedCell[] =>
    columnsOf(area).map((column) => {
      const isHead = row < header.row + header.rows;
      const format = formatAt(sheet, row, column);
      const align = alignOf(table, column);
      const look = isHead ? 'head' : `body ${align} ${format}`;
      if (!isHead) looks.set(look, { ...BODY, align, format });
      return { content: valueAt(sheet, row, column), look };
    }),
  );
  return {
    name: TARGETS_SHEET,
    cells: [
      [{ content: table.title?.text ?? TARGETS_SHEET, look: 'title' }],
      [{ content: DATA_LINE, look: 'note' }],
      [{ content: otherHeadings(table), look: 'note' }],
      ...body,
      [{ content: sourceLine(source.file, source.date), look: 'note' }],
    ],
    looks: {
      title: TITLE,
      note: NOTE,
      head: HEAD,
      ...Object.fromEntries(looks),
    },
    columnWidths: columnsOf(area).map((column) => widthOf(table, column)),
    merges: mergesOf(table),
    freezeRows: TOP_ROWS + header.rows,
    print: { orientation: 'landscape', fitToWidth: true, repeatRows: TOP_ROWS + header.rows, pageNumbers: true },
  };
}

const rowsOf = ({ row, rows }: Area): readonly number[] => Array.from({ length: rows }, (_, i) => row + i);
const columnsOf = ({ column, columns }: Area): readonly number[] =>
  Array.from({ length: columns }, (_, i) => column + i);

/** The unit line and whatever else stood above the header, in one line. */
const otherHeadings = ({ headings, title }: Table): string =>
  headings
    .map(({ text }) => text)
    .filter((text) => text !== title?.text)
    .join('　');

/** A dash for no task stands where the figures of its column do. */
function alignOf({ columns }: Table, column: number): 'left' | 'center' | 'right' {
  const definition = columns.find((one) => one.column === column)?.definition;
  if (definition?.kind === 'sequence') return 'center';
  return definition && isNumeric(definition) ? 'right' : 'left';
}

function widthOf({ columns }: Table, column: number): number {
  const kind = columns.find((one) => one.column === column)?.definition?.kind;
  if (kind === 'sequence') return 6;
  return kind === 'place' ? 16 : 14;
}

/** Merged cells inside the table, moved with it. */
const mergesOf = ({ sheet, area }: Table): readonly Area[] =>
  sheet.merges
    .filter(
      (merge) =>
        merge.row >= area.row &&
        merge.row + merge.rows <= area.row + area.rows &&
        merge.column >= area.column &&
        merge.column + merge.columns <= area.column + area.columns,
    )
    .map((merge) => ({ ...merge, row: merge.row - area.row + TOP_ROWS, column: merge.column - area.column }));
