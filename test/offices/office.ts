import { areaList } from '@vant/area-data';
import { plainSheet, type Area, type Sheet, type Value } from '../../src/core';
import { groupedBy } from '../../src/core/workbook';
import { random as randomFrom, type Random } from '../mutation/random';
import { arranged } from './arrangements';
import { DRAFTS, type Draft } from './drafts';
import { columnsOf, type OfficeColumn } from './office-columns';

/** One row of figures: a place, or a sum of the rows it names. */
export interface OfficeRow {
  readonly kind: 'place' | 'subtotal' | 'total';
  readonly label: string;
  /** The rows of places that it sums up, by index; empty for a place. */
  readonly members: readonly number[];
}

/** The figures of all rows and columns, undefined where nothing is printed but a sign for “no task”. */
export type Grid = readonly (readonly (number | undefined)[])[];

/** A table as some office draws it, with its figures, and how figures become a sheet. */
export interface Office {
  readonly draft: Draft;
  readonly says: string;
  readonly columns: readonly OfficeColumn[];
  readonly rows: readonly OfficeRow[];
  readonly grid: Grid;
  readonly sheetOf: (grid: Grid) => Sheet;
  /** Where row i and column j of the grid stand on the sheet. */
  readonly cellOf: (row: number, column: number) => { readonly row: number; readonly column: number };
  /** How many rows of the sheet's values are above the header, and above the first row of figures. */
  readonly head: number;
  readonly body: number;
  /** The annexes of all tables on the sheet. */
  readonly annexes: readonly string[];
}

/** The table of a seed, with what stands beside it on its sheet: the same seed draws the same. */
export const officeOf = (seed: number): Office =>
  arranged(plainOffice(seed), randomFrom(seed + ARRANGED), () => plainOffice(seed + OTHER));

/** Seeds of the arrangement and of the other table, away from those of tables. */
const [ARRANGED, OTHER] = [1_000_003, 2_000_003];

function plainOffice(seed: number): Office {
  const random = randomFrom(seed);
  const draft = random.pick(DRAFTS);
  const columns = columnsOf(draft, random);
  const { names, province, group } = placesOf(random);
  const rows = rowsOf(names, group, random);
  const grid = gridOf(draft, columns, rows, random);
  const look = lookOf(draft, province, random);
  return { draft, columns, rows, grid, annexes: [draft.annex], ...drawnAs(look, columns, rows, grid) };
}

/** Prefectures with counties of their own: no municipalities, no autonomous regions. */
const PREFECTURES = Object.entries(areaList.city_list).filter(([code]) =>
  /^(?!11|12|22|31|50|46|65|54|71|81|82)\d{4}00$/.test(code),
);

/** The counties of each prefecture, by the four digits of its code. */
const COUNTIES: ReadonlyMap<string, readonly string[]> = new Map(
  [...groupedBy(Object.entries(areaList.county_list), ([code]) => code.slice(0, 4))].map(([code, counties]) => [
    code,
    counties.map(([, name]) => name),
  ]),
);
const countiesOf = (code: string): readonly string[] => COUNTIES.get(code.slice(0, 4)) ?? [];

/** Places of one prefecture, or of two or three of one province with their names as groups. */
function placesOf(random: Random): { names: readonly string[]; province: string; group: ReadonlyMap<string, string> } {
  const [first] = random.pick(PREFECTURES.filter(([code]) => countiesOf(code).length >= 6));
  const near = PREFECTURES.filter(([code]) => code.slice(0, 2) === first.slice(0, 2) && countiesOf(code).length >= 4);
  const isWide = random.below(100) < 45;
  const chosen = isWide ? near.slice(0, 2 + random.below(2)) : near.filter(([code]) => code === first);
  const group = new Map<string, string>();
  for (const [code, city] of chosen)
    for (const name of countiesOf(code).slice(0, isWide ? 8 : 14)) if (!group.has(name)) group.set(name, city);
  const whole = isWide
    ? (Object.entries(areaList.province_list).find(([code]) => code.startsWith(first.slice(0, 2)))?.[1] ?? '')
    : (chosen[0]?.[1] ?? '');
  return { names: [...group.keys()], province: whole, group };
}

function rowsOf(names: readonly string[], group: ReadonlyMap<string, string>, random: Random): readonly OfficeRow[] {
  const groups = [...new Set(group.values())];
  const hasGroups = groups.length > 1 && random.below(100) < 60;
  const isBehind = random.below(2) === 0;
  const form = random.pick(['小计', '市小计', '']);
  const rows: OfficeRow[] = [];
  const at = random.pick(['first', 'last', 'last', 'none'] as const);
  const label = random.pick(['合计', '总计', '全市合计', '合  计', '全部合计']);
  if (at === 'first') rows.push({ kind: 'total', label, members: [] });
  for (const one of hasGroups ? groups : ['']) {
    const members = names.filter((name) => one === '' || group.get(name) === one);
    const head: OfficeRow = {
      kind: 'subtotal',
      label: form === '市小计' ? `${one}小计` : form === '小计' ? `${one.replace(/市$/, '')}小计` : one,
      members: [],
    };
    const start = rows.length + (one !== '' && !isBehind ? 1 : 0);
    const own = { ...head, members: members.map((_, i) => start + i) };
    if (one !== '' && !isBehind) rows.push(own);
    rows.push(...members.map((name): OfficeRow => ({ kind: 'place', label: name, members: [] })));
    if (one !== '' && isBehind) rows.push(own);
  }
  if (at === 'last') rows.push({ kind: 'total', label, members: [] });
  const places = rows.flatMap(({ kind }, i) => (kind === 'place' ? [i] : []));
  return rows.map((row) => (row.kind === 'total' ? { ...row, members: places } : row));
}

/** The figures: typed columns by the draft, then sums, then what follows from other columns, in order. */
function gridOf(draft: Draft, columns: readonly OfficeColumn[], rows: readonly OfficeRow[], random: Random): Grid {
  const size = random.pick([6, 15, 30, 60]);
  const own = rows.map(({ kind }) =>
    kind === 'place' ? draft.figures(random, Math.max(1, Math.round((size * (20 + random.below(100))) / 60))) : {},
  );
  const grid: (number | undefined)[][] = rows.map(() => columns.map(() => undefined));
  const put = (i: number, j: number, value: number | undefined): void => {
    const line = grid[i];
    if (line) line[j] = value;
  };
  columns.forEach((column, j) => {
    if (column.adds) {
      rows.forEach((row, i) => {
        if (row.kind === 'place')
          put(i, j, column.follows?.(grid, i, rows) ?? own[i]?.[column.id] ?? column.drawn?.(random, grid, i));
      });
      rows.forEach((row, i) => {
        if (row.kind !== 'place')
          put(
            i,
            j,
            exact(
              row.members.reduce((sum, at) => sum + (grid[at]?.[j] ?? 0), 0),
              column.decimals,
            ),
          );
      });
    } else rows.forEach((_, i) => put(i, j, column.follows?.(grid, i, rows)));
  });
  return grid;
}

const exact = (value: number, decimals: number): number => Number(value.toFixed(decimals));

interface Look {
  readonly title: string;
  readonly cutOff: string;
  readonly units: 'brackets' | 'line' | 'row';
  readonly header: 'merged' | 'flat';
  readonly hasIndex: boolean;
  readonly hasSequence: boolean;
  readonly hasRemark: boolean;
  readonly row: number;
  readonly column: number;
  readonly nil: Value;
  readonly notes: readonly string[];
  readonly placeHead: string;
  readonly rates: 'number' | 'text' | 'format';
}

function lookOf(draft: Draft, province: string, random: Random): Look {
  const month = random.pick([6, 8, 9, 10]);
  return {
    title: `${random.pick([province, `${province}2022年`, `2022年1—${month}月${province}`])}${random.pick(draft.titles)}`,
    cutOff: random.pick([`（截至2022年${month}月底）`, `统计截止时间：2022年${month}月30日`, '']),
    units: random.pick(['brackets', 'brackets', 'line', 'row']),
    header: random.pick(['merged', 'merged', 'flat']),
    hasIndex: random.below(100) < 15,
    hasSequence: random.below(100) < 60,
    hasRemark: random.below(100) < 45,
    row: random.below(3),
    column: random.below(2),
    nil: random.pick(['—', '/', '-', '']) || undefined,
    notes: random.pick([
      [],
      ['注：数据由各地住建部门上报。'],
      ['填表人：王丽　　审核人：', '注：1.开工率=开工数/计划数；2.数据截至月底。'],
    ]),
    placeHead: random.pick(['县（市、区）', '地区', '市县', '单位', '县区']),
    rates: random.pick(['number', 'number', 'text', 'format']),
  };
}

function drawnAs(
  look: Look,
  columns: readonly OfficeColumn[],
  rows: readonly OfficeRow[],
  grid: Grid,
): Pick<Office, 'sheetOf' | 'cellOf' | 'head' | 'body' | 'says'> {
  const before = look.hasSequence ? ['序号', look.placeHead] : [look.placeHead];
  const paths: readonly (readonly string[])[] = [
    ...before.map((word) => [word]),
    ...columns.map(({ path, unit }) => withUnit(path, look.units === 'brackets' ? unit : undefined)),
    ...(look.hasRemark ? [['备注']] : []),
  ];
  const isDeep = look.header === 'merged' && paths.some((path) => path.length > 1);
  const heads = isDeep
    ? [
        paths.map((path, i) => (path.length > 1 && paths[i - 1]?.[0] === path[0] ? undefined : path[0])),
        paths.map((path) => path[1]),
      ]
    : [paths.map((path) => path.join(''))];
  const unitRow =
    look.units === 'row'
      ? [
          [
            ...before.map(() => undefined),
            ...columns.map(({ unit, isRate }) => unit ?? (isRate ? '%' : undefined)),
            ...(look.hasRemark ? [undefined] : []),
          ],
        ]
      : [];
  const index = look.hasIndex ? [paths.map((_, i) => i + 1)] : [];
  const units = [...new Set(columns.flatMap(({ unit }) => unit ?? []))].join('、');
  const above: readonly (readonly Value[])[] = [
    [look.title],
    ...(look.cutOff === '' && look.units !== 'line'
      ? []
      : [[[look.cutOff, look.units === 'line' ? `单位：${units}、%` : undefined].filter(Boolean).join('　　')]]),
  ];
  const head = above.length;
  const body = head + heads.length + unitRow.length + index.length;
  let number = 0;
  const labels = rows.map(({ kind, label }): readonly Value[] =>
    look.hasSequence ? [kind === 'place' ? ++number : undefined, label] : [label],
  );
  const merges = isDeep ? headMerges(paths, head) : [];
  const sheetOf = (figures: Grid): Sheet => {
    const lines = figures.map((line, i): readonly Value[] => [
      ...(labels[i] ?? []),
      ...line.map((value, j) => shown(value, columns[j], look)),
      ...(look.hasRemark ? [undefined] : []),
    ]);
    const all = [...above, ...heads, ...unitRow, ...index, ...lines, ...look.notes.map((note) => [note])];
    const width = paths.length;
    const sheet = plainSheet(
      '附表',
      all.map((line) => Array.from({ length: width }, (_, i) => line[i])),
    );
    const formats = sheet.formats.map((line, r) =>
      line.map((format, c) => {
        const column = columns[c - before.length];
        return r >= body && r < body + rows.length && column?.isRate && look.rates === 'format' ? '0.0%' : format;
      }),
    );
    return {
      ...sheet,
      formats,
      origin: { row: look.row, column: look.column },
      merges: merges.map((area) => ({ ...area, row: area.row + look.row, column: area.column + look.column })),
    };
  };
  const kinds = [...new Set(columns.flatMap(({ derived }) => derived ?? []))];
  const sums = rows.some(({ kind }) => kind === 'subtotal') ? ['sub-totals'] : [];
  const total = rows[0]?.kind === 'total' ? 'total first' : rows.at(-1)?.kind === 'total' ? 'total last' : 'no total';
  return {
    sheetOf,
    head,
    body,
    cellOf: (i, j) => ({ row: look.row + body + i, column: look.column + before.length + j }),
    says: [isDeep ? 'merged' : 'flat', look.units, look.rates, total, ...sums, ...kinds, `${grid.length} rows`].join(
      ', ',
    ),
  };
}

const withUnit = (path: readonly string[], unit: string | undefined): readonly string[] =>
  unit === undefined || path.join('').includes('（') ? path : [...path.slice(0, -1), `${path.at(-1) ?? ''}（${unit}）`];

function headMerges(paths: readonly (readonly string[])[], row: number): readonly Area[] {
  return paths.flatMap((path, column): readonly Area[] => {
    if (path.length === 1) return [{ row, column, rows: 2, columns: 1 }];
    if (paths[column - 1]?.[0] === path[0]) return [];
    const end = paths.findIndex((one, at) => at > column && one[0] !== path[0]);
    return [{ row, column, rows: 1, columns: (end < 0 ? paths.length : end) - column }];
  });
}

function shown(value: number | undefined, column: OfficeColumn | undefined, look: Look): Value {
  if (value === undefined) return look.nil;
  if (column?.isRate && look.rates === 'text') return `${value.toFixed(column.decimals)}%`;
  return column?.isRate && look.rates === 'format' ? Number((value / 100).toFixed(6)) : value;
}
