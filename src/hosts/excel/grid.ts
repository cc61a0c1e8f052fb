import type { Area, Sheet, Value } from '../../core';

/** Formulas of a loaded range; text that merely begins with = shows itself as its value and is no formula. */
const formulasFrom = (used: Excel.Range): (string | undefined)[][] =>
  used.formulas.map((row: readonly unknown[], r) =>
    row.map((formula, c) =>
      typeof formula === 'string' && formula.startsWith('=') && formula !== used.values[r]?.[c] ? formula : undefined,
    ),
  );

/** Values of a loaded range: blank is undefined, an error is told from text that looks like one by its type. */
const valuesFrom = (used: Excel.Range, formulas: readonly (readonly (string | undefined)[])[]): Value[][] =>
  used.values.map((row: readonly unknown[], r) =>
    row.map((value, c) => valueFrom(value, used.valueTypes[r]?.[c], formulas[r]?.[c] !== undefined)),
  );

function valueFrom(value: unknown, type: string | undefined, hasFormula: boolean): Value {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || (value === '' && !hasFormula)) return undefined;
  return value;
}

/** Merged areas of a loaded RangeAreas, which is a null object when there are none. */
export const mergesFrom = (merged: Excel.RangeAreas | undefined): readonly Area[] =>
  !merged || merged.isNullObject
    ? []
    : merged.areas.items.map((area) => ({
        row: area.rowIndex,
        column: area.columnIndex,
        rows: area.rowCount,
        columns: area.columnCount,
      }));

/** A rectangle of a sheet as read. */
export interface GridPiece extends Pick<Sheet, 'values' | 'formulas' | 'formats'> {
  readonly row: number;
  readonly column: number;
}

/** The piece of a loaded range; undefined when Excel found nothing there, or only a blank cell. */
export function pieceFrom(range: Excel.Range): GridPiece | undefined {
  if (range.isNullObject) return undefined;
  const formulas = formulasFrom(range);
  const values = valuesFrom(range, formulas);
  const isBlank = values.length === 1 && values[0]?.length === 1 && values[0][0] === undefined && !formulas[0]?.[0];
  return isBlank
    ? undefined
    : { row: range.rowIndex, column: range.columnIndex, values, formulas, formats: range.numberFormat as string[][] };
}

export const areaOfPiece = ({ row, column, values }: GridPiece): Area => ({
  row,
  column,
  rows: values.length,
  columns: values[0]?.length ?? 0,
});

/** Pieces as the grids of a sheet, blank between them. */
export function gridsOf(pieces: readonly GridPiece[]): Pick<Sheet, 'origin' | 'values' | 'formulas' | 'formats'> {
  const [first, ...others] = pieces;
  if (!first) return { origin: { row: 0, column: 0 }, values: [], formulas: [], formats: [] };
  if (others.length === 0)
    return {
      origin: { row: first.row, column: first.column },
      values: first.values,
      formulas: first.formulas,
      formats: first.formats,
    };
  const areas = pieces.map(areaOfPiece);
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  const laid = <Fact>(blank: Fact, grid: (piece: GridPiece) => readonly (readonly Fact[])[]): Fact[][] => {
    const whole = Array.from({ length: rows }, () => Array.from({ length: columns }, () => blank));
    for (const piece of pieces) {
      grid(piece).forEach((cells, r) =>
        cells.forEach((fact, c) => {
          const line = whole[piece.row - row + r];
          if (line) line[piece.column - column + c] = fact;
        }),
      );
    }
    return whole;
  };
  return {
    origin: { row, column },
    values: laid<Value>(undefined, ({ values }) => values),
    formulas: laid<string | undefined>(undefined, ({ formulas }) => formulas),
    formats: laid('General', ({ formats }) => formats),
  };
}
