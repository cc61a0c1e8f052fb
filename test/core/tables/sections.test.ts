import { audit, type Finding } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';
import { tablesOn } from './drawn';

const PLACES = ['长春市', '榆树市', '德惠市', '农安县', '吉林市', '蛟河市', '桦甸市', '舒兰市'];

/** One list with two tasks side by side: 筹集、分配、分配率 of houses, 计划、发放、发放率 of subsidies. */
function list(groups: readonly [string, string], wrong = 0) {
  const figures = PLACES.map((_, i) => [3100 + i * 211, 2950 + i * 190, 700 + i * 31, 610 + i * 27]);
  const sum = (at: number): number => figures.reduce((all, row) => all + (row[at] ?? 0), 0);
  const line = ([raised = 0, allocated = 0, plan = 0, done = 0]: readonly number[]) => [
    raised,
    allocated,
    Math.round((1000 * allocated) / raised) / 10,
    plan,
    done,
    Math.round((1000 * done) / plan) / 10,
  ];
  const rows = figures.map((row, i) => [i + 1, PLACES[i] ?? '', ...line(row)]);
  if (wrong > 0) rows[3] = (rows[3] ?? []).map((cell, i) => (i === 6 ? wrong : cell));
  return sheetOf({
    name: '一览',
    rows: [
      ['2025年1-2月城镇住房保障情况表'],
      ['序号', '市县', groups[0], '', '', groups[1], '', ''],
      ['', '', '累计筹集（套）', '已分配（套）', '分配率（%）', '计划发放（户）', '已发放（户）', '完成率（%）'],
      ...rows,
      ['', '合计', ...line([sum(0), sum(1), sum(2), sum(3)])],
    ],
    merges: ['C2:E2', 'F2:H2'],
  });
}

const told = (...args: Parameters<typeof list>): readonly Finding[] =>
  audit(workbookOf(list(...args))).findings.filter(({ level, rule }) => level !== 'info' && !/^missing/.test(rule));

/** The measures of 棚户区改造 in place of those of 公租房. */
const HOUSES = new Map([
  ['累计筹集（套）', '新开工计划（套）'],
  ['已分配（套）', '新开工完成（套）'],
  ['分配率（%）', '开工率（%）'],
  ['计划发放（户）', '征收户数（户）'],
  ['已发放（户）', '拆迁户数（户）'],
]);

describe('a list whose groups name several annexes', () => {
  it('is read as each of them', () => {
    const found = tablesOn(list(['实物配租（公租房）', '货币补贴（租赁补贴）'])).map(({ annex, columns }) => [
      annex.id,
      columns.flatMap(({ definition }) => definition?.id ?? []).join(' '),
    ]);
    expect(found).toEqual([
      ['public-rental', 'sequence place raised allocated allocated-rate'],
      ['rent-subsidy', 'sequence place plan done rate'],
    ]);
  });

  it('is read as that of its title where a group names none', () => {
    expect(tablesOn(list(['实物保障', '租赁补贴'])).map(({ annex }) => annex.id)).toEqual([
      'public-rental',
      'rent-subsidy',
    ]);
  });

  it('is silent where it is right, and tells a slip of either once', () => {
    const groups = ['实物配租（公租房）', '货币补贴（租赁补贴）'] as const;
    expect(told(groups)).toEqual([]);
    expect(told(groups, 961).map(({ at }) => `${at.row + 1},${at.column + 1}`)).toEqual(['7,7']);
  });

  it('lacks none of the columns that the templates of these annexes have beside', () => {
    const groups = ['棚户区改造', '房屋征收'] as const;
    const rows = list(groups).values.map((row) => row.map((cell) => HOUSES.get(String(cell)) ?? cell));
    const findings = audit(workbookOf({ ...list(groups), values: rows })).findings;
    expect(findings.filter(({ rule, level }) => rule === 'missing-column' && level !== 'info')).toEqual([]);
  });

  it('leaves unread what stands under a group that cannot be read', () => {
    const [places, figures] = [list(['公租房', '租赁补贴']), PLACES.map((_, i) => [55 + i * 3, 17 + ((i * 7) % 5)])];
    const values = places.values.map((row, i) => [
      ...row,
      ...(i === 1 ? ['资金', '资金'] : i === 2 ? ['甲', '乙'] : (figures[i - 3] ?? [undefined, undefined])),
    ]);
    const report = audit(workbookOf(sheetOf({ name: '一览', rows: values, merges: ['C2:E2', 'F2:H2'] })));
    expect(report.tables.map(({ annex }) => annex.id)).toEqual(['public-rental', 'rent-subsidy']);
    expect(report.unread.map(({ text }) => text)).toEqual(['资金/甲', '资金/乙']);
    expect(report.verdict.isReady).toBe(false);
  });

  it('is one annex where the groups name none', () => {
    expect(tablesOn(list(['公租房', '其他'])).map(({ annex }) => annex.id)).toEqual(['public-rental']);
  });
});
