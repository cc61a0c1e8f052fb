import { CELL_MARK, isOfUnits } from '../reading';
import type { Quantity } from '../lexer/quantity';
import type { Span } from '../proof';
import { ORDINAL_COLUMN, SLASHED_ROW } from '../vocabulary/tables';
import { figureInCell, type TextCell } from './cell-figure';

/** A table inside a text: the words above its columns, and its rows with the figures in them. */
export interface TextTable extends Span {
  readonly headers: readonly string[];
  readonly rows: readonly TextRow[];
}

/** A row of such a table: its name, and for each column the figure, where there is one. */
export interface TextRow {
  readonly name: string;
  readonly figures: readonly (Quantity | undefined)[];
}

/** All figures of a table. */
export const figuresIn = ({ rows }: TextTable): readonly Quantity[] =>
  rows.flatMap(({ figures }) => figures.flatMap((figure) => figure ?? []));

interface TextLine extends Span {
  readonly cells: readonly TextCell[];
  /** Its figures are parted by slashes, and no words stand above them. */
  readonly isSlashed?: boolean;
}

/** A header and a row. */
const FEWEST_ROWS = 2;

/** The tables of an even text: rows of cells parted by marks, or one cell a line in a steady rhythm. */
export function tablesOf(text: string): readonly TextTable[] {
  const lines = linesOf(text);
  return [
    ...blocksOf(
      lines.map((line) => (line.cells.length > 1 || isOfUnits(line.cells[0]?.text ?? '') ? line : undefined)),
    ),
    ...stacked(lines),
  ].flatMap((block) => tableOf(block) ?? []);
}

/** The text with its tables blanked out, so that no sentence takes their figures in. */
export function withoutTables(text: string, tables: readonly TextTable[]): string {
  let from = 0;
  let rest = '';
  for (const { start, end } of [...tables].sort((a, b) => a.start - b.start)) {
    rest += text.slice(from, start) + '\n'.repeat(end - start);
    from = end;
  }
  return rest + text.slice(from);
}

function linesOf(text: string): readonly TextLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    const isSlashed = SLASHED_ROW.pattern.test(line);
    const isRow = line.includes(CELL_MARK) || line.length <= LONGEST_CELL || isOfUnits(line) || isSlashed;
    return { start: from, end: from + line.length, cells: isRow ? cellsOf(line, from) : [], isSlashed };
  });
}

function cellsOf(line: string, start: number): readonly TextCell[] {
  const cells: TextCell[] = [];
  let from = 0;
  const [name, figures] = SLASHED_ROW.pattern.exec(line)?.slice(1) ?? [];
  const pieces = name && figures ? [name, ...figures.split('/')] : line.split(CELL_MARK);
  for (const text of pieces) {
    cells.push({ text, start: start + from, end: start + from + text.length });
    from += text.length + (text === name ? 0 : 1);
  }
  const isFramed = line.startsWith(CELL_MARK) && line.endsWith(CELL_MARK) && cells.length > 2;
  return isFramed ? cells.slice(1, -1) : cells;
}

/** Neighbouring lines with equally many cells; rulers between them are no rows. */
function blocksOf(lines: readonly (TextLine | undefined)[]): readonly (readonly TextLine[])[] {
  const blocks: TextLine[][] = [];
  let open: TextLine[] | undefined;
  for (const line of lines) {
    if (line && isRuler(line)) continue;
    const units = line && open?.[0] && unitsIn(line, open[0].cells.length);
    if (units) open?.push(units);
    if (units) continue;
    const columns = open?.[0]?.cells.length;
    if (line && columns === line.cells.length) open?.push(line);
    else if (line && columns === line.cells.length - 1 && isNumbered(line))
      open?.push({ ...line, cells: line.cells.slice(1) });
    else if (line) blocks.push((open = [line]));
    else open = undefined;
  }
  return blocks;
}

/** 1|溪砚镇|2864: a number in front of the name of a row, where the header has none. */
const isNumbered = ({ cells: [first, second] }: TextLine): boolean =>
  first !== undefined && /^\d{1,3}$/.test(first.text) && second !== undefined && !isNumber(second);

/** A line of nothing but units in brackets, one for each column or for each behind the names. */
function unitsIn({ start, end, cells }: TextLine, columns: number): TextLine | undefined {
  const text = cells.map((cell) => cell.text).join('');
  const units = isOfUnits(text) ? (text.match(/\([^()]*\)/g) ?? []) : [];
  const names = columns - units.length;
  return units.length === 0 || names < 0 || names > 1
    ? undefined
    : { start, end, cells: [...Array<string>(names).fill(''), ...units].map((unit) => ({ text: unit, start, end })) };
}

const isRuler = ({ cells }: TextLine): boolean => cells.every(({ text }) => /^[-:=]*$/.test(text));

/** A name or a header with its unit; longer is a sentence. */
const LONGEST_CELL = 16;
/** As many as are searched (TABLES.mostColumns); a longer rhythm is a list. */
const MOST_COLUMNS = 12;

/** Tables with one cell a line: as many words as there are columns, then again and again a name and its figures. */
function stacked(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const blocks: (readonly TextLine[])[] = [];
  const single = lines.map((line) =>
    line.cells.length === 1 && (line.cells[0]?.text ?? '') !== '' ? line.cells[0] : undefined,
  );
  for (let at = 0; at < single.length; at += 1) {
    if (!single[at] || isNumber(single[at])) continue;
    const columns = headerLength(single, at);
    const rows = columns >= 3 ? rowsFrom(single, at, columns) : [];
    if (rows.length <= FEWEST_ROWS) continue;
    blocks.push(rows);
    at += rows.length * columns - 1;
  }
  return blocks;
}

const isNumber = (cell: TextCell | undefined): boolean => cell !== undefined && figureInCell(cell, '') !== undefined;

function headerLength(cells: readonly (TextCell | undefined)[], from: number): number {
  let to = from;
  while (cells[to] && !isNumber(cells[to]) && to - from <= MOST_COLUMNS + 1) to += 1;
  return to - from - 1;
}

function rowsFrom(cells: readonly (TextCell | undefined)[], from: number, columns: number): readonly TextLine[] {
  const rows: TextLine[] = [];
  for (let at = from; at + columns <= cells.length; at += columns) {
    const row = cells.slice(at, at + columns).flatMap((cell) => cell ?? []);
    const [first] = row;
    const isRow =
      row.length === columns &&
      first &&
      !isNumber(first) &&
      (at === from || row.slice(1).every((cell) => isNumber(cell)));
    if (!isRow) break;
    rows.push({ start: first.start, end: row.at(-1)?.end ?? first.end, cells: row });
  }
  return rows;
}

/** A name that reaches over the ordinals stands in their column: |合计||5.27|. */
const nameIn = (cells: readonly TextCell[]): string =>
  [...cells].reverse().find((cell) => cell.text !== '' && !isNumber(cell))?.text ?? '';

function tableOf(lines: readonly TextLine[]): TextTable | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  const head = lines.findIndex(({ cells }) => cells.filter((cell, at) => at > 0 && isNumber(cell)).length > 0);
  if (!first || !last || (head < 1 && !lines.every(({ isSlashed }) => isSlashed)) || lines.length - head < FEWEST_ROWS)
    return undefined;
  const headers = first.cells.map((_, at) =>
    lines
      .slice(0, head)
      .map(({ cells }) => cells[at]?.text ?? '')
      .join(''),
  );
  const names = headers.findIndex((_, at) => lines.slice(head).every(({ cells }) => !isNumber(cells[at])));
  const rows = lines.slice(head).map(({ cells }): TextRow => ({
    name: nameIn(cells.slice(0, Math.max(0, names) + 1)),
    figures: cells.map((cell, at) =>
      ORDINAL_COLUMN.pattern.test(headers[at] ?? '') ? undefined : figureInCell(cell, headers[at] ?? ''),
    ),
  }));
  return { start: first.start, end: last.end, headers, rows };
}
