import { matchPlace, type PlaceMatch } from '../places';
import type { Programme } from '../programmes';
import type { Area, Sheet } from '../workbook';
import { markPrefectureSums, nameCityProper } from './city-proper';
import { withDetails, withoutParting } from './details';
import { readExtent, type Extent } from './extent';
import type { HeaderBlock } from './find-blocks';
import { textOf, type Line } from './line';
import { vectorsOf } from './row-sums';
import type { RowKind, TableRow } from './table-parts';
import { assignSubtotals } from './subtotals';
import { sumsByFigures } from './sums-by-figures';
import { ranksOfSums, runsOfSums } from './sum-runs';
import type { View } from './view';
import { isPartLabel, isSumLabel } from './words';

/** The rows below a header: places, totals, sub-totals and parts, the blank rows between them, and the notes. */
export interface Body {
  readonly rows: readonly TableRow[];
  readonly blankRows: readonly number[];
  readonly notes: readonly string[];
  /** Lines inside the table that are no rows. */
  readonly asides: readonly Line[];
  /** The sheet columns that most rows fill with figures. */
  readonly figureColumns: readonly number[];
  /** The row after the last body row. */
  readonly end: number;
}

/**
 * Reads the body of a block down to `limit`, the first row that belongs to something else; `headers` are repeated
 * inside it.
 */
export function readBody(view: View, block: HeaderBlock, limit: number, headers: readonly HeaderBlock[] = []): Body {
  const { sheet } = view;
  const extent = readExtent(view, block, limit, headers);
  const figureColumns = extent.figures.map((offset) => block.header.column + offset);
  const listed = listUnder(
    view,
    block,
    extent,
    extent.rows.map((line) => asRow(sheet, line)),
  );
  const named = markParts(markPrefectureSums(nameCityProper(listed, view.programme)));
  const right = columnsRightOf(block);
  const detailed = withDetails(sheet, extent.rows, named, right);
  const vectors = vectorsOf(sheet, detailed.tops, figureColumns.length < ENOUGH_COLUMNS ? right : figureColumns);
  const summed = ranksOfSums(sumsByFigures(sheet, detailed.tops, vectors), vectors);
  const rows = withoutParting(detailed, runsOfSums(assignSubtotals(summed, vectors), vectors));
  return {
    rows,
    blankRows: extent.blankRows,
    notes: readNotes(sheet, block.header, extent, limit),
    asides: extent.asides,
    figureColumns,
    end: extent.end,
  };
}

/** Where fewer columns are filled by most rows, sums are told by the others as well. */
const ENOUGH_COLUMNS = 3;

/** The columns that may hold figures of the rows. */
const columnsRightOf = ({ header, placeColumn }: HeaderBlock): readonly number[] =>
  Array.from({ length: header.column + header.columns - placeColumn - 1 }, (_, i) => placeColumn + 1 + i);

function asRow(sheet: Sheet, { row, label, column, match }: Line): TableRow {
  return {
    kind: kindOf(match, label),
    row,
    label,
    labelCell: { sheet: sheet.name, row, column },
    match,
    ...(match.kind === 'unit' ? { unit: match.unit } : {}),
    ...(match.kind === 'subtotal' || match.kind === 'prefecture' ? { prefecture: match.prefecture.id } : {}),
  };
}

function kindOf(match: PlaceMatch, label: string): RowKind {
  if (match.kind === 'total') return match.scope === 'prefecture' ? 'subtotal' : 'total';
  if (match.kind === 'unknown' && isSumLabel(label)) return 'total';
  return match.kind === 'subtotal' || match.kind === 'prefecture' ? 'subtotal' : 'place';
}

/**
 * Reads the prefecture of each row from the column beside the places or the heading above; a blank cell goes on with
 * the one above.
 */
function listUnder(
  { sheet, programme }: View,
  { parentColumn }: HeaderBlock,
  { headings, asides }: Extent,
  rows: readonly TableRow[],
): readonly TableRow[] {
  if (parentColumn === undefined && headings.length === 0) return rows;
  const marks =
    headings.length === 0
      ? []
      : [...headings, ...asides.filter(({ kind }) => kind === 'line')].sort((a, b) => a.row - b.row);
  let current: string | undefined;
  let next = 0;
  return rows.map((row) => {
    for (; next < marks.length && (marks[next]?.row ?? 0) < row.row; next++)
      current = prefectureOf(marks[next]?.label ?? '', programme);
    if (parentColumn !== undefined) current = prefectureOf(textOf(sheet, row.row, parentColumn), programme) ?? current;
    return current === undefined
      ? row
      : {
          ...row,
          listedUnder: current,
          ...(row.kind === 'subtotal' && !row.prefecture ? { prefecture: current } : {}),
        };
  });
}

function prefectureOf(label: string, programme: Programme): string | undefined {
  const match = matchPlace(label, programme);
  if (match.kind === 'prefecture' || match.kind === 'subtotal') return match.prefecture.id;
  return match.kind === 'unit' ? match.unit.prefecture?.id : undefined;
}

/** 其中 below a place is a part of it; below a total or sub-total it only introduces the members. */
function markParts(rows: readonly TableRow[]): readonly TableRow[] {
  let whole: RowKind | undefined;
  return rows.map((row) => {
    const isPart = isPartLabel(row.label) && whole === 'place';
    if (!isPart) whole = row.kind;
    return isPart ? { ...row, kind: 'part' } : row;
  });
}

/** Notes tell cut-off, units and no-task marks in their first lines; a report that follows a table is not read. */
const MOST_NOTES = 40;

/** The text of the lines inside the table that are no rows, and of those below it. */
function readNotes(sheet: Sheet, header: Area, { asides, end }: Extent, limit: number): readonly string[] {
  const notes = asides.filter(({ kind }) => kind === 'line').map(({ row }) => textOfLine(sheet, header, row));
  for (let row = end; row < limit && notes.length < MOST_NOTES; row++) notes.push(textOfLine(sheet, header, row));
  return notes.filter((note) => note !== '');
}

function textOfLine(sheet: Sheet, header: Area, row: number): string {
  const start = header.column - sheet.origin.column;
  const values = (sheet.values[row - sheet.origin.row] ?? []).slice(start, start + header.columns);
  return values
    .filter((value) => typeof value === 'string')
    .join(' ')
    .trim();
}
