import type { Random } from '../mutation/random';
import type { Grid, Office } from './office';
import type { OfficeColumn } from './office-columns';

/** A mistake a clerk makes in a drawn table: the figures as they then stand. */
export interface Slip {
  readonly kind: string;
  readonly grid: Grid;
  /** The cells that are wrong, by row and column of the grid. */
  readonly cells: readonly (readonly [row: number, column: number])[];
}

type Make = (office: Office, random: Random) => Slip | undefined;
type Cell = readonly [row: number, column: number];

const withCells = ({ grid }: Office, cells: ReadonlyMap<string, number | undefined>): Grid =>
  grid.map((line, i) => line.map((value, j) => (cells.has(`${i},${j}`) ? cells.get(`${i},${j}`) : value)));

/** The slip, unless nothing changes or no law of the table shows it. */
function changed(
  office: Office,
  kind: string,
  changes: readonly (readonly [...Cell, number | undefined])[],
): Slip | undefined {
  const grid = withCells(office, new Map(changes.map(([i, j, value]) => [`${i},${j}`, value])));
  const cells = changes.filter(([i, j, value]) => office.grid[i]?.[j] !== value).map(([i, j]) => [i, j] as const);
  return cells.length > 0 && brokenLaws(office, grid).length > 0 ? { kind, grid, cells } : undefined;
}

/** The cells whose law does not hold: sums of rows, and what follows from other columns. */
export function brokenLaws({ columns, rows }: Office, grid: Grid): readonly Cell[] {
  return rows.flatMap((row, i) =>
    columns.flatMap((column, j) => {
      const value = grid[i]?.[j];
      const isSummed = row.kind !== 'place' && column.adds;
      const sum = (): number => row.members.reduce((all, at) => all + (grid[at]?.[j] ?? 0), 0);
      const follows = column.follows?.(grid, i, rows);
      const isBroken =
        (isSummed && Math.abs(sum() - (value ?? 0)) > 1e-6) ||
        (column.follows !== undefined && !(isSummed && follows === undefined) && differs(value, follows));
      return isBroken ? [[i, j] as const] : [];
    }),
  );
}

/** A rate of nothing may be printed as 0. */
const differs = (one: number | undefined, other: number | undefined): boolean =>
  Math.abs((one ?? 0) - (other ?? 0)) > 1e-6;

function cellsWhere(
  office: Office,
  isMeant: (column: OfficeColumn, value: number, row: number) => boolean,
): readonly Cell[] {
  return office.grid.flatMap((line, i) =>
    line.flatMap((value, j) => {
      const column = office.columns[j];
      return value !== undefined && column && isMeant(column, value, i) ? [[i, j] as const] : [];
    }),
  );
}

const isOwn = (column: OfficeColumn): boolean => column.adds && column.follows === undefined;

const one =
  (
    kind: string,
    isMeant: (column: OfficeColumn, value: number, row: number, office: Office) => boolean,
    edit: (text: string, random: Random) => string,
  ): Make =>
  (office, random) => {
    const cells = cellsWhere(office, (column, value, row) => isMeant(column, value, row, office));
    if (cells.length === 0) return undefined;
    const [i, j] = random.pick(cells);
    const text = (office.grid[i]?.[j] ?? 0).toFixed(office.columns[j]?.decimals ?? 0);
    const edited = edit(text, random);
    return /^\d+(\.\d+)?$/.test(edited) && !/^0\d/.test(edited)
      ? changed(office, kind, [[i, j, Number(edited)]])
      : undefined;
  };

const digitAt = (text: string, random: Random): number => {
  const at = random.below(text.length);
  return text[at] === '.' ? at - 1 : at;
};
const replaced = (text: string, random: Random): string => {
  const at = digitAt(text, random);
  return text.slice(0, at) + String(random.below(10)) + text.slice(at + 1);
};
const isPlace = (office: Office, row: number): boolean => office.rows[row]?.kind === 'place';
const figure = (column: OfficeColumn, value: number, row: number, office: Office): boolean =>
  isOwn(column) && value >= 10 && isPlace(office, row);
const derived =
  (id: string) =>
  (column: OfficeColumn, _: number, row: number, office: Office): boolean =>
    column.id === id && isPlace(office, row);

/** A whole column as another law would have made it. */
const column =
  (
    kind: string,
    isMeant: (column: OfficeColumn, office: Office) => boolean,
    make: (office: Office, j: number, random: Random) => readonly (number | undefined)[] | undefined,
  ): Make =>
  (office, random) => {
    const meant = office.columns.flatMap((one, j) => (isMeant(one, office) ? [j] : []));
    if (meant.length === 0) return undefined;
    const j = random.pick(meant);
    const values = make(office, j, random);
    return (
      values &&
      changed(
        office,
        kind,
        values.map((value, i) => [i, j, value] as const),
      )
    );
  };

const places = (office: Office): readonly number[] => office.rows.flatMap((_, i) => (isPlace(office, i) ? [i] : []));

/** The places' figures of a column moved down by one place, the last to the top. */
const rotated = (office: Office, j: number): readonly (number | undefined)[] => {
  const list = places(office);
  return office.grid.map((line, i) => {
    const at = list.indexOf(i);
    return at < 0 ? line[j] : office.grid[list[(at + list.length - 1) % list.length] ?? 0]?.[j];
  });
};

/** Of fewer figures it is not told whose portions they are. */
const ENOUGH_DIFFERENT = 4;

export const SLIPS: readonly Make[] = [
  one('digit replaced', figure, replaced),
  one('digit dropped', figure, (text, random) => {
    const at = digitAt(text, random);
    return text.slice(0, at) + text.slice(at + 1);
  }),
  one('digit added', figure, (text, random) => {
    const at = digitAt(text, random);
    return text.slice(0, at) + String(random.below(10)) + text.slice(at);
  }),
  one('digits exchanged', figure, (text) => (text[1] ?? '') + (text[0] ?? '') + text.slice(2)),
  one(
    'point moved',
    (column, value, row, office) => figure(column, value, row, office) && column.decimals > 0,
    (text) => String(Number((Number(text) * 10).toFixed(1))),
  ),
  one(
    'wrong rate',
    (column, _, row, office) =>
      column.isRate && column.derived === undefined && column.id !== 'growth' && isPlace(office, row),
    replaced,
  ),
  one('wrong rank', derived('rank'), (text) => String(Number(text) + 3)),
  one('wrong share', derived('share'), replaced),
  one('wrong growth', derived('growth'), replaced),
  one('wrong portion', derived('part-share'), replaced),
  one('wrong gap', derived('gap'), replaced),
  one(
    'wrong month',
    (column, value, row, office) => /^month/.test(column.id) && value > 9 && isPlace(office, row),
    replaced,
  ),
  one(
    'wrong total',
    (column, value, row, office) => column.adds && value >= 10 && office.rows[row]?.kind === 'total',
    replaced,
  ),
  one(
    'wrong sub-total',
    (column, value, row, office) => column.adds && value >= 10 && office.rows[row]?.kind === 'subtotal',
    replaced,
  ),
  (office, random) => {
    const cells = cellsWhere(office, (column, value, row) => figure(column, value, row, office));
    if (cells.length === 0) return undefined;
    const [i, j] = random.pick(cells);
    const list = places(office);
    const next = list[list.indexOf(i) + 1];
    return next === undefined
      ? undefined
      : changed(office, 'two rows exchanged', [
          [i, j, office.grid[next]?.[j]],
          [next, j, office.grid[i]?.[j]],
        ]);
  },
  (office, random) => {
    const cells = cellsWhere(office, (column, value, row) => figure(column, value, row, office));
    if (cells.length === 0) return undefined;
    const [i, j] = random.pick(cells);
    const above = office.grid[i - 1]?.[j];
    return above === undefined ? undefined : changed(office, "neighbour's figure", [[i, j, above]]);
  },
  (office, random) => {
    const cells = cellsWhere(office, (column, value, row) => figure(column, value, row, office));
    if (cells.length === 0) return undefined;
    const [i, j] = random.pick(cells);
    const others = office.columns.flatMap((one, k) =>
      k !== j && isOwn(one) && one.unit === office.columns[j]?.unit ? [k] : [],
    );
    if (others.length === 0) return undefined;
    const k = random.pick(others);
    return changed(office, 'two columns exchanged', [
      [i, j, office.grid[i]?.[k]],
      [i, k, office.grid[i]?.[j]],
    ]);
  },
  (office, random) => {
    const row = office.rows.findIndex(({ kind }) => kind === 'total');
    const adds = office.columns.flatMap(({ adds }, j) => (adds ? [j] : []));
    if (row < 0) return undefined;
    const [j, left] = [random.pick(adds), random.pick(places(office))];
    const value = (office.grid[row]?.[j] ?? 0) - (office.grid[left]?.[j] ?? 0);
    return changed(office, 'row left out of total', [[row, j, Number(value.toFixed(2))]]);
  },
  column(
    'rates of another base',
    ({ isRate, derived: kind, id }, office) => isRate && !kind && id !== 'growth' && office.columns.length > 4,
    (office, j, random) => {
      const [top, base] = [
        random.pick(office.columns.flatMap((one, k) => (one.adds ? [k] : []))),
        random.pick(office.columns.flatMap((one, k) => (one.adds ? [k] : []))),
      ];
      if (top === base) return undefined;
      return office.grid.map((line) =>
        line[j] === undefined || !line[base]
          ? line[j]
          : Number((((line[top] ?? 0) / (line[base] ?? 1)) * 100).toFixed(office.columns[j]?.decimals ?? 1)),
      );
    },
  ),
  column(
    'portions of another base',
    ({ id }) => id === 'part-share' || id === 'share' || id === 'before-rate',
    (office, j, random) => {
      const [top, base] = [
        random.pick(office.columns.flatMap((one, k) => (one.adds ? [k] : []))),
        random.pick(office.columns.flatMap((one, k) => (one.adds ? [k] : []))),
      ];
      if (top === base) return undefined;
      const wrong = office.grid.map((line) =>
        line[j] === undefined || !line[base]
          ? line[j]
          : Number((((line[top] ?? 0) / (line[base] ?? 1)) * 100).toFixed(1)),
      );
      // Of what portions below a hundred are nothing but their name tells.
      return wrong.filter((value = 0) => value > 100).length * 2 > wrong.length ? wrong : undefined;
    },
  ),
  column('rates moved by a row', ({ isRate, derived: kind, id }) => isRate && !kind && id !== 'growth', rotated),
  column('figures moved by a row', (one) => isOwn(one), rotated),
  column(
    'shares moved by a row',
    ({ id }) => id === 'share',
    (office, j) =>
      new Set(office.grid.map((line) => line[j] ?? 0)).size > ENOUGH_DIFFERENT ? rotated(office, j) : undefined,
  ),
];
