import { findAnnex, jilin, plainSheet, targetsAnnex, type Annex, type Sheet, type Value } from '../../src/core';
import { drawnSheet } from '../mutation/drawn-sheet';
import { rateOf } from '../mutation/figures';
import { random, type Random } from '../mutation/random';

const HEAD: readonly Value[] = [
  '序号',
  '市县',
  '新开工计划(套)',
  '新开工实际开工(套)',
  '新开工开工率(%)',
  '基本建成计划(套)',
  '基本建成完成(套)',
  '基本建成完成率(%)',
  '完成投资计划(亿元)',
  '完成投资完成(亿元)',
];

/**
 * 附件1 in ten columns and so many rows: the places, each with its projects (其中) below it, and a total that adds the
 * places up.
 */
export function longSheet(rows: number): Sheet {
  const source = random(rows);
  const perPlace = Math.ceil(rows / jilin.units.length);
  const body = Array.from({ length: rows }, (_, i) =>
    lineOf(
      i % perPlace === 0 ? (jilin.units[i / perPlace]?.name ?? '') : `其中:第${i}项目`,
      i % perPlace === 0 ? i / perPlace + 1 : undefined,
      source,
    ),
  );
  const places = body.filter(([number]) => number !== undefined);
  const sum = (column: number): number =>
    places.reduce((all, line) => all + Math.round(Number(line[column]) * 100), 0) / 100;
  const total: Value[] = [
    undefined,
    '合计',
    sum(2),
    sum(3),
    rateOf(sum(3), sum(2)),
    sum(5),
    sum(6),
    rateOf(sum(6), sum(5)),
    sum(8),
    sum(9),
  ];
  return sheetOf([['2022年1-9月全省棚户区改造开工进展情况表'], HEAD, ...body, total]);
}

function lineOf(label: string, number: number | undefined, source: Random): readonly Value[] {
  const [plan, built, money] = [100 + source.below(900), 100 + source.below(700), 100 + source.below(400)];
  const [done, finished] = [source.below(plan), source.below(built)];
  return [
    number,
    label,
    plan,
    done,
    rateOf(done, plan),
    built,
    finished,
    rateOf(finished, built),
    money / 100,
    source.below(money) / 100,
  ];
}

function sheetOf(rows: readonly (readonly Value[])[]): Sheet {
  const values = rows.map((row) => HEAD.map((_, i) => row[i]));
  return plainSheet('附件1', values);
}

/** An annex of a thousand rows with totals and sub-totals, and four figures mistyped so that the localiser has work. */
export function faultySheet(annexId: string): Sheet {
  const annex = findAnnex(jilin, annexId) ?? (targetsAnnex(jilin) as Annex);
  const layout = {
    header: 'merged',
    units: 'brackets',
    total: 'first',
    hasSubtotals: true,
    hasSequence: true,
    hasIndexRow: false,
    row: 0,
    column: 0,
  } as const;
  const sheet = drawnSheet({ annex, layout, places: jilin.units.length, parts: 19, seed: 1 });
  return [7, 190, 480, 800].reduce((one, row, i) => mistyped(one, row, 2 + i), sheet);
}

/** The figure with a digit too many. */
const mistyped = (sheet: Sheet, row: number, column: number): Sheet => ({
  ...sheet,
  values: sheet.values.map((line, i) =>
    i === row
      ? line.map((value, j) => (j === column && typeof value === 'number' ? Number(`${value}7`) : value))
      : line,
  ),
});
