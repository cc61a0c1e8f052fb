import { audit, type Finding } from '../../../src/core';
import { workbookOf } from '../build';
import { described, drawn, tablesOn } from './drawn';

const HEAD = `
2022年1-9月住房租赁补贴发放工作进展情况表
市县 | 年度计划（户） | 甲 | 乙 | 已发放（户） | 发放率（%）`;
const ROWS = [
  '合计 | 5150 | 2078 | 2073 | 4151 | 80.6',
  '长春市 | 1200 | 503 | 417 | 920 | 76.7',
  '榆树市 | 800 | 310 | 318 | 628 | 78.5',
  '德惠市 | 640 | 251 | 266 | 517 | 80.8',
  '农安县 | 710 | 288 | 301 | 589 | 83.0',
  '吉林市 | 950 | 402 | 395 | 797 | 83.9',
  '蛟河市 | 450 | 173 | 188 | 361 | 80.2',
  '桦甸市 | 400 | 151 | 188 | 339 | 84.8',
];

const sheetWith = (rows: readonly string[]) => drawn([HEAD, ...rows].join('\n'));
const foundIn = (rows: readonly string[]): readonly Finding[] =>
  audit(workbookOf(sheetWith(rows))).findings.filter(({ rule }) => /sum|total|rate-mismatch|cross/.test(rule));

describe('columns that the annex does not name', () => {
  it('are known by what their figures prove', () => {
    const [table] = tablesOn(sheetWith(ROWS));
    expect(described(table).columns).toBe('place plan 【甲】 【乙】 done rate');
    expect(table?.own.relations).toEqual([{ kind: 'sum', whole: 'done', parts: ['own:2', 'own:3'] }]);
    expect(foundIn(ROWS)).toEqual([]);
  });

  it.each([
    ['a wrong figure', 3, '德惠市 | 640 | 251 | 626 | 517 | 80.8', 'D6', '266'],
    ['a wrong total', 0, '合计 | 5150 | 2078 | 2703 | 4151 | 80.6', 'D3', '2073'],
  ])('have %s named with its right value', (_, at, row, cell, value) => {
    const [finding, ...others] = foundIn(ROWS.map((one, i) => (i === at ? row : one)));
    expect(others).toEqual([]);
    expect({ ...finding?.at, level: finding?.level }).toMatchObject({
      row: Number(cell.slice(1)) - 1,
      column: 3,
      level: 'error',
    });
    expect(finding?.candidates[0]?.value ?? finding?.expected).toBe(value);
  });

  it('are asked about where no figure explains them', () => {
    const lonely = ROWS.map((row, i) =>
      row.replace(/\| (\d+) \|/, (text, plan: string) => `${text} ${i === 0 ? 77 : (Number(plan) * 7) % 61} |`),
    );
    const sheet = drawn([HEAD.replace('| 甲', '| 丙 | 甲'), ...lonely].join('\n'));
    expect(audit(workbookOf(sheet)).unread.map(({ text }) => text)).toEqual(['丙']);
  });

  it('add up also where they do not stand together, and a slip in the whole is told there', () => {
    const head = `
2022年1-9月资金落实情况表
市县 | 到位（亿元） | 农发行贷款（亿元） | 项目 | 国开行贷款（亿元） | 件数 | 补助（亿元）`;
    const lines = (rows: readonly (readonly number[])[]): readonly string[] => {
      const names = ['长春市', '榆树市', '德惠市', '农安县', '吉林市', '蛟河市', '桦甸市', '舒兰市'];
      return rows.map(([a = 0, b = 0, c = 0, off = 0], i) =>
        [names[i], (a + b + c + off).toFixed(2), a, i + 2, b, 3, c].join(' | '),
      );
    };
    const amounts = Array.from({ length: 8 }, (_, i) => [3.17 + i * 0.41, 1.29 + ((i * 7) % 5) * 0.13, 0.34 + i / 20]);
    const rows = (off: number) => lines(amounts.map((one, i) => (i === 4 ? [...one, off] : one)));
    const told = (off: number) =>
      audit(workbookOf(drawn([head, ...rows(off)].join('\n')))).findings.filter(({ rule }) => /sum|total/.test(rule));
    expect(told(0)).toEqual([]);
    expect(told(3).map(({ at }) => [at.row, at.column])).toEqual([[6, 1]]);
  });
});

describe('columns whose figures only mostly come out', () => {
  const NAMES = ['长春市', '榆树市', '德惠市', '农安县', '吉林市', '蛟河市', '桦甸市', '舒兰市', '磐石市', '永吉县'];
  const unread = (exceptions: number): readonly string[] => {
    const rows = NAMES.map((name, i) => {
      const [a, b] = [101 + i * 37, 77 + ((i * 13) % 29)];
      return [name, 900 + i * 10, 400 + i * 37, a, b, a + b + (i < exceptions ? 53 + i : 0)].join(' | ');
    });
    const text = [
      '2022年1-9月租赁补贴发放工作进展情况表',
      '市县 | 计划发放（户） | 已发放（户） | 甲 | 乙 | 丙',
      ...rows,
    ];
    const report = audit(workbookOf(drawn(`\n${text.join('\n')}`)));
    expect(report.verdict.isReady).toBe(exceptions === 0);
    return report.unread.map((one) => one.text);
  };

  it('are not called read: either a relation is held to, or the columns are asked about', () => {
    expect(unread(0)).toEqual([]);
    expect(unread(3)).toEqual(['甲', '乙', '丙']);
  });
});

describe('one figure below zero among many of a further column', () => {
  const HEADER = ['市县', '计划发放（户）', '已发放（户）', '上月末（户）', '本月新增（户）', '备注'];
  const places = ['长春市', '榆树市', '德惠市', '农安县', '吉林市', '蛟河市', '桦甸市', '舒兰市', '磐石市', '永吉县'];
  const told = (remark: string): readonly string[] => {
    const rows = places.map((name, i) => {
      const [done, added] = [400 + i * 37, i === 6 ? -37 : 11 + ((i * 13) % 29)];
      return [name, 900 + i * 10, done, done - added, added, i === 6 ? remark : ''].join(' | ');
    });
    const text = ['2022年1-9月租赁补贴发放工作进展情况表', HEADER.join(' | '), ...rows].join('\n');
    return audit(workbookOf(drawn(`\n${text}`)))
      .findings.filter(({ rule }) => rule === 'negative-number')
      .map(({ at, level }) => `${at.row + 1},${at.column + 1} ${level}`);
  };

  it('is asked about, unless a remark explains it', () => {
    expect(told('')).toEqual(['9,5 warning']);
    expect(told('核减重复户数')).toEqual([]);
  });
});

describe('several months of a cumulated figure beside each other', () => {
  const places = ['长春市', '榆树市', '德惠市', '农安县', '吉林市', '蛟河市', '桦甸市', '舒兰市'];
  const told = (slip: number, remark = ''): readonly string[] => {
    const figures = places.map((_, i) => [
      900 + i * 10,
      120 + i * 17,
      210 + i * 23,
      i === 5 ? 380 + slip : 300 + i * 31,
    ]);
    const sums = [0, 1, 2, 3].map((at) => figures.reduce((sum, row) => sum + (row[at] ?? 0), 0));
    const rows = [...figures, sums].map((row, i) => [places[i] ?? '合计', ...row, i === 5 ? remark : ''].join(' | '));
    const text = [
      '2023年1-6月租赁补贴发放工作进展情况表',
      '市县 | 计划发放（户） | 4月底已发放（户） | 5月底已发放（户） | 6月底已发放（户） | 备注',
      ...rows,
    ].join('\n');
    return audit(workbookOf(drawn(`\n${text}`)))
      .findings.filter(({ rule }) => rule === 'cumulative-falls')
      .map(({ at }) => `${at.row + 1},${at.column + 1}`);
  };

  it('do not fall from one to the next, unless a remark says why', () => {
    expect(told(75)).toEqual([]);
    expect(told(-75)).toEqual(['8,5']);
    expect(told(-75, '核减重复户数')).toEqual([]);
  });

  it('are other columns where they count other things', () => {
    const text = `
2022年1-9月租赁补贴发放工作进展情况表
市县 | 6月底计划发放（户） | 9月底已发放（户）
长春市 | 900 | 400
吉林市 | 910 | 437`;
    expect(described(tablesOn(drawn(text))[0]).columns).toBe('place plan done');
  });
});

describe('a sum over columns that do not stand together', () => {
  const list = (change = '') =>
    drawn(`
      2024年1-11月资金落实情况表（单位：万元）
      市县 | 农发行贷款 | 国开行贷款 | 审批个数 | 专项债券已发行 | 中央补助 | 到位合计
      长春市 | 7354 |  | 4 | 38990 | 1254 | 47598
      榆树市 |  |  | 1 | 31067 | 3919 | 34986
      德惠市 | 21612 |  | 1 | 29503 | 1360 | 52475
      农安县 | 12442 |  |  |  | 2023 | 14465
      吉林市 | 12900 | 9518 |  |  | 5156 | ${change || 27574}
      蛟河市 | 2250 |  |  |  | 4742 | 6992
      桦甸市 | 23001 |  | 3 | 37134 | 7102 | 67237
      舒兰市 | 15832 |  | 3 | 8086 | 6030 | 29948`);

  it('takes in the column that one place alone fills', () => {
    expect(tablesOn(list())[0]?.own.relations.map((one) => 'parts' in one && one.parts.length)).toContain(4);
    expect(audit(workbookOf(list())).findings.filter(({ rule }) => /sum|cross/.test(rule))).toEqual([]);
  });
});
