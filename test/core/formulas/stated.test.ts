import { audit, jilin, type Finding, type Programme, type Value } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

type Rows = readonly (readonly Value[])[];

const HEAD = ['序号', '附表', '级别', '公式', '说明', '启用'];
const formulas = (...lines: Rows) => sheetOf({ name: '审核公式', rows: [HEAD, ...lines] });

/** The programme without the relations of one kind in one annex. */
const without = (annex: string, kind: string): Programme => ({
  ...jilin,
  annexes: jilin.annexes.map((one) =>
    one.id === annex ? { ...one, relations: one.relations.filter((relation) => relation.kind !== kind) } : one,
  ),
});

const plain = ({ rule, level, at, also, message, value, expected, candidates, fix }: Finding): unknown => ({
  rule,
  level,
  at,
  also,
  message,
  value,
  expected,
  candidates,
  fix,
});

const EXPROPRIATION: Rows = [
  ['2022年1-9月全省房屋征收工作进展情况表'],
  [
    '序号',
    '市县',
    '房屋征收/户数(户)',
    '房屋征收/面积(万㎡)',
    '房屋拆迁/户数(户)',
    '房屋拆迁/面积(万㎡)',
    '合计/户数(户)',
    '合计/面积(万㎡)',
    '备注',
  ],
  [1, '长春市', 100, 1.2, 10, 0.1, 110, 1.3, ''],
  [2, '吉林市', 50, 0.5, 5, 0.05, 65, 0.55, ''],
  [3, '四平市', 60, 58, 5, 0.05, 65, 58.05, ''],
  ['', '合计', 210, 59.7, 20, 0.2, 230, 59.9, ''],
];
const RECTIFICATION: Rows = [
  ['2022年1-9月棚改在建问题项目整改进展情况表'],
  ['序号', '市县', '问题项目(个)', '问题套数(套)', '年度目标(套)', '已完成整改(套)', '完成率(%)', '备注'],
  [1, '长春市', 5, 1000, 500, 510, 102, ''],
  [2, '松原市', 6, 3000, 1200, 900, 57, ''],
  [3, '白城市', 6, 3000, 1600, 3200, 200, ''],
];
const SUBSIDY: Rows = [
  ['2022年1-9月全省租赁补贴发放工作进展情况表'],
  ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)', '是否按月或按季发放', '备注'],
  [1, '长春市', 100, 90, 90, '是', ''],
  [2, '吉林市', 100, 0, 0, '按月', ''],
  [3, '四平市', 100, 0, 0, '否', ''],
];
const POLICY: Rows = [
  ['省国有土地上房屋征收与补偿办法落实政策出台情况'],
  ['序号', '市县', '是否印发', '文件名称', '文号', '印发时间', '备注'],
  [1, '长春市', '是', '长春市征收补偿办法', '长府发〔2021〕3号', 44300, ''],
  [2, '吉林市', '是', '', '', 44300, ''],
  [3, '四平市', '否', '', '', '', ''],
  [4, '辽源市', '是', '辽源市征收补偿办法', '辽府发〔2019〕1号', 43500, ''],
];
const BASIS = '省政府令第273号，2020年3月起实施';

/** Each built-in kind of relation, an annex that has it with faults of it, and how a user writes it. */
const KINDS: readonly (readonly [kind: string, annex: string, rows: Rows, lines: Rows])[] = [
  [
    'sum',
    'expropriation',
    EXPROPRIATION,
    [
      [1, '附件3', '错误', '[合计/户数] = [房屋征收/户数] + [房屋拆迁/户数]', '', '是'],
      [2, '附件3', '错误', '[合计/面积] = SUM([房屋征收/面积], [房屋拆迁/面积])', '', '是'],
    ],
  ],
  [
    'quotient',
    'expropriation',
    EXPROPRIATION,
    [
      [1, '附件3', '核实', '15 <= [房屋征收/面积] * 10000 / [房屋征收/户数] <= 800', '', ''],
      [
        2,
        '附件3',
        '核实',
        '[房屋拆迁/面积] * 10000 / [房屋拆迁/户数] >= 15 且 [房屋拆迁/面积] * 1万 / [房屋拆迁/户数] <= 800',
        '',
        '',
      ],
    ],
  ],
  ['rate', 'rectification', RECTIFICATION, [[1, '', '', '[完成率] = [已完成整改] / [年度目标] ± 0.05', '', '']]],
  ['part', 'rectification', RECTIFICATION, [[1, '', '错误', '[已完成整改] <= [问题套数]', '', '']]],
  ['share', 'rectification', RECTIFICATION, [[1, '', '核实', '[年度目标] >= 50% * [问题套数]', '', '']]],
  [
    'together',
    'rent-subsidy',
    SUBSIDY,
    [[1, '附件2', '错误', 'IF [是否按月或按季发放] = "否" THEN 非空([备注])', '', '']],
  ],
  [
    'agrees',
    'rent-subsidy',
    SUBSIDY,
    [[1, '附件2', '核实', 'IF [是否按月或按季发放] = "是" THEN [已发放] > 0', '', '']],
  ],
  [
    'together',
    'compensation-policy',
    POLICY,
    [
      [1, '附件4', '错误', 'IF [是否印发] = "是" THEN 非空([文件名称]) 且 非空([文号]) 且 非空([印发时间])', '', ''],
      [2, '附件4', '错误', 'IF [是否印发] = "否" THEN NOT 空([备注])', '', ''],
    ],
  ],
  ['after', 'compensation-policy', POLICY, [[1, '附件4', '错误', '[印发时间] >= 日期("2020-03-01")', BASIS, '']]],
];

describe.each(KINDS)('a relation of kind %s in %s', (kind, annex, rows, lines) => {
  const sheet = sheetOf({ rows });

  it('written by hand gives the findings of the built-in one', () => {
    const builtIn = audit(workbookOf(sheet)).findings;
    const byHand = audit(workbookOf(sheet, formulas(...lines)), { programme: without(annex, kind) }).findings;
    expect(byHand.map(plain)).toEqual(builtIn.map(plain));
    const lacking = audit(workbookOf(sheet), { programme: without(annex, kind) }).findings;
    expect(lacking.map(plain)).not.toEqual(builtIn.map(plain));
  });

  it('written beside the built-in one changes nothing', () => {
    expect(audit(workbookOf(sheet, formulas(...lines))).findings).toEqual(audit(workbookOf(sheet)).findings);
  });
});

test('a finding bears the level and the words of the formula', () => {
  const lines = formulas([1, '附件2', '提示', '[已发放] >= [计划发放] * 0.95', '年底前应达95%', '是']);
  const [finding] = audit(workbookOf(sheetOf({ rows: SUBSIDY.slice(0, 3) }), lines)).findings.filter(({ basis }) =>
    basis.startsWith('审核公式'),
  );
  expect(finding).toMatchObject({
    level: 'info',
    basis: '审核公式第2行：[已发放] >= [计划发放] * 0.95（年底前应达95%）',
  });
});

test('a switched-off rule is silent, and the report says so with the reason', () => {
  const sheet = sheetOf({ rows: EXPROPRIATION });
  const report = audit(workbookOf(sheet, formulas([1, '', '', '分项与合计不符', '系统导出时四舍五入', '否'])));
  expect(report.findings.filter(({ rule }) => rule === 'row-sum-mismatch')).toEqual([]);
  expect(report.switchedOff).toMatchObject([{ rule: 'row-sum-mismatch', reason: '系统导出时四舍五入' }]);
});

test('a mark stands under the place that cannot be read', () => {
  const report = audit(
    workbookOf(sheetOf({ rows: SUBSIDY }), formulas([1, '附件2', '', '[计划发放] >= [已发] + 1', '', ''])),
  );
  expect(report.findings.find(({ rule }) => rule === 'formula-unreadable')).toMatchObject({
    at: { sheet: '审核公式', row: 1, column: 3 },
    excerpt: '[计划发放] >= [已发] + 1\n              ^^^^^^',
  });
});

describe('formulas that look elsewhere', () => {
  const previous = workbookOf(
    sheetOf({
      rows: SUBSIDY.map((row, i) =>
        i === 0
          ? ['2022年1-8月全省租赁补贴发放工作进展情况表']
          : i > 1
            ? row.map((cell, j) => (j === 3 ? 95 : cell))
            : row,
      ),
    }),
  );
  const targets = workbookOf(
    sheetOf({
      rows: [
        ['2022年年度计划表'],
        ['序号', '市县', '租赁补贴(户)'],
        [1, '长春市', 120],
        [2, '吉林市', 100],
        [3, '四平市', 100],
      ],
    }),
  );
  const failing = (formula: string, options = {}) =>
    audit(workbookOf(sheetOf({ rows: SUBSIDY }), formulas([1, '附件2', '', formula, '', ''])), options)
      .findings.filter(({ basis }) => basis.startsWith('审核公式第'))
      .map(({ at }) => `${at.row + 1}`);

  it('compare with the period before', () => {
    expect(failing('[已发放] >= 上期[已发放] - 10', { previous })).toEqual(['4', '5']);
  });

  it('compare with the annual targets', () => {
    expect(failing('[计划发放] = 年度计划[租赁补贴]', { targets })).toEqual(['3']);
    expect(failing('[计划发放] = 年度计划[计划发放]', { targets })).toEqual(['3']);
  });

  it('are not checked, with a reason, where there is nothing to compare with', () => {
    const report = audit(
      workbookOf(sheetOf({ rows: SUBSIDY }), formulas([1, '附件2', '', '[已发放] >= 上期[已发放]', '', ''])),
    );
    expect(report.skipped).toContainEqual(
      expect.objectContaining({ title: '审核公式', reason: '[已发放] >= 上期[已发放]：没有上期数据' }),
    );
  });

  it('compare the total row', () => {
    const lines = formulas(
      [1, '附件3', '', '合计行[合计/户数] >= 1000', '', ''],
      [2, '附件3', '', '合计行[房屋征收/户数] = SUM(各行[房屋征收/户数])', '', ''],
    );
    const found = audit(workbookOf(sheetOf({ rows: EXPROPRIATION }), lines)).findings.filter(({ basis }) =>
      basis.startsWith('审核公式第'),
    );
    expect(found.map(({ at }) => at.row)).toEqual([5]);
  });
});
