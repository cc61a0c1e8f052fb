import { audit, recognise, type Value } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

const HEAD = [
  '区县',
  '项目名称',
  '问题项目（个）',
  '问题套数（套）',
  '年度目标（套）',
  '已完成整改（套）',
  '完成率（%）',
];
const of = (header: readonly Value[], ...rows: readonly (readonly Value[])[]) =>
  workbookOf(sheetOf({ name: '整改', rows: [['在建问题项目整改进展情况表（2024年1-8月）'], header, ...rows] }));

const told = (workbook: ReturnType<typeof of>): readonly string[] =>
  audit(workbook)
    .findings.filter(({ level, rule }) => level !== 'info' && !['missing-annex', 'missing-place'].includes(rule))
    .map(({ at, rule, message }) => `${rule} ${at.row + 1},${at.column + 1} ${message}`);

const kinds = (workbook: ReturnType<typeof of>): string =>
  (recognise(workbook).tables[0]?.rows ?? [])
    .map(({ label, kind, unit, subtotal }) =>
      kind === 'part' ? `part of ${subtotal}` : kind === 'place' ? (unit?.name ?? label) : kind,
    )
    .join(', ');

/** Places of elsewhere with projects below each; the names of the projects tell nothing. */
const projects = (last = 210): readonly (readonly Value[])[] => [
  ['合计', '—', 7, 1190, 640, 450, 70.3],
  ['清河区', '小计', 3, 500, 260, 200, 76.9],
  [undefined, '铁路东地块', 1, 200, 110, 90, 81.8],
  [undefined, '水厂家属院', 2, 300, 150, 110, 73.3],
  ['柳林县', '小计', 1, 290, 170, 40, 23.5],
  [undefined, '老城一期', 1, 290, 170, 40, 23.5],
  ['石桥市', '小计', 3, 400, 210, 210, 100],
  [undefined, '北关', 1, 100, 60, 60, 100],
  [undefined, '东关', 1, 100, 50, 50, 100],
  [undefined, '西关', 1, 200, 100, last - 110, 100],
];

describe('places with their projects below each', () => {
  const whole = 'total, 清河区, part of 1, part of 1, 柳林县, part of 4, 石桥市, part of 6, part of 6, part of 6';

  it('are read as such, so that the total adds each place once', () => {
    const workbook = of(HEAD, ...projects());
    expect(kinds(workbook)).toBe(whole);
    expect(told(workbook)).toEqual([]);
  });

  it('are held to the figures of their place', () => {
    const workbook = of(HEAD, ...projects(230));
    expect(kinds(workbook)).toBe(whole);
    expect(told(workbook)).toEqual([
      'subtotal-mismatch 12,6 “石桥市”填报210，所列3项相加为230，少20。120与应有的100只差一位：“0”填成了“2”；其余2项与合计210相符。',
    ]);
  });

  it('may stand above it, named in the first of them', () => {
    const [total = [], ...rows] = projects();
    const groups = [rows.slice(0, 3), rows.slice(3, 5), rows.slice(5)].map(([head = [], ...list]) => [
      ...list.map((row, i) => (i === 0 ? [head[0], ...row.slice(1)] : row)),
      [undefined, ...head.slice(1)],
    ]);
    const workbook = of(HEAD, ...groups.flat(), total);
    expect(kinds(workbook)).toBe(
      'part of 2, part of 2, 清河区, part of 4, 柳林县, part of 8, part of 8, part of 8, 石桥市, total',
    );
    expect(told(workbook)).toEqual([]);
  });

  it('may stand in the column of the places, whatever tells them', () => {
    for (const mark of ['　　', '—', '1.', '']) {
      const rows = projects().map(([place, project, ...figures]) => [place ?? `${mark}${String(project)}`, ...figures]);
      const workbook = of([HEAD[0], ...HEAD.slice(2)], ...rows);
      expect(kinds(workbook)).toBe(whole);
      expect(told(workbook)).toEqual([]);
    }
  });
});

describe('regions that together are the total', () => {
  const regions = (done = 230): readonly (readonly Value[])[] => [
    ['其中：城区', 500, 410],
    ['县域', 500, done],
  ];
  const places: readonly (readonly Value[])[] = [
    ['清河区', 300, 260],
    ['柳林县', 120, 50],
    ['石桥市', 200, 150],
    ['临泉县', 380, 180],
  ];
  const listed = (...rows: readonly (readonly Value[])[]) =>
    workbookOf(
      sheetOf({ rows: [['租赁补贴发放工作进展情况表'], ['区县', '计划发放（户）', '已发放（户）'], ...rows] }),
    );
  const total = ['全市合计', 1000, 640];

  it('are its parts, whether they stand above or below it, at the head or at the foot', () => {
    for (const rows of [
      [...regions(), total, ...places],
      [total, ...regions(), ...places],
      [...places, ...regions(), total],
      [...places, total, ...regions()],
    ]) {
      expect(kinds(listed(...rows)).replace(/\d/, 'the total')).toContain('part of the total, part of');
      expect(told(listed(...rows))).toEqual([]);
    }
  });

  it('are held to it', () => {
    expect(told(listed(...regions(250), total, ...places))).toEqual([
      'subtotal-mismatch 4,3 “全市合计”填报640，所列2项相加为660，少20。250与应有的230只差一位：“3”填成了“5”；其余1项与合计640相符。',
    ]);
  });
});

describe('a list in which two places happen to add up to another', () => {
  it('is a list of places', () => {
    const rows = [
      ['合计', 1000, 800],
      ['清河区', 300, 260],
      ['柳林县', 100, 90],
      ['石桥市', 200, 170],
      ['临泉县', 400, 280],
    ];
    const workbook = workbookOf(
      sheetOf({ rows: [['租赁补贴发放工作进展情况表'], ['区县', '计划发放（户）', '已发放（户）'], ...rows] }),
    );
    expect(kinds(workbook)).toBe('total, 清河区, 柳林县, 石桥市, 临泉县');
  });
});
