import { audit, plainSheet, type Sheet, type Value } from '../../src/core';
import { longSheet } from './sheets';
import { milliseconds } from './time';

/** Something that grows, and the workbook of a given size. */
interface Growth {
  readonly title: string;
  readonly sizes: readonly number[];
  readonly sheets: (size: number) => readonly Sheet[];
}

/**
 * How the time of one audit grows with what a workbook has much of: the exponent is 1 where it is linear, 2 where it is
 * quadratic.
 */
export const runGrowth = (): readonly string[] =>
  GROWTHS.map(({ title, sizes, sheets }) => {
    const times = sizes.map((size) => cpu(sheets(size)));
    const [first = 1, last = 1] = [times[0]?.time, times.at(-1)?.time];
    const exponent = Math.log(last / first) / Math.log((sizes.at(-1) ?? 1) / (sizes[0] ?? 1));
    const shown = times
      .map(({ time, findings }, i) => `${sizes[i]}: ${milliseconds(time)}, ${findings} findings`)
      .join('; ');
    return `growth with ${title}: exponent ${exponent.toFixed(2)} (${shown})`;
  });

/** Processor time of one audit, and how many findings it tells. */
function cpu(sheets: readonly Sheet[]): { readonly time: number; readonly findings: number } {
  const start = process.cpuUsage();
  const { findings } = audit({ sheets, settings: {} });
  const { user, system } = process.cpuUsage(start);
  return { time: (user + system) / 1000, findings: findings.length };
}

const named = (sheet: Sheet, i: number): Sheet => ({ ...sheet, name: `${sheet.name}-${i}` });

/** The sheet with every plan one higher for each copy, so that no two copies agree. */
const altered = (sheet: Sheet, by: number): Sheet => ({
  ...sheet,
  values: sheet.values.map((line, i) =>
    line.map((value, j): Value => (i > 1 && j === 2 && typeof value === 'number' ? value + by : value)),
  ),
});

/** The sheet with so many pairs of body cells merged. */
function merged(count: number): Sheet {
  const sheet = longSheet(Math.ceil(count / 4));
  const merges = Array.from({ length: count }, (_, i) => ({
    row: 2 + Math.floor(i / 4),
    column: 2 + 2 * (i % 4),
    rows: 1,
    columns: 2,
  }));
  return { ...sheet, merges };
}

/** A sheet of text cells, so many a row. */
const textSheet = (texts: readonly (readonly Value[])[]): Sheet => plainSheet(longSheet(51).name, texts);

const GROWTHS: readonly Growth[] = [
  {
    title: 'sheets',
    sizes: [25, 100, 400],
    sheets: (size) => Array.from({ length: size }, (_, i) => named(longSheet(51), i)),
  },
  {
    title: 'copies that differ',
    sizes: [10, 20, 40],
    sheets: (size) => Array.from({ length: size }, (_, i) => named(altered(longSheet(51), i), i)),
  },
  { title: 'merges', sizes: [8_000, 32_000, 130_000], sheets: (size) => [merged(size)] },
  {
    title: 'cells that say 市县',
    sizes: [1_000, 4_000, 8_000],
    sheets: (size) => [textSheet(Array.from({ length: size }, () => ['市县']))],
  },
  {
    title: 'columns',
    sizes: [1_000, 4_000, 16_000],
    sheets: (size) => [
      textSheet([
        ['市县', ...Array.from({ length: size }, (_, i) => `第${i}栏`)],
        ['长春市', ...Array.from({ length: size }, (_, i) => i)],
      ]),
    ],
  },
  {
    title: 'totals that add nothing up',
    sizes: [1_250, 5_000, 20_000],
    sheets: (size) => [
      textSheet([
        ['市县', '新开工计划(套)', '新开工实际开工(套)'],
        ...Array.from({ length: size }, (_, i) => [i % 10 === 0 ? '合计' : `第${i}项目`, 100, 60]),
      ]),
    ],
  },
];
