import type { Random } from '../mutation/random';
import type { Draft } from './drafts';
import type { Grid, OfficeRow } from './office';

/** A column of a drawn table. */
export interface OfficeColumn {
  readonly id: string;
  readonly path: readonly string[];
  readonly unit: string | undefined;
  readonly decimals: number;
  readonly isRate: boolean;
  /** Whether the total sums it up. */
  readonly adds: boolean;
  /** What it is where an office adds it to the annex's own. */
  readonly derived?: string;
  /** What follows from the figures of other columns of its row; undefined where nothing does. */
  readonly follows?: (grid: Grid, row: number, rows: readonly OfficeRow[]) => number | undefined;
  /** A figure of its own beside those drawn already. */
  readonly drawn?: (random: Random, grid: Grid, row: number) => number;
}

/** Rounded half up, on whole numbers: 12.35 is 12.4. */
export const rounded = (top: number, base: number, decimals: number): number => {
  const [a, b] = [BigInt(Math.round(top * 10_000)), BigInt(Math.round(base * 10_000))];
  const scale = 10n ** BigInt(decimals);
  const half = (200n * scale * (a < 0n ? -a : a) + b) / (2n * b);
  return (Number(half) / Number(scale)) * (a < 0n ? -1 : 1);
};

const quotient = (top: number | undefined, base: number | undefined, decimals: number): number | undefined =>
  top === undefined || !base ? undefined : rounded(top, base, decimals);

/** The columns of a table: the annex's own in one wording, then now and then others that offices add. */
export function columnsOf(draft: Draft, random: Random): readonly OfficeColumn[] {
  const wording = random.below(3);
  const isWhole = random.below(2) === 0;
  const decimals = random.pick([1, 1, 2]);
  const own = draft.columns.filter(({ isOptional }) => isWhole || !isOptional);
  const at = (id: string): number => own.findIndex((one) => one.id === id);
  const columns = own.map((column): OfficeColumn => {
    const { id, words, unit, rate, sum } = column;
    const base = { id, path: (words[wording] ?? words[0] ?? '').split('/'), unit };
    if (rate) {
      const [top, bottom] = rate.map(at);
      const follows = (grid: Grid, row: number) =>
        quotient(grid[row]?.[top ?? -1], grid[row]?.[bottom ?? -1], decimals);
      return { ...base, unit: undefined, decimals, isRate: true, adds: false, follows };
    }
    const follows = (grid: Grid, row: number): number =>
      Number((sum ?? []).reduce((all, one) => all + (grid[row]?.[at(one)] ?? 0), 0).toFixed(column.decimals));
    return { ...base, decimals: column.decimals, isRate: false, adds: true, ...(sum ? { follows } : {}) };
  });
  return withDerived(draft, columns, random);
}

type Derived = (columns: readonly OfficeColumn[], done: number, rate: number) => readonly OfficeColumn[];

/** The columns that offices add, at the right end or beside what they speak of. */
const DERIVED: readonly Derived[] = [
  (_columns, _, rate) => [
    {
      ...plain('rank', ['排名'], 0),
      derived: 'rank',
      follows: (grid, row, rows) => {
        const mine = grid[row]?.[rate];
        if (rows[row]?.kind !== 'place' || mine === undefined) return undefined;
        return 1 + rows.filter(({ kind }, i) => kind === 'place' && (grid[i]?.[rate] ?? -1) > mine).length;
      },
    },
  ],
  (_columns, done) => [
    {
      ...plain('share', ['占比'], 1),
      isRate: true,
      derived: 'share',
      follows: (grid, row, rows) => {
        const all = rows.reduce((sum, { kind }, i) => sum + (kind === 'place' ? (grid[i]?.[done] ?? 0) : 0), 0);
        return quotient(grid[row]?.[done], all, 1);
      },
    },
  ],
  (columns, done) => {
    const unit = columns[done]?.unit;
    const decimals = columns[done]?.decimals ?? 0;
    return [
      {
        ...plain('before', ['上月累计'], decimals),
        unit,
        adds: true,
        derived: 'month',
        drawn: (random, grid, row) =>
          Number((((grid[row]?.[done] ?? 0) * (70 + random.below(31))) / 100).toFixed(decimals)),
      },
      {
        ...plain('month', ['本月新增'], decimals),
        unit,
        adds: true,
        follows: (grid, row) =>
          Number(((grid[row]?.[done] ?? 0) - (grid[row]?.[columns.length] ?? 0)).toFixed(decimals)),
      },
    ];
  },
  (columns, done) => {
    const unit = columns[done]?.unit;
    const decimals = columns[done]?.decimals ?? 0;
    return [
      {
        ...plain('year-before', ['去年同期'], decimals),
        unit,
        adds: true,
        derived: 'growth',
        drawn: (random, grid, row) =>
          Number((((grid[row]?.[done] ?? 0) * (60 + random.below(80))) / 100).toFixed(decimals)),
      },
      {
        ...plain('growth', ['同比增长（%）'], 1),
        isRate: true,
        follows: (grid, row) => {
          const [now, then] = [grid[row]?.[done], grid[row]?.[columns.length]];
          return now === undefined || !then ? undefined : rounded(now - then, then, 1);
        },
      },
    ];
  },
  (columns, done) => [
    {
      ...plain('gap', ['缺口'], columns[done]?.decimals ?? 0),
      unit: columns[done]?.unit,
      adds: true,
      derived: 'gap',
      follows: (grid, row) => {
        const plan = columns.findIndex(({ id }) => PLANS.includes(id));
        const [whole, now] = [grid[row]?.[plan], grid[row]?.[done]];
        return whole === undefined || now === undefined
          ? undefined
          : Number((whole - now).toFixed(columns[done]?.decimals ?? 0));
      },
    },
  ],
  (columns, done) => {
    const [unit, decimals] = [columns[done]?.unit, columns[done]?.decimals ?? 0];
    const months = [1, 2, 3, 4];
    const one = (month: number): OfficeColumn => ({
      ...plain(`month-${String(month)}`, ['其中', `${String(month)}月`], decimals),
      unit,
      adds: true,
    });
    return months.map((month, k) => ({
      ...one(month),
      derived: 'months',
      ...(k + 1 < months.length
        ? {
            drawn: (random: Random, grid: Grid, row: number) =>
              Number((((grid[row]?.[done] ?? 0) * random.below(33)) / 100).toFixed(decimals)),
          }
        : {
            follows: (grid: Grid, row: number) =>
              Number(
                months
                  .slice(0, -1)
                  .reduce((left, _, at) => left - (grid[row]?.[columns.length + at] ?? 0), grid[row]?.[done] ?? 0)
                  .toFixed(decimals),
              ),
          }),
    }));
  },
  (columns, done) => [
    {
      ...plain('part', ['其中：易地搬迁'], columns[done]?.decimals ?? 0),
      unit: columns[done]?.unit,
      adds: true,
      derived: 'part',
      drawn: (random, grid, row) =>
        Number((((grid[row]?.[done] ?? 0) * random.below(101)) / 100).toFixed(columns[done]?.decimals ?? 0)),
    },
    {
      ...plain('part-share', ['占比'], 1),
      isRate: true,
      derived: 'part-share',
      follows: (grid, row) => quotient(grid[row]?.[columns.length], grid[row]?.[done], 1),
    },
  ],
  (columns, done, rate) => {
    const base = columns.findIndex(({ id }) => PLANS.includes(id));
    const { unit, decimals } = columns[done] ?? { unit: undefined, decimals: 0 };
    return rate === done || base < 0
      ? []
      : [
          {
            ...plain('before', ['截至上月底', '完成数'], decimals),
            unit,
            adds: true,
            derived: 'before',
            drawn: (random, grid, row) =>
              Number((((grid[row]?.[done] ?? 0) * (70 + random.below(31))) / 100).toFixed(decimals)),
          },
          {
            ...plain('before-rate', ['截至上月底', '完成率'], columns[rate]?.decimals ?? 1),
            isRate: true,
            follows: (grid, row) =>
              quotient(grid[row]?.[columns.length], grid[row]?.[base], columns[rate]?.decimals ?? 1),
          },
        ];
  },
];

/** What a rate of an annex is measured by. */
const PLANS = ['start-plan', 'plan', 'raised', 'target', 'vacant'];

const plain = (id: string, path: readonly string[], decimals: number): OfficeColumn => ({
  id,
  path,
  unit: undefined,
  decimals,
  isRate: false,
  adds: false,
});

function withDerived(draft: Draft, columns: readonly OfficeColumn[], random: Random): readonly OfficeColumn[] {
  const done = columns.findIndex(({ id }) => id === draft.done);
  const rate = columns.findIndex(({ id }) => id === (draft.rate ?? draft.done));
  return random.below(100) < 40 || done < 0 ? columns : [...columns, ...random.pick(DERIVED)(columns, done, rate)];
}
