import { audit, findPlaces, matchPlace, usualProgramme, type Programme, type Value } from '../../../src/core';
import { isRunBeside } from '../../../src/core/tables/row-sums';
import { ranksOfSums } from '../../../src/core/tables/sum-runs';
import type { TableRow } from '../../../src/core/tables';
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

test('the places of a list are found in a text in a time that grows as the list', () => {
  expect(
    growsLinearly((size) => {
      const { units } = listing(size);
      const alike = units.map((unit) => ({ ...unit, name: `东${unit.name}`, officialName: `东${unit.name}` }));
      return () => void findPlaces('东东山县', { ...usualProgramme, units: alike });
    }),
  ).toBe(true);
});

test('sub-totals of a long list are ranked in a time that grows as the list', () => {
  expect(
    growsLinearly((size) => {
      const rows = Array.from(
        { length: size },
        (_, at) => ({ kind: at % 10 === 9 ? 'subtotal' : 'place' }) as TableRow,
      );
      const vectors = rows.map(({ kind }, at) => [1, 2, 3, 4].map((times) => (kind === 'place' ? at * times : 1)));
      return () => void ranksOfSums(rows, vectors);
    }),
  ).toBe(true);
});

test.each([
  ['are below zero', (at: number) => [-at - 100, -2 * at - 300, -3 * at - 500]],
  ['are missing in one column and huge in another', (at: number) => [at + 100, 2 * at + 300, at === 5 ? 1e15 : 0]],
])('rows whose figures %s are told from sums in a time that grows as the list', (_, figures) => {
  expect(
    growsLinearly((size) => {
      const rows = Array.from({ length: size }, () => ({ kind: 'place', match: { kind: 'outside' } }) as TableRow);
      const vectors = rows.map((_row, at) => figures(at));
      return () => rows.forEach((_row, at) => void isRunBeside(vectors[at] ?? [], rows, vectors, at, 1));
    }),
  ).toBe(true);
});

test('a sum is told from the rows beside it where all their figures are below zero', () => {
  const row = { kind: 'place', match: { kind: 'outside' } } as TableRow;
  const parts = [120, 340, 560, 230].map((figure) => [-figure, -2 * figure - 1]);
  const whole = [0, 1].map((column) => parts.reduce((sum, figures) => sum + (figures[column] ?? 0), 0));
  const vectors = [whole, ...parts];
  const isSum = (at: number): boolean =>
    isRunBeside(
      vectors[at] ?? [],
      vectors.map(() => row),
      vectors,
      at,
      1,
    );
  expect(vectors.map((_, at) => isSum(at))).toEqual([true, false, false, false, false]);
});

test('a sum is told from the rows beside it, however many, where one column has figures of either sign', () => {
  const row = { kind: 'place', match: { kind: 'outside' } } as TableRow;
  const parts = Array.from({ length: 100 }, (_, at) => [at + 101, (at < 50 ? 1 : -1) * (2 * at + 307)]);
  const whole = [0, 1].map((column) => parts.reduce((sum, figures) => sum + (figures[column] ?? 0), 0));
  const rows = [whole, ...parts].map(() => row);
  expect(isRunBeside(whole, rows, [whole, ...parts], 0, 1)).toBe(true);
  expect(isRunBeside(whole, rows, [...parts, whole], 100, -1)).toBe(true);
  expect(isRunBeside([15_051, -5_001], rows, [whole, ...parts], 0, 1)).toBe(false);
});

/** A list of places with so many households to be paid, and what `paid` says of each. */
function payments(count: number, paid: (planned: number, at: number) => number): readonly (readonly Value[])[] {
  const rows = names(count).map((name, at): Value[] => {
    const planned = 200 + ((at * 37) % 411);
    const done = 100 + ((at * 53) % 97);
    return [at + 1, name, planned, paid(done, at), Math.round((done / planned) * 1000) / 10];
  });
  return [
    ['2022年1-9月租赁补贴发放工作进展情况表'],
    ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'],
    ...rows,
  ];
}

test('a column of a thousand that is negative throughout is told once, and so are the rates that fail by it', () => {
  const rows = payments(1_200, (done) => -done);
  const { findings } = audit(workbookOf(sheetOf({ rows })));
  const told = findings.filter(({ level }) => level === 'error');
  expect(told.map(({ rule, cause }) => `${rule} ${cause}`)).toEqual([
    'negative-number long-column',
    'rate-mismatch long-column',
  ]);
  expect(told.map(({ silenced = [] }) => silenced.length)).toEqual([1_200, 1_200]);
});

test('a thousand sub-totals of which none comes out are told once a column, and not looked into one by one', () => {
  const list = names(2_200).map((name, at): readonly Value[] => [name, at + 100, at + 150]);
  const rows = list.flatMap((line, at) =>
    at % 2 === 0 ? [line] : [line, ['小计', 2 * at + 230 + (at % 7), 2 * at + 332 + 3 * (at % 11)]],
  );
  const head = ['市县', '计划发放（户）', '已发放（户）'];
  const { findings } = audit(workbookOf(sheetOf({ rows: [['2022年1-9月租赁补贴发放工作进展情况表'], head, ...rows] })));
  const sums = findings.filter(({ rule }) => rule === 'subtotal-mismatch');
  expect(sums.map(({ at }) => [at.row, at.column])).toEqual([
    [1, 1],
    [1, 2],
  ]);
});

test('a column that is negative in a thousand projects below their places is told once', () => {
  const list = Array.from({ length: 1_200 }, (_, at): readonly Value[] =>
    at % 600 === 0 ? [at === 0 ? '长春市' : '吉林市', 300, 150] : [`其中:第${at}项目`, 200 + at, -at],
  );
  const head = ['市县', '计划发放（户）', '已发放（户）'];
  const { findings } = audit(workbookOf(sheetOf({ rows: [['2022年1-9月租赁补贴发放工作进展情况表'], head, ...list] })));
  const told = findings.filter(({ rule }) => rule === 'negative-number');
  expect(told.map(({ cause, silenced = [] }) => [cause, silenced.length])).toEqual([['long-column', 1_198]]);
});

test('where single rows of a thousand are negative, each is told', () => {
  const rows = payments(1_200, (done, at) => (at % 100 === 3 ? -done : done));
  const { findings } = audit(workbookOf(sheetOf({ rows })));
  expect(findings.filter(({ rule }) => rule === 'negative-number')).toHaveLength(12);
});

test('in a column of hundreds the cell that is wrong is named with its value, as in a short one', () => {
  const [title = [], header = [], ...list] = payments(300, (done) => done);
  const head = [title, header];
  const rows = list.map((row) => [...row]);
  const sum = (column: number): number => rows.reduce((all, row) => all + Number(row[column]), 0);
  const total = ['合计', '', sum(2), sum(3), Math.round((sum(3) / sum(2)) * 1000) / 10];
  rows[120]![3] = Number(rows[120]![3]) * 10;
  const { findings } = audit(workbookOf(sheetOf({ rows: [...head, total, ...rows] })));
  expect(findings.filter(({ level }) => level === 'error').map(({ at }) => at)).toEqual([
    expect.objectContaining({ row: 123, column: 3 }),
  ]);
});
