import type { Area, Sheet, Table, Value } from '../../../src/core';
import { recognise } from '../../../src/core';
import { sheetOf, textValue, workbookOf } from '../build';

/**
 * A sheet drawn as text: one line a row, cells between bars; < goes on with the merged cell to the left, ^ with the one
 * above; ~ is a line break inside a cell and ' keeps a number as text.
 */
export function drawn(
  text: string,
  more: { readonly name?: string; readonly from?: { readonly row: number; readonly column: number } } = {},
): Sheet {
  const lines = text
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const rows = lines.map((line) => line.map(valueOf));
  const sheet = sheetOf({ rows, ...(more.name === undefined ? {} : { name: more.name }) });
  return moved({ ...sheet, merges: mergesOf(lines) }, more.from ?? { row: 0, column: 0 });
}

/** The sheet with everything on it moved down and right. */
export const moved = (sheet: Sheet, { row, column }: { readonly row: number; readonly column: number }): Sheet => ({
  ...sheet,
  origin: { row: sheet.origin.row + row, column: sheet.origin.column + column },
  merges: sheet.merges.map((area) => ({ ...area, row: area.row + row, column: area.column + column })),
});

const valueOf = (cell: string): Value =>
  cell === '<' || cell === '^' ? undefined : cell.includes('~') ? cell.replaceAll('~', '\n') : textValue(cell);

function mergesOf(lines: readonly (readonly string[])[]): readonly Area[] {
  const at = (row: number, column: number): string => lines[row]?.[column] ?? '';
  const reach = (count: (step: number) => string, sign: string): number => {
    let length = 1;
    while (count(length) === sign) length++;
    return length;
  };
  return lines.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      if (cell === '<' || cell === '^') return [];
      const columns = reach((step) => at(row, column + step), '<');
      const rows = reach((step) => at(row + step, column), '^');
      return rows > 1 || columns > 1 ? [{ row, column, rows, columns }] : [];
    }),
  );
}

/**
 * What a table was recognised as, in one line each: the annex, its columns by id (headers that are none in 【】), its
 * rows with their kind.
 */
export const described = (
  table: Table | undefined,
): { readonly annex?: string; readonly columns?: string; readonly rows?: string } =>
  table
    ? {
        annex: table.annex.id,
        columns: table.columns.map((column) => column.definition?.id ?? `【${column.path.join('/')}】`).join(' '),
        rows: table.rows.map((row) => `${KINDS[row.kind]}${row.unit?.name ?? row.label.trim()}`).join(' '),
      }
    : {};

const KINDS = { place: '', total: '总:', subtotal: '计:', part: '分:' } as const;

/** The tables on some sheets. */
export const tablesOn = (...sheets: readonly Sheet[]): readonly Table[] => recognise(workbookOf(...sheets)).tables;
