import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  applyEdits,
  audit,
  findSheet,
  jilin,
  merge,
  noticesOf,
  REGISTER_SHEET,
  SOURCES_SHEET,
  type Merge,
  type Received,
  type Snapshot,
} from '../../../src/core';
import { sourcesSheet } from '../../../src/core/returns/sources';
import { openXlsx } from '../../../src/hosts/xlsx';
import { workbookOf, sheetOf } from '../build';
import { cut, figuresIn, received, type Layout } from './cut';

const EMPTY: Snapshot = { sheets: [], settings: {} };
const NAMES = jilin.units.map(({ name }) => name);

let whole: Snapshot;
beforeAll(async () => {
  whole = await (await openXlsx(readFileSync('seeds/annexes-2022-09.xlsx'))).read();
});

const written = (result: Merge): Snapshot => applyEdits(EMPTY, result.edits);
const stateOf = (result: Merge, file: string): string | undefined =>
  result.ledger.entries.find((entry) => entry.file === file)?.state;
const reasonOf = (result: Merge, file: string): string =>
  result.ledger.entries
    .filter((entry) => entry.file === file)
    .flatMap(({ reasons }) => reasons)
    .join('');

/** A return of 敦化市 with some cells in the place of others: rows of 租赁补贴 are 计划, 已发放, 完成率. */
function subsidies(
  figures: readonly (string | number | undefined)[],
  { cutOff = '2022年9月30日', filled = '2022年10月8日', title = '2022年1-9月', place = '敦化市' } = {},
): Snapshot {
  return workbookOf(
    sheetOf({
      name: '租赁补贴',
      rows: [
        [`${title}租赁补贴发放工作进展情况表`],
        [`（截至${cutOff}）`],
        ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)', '是否按月或按季发放', '备注'],
        [1, place, ...figures],
        [`填报日期：${filled}`],
      ],
    }),
  );
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  order: fc.constantFrom<Layout['order']>(
    (columns) => columns,
    (columns) => [...columns.slice(0, 2), ...columns.slice(2, -1), ...columns.slice(-1)],
  ),
  header: fc.constantFrom('flat', 'rows'),
  isFine: fc.boolean(),
  rates: fc.constantFrom('points', 'fractions'),
  units: fc.constant('header'),
  isText: fc.constant(false),
  isTurned: fc.constant(false),
  name: fc.constant((place: string) => place),
  sheet: fc.constant((annex: string) => annex),
  total: fc.constantFrom('first', 'last', 'none'),
  row: fc.integer({ min: 0, max: 6 }),
  column: fc.integer({ min: 0, max: 3 }),
});

describe('merging returns', () => {
  it('gives back the annexes that were cut into returns, cell by cell', () => {
    const files = NAMES.map((name) => received(`${name}.xlsx`, cut(whole, [name])));
    const [before, after] = [figuresIn(whole), figuresIn(written(merge(files, { withErrors: true })))];
    const differing = [...before].filter(([key, value]) => after.get(key) !== value && !key.endsWith('total remark'));
    expect(differing).toEqual([]);
    expect([...after.keys()].filter((key) => !before.has(key))).toEqual([]);
  });

  it('gives them back whatever the layouts, the units and the grouping of the returns', () => {
    fc.assert(
      fc.property(
        fc.array(layouts, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 5, max: 20 }),
        (styles, from, size) => {
          const groups = Array.from({ length: Math.ceil(51 / size) }, (_, i) => NAMES.slice(i * size, (i + 1) * size));
          const files = groups.map((names, i) =>
            received(`${(i * from) % 97}号.xlsx`, cut(whole, names, styles[i % styles.length])),
          );
          const [before, after] = [figuresIn(whole), figuresIn(written(merge(files, { withErrors: true })))];
          expect(
            [...before].filter(([key, value]) => after.get(key) !== value && !key.endsWith('total remark')),
          ).toEqual([]);
        },
      ),
      { numRuns: 3 },
    );
  });

  it('gives an annex that the audit finds nothing in', () => {
    const files = ['敦化市', '延吉市', '和龙市'].map((name) => received(`${name}.xlsx`, cut(whole, [name])));
    expect(audit(written(merge(files))).findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('writes totals, rates and row sums as formulas with their results', () => {
    const sheet = findSheet(written(merge([received('甲.xlsx', cut(whole, ['敦化市', '延吉市']))])), '附件3房屋征收');
    const formulas = sheet?.formulas.flat().filter(Boolean);
    expect(formulas).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^=SUM\(C\d+:C\d+\)$/),
        expect.stringMatching(/^=SUM\(C\d+,E\d+\)$/),
      ]),
    );
    expect(
      sheet?.formulas.flat().every((formula, i) => formula === undefined || sheet.values.flat()[i] !== undefined),
    ).toBe(true);
  });

  it('is the same workbook when it is done again', () => {
    const files = ['敦化市', '延吉市'].map((name) => received(`${name}.xlsx`, cut(whole, [name])));
    expect(merge(files).edits).toEqual(merge(files).edits);
  });
});

describe('the same place twice', () => {
  const early = received('早.xlsx', subsidies([100, 40, 40, '是'], { filled: '2022年10月5日' }));
  const late = received('晚.xlsx', subsidies([100, 60, 60, '是'], { filled: '2022年10月9日' }));
  const older = received(
    '旧.xlsx',
    subsidies([100, 90, 90, '是'], { cutOff: '2022年9月20日', filled: '2022年10月20日' }),
  );

  it.each([
    ['in order', [early, late]],
    ['the other way round', [late, early]],
  ])('the later fill-in day wins, never the sum: %s', (_, files) => {
    const result = merge(files);
    expect(figuresIn(written(result)).get('rent-subsidy 敦化市 done')).toBe(60);
    expect(stateOf(result, '早.xlsx')).toBe('superseded');
    expect(reasonOf(result, '早.xlsx')).toContain('晚.xlsx');
  });

  it('the cut-off day comes before the fill-in day', () => {
    expect(figuresIn(written(merge([older, early]))).get('rent-subsidy 敦化市 done')).toBe(40);
  });

  it('the place comes once when the county and its prefecture both send it', () => {
    const prefecture = received('延边州.xlsx', cut(whole, ['敦化市', '延吉市', '和龙市']));
    const result = merge([prefecture, received('敦化市.xlsx', cut(whole, ['敦化市']))]);
    expect(result.annexes.every(({ rows }) => new Set(rows.map(({ place }) => place.id)).size === rows.length)).toBe(
      true,
    );
    expect(result.ledger.winners.find(({ place }) => place.name === '敦化市')?.entry.file).toBe('敦化市.xlsx');
  });

  it('two files of one day that differ are told', () => {
    expect(
      reasonOf(
        merge([early, received('又.xlsx', subsidies([100, 41, 41, '是'], { filled: '2022年10月5日' }))]),
        '早.xlsx',
      ),
    ).toContain('数字不同');
  });
});

const good = received('好.xlsx', subsidies([100, 60, 60, '是']));

const wrong = received('错.xlsx', subsidies([100, 60, 90, '是'], { place: '延吉市' }));

it('a return with errors stays out, and is marked when it is wanted', () => {
  const result = merge([good, wrong]);
  expect(stateOf(result, '错.xlsx')).toBe('errors');
  expect([...figuresIn(written(result)).keys()].some((key) => key.includes('延吉市'))).toBe(false);
  const wanted = merge([good, wrong], { withErrors: true });
  expect(stateOf(wanted, '错.xlsx')).toBe('errors');
  expect(figuresIn(written(wanted)).get('rent-subsidy 延吉市 done')).toBe(60);
  expect(wanted.edits.filter(({ kind }) => kind === 'mark')).toHaveLength(1);
});

it.each([
  [
    'a file that cannot be read',
    { kind: 'unreadable', file: '坏.xlsx', reason: '文件已损坏，无法打开。' } satisfies Received,
    '损坏',
  ],
  [
    'a workbook without annexes',
    received('坏.xlsx', workbookOf(sheetOf({ rows: [['人员名单'], ['姓名', '电话'], ['甲', 1]] }))),
    '没有找到附表',
  ],
  [
    'a return for another period',
    received(
      '坏.xlsx',
      subsidies([100, 60, 60, '是'], { title: '2022年1-6月', cutOff: '2022年6月30日', place: '图们市' }),
    ),
    '2022年1-6月',
  ],
  ['a return without its place', received('坏.xlsx', subsidies([100, 60, 60, '是'], { place: '' })), '没有市县名称'],
  [
    'a return of a place nobody knows',
    received('坏.xlsx', subsidies([100, 60, 60, '是'], { place: '桃源县' })),
    '桃源县',
  ],
])('%s has one line with its reason, and the rest goes on', (_, bad, reason) => {
  const result = merge([good, received('同.xlsx', subsidies([90, 45, 50, '是'], { place: '珲春市' })), bad]);
  expect(result.ledger.entries.filter(({ file }) => file === '坏.xlsx').map(({ state }) => state)).toEqual(['refused']);
  expect(reasonOf(result, '坏.xlsx')).toContain(reason);
  expect(figuresIn(written(result)).get('rent-subsidy 敦化市 done')).toBe(60);
});

it('a return of another province is refused name by name, and nothing of it enters the totals', () => {
  const rows = ['红花岗区', '汇川区', '播州区', '桐梓县'].map((place, i) => [i + 1, place, 100, 50, 50]);
  const elsewhere = workbookOf(
    sheetOf({
      rows: [
        ['2022年1-9月全市租赁补贴发放工作进展情况表'],
        ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'],
        ...rows,
      ],
    }),
  );
  const result = merge([good, received('外.xlsx', elsewhere)]);
  expect(new Set(result.ledger.entries.filter(({ file }) => file === '外.xlsx').map(({ state }) => state))).toEqual(
    new Set(['refused']),
  );
  expect(reasonOf(result, '外.xlsx')).toContain('红花岗区');
  expect(figuresIn(written(result)).get('rent-subsidy 敦化市 done')).toBe(60);
  expect([...figuresIn(written(result)).keys()].filter((key) => key.includes('红花岗区'))).toEqual([]);
});

it('formulas that were never calculated are not taken for blanks', () => {
  const snapshot = subsidies([100, '=50+10', undefined, '是']);
  expect(reasonOf(merge([received('公式.xlsx', snapshot)]), '公式.xlsx')).toContain('没有计算结果');
});

it('a column that was not understood is named with its cells, in the register and in the state', () => {
  const snapshot = workbookOf(
    sheetOf({
      name: '租赁补贴',
      rows: [
        ['2022年1-9月租赁补贴发放工作进展情况表'],
        ['（截至2022年9月30日）'],
        ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)', '丁戊(万元)', '备注'],
        [1, '敦化市', 100, 60, 60, 713.25],
        [2, '延吉市', 200, 150, 75, 1288.4],
        [3, '图们市', 80, 60, 75, 96.1],
      ],
    }),
  );
  const result = merge([received('有余.xlsx', snapshot)]);
  expect(reasonOf(result, '有余.xlsx')).toContain('F4:F6有3格没有读懂（丁戊');
  const lines = findSheet(written(result), REGISTER_SHEET)?.values ?? [];
  expect(lines.find((line) => line[1] === '敦化市')).toEqual(
    expect.arrayContaining(['已汇总，有未读内容', expect.stringContaining('请说明没有读懂的栏目')]),
  );
  expect(noticesOf(result.ledger).flatMap(({ items }) => items.filter(({ cell }) => cell === 'F4:F6'))).toMatchObject([
    { level: 'warning', column: expect.stringContaining('丁戊') },
  ]);
});

it('an annex in which nothing was filled in is still to come', () => {
  const result = merge([
    received(
      '空.xlsx',
      workbookOf(
        ...cut(whole, ['敦化市']).sheets.slice(2, 3),
        ...subsidies([undefined, undefined, undefined, undefined]).sheets,
      ),
    ),
  ]);
  expect(result.annexes.map(({ annex }) => annex.id)).not.toContain('rent-subsidy');
  expect(reasonOf(result, '空.xlsx')).toContain('租赁补贴没有填数');
  expect(result.missing.find(({ annex }) => annex.id === 'rent-subsidy')?.places.map(({ name }) => name)).toContain(
    '敦化市',
  );
});

it('of two sheets of one annex in a file one counts, and both are named where they differ', () => {
  const [first, second] = [subsidies([100, 60, 60, '是']), subsidies([100, 70, 70, '是'])];
  const result = merge(
    [
      received(
        '两份.xlsx',
        workbookOf(...first.sheets, ...second.sheets.map((sheet) => ({ ...sheet, name: '租赁补贴 (2)' }))),
      ),
    ],
    { withErrors: true },
  );
  expect(figuresIn(written(result)).get('rent-subsidy 敦化市 done')).toBe(60);
  expect(reasonOf(result, '两份.xlsx')).toContain('采用租赁补贴!B4，没有采用租赁补贴 (2)!B4');
});

it('text that may be a rounded number stays as it was written, and says so', () => {
  const result = merge([received('约.xlsx', subsidies([100, '0.01万', undefined, '是']))], { withErrors: true });
  expect(result.sources.find(({ column }) => column.id === 'done')).toMatchObject({
    content: '0.01万',
    figure: { note: expect.stringContaining('照原样') },
  });
});

describe('the sheets beside the annexes', () => {
  it('name the file, sheet, cell and value of every figure', () => {
    const result = merge([received('敦化市.xlsx', subsidies([100, 60, 60, '是']))]);
    const lines = findSheet(written(result), SOURCES_SHEET)?.values.slice(3);
    expect(lines?.map((line) => line.slice(1))).toEqual([
      expect.arrayContaining(['敦化市', '计划发放(户)', 100, '敦化市.xlsx', '租赁补贴', 'C4']),
      expect.arrayContaining(['敦化市', '已发放(户)', 60, 'D4']),
      expect.arrayContaining(['是', 'F4']),
    ]);
  });

  it('show a day as a day, in both its cells', () => {
    const plan = sourcesSheet(merge([received('各地.xlsx', whole)]).sources);
    const days = plan.cells.flat().filter(({ look, content }) => look === 'day' && Number(content) > 40000);
    expect(days.length).toBeGreaterThan(40);
    expect(plan.cells.flat().filter(({ look, content }) => look === 'number' && content === days[0]?.content)).toEqual(
      [],
    );
    expect(plan.looks['day']?.format).toBe('yyyy-mm-dd');
  });

  it('list every place with what it sent, and those who have not sent in a sentence', () => {
    const values =
      findSheet(written(merge([received('敦化市.xlsx', subsidies([100, 60, 60, '是']))])), REGISTER_SHEET)?.values ??
      [];
    expect(values.slice(3, 54).map((line) => line[1])).toEqual(NAMES);
    expect(values.find((line) => line[1] === '敦化市')).toEqual(
      expect.arrayContaining(['是', '敦化市.xlsx', '租赁补贴']),
    );
    expect(values.flat().find((value) => typeof value === 'string' && value.includes('尚未报送'))).toContain(
      '50个市县',
    );
  });

  it('name the places whose rows are still to come', () => {
    const { missing } = merge(NAMES.slice(1).map((name) => received(`${name}.xlsx`, cut(whole, [name]))));
    expect(missing.filter(({ annex }) => annex.isForAll).map(({ places }) => places.map(({ name }) => name))).toEqual([
      ['长春市'],
      ['长春市'],
      ['长春市'],
      ['长春市'],
    ]);
  });
});
