import { audit, coverageLine, draftCircular, recognise } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

const HEADER = ['序号', '县（市、区）', '年度计划（户）', '累计发放（户）', '发放率（%）'];
const TITLE = ['遵义市租赁补贴发放工作进展情况表（2024年1-8月）'];

const ROWS = [
  [1, '红花岗区', 486, 362, 74.5],
  [2, '汇川区', 366, 304, 83.1],
  [3, '播州区', 493, 453, 91.9],
  [4, '桐梓县', 1532, 1098, 71.7],
] as const;
const TOTAL = ['', '全市合计', 2877, 2217, 77.1];

const of = (...rows: readonly (readonly (string | number)[])[]) => workbookOf(sheetOf({ name: '租补', rows }));

const told = (workbook: ReturnType<typeof of>): readonly string[] =>
  audit(workbook)
    .findings.filter(({ level, rule }) => level !== 'info' && rule !== 'missing-annex')
    .map(({ at, rule }) => `${rule} ${at.row + 1},${at.column + 1}`);

it('a workbook of unknown places is read by the places it lists, and says that nobody knows who is missing', () => {
  const workbook = of(TITLE, HEADER, ...ROWS, TOTAL);
  const { programme, tables } = recognise(workbook);
  expect(programme.isLearnt).toBe(true);
  expect(tables[0]?.rows.flatMap(({ unit }) => unit?.name ?? [])).toEqual(ROWS.map(([, name]) => name));
  expect(tables[0]?.scope.name).toBe('全市');
  expect(told(workbook)).toEqual([]);
  expect(audit(workbook).skipped.map(({ reason }) => reason)).toContain('表中的市县不在方案的名录里，缺报没有核对');
});

it.each([
  ['全州县', '兴安县', '灵川县', '荔浦市'],
  ['全南县', '龙南市', '定南县', '信丰县'],
])('a workbook of unknown places may list %s, and names that come near to one of the programme', (...names) => {
  const rows = ROWS.map(([ordinal, , ...figures], i) => [ordinal, names[i] ?? '', ...figures]);
  const workbook = of(TITLE, HEADER, ...rows, TOTAL);
  expect(recognise(workbook).tables[0]?.rows.flatMap(({ unit }) => unit?.name ?? [])).toEqual(names);
  expect(told(workbook)).toEqual([]);
});

it(
  'a workbook of unknown places takes a name like no place, and the sum of all for the total, ' +
    'whatever the sums are called',
  () => {
    const rows = [
      ['', '全省', 2877, 2217, 77.1],
      ...ROWS.slice(0, 2),
      ['', '省直管小计', 2025, 1551, 76.6],
      [3, '播州直属', 493, 453, 91.9],
      ROWS[3],
    ] as readonly (readonly (string | number)[])[];
    const workbook = of(TITLE, HEADER, ...rows);
    const kinds = recognise(workbook).tables[0]?.rows.map(({ label, kind }) => `${label} ${kind}`);
    expect(kinds).toContain('全省 total');
    expect(kinds).toContain('省直管小计 subtotal');
    expect(told(workbook)).toEqual([]);
  },
);

it('a workbook of unknown places is read by the names behind ordinals, prefectures above their counties', () => {
  const rows = [
    ['', '全省', 1800, 1290, 71.7],
    ['', '一、西宁市', 1100, 780, 70.9],
    ['', '　1.城东区', 420, 300, 71.4],
    ['', '　2.湟源县', 680, 480, 70.6],
    ['', '二、海东市', 700, 510, 72.9],
    ['', '　1.乐都区', 310, 230, 74.2],
    ['', '　2.互助县', 390, 280, 71.8],
  ];
  const workbook = of(TITLE, HEADER, ...rows);
  const kinds = recognise(workbook).tables[0]?.rows.map(({ unit, kind }) => `${unit?.name ?? ''} ${kind}`);
  expect(kinds).toEqual([
    ' total',
    ' subtotal',
    '城东区 place',
    '湟源县 place',
    ' subtotal',
    '乐都区 place',
    '互助县 place',
  ]);
  expect(told(workbook)).toEqual([]);
  const slip = rows.map((row) => row.map((cell) => (cell === 480 ? 840 : cell)));
  expect(told(of(TITLE, HEADER, ...slip))).toEqual(['subtotal-mismatch 6,4']);
});

it('a workbook of unknown places is said beside the verdict, and no other province stands in its draft', () => {
  const workbook = of(TITLE, HEADER, ...ROWS, TOTAL);
  expect(coverageLine(audit(workbook))).toContain(
    '全市4个市县（不在方案名录中，名称按全国行政区划核对，缺报没有核对）',
  );
  const towns = ROWS.map(([ordinal, , ...figures], i) => [ordinal, `${'东西南北'[i] ?? ''}河镇`, ...figures]);
  const report = audit(of(TITLE, HEADER, ...towns, TOTAL));
  expect(coverageLine(report)).toContain('（不在方案名录中，名称和缺报没有核对）');
  expect(report.skipped.map(({ reason }) => reason)).toContain('表中的市县不在方案的名录里，名称没有核对');
  const text = JSON.stringify(draftCircular(workbook));
  expect(text).toContain('全市计划发放租赁补贴');
  expect(text).not.toMatch(/吉|长白山|全省/);
});

it('a workbook of unknown places shows a slip at its cell, and a row that stands twice', () => {
  const slip = ROWS.map((row) => (row[1] === '播州区' ? [3, '播州区', 493, 543, 91.9] : row));
  expect(told(of(TITLE, HEADER, ...slip, TOTAL))).toEqual(['total-mismatch 5,4']);
  expect(told(of(TITLE, HEADER, ...ROWS, [5, '桐梓县', 1532, 1098, 71.7], TOTAL))).toEqual(['duplicate-place 7,2']);
});

it('a workbook of unknown places shows a name that another table of the same places writes otherwise', () => {
  const names = ['红花岗区', '汇川区', '播州区', '桐梓县', '绥阳县', '正安县', '秭归县'];
  const list = (name: string, places: readonly string[]) =>
    sheetOf({ name, rows: [TITLE, HEADER, ...places.map((place, i) => [i + 1, place, 100, 50, 50])] });
  const other = names.map((name) => name.replace('秭', '姊'));
  const report = audit(workbookOf(list('一', names), list('二', other)));
  expect(
    report.findings.filter(({ rule }) => rule === 'unknown-place').map(({ at, message }) => [at.sheet, message]),
  ).toEqual([['二', '“姊归县”在其他表中写作“秭归县”，请核对是哪一个。']]);
});

it('a workbook of unknown places shows a name that a longer table writes otherwise beside the same figures', () => {
  const fifth = [5, '江川区', 100, 50, 50];
  const rows = [...ROWS, fifth].map(([ordinal, name, ...rest]) => [
    ordinal,
    `${name}`.replace('汇川', '金川'),
    ...rest,
  ]);
  const more = [fifth, [6, '绥阳县', 200, 150, 75], [7, '湄潭县', 300, 270, 90], ['', '全市合计', 3477, 2687, 77.3]];
  const whole = sheetOf({ name: '汇总', rows: [TITLE, HEADER, ...ROWS, ...more] });
  const part = (last: readonly (readonly (string | number)[])[]) =>
    workbookOf(
      whole,
      sheetOf({ name: '片区', rows: [['片区租赁补贴发放情况（2024年1-8月）'], HEADER, ...last, TOTAL] }),
    );
  const found = (workbook: ReturnType<typeof of>) =>
    audit(workbook).findings.filter(({ rule }) => rule === 'unknown-place');
  expect(found(part(rows)).map(({ message }) => message)).toEqual(['“金川区”在其他表中写作“汇川区”，请核对是哪一个。']);
  const others = rows.map((row, i) => (i === 1 ? [2, '金川区', 366, 310, 84.7] : row));
  expect(found(part(others))).toEqual([]);
});

it('a workbook of unknown places is known also where some of its names come near to those of the programme', () => {
  const names = ['太原市', '大同市', '朔州市', '忻州市', '吕梁市', '晋中市', '阳泉市', '长治市', '临汾市'];
  const rows = names.map((name, i) => [i + 1, name, 100, 50, 50]);
  const { programme } = recognise(of(TITLE, HEADER, ...rows, ['', '全省合计', 900, 450, 50]));
  expect(programme.units.map(({ name }) => name)).toEqual(names);
});

it('a workbook of unknown places has headings between its places that are none, however much like one', () => {
  const group = (number: number, names: readonly string[]) => names.map((name, i) => [number + i, name, 100, 50, 50]);
  const rows = [
    ['', '一、梅州市'],
    ...group(1, ['梅江区', '兴宁市']),
    ['', '二、河源市'],
    ...group(3, ['源城区', '龙川县']),
  ];
  const { programme, tables } = recognise(of(TITLE, HEADER, ...rows, ['', '合计', 400, 200, 50]));
  expect(programme.units.map(({ name }) => name)).toEqual(['梅江区', '兴宁市', '源城区', '龙川县']);
  expect(tables[0]?.rows).toHaveLength(5);
});

it('a workbook of unknown places has names without the notes behind them, unless these tell two places apart', () => {
  const names = ['信都区（原桥西区、邢台县）', '任泽区（原任县）', '沙河市', '内丘县（本级）', '内丘县（开发区）'];
  const rows = names.map((name, i) => [i + 1, name, 100, 50, 50]);
  const { programme } = recognise(of(TITLE, HEADER, ...rows, ['', '合计', 500, 250, 50]));
  expect(programme.units.map(({ name }) => name)).toEqual(['信都区', '任泽区', '沙河市', '内丘县本级', '内丘县开发区']);
});

it('a workbook of unknown places is no reason to believe a few misspelt names of the programme’s own places', () => {
  const own = [
    [1, '长春市', 486, 362, 74.5],
    [2, '舒蓝市', 366, 304, 83.1],
    [3, '镇贲县', 493, 453, 91.9],
    [4, '梅口市', 1532, 1098, 71.7],
  ];
  const { programme } = recognise(of(TITLE, HEADER, ...own, TOTAL));
  expect(programme.isLearnt).toBeUndefined();
});

describe('a list that was cut', () => {
  const halves = ROWS.slice(0, 2).map((row, i) => [...row, '', ...(ROWS[i + 2] ?? [])]);

  it('and set side by side is one table under its one total', () => {
    const workbook = of(TITLE, [...HEADER, '', ...HEADER], [...TOTAL, ''], ...halves);
    const [table, ...others] = recognise(workbook).tables;
    expect(others).toEqual([]);
    expect(table?.rows.map(({ label }) => label)).toEqual(['全市合计', ...ROWS.map(([, name]) => name)]);
    expect(told(workbook)).toEqual([]);
  });

  it('is marked where its cells really stand', () => {
    const slip = halves.map((row, i) => (i === 0 ? row.map((cell) => (cell === 453 ? 543 : cell)) : row));
    expect(told(of(TITLE, [...HEADER, '', ...HEADER], [...TOTAL, ''], ...slip))).toEqual(['total-mismatch 4,10']);
  });

  it('is one table though a place stands twice', () => {
    const twice = halves.map((row, i) => (i === 0 ? row.map((cell) => (cell === '播州区' ? '红花岗区' : cell)) : row));
    expect(recognise(of(TITLE, [...HEADER, '', ...HEADER], [...TOTAL, ''], ...twice)).tables).toHaveLength(1);
  });

  it('and goes on over several sheets adds up all parts in the total of the last', () => {
    const first = sheetOf({ name: '一', rows: [TITLE, HEADER, ...ROWS.slice(0, 2), ['', '本页小计', 852, 666, 78.2]] });
    const rest = [...ROWS.slice(2), ['', '本页小计', 2025, 1551, 76.6]];
    const last = sheetOf({ name: '二', rows: [TITLE, HEADER, ...rest, ['', '总计', 2877, 2217, 77.1]] });
    expect(told(workbookOf(first, last))).toEqual([]);
    expect(audit(workbookOf(first, last)).findings.filter(({ rule }) => rule === 'sequence-gap')).toEqual([]);
    const { notes } = draftCircular(workbookOf(first, last));
    expect(notes.join()).toContain('分在2张工作表上，没有据此起草');
    const wrong = sheetOf({ name: '二', rows: [TITLE, HEADER, ...rest, ['', '总计', 2877, 2271, 77.1]] });
    expect(told(workbookOf(first, wrong))).toEqual(['total-mismatch 6,4']);
  });

  it('reads columns of an office by the figures of all its pages, and a prefecture as their total', () => {
    const title = ['延边朝鲜族自治州租赁补贴发放工作进展情况表（2024年1-8月）'];
    const header = ['序号', '县市', '年度计划（户）', '甲', '乙', '累计发放（户）', '发放率（%）'];
    const first = [
      [1, '延吉市', 1200, 503, 417, 920, 76.7],
      [2, '图们市', 800, 310, 318, 628, 78.5],
      [3, '敦化市', 640, 251, 266, 517, 80.8],
    ];
    const last = (slip: number) => [
      [4, '珲春市', 710, 288, slip, 589, 83],
      [5, '龙井市', 950, 402, 395, 797, 83.9],
      [6, '和龙市', 450, 173, 188, 361, 80.2],
      ['', '延边州', 4750, 1927, 1885, 3812, 80.3],
    ];
    const pages = (slip: number) =>
      workbookOf(
        ...[first, last(slip)].map((rows, i) => sheetOf({ name: `第${i + 1}页`, rows: [title, header, ...rows] })),
      );
    expect(told(pages(301))).toEqual([]);
    expect(audit(pages(301)).unread).toEqual([]);
    expect(told(pages(310))).toEqual(['total-mismatch 3,5']);
  });

  it('does not hold the total of a longer first page against that of all', () => {
    const first = [...ROWS, TOTAL];
    const last = [
      [5, '绥阳县', 100, 50, 50],
      [6, '凤冈县', 200, 150, 75],
      [7, '湄潭县', 300, 270, 90],
      ['', '本页小计', 600, 470, 78.3],
      ['', '全市合计', 3477, 2687, 77.3],
    ];
    const [one, other] = [first, last].map((rows, i) =>
      sheetOf({ name: `第${i + 1}页`, rows: [TITLE, HEADER, ...rows] }),
    );
    expect(one && other ? told(workbookOf(one, other)) : []).toEqual([]);
  });
});

describe('a list printed on two pages', () => {
  const page = (label: string) => [
    TITLE,
    HEADER,
    ...ROWS.slice(0, 2),
    ['', label, 852, 666, 78.2],
    ['续表'],
    HEADER,
    ...ROWS.slice(2),
    ['', label, 2025, 1551, 76.6],
    TOTAL,
  ];

  it.each(['小计', '本页合计'])('is one table whose pages each end with a %s', (label) => {
    const workbook = of(...page(label));
    const [table, ...others] = recognise(workbook).tables;
    expect(others).toEqual([]);
    expect(table?.rows.filter(({ kind }) => kind === 'place').map(({ label }) => label)).toEqual(
      ROWS.map(([, name]) => name),
    );
    expect(told(workbook)).toEqual([]);
  });
});

describe('a list with a line for each measure', () => {
  const LONG = ['序号', '市县', '指标', '单位', '年度计划', '累计完成', '完成率（%）'];
  const measures = (name: string, i: number, started: number, built: number) => [
    [i, name, '新开工', '套', 2 * started, started, 50],
    ['', '', '基本建成', '套', 2 * built, built, 50],
  ];
  const list = (started: number) => [
    ['城镇棚户区改造进展情况（2024年1-8月）'],
    LONG,
    ...measures('敦化市', 1, started, 310),
    ...measures('珲春市', 2, 220, 120),
    ...measures('龙井市', 3, 130, 230),
    ['', '合计', '新开工', '套', 900, 450, 50],
    ['', '', '基本建成', '套', 1320, 660, 50],
  ];

  it('is read with its measures across, and checked', () => {
    const [table] = recognise(of(...list(100))).tables;
    expect(table?.annex.id).toBe('shantytown');
    expect(table?.rows.map(({ label }) => label)).toEqual(['敦化市', '珲春市', '龙井市', '合计']);
    const found = audit(of(...list(100))).findings.filter(({ rule }) => /mismatch/.test(rule));
    expect(found).toEqual([]);
  });

  it('is marked where its cells really stand', () => {
    const rows = list(100).map((row, i) => (i === 2 ? row.map((cell) => (cell === 100 ? 190 : cell)) : row));
    const found = audit(of(...rows)).findings.filter(({ rule }) => /mismatch/.test(rule));
    expect(found.map(({ at, expected }) => [at.row + 1, at.column + 1, expected])).toEqual([[3, 6, '100']]);
  });
});

describe('sheets of several months of one annex', () => {
  const month = (name: number, done: number) =>
    sheetOf({
      name: `${name}月`,
      rows: [
        [`租赁补贴发放工作进展情况表（2024年1-${name}月）`],
        ['序号', '市县', '计划发放（户）', '已发放（户）'],
        [1, '辉南县', 1711, done],
        [2, '柳河县', 533, 300 + name],
      ],
    });

  it('are held against each other: what is cumulated does not fall', () => {
    expect(told(workbookOf(month(7, 918), month(8, 1157), month(9, 1380)))).toEqual([]);
    expect(told(workbookOf(month(7, 918), month(8, 1157), month(9, 1000)))).toEqual(['cumulative-falls 3,4']);
  });
});
