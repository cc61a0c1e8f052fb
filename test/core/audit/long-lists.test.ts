import { audit, matchPlace, usualProgramme, type Programme, type Value } from '../../../src/core';
import { growsLinearly } from '../../growth';
import { sheetOf, workbookOf } from '../build';

const FIRST = [...'东西南北中上下前后左右大小新旧长宽高平安'];
const SECOND = [...'山水林田湖川江河溪泉岭坡沟坪湾滩桥渡关寨'];
/** Names of places that no register holds, each another one. */
const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => {
    const third = SECOND[Math.floor(at / 400) % 20] ?? '';
    const fourth = at < 8_000 ? '' : (FIRST[Math.floor(at / 8_000) % 20] ?? '');
    return `${fourth}${FIRST[at % 20] ?? ''}${SECOND[Math.floor(at / 20) % 20] ?? ''}${third}县`;
  });

/** A programme whose places are so many. */
const listing = (count: number): Programme => ({
  ...usualProgramme,
  units: names(count).map((name) => ({
    id: name,
    name,
    officialName: name,
    type: '县' as const,
    otherNames: [],
    notNames: [],
  })),
});

test('the names of a list are told from each other in a time that grows as the list', () => {
  expect(new Set(names(20_000)).size).toBe(20_000);
  expect(
    growsLinearly((size) => {
      const { units } = listing(size / 2);
      return () => void matchPlace('东山县', { ...usualProgramme, units });
    }),
  ).toBe(true);
});

test('in a column of hundreds the cell that is wrong is named with its value, as in a short one', () => {
  const head = [['2022年1-9月租赁补贴发放工作进展情况表'], ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)']];
  const rows = names(300).map((name, at): Value[] => [
    at + 1,
    name,
    200 + ((at * 37) % 411),
    100 + ((at * 53) % 97),
    0,
  ]);
  for (const row of rows) row[4] = Math.round((Number(row[3]) / Number(row[2])) * 1000) / 10;
  const sum = (column: number): number => rows.reduce((all, row) => all + Number(row[column]), 0);
  const total = ['合计', '', sum(2), sum(3), Math.round((sum(3) / sum(2)) * 1000) / 10];
  rows[120]![3] = Number(rows[120]![3]) * 10;
  const { findings } = audit(workbookOf(sheetOf({ rows: [...head, total, ...rows] })));
  expect(findings.filter(({ level }) => level === 'error').map(({ at }) => at)).toEqual([
    expect.objectContaining({ row: 123, column: 3 }),
  ]);
});
