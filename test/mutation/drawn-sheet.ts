import { isAdditive, plainSheet, type Annex, type Area, type Column, type Sheet, type Value } from '../../src/core';
import { jilin, type Unit } from '../../src/core';
import { figuresOf, withRates, type Figures } from './figures';
import { random } from './random';

/** How a table is laid out; every choice is one that real sister tables make. */
export interface Layout {
  readonly header: 'merged' | 'open' | 'flat';
  readonly units: 'brackets' | 'below' | 'line';
  readonly total: 'first' | 'last' | 'none';
  readonly hasSubtotals: boolean;
  readonly hasSequence: boolean;
  readonly hasIndexRow: boolean;
  /** Where the title stands. */
  readonly row: number;
  readonly column: number;
}

/** A table without a fault: `places` units in official order, each with `parts` rows of 其中 below it. */
export interface Drawing {
  readonly annex: Annex;
  readonly layout: Layout;
  readonly places: number;
  readonly parts: number;
  readonly seed: number;
}

type Row = readonly Value[];

/** Draws the sheet, every figure typed. */
export function drawnSheet(drawing: Drawing): Sheet {
  const { annex, layout } = drawing;
  const columns = annex.columns.filter(({ kind }) => kind !== 'sequence' || layout.hasSequence);
  const heads = headRows(columns, layout);
  const above: Row[] = [
    [`2022年1-9月${annex.title}`],
    [`单位：${[...new Set(columns.flatMap(({ unit }) => unit ?? []))].join('、')}`],
  ];
  const index: Row[] = layout.hasIndexRow ? [columns.map((_, i) => String(i + 1))] : [];
  const rows = [...above, ...heads.rows, ...index, ...bodyRows(drawing, columns)];
  return placed(
    rows,
    heads.merges.map((area) => ({ ...area, row: area.row + above.length })),
    columns.length,
    layout,
  );
}

function placed(rows: readonly Row[], merges: readonly Area[], width: number, { row, column }: Layout): Sheet {
  const values = rows.map((cells) => Array.from({ length: width }, (_, i) => cells[i]));
  return {
    ...plainSheet('附表', values),
    origin: { row, column },
    merges: merges.map((area) => ({ ...area, row: area.row + row, column: area.column + column })),
  };
}

interface Heads {
  readonly rows: readonly Row[];
  readonly merges: readonly Area[];
}

function headRows(columns: readonly Column[], { header, units }: Layout): Heads {
  const shown = (text: string, { unit }: Column): string =>
    units === 'brackets' && unit !== undefined ? `${text}(${unit})` : text;
  const below = units === 'below' ? [columns.map(({ unit }) => (unit === undefined ? undefined : `(${unit})`))] : [];
  if (header === 'flat')
    return { rows: [columns.map((column) => shown(column.path.join(''), column)), ...below], merges: [] };
  const groups = columns.map(({ path }) => (path.length > 1 ? path[0] : undefined));
  const tops = columns.map((column, i) =>
    groups[i] === undefined ? shown(column.path.join(''), column) : groups[i] === groups[i - 1] ? undefined : groups[i],
  );
  const leaves = columns.map((column, i) =>
    groups[i] === undefined ? undefined : shown(column.path.slice(1).join(''), column),
  );
  const merges =
    header === 'open'
      ? []
      : columns.flatMap((_, i): readonly Area[] => {
          if (groups[i] === undefined) return [{ row: 0, column: i, rows: 2, columns: 1 }];
          const size = groups.slice(i).findIndex((group) => group !== groups[i]);
          return groups[i] === groups[i - 1]
            ? []
            : [{ row: 0, column: i, rows: 1, columns: size < 0 ? columns.length - i : size }];
        });
  return {
    rows: groups.some((group) => group !== undefined) ? [tops, leaves, ...below] : [tops, ...below],
    merges: groups.some((group) => group !== undefined) ? merges : [],
  };
}

interface Line {
  readonly label: string;
  readonly figures: Figures;
  readonly number?: number;
}

function bodyRows({ annex, layout, places, parts, seed }: Drawing, columns: readonly Column[]): readonly Row[] {
  const source = random(seed);
  const units = jilin.units
    .slice(0, places)
    .map((unit, i) => ({ unit, number: i + 1, figures: figuresOf(annex, source) }));
  const lines = (members: typeof units): readonly Line[] =>
    members.flatMap(({ unit, number, figures }) => [
      { label: unit.name, figures, number },
      ...Array.from({ length: parts }, (_, i) => ({ label: `其中:第${i + 1}批项目`, figures })),
    ]);
  const grouped = prefecturesOf(units.map(({ unit }) => unit)).flatMap((id) => {
    const members = units.filter(({ unit }) => unit.prefecture?.id === id);
    const name = jilin.prefectures.find((prefecture) => prefecture.id === id)?.name.slice(0, 2);
    return name === undefined
      ? lines(members)
      : [{ label: `${name}地区小计`, figures: sumOf(annex, members) }, ...lines(members)];
  });
  const body = layout.hasSubtotals && annex.hasTotal ? grouped : lines(units);
  const total = layout.total === 'none' || !annex.hasTotal ? [] : [{ label: '合计', figures: sumOf(annex, units) }];
  return (layout.total === 'first' ? [...total, ...body] : [...body, ...total]).map((line) =>
    columns.map((column) => cellOf(line, column)),
  );
}

const prefecturesOf = (units: readonly Unit[]): readonly (string | undefined)[] => [
  ...new Set(units.map(({ prefecture }) => prefecture?.id)),
];

function cellOf({ label, figures, number }: Line, { kind, id }: Column): Value {
  if (kind === 'place') return label;
  return kind === 'sequence' ? number : figures[id];
}

/** The sums of the columns that add up, and the rates that follow. */
function sumOf(annex: Annex, members: readonly { readonly figures: Figures }[]): Figures {
  const sums = annex.columns
    .filter(isAdditive)
    .map(
      ({ id }) =>
        [id, members.reduce((sum, { figures }) => sum + Math.round(Number(figures[id]) * 100), 0) / 100] as const,
    );
  return withRates(annex, Object.fromEntries(sums));
}
