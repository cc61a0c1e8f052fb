import type { Column, Sheet, Table, Value } from '../../src/core';

/** One body row by its name. */
export interface Line {
  readonly row: number;
  readonly name: string;
  readonly isTotal: boolean;
}

/** A sheet by column id and row. */
export interface Page {
  readonly table: Table;
  readonly lines: readonly Line[];
  readonly columns: ReadonlyMap<string, { readonly definition: Column; readonly at: number }>;
  readonly value: (line: Line, id: string) => Value;
  readonly isPercent: (line: Line, id: string) => boolean;
}

/** Reads a sheet that is laid out as `clean` is, apart from rows lost or added in its body. */
export function pageOf(sheet: Sheet, clean: Table): Page {
  const columns = new Map(
    clean.columns.flatMap(({ definition, column }) =>
      definition ? [[definition.id, { definition, at: column }] as const] : [],
    ),
  );
  const [first, last] = [
    clean.rows[0]?.row ?? 0,
    (clean.rows.at(-1)?.row ?? 0) + sheet.values.length - clean.sheet.values.length,
  ];
  const places = columns.get('place')?.at ?? 0;
  const text = (row: number): string =>
    [places, places - 1]
      .map((column) => grid(sheet.values, sheet, row, column))
      .map((value) => (typeof value === 'string' ? value.replace(/\s/g, '') : ''))
      .find((label) => label !== '') ?? '';
  const lines = Array.from({ length: last - first + 1 }, (_, i) => ({
    row: first + i,
    name: text(first + i),
    isTotal: text(first + i).includes('合计'),
  }));
  const at = (id: string): number => columns.get(id)?.at ?? -1;
  return {
    table: clean,
    lines,
    columns,
    value: (line, id) => grid(sheet.values, sheet, line.row, at(id)),
    isPercent: (line, id) => (grid(sheet.formats, sheet, line.row, at(id)) ?? '').includes('%'),
  };
}

const grid = <T>(cells: readonly (readonly T[])[], sheet: Sheet, row: number, column: number): T | undefined =>
  cells[row - sheet.origin.row]?.[column - sheet.origin.column];

/** Millionths: finer than anything the annexes print. */
export const STEPS = 1_000_000;

/** Millionths; a blank or dash counts as nothing, other text as unknown. */
export function steps(value: Value): number | undefined {
  if (typeof value === 'number') return Math.round(value * STEPS);
  return value === undefined || value === '—' ? 0 : undefined;
}
