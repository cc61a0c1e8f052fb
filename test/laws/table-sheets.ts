import fc from 'fast-check';
import { isAdditive, jilin, type Annex, type Column, type Sheet, type Value } from '../../src/core';
import { sheetOf } from '../core/build';

/**
 * A table to be drawn: which annex, which places, where the total stands, the order of the columns, how the header is
 * laid out and where.
 */
export interface Drawing {
  readonly annex: Annex;
  readonly columns: readonly Column[];
  readonly places: readonly string[];
  readonly total: 'first' | 'last' | 'none';
  readonly header: 'flat' | 'rows' | 'merged';
  readonly hasIndexRow: boolean;
  readonly hasUnitRow: boolean;
  readonly row: number;
  readonly column: number;
  readonly figures: readonly number[];
}

const drawingOf = (annex: Annex): fc.Arbitrary<Drawing> =>
  fc.record({
    annex: fc.constant(annex),
    columns: fc.shuffledSubarray(
      annex.columns.filter((one) => !isLeading(one)),
      { minLength: annex.columns.filter((one) => !isLeading(one)).length },
    ),
    places: fc.shuffledSubarray(
      jilin.units.map((unit) => unit.name),
      { minLength: 3, maxLength: 12 },
    ),
    total: fc.constantFrom('first', 'last', 'none'),
    header: fc.constantFrom('flat', 'rows', 'merged'),
    hasIndexRow: fc.boolean(),
    hasUnitRow: fc.boolean(),
    row: fc.integer({ min: 0, max: 40 }),
    column: fc.integer({ min: 0, max: 20 }),
    figures: fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 7, maxLength: 7 }),
  });

const isLeading = ({ kind }: Column): boolean => kind === 'sequence' || kind === 'place';

/** Any table of any annex. */
export const drawings: fc.Arbitrary<Drawing> = fc.constantFrom(...jilin.annexes).chain(drawingOf);

/** The sheet of a drawing: a title, a header of one or more rows, the body, moved to its place. */
export function sheetFrom(drawing: Drawing): Sheet {
  const all = [...drawing.annex.columns.filter(isLeading), ...groupsTogether(drawing.columns)];
  const head = headerRows(drawing, all);
  const rows = [[drawing.annex.title], ...head.rows, ...bodyRows(drawing, all)];
  const sheet = sheetOf({ name: '数据', rows });
  return {
    ...sheet,
    origin: { row: drawing.row, column: drawing.column },
    merges: head.merges.map((area) => ({
      ...area,
      row: area.row + drawing.row + 1,
      column: area.column + drawing.column,
    })),
  };
}

/** Columns of one group stand beside each other, in the order in which the groups first appear. */
function groupsTogether(columns: readonly Column[]): readonly Column[] {
  const key = (column: Column): string => (column.path.length > 1 ? (column.path[0] ?? '') : column.id);
  const keys = [...new Set(columns.map(key))];
  return keys.flatMap((one) => columns.filter((column) => key(column) === one));
}

interface Head {
  readonly rows: readonly (readonly Value[])[];
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
}

const named = ({ path, unit }: Column, withUnit: boolean): string =>
  path.at(-1) + (unit && withUnit ? `(${unit})` : '');

function headerRows(drawing: Drawing, columns: readonly Column[]): Head {
  const units =
    drawing.hasUnitRow && columns.some(({ unit }) => unit)
      ? [columns.map((column) => (column.unit ? `（${column.unit}）` : undefined))]
      : [];
  const index = drawing.hasIndexRow
    ? [columns.map((_, i) => (i === 0 ? '甲' : i === 1 && columns[1]?.kind === 'place' ? '乙' : String(i)))]
    : [];
  const withUnit = !drawing.hasUnitRow;
  const isFlat = drawing.header === 'flat' || columns.every(({ path }) => path.length === 1);
  if (isFlat)
    return {
      rows: [
        columns.map((column) => [...column.path.slice(0, -1), named(column, withUnit)].join('/')),
        ...units,
        ...index,
      ],
      merges: [],
    };
  const top = columns.map((column, i) =>
    column.path.length === 1
      ? named(column, withUnit)
      : columns[i - 1]?.path[0] === column.path[0]
        ? undefined
        : column.path[0],
  );
  const bottom = columns.map((column) => (column.path.length === 1 ? undefined : named(column, withUnit)));
  return { rows: [top, bottom, ...units, ...index], merges: drawing.header === 'merged' ? mergesOf(columns) : [] };
}

const mergesOf = (columns: readonly Column[]): Head['merges'] =>
  columns.flatMap((column, i) => {
    if (column.path.length === 1) return [{ row: 0, column: i, rows: 2, columns: 1 }];
    if (columns[i - 1]?.path[0] === column.path[0]) return [];
    const count = columns.filter((one) => one.path.length > 1 && one.path[0] === column.path[0]).length;
    return count > 1 ? [{ row: 0, column: i, rows: 1, columns: count }] : [];
  });

function bodyRows(drawing: Drawing, columns: readonly Column[]): readonly (readonly Value[])[] {
  const figure = (place: number, column: number): number => drawing.figures[(place * 5 + column * 3) % 7] ?? 0;
  const places = drawing.places.map((place, i) => columns.map((column, j) => cellOf(column, place, i, figure(i, j))));
  const total = columns.map((column, j): Value =>
    column.kind === 'place'
      ? '合计'
      : isAdditive(column)
        ? drawing.places.reduce((sum, _, i) => sum + figure(i, j), 0)
        : undefined,
  );
  return drawing.total === 'first' ? [total, ...places] : drawing.total === 'last' ? [...places, total] : places;
}

function cellOf(column: Column, place: string, index: number, figure: number): Value {
  if (column.kind === 'place') return place;
  if (column.kind === 'sequence') return index + 1;
  if (column.kind === 'option') return column.options[0]?.[0];
  return isAdditive(column) || column.kind === 'rate' ? figure : undefined;
}
