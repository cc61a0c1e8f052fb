import { described, drawn, tablesOn } from './drawn';

const columnsOf = (text: string): string | undefined => described(tablesOn(drawn(text))[0]).columns;
const annexOf = (text: string): string | undefined => described(tablesOn(drawn(text))[0]).annex;
const unitsOf = (text: string): readonly string[] =>
  (tablesOn(drawn(text))[0]?.columns ?? []).map((column) => column.unit ?? '');

const SUBSIDY = 'place plan done rate';

it.each([
  [
    '任务数 and 开工数 under groups that carry the unit',
    `
2022年1-9月全省棚户区改造进展情况表 | < | < | < | < | < | < | < | < | < | < | <
序号 | 市县区 | 新开工（套） | < | < | 基本建成（套） | < | < | 投资（亿元） | < | < | <
^ | ^ | 任务数 | 开工数 | 开工率 | 任务数 | 建成数 | 建成率 | 计划 | 完成 | 其中：当年开工项目 | 完成率
1 | 长春市 | 100 | 90 | 90 | 50 | 40 | 80 | 1.5 | 1.2 | 0.5 | 80`,
    'shantytown',
    'sequence place start-plan start-done start-rate built-plan built-done built-rate ' +
      'investment-plan investment-done investment-new investment-rate',
  ],
  [
    'plan, done and rate as groups over the programmes',
    `
棚户区改造进展
市县 | 计划任务 | < | < | 实际完成 | < | < | < | 完成率 | < | <
^ | 新开工 | 基本建成 | 投资 | 新开工 | 基本建成 | 投资 | 其中：当年新开工投资 | 新开工 | 基本建成 | 投资
长春市 | 1 | 2 | 3 | 1 | 2 | 3 | 1 | 100 | 100 | 100`,
    'shantytown',
    'place start-plan built-plan investment-plan start-done built-done investment-done ' +
      'investment-new start-rate built-rate investment-rate',
  ],
  [
    'one flat row',
    `
棚户区改造进展情况表
市县 | 新开工计划(套) | 新开工实际(套) | 新开工率(%) | 基本建成计划(套) | 基本建成完成(套) | 基本建成率(%) | 投资计划(亿元) | 投资完成(亿元) | 其中：当年新开工项目投资 | 投资完成率(%)
长春市 | 10 | 10 | 100 | 20 | 20 | 100 | 1.2 | 1.2 | 0.5 | 100`,
    'shantytown',
    'place start-plan start-done start-rate built-plan built-done built-rate investment-plan ' +
      'investment-done investment-new investment-rate',
  ],
  [
    'four rows',
    `
棚户区改造开工进展情况表
市县 | 棚户区改造 | < | < | < | < | < | < | < | < | <
^ | 新开工 | < | < | 基本建成 | < | < | 完成投资 | < | < | <
^ | 计划 | 实际开工 | 开工率 | 计划 | 完成 | 完成率 | 计划 | 完成 | < | 完成率
^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 小计 | 其中：当年新开工 | ^
长春市 | 10 | 10 | 100 | 20 | 20 | 100 | 1.2 | 1.2 | 0.5 | 100`,
    'shantytown',
    'place start-plan start-done start-rate built-plan built-done built-rate investment-plan ' +
      'investment-done investment-new investment-rate',
  ],
  [
    '万套',
    `
公共租赁住房保障工作情况
城市 | 累计筹集房源（万套） | 累计分配（万套） | 分配率
长春市 | 6.2 | 6.05 | 97.6`,
    'public-rental',
    'place raised allocated allocated-rate',
  ],
  [
    'households and area as groups',
    `
2022年1-9月全省房屋征收完成情况
市县 | 户数（户） | < | < | 面积（万平方米） | < | <
^ | 征收 | 拆迁 | 合计 | 征收 | 拆迁 | 合计
长春市 | 10 | 2 | 12 | 0.1 | 0.02 | 0.12`,
    'expropriation',
    'place taken-households demolished-households all-households taken-area demolished-area all-area',
  ],
  [
    'the sum before its parts',
    `
房屋征收与拆迁情况统计表
地　区 | 总计 | < | 征收项目 | < | 拆迁项目 | <
^ | 户数 | 建筑面积（万㎡） | 户数 | 建筑面积（万㎡） | 户数 | 建筑面积（万㎡）
长春市 | 12 | 0.12 | 10 | 0.1 | 2 | 0.02`,
    'expropriation',
    'place all-households all-area taken-households taken-area demolished-households demolished-area',
  ],
  [
    'names and measures run together',
    `
房屋征收进展
市县 | 征收户数 | 征收面积 | 拆迁户数 | 拆迁面积 | 合计户数 | 合计面积
长春市 | 10 | 0.1 | 2 | 0.02 | 12 | 0.12`,
    'expropriation',
    'place taken-households taken-area demolished-households demolished-area all-households all-area',
  ],
  [
    'a month beside the cumulative figure',
    `
租赁补贴发放工作进展情况表
市县 | 年度计划（户） | 9月份发放（户） | 累计发放（户） | 完成率（%）
长春市 | 10 | 1 | 10 | 100`,
    'rent-subsidy',
    'place plan 【9月份发放】 done rate',
  ],
  [
    '本月 and 累计 under one group',
    `
保租房开工进展情况
市县 | 年度计划 | 实际开工 | < | 开工率
^ | ^ | 本月 | 累计 | ^
长春市 | 100 | 10 | 90 | 90`,
    'affordable-rental',
    'place plan 【实际开工/本月】 done rate',
  ],
  [
    'other years and people beside',
    `
租赁补贴发放工作进展情况表
排名 | 市县 | 计划发放 | 已发放 | 完成率 | 上年同期发放 | 同比增长（%） | 联系人
1 | 长春市 | 10 | 10 | 100 | 8 | 25 | 张三`,
    'rent-subsidy',
    '【排名】 place plan done rate 【上年同期发放】 【同比增长】 【联系人】',
  ],
  [
    'an annex of policies',
    `
各地国有土地上房屋征收与补偿办法出台情况统计表
序号 | 市县 | 是否出台 | 政策名称 | 发文字号 | 出台时间 | 未出台的所处程序
1 | 长春市 | 是 | 办法 | 长府发〔2021〕1号 | 2021年5月 | `,
    'compensation-policy',
    'sequence place issued document number date remark',
  ],
  [
    'an annex of problem projects',
    `
棚改问题项目整改进展情况
市县 | 问题项目数（个） | 涉及套数（套） | 2022年整改目标（套） | 已完成整改（套） | 整改率（%） | 备注
长春市 | 3 | 600 | 510 | 510 | 100 | `,
    'rectification',
    'place projects problem-units target done rate remark',
  ],
  [
    'an annex of funds',
    `
2022年资金到位情况
市县 | 农发行贷款（亿元） | 国开行贷款（亿元） | 专项债券 | < | < | < | 中央财政补助资金（亿元）
^ | ^ | ^ | 申报项目个数 | 审批额度（亿元） | 发行项目个数 | 发行额度（亿元） | ^
长春市 | 1 | 1 | 1 | 1 | 1 | 1 | 1`,
    'funding',
    'place agricultural-loan development-loan bond-projects bond-approved issued-projects ' +
      'bond-issued central-subsidy',
  ],
  [
    'an annex of audited vacancies',
    `
2022年审计反馈空置住房问题整改台账
市、县 | 问题总数 | 已整改 | 未整改 | 整改率
长春市 | 3 | 2 | 1 | 66.7`,
    'audit-vacancy',
    'place vacant done remaining rate',
  ],
  [
    'affordable rental housing with its policies',
    `
保租房进展情况
市县 | 年度目标任务（套） | 开工数（套） | 开工率（%） | 实施办法出台情况 | 工作领导小组 | 项目认定书 | < | APP上线
^ | ^ | ^ | ^ | ^ | ^ | 项目数 | 套数 | ^
长春市 | 100 | 90 | 90 | 已出台 | 已成立 | 2 | 80 | 是`,
    'affordable-rental',
    'place plan done rate policy group certified-projects certified-units app',
  ],
  [
    'targets by programme',
    `
2022年住房保障目标任务分解表
市县 | 棚户区改造 | < | < | 公租房 | < | 保障性租赁住房（套） | 问题项目整改（套）
^ | 新开工（套） | 基本建成（套） | 投资（亿元） | 新建（套） | 租赁补贴（户） | ^ | ^
长春市 | 1 | 1 | 1 | 1 | 1 | 1 | 1`,
    'annual-targets',
    'place start-target built-target investment-target new-build-target subsidy-target ' +
      'affordable-target rectification-target',
  ],
  [
    'targets under a looser title',
    `
2022年度住房保障工作计划
市县 | 棚改新开工（套） | 发放租赁补贴（户） | 筹集保障性租赁住房（套）
长春市 | 1 | 1 | 1`,
    'annual-targets',
    'place start-target subsidy-target affordable-target',
  ],
])('a header in other words is understood: %s', (_, text, annex, columns) => {
  expect(annexOf(text)).toBe(annex);
  expect(columnsOf(text)).toBe(columns);
});

it.each([
  '市（州）',
  '县（市、区）',
  '市、县（市、区）',
  '县（市）区',
  '各市州',
  '地　市',
  '所在市县',
  '填报市县',
  '县市名称',
  '市县~名称',
  '行政区划',
  '统计单位',
  '实施主体',
  '项目＼市县',
  '指标 地区',
  '市州及县市',
  '辖区名称',
])('a header in other words names the places: %s', (header) => {
  expect(
    columnsOf(`\n全省租赁补贴发放工作进展情况表\n${header} | 计划发放 | 已发放 | 完成率\n长春市 | 10 | 10 | 100`),
  ).toBe(SUBSIDY);
});

it('a header in other words need not name the places at all', () => {
  expect(
    described(
      tablesOn(
        drawn(`
租赁补贴发放情况
序号 | | 租赁补贴 | < | <
^ | ^ | 计划 | 完成 | 完成率
1 | 长春市 | 10 | 10 | 100
2 | 吉林市 | 10 | 10 | 100
3 | 四平市 | 10 | 10 | 100`),
      )[0],
    ),
  ).toEqual({ annex: 'rent-subsidy', columns: `sequence ${SUBSIDY}`, rows: '长春市 吉林市 四平市' });
});

it('a header in other words may have spaces and line breaks in every word', () => {
  expect(
    columnsOf(`
租 赁 补 贴 发 放 情 况 表
序~号 | 市 县 | 计 划~发 放~（户） | 已 发 放~( 户 ) | 完 成 率~%
1 | 长　春　市 | 10 | 10 | 100`),
  ).toBe(`sequence ${SUBSIDY}`);
});

it('a header in other words may put the places last', () => {
  expect(
    described(
      tablesOn(
        drawn(`
租赁补贴发放工作进展情况表
计划发放 | 已发放 | 完成率 | 市县
10 | 10 | 100 | 长春市
20 | 20 | 100 | 合计`),
      )[0],
    ),
  ).toEqual({ annex: 'rent-subsidy', columns: 'plan done rate place', rows: '长春市 总:合计' });
});

describe('units', () => {
  it('stand in a second line, merged or not, with brackets or without', () => {
    for (const units of ['^ | ^ | 户 | 户 | %', ' | | （户） | （户） | （%）', ' | | (户) | (户) | (%)']) {
      expect(
        unitsOf(
          `\n租赁补贴发放工作进展情况表\n序号 | 市县 | 计划发放 | 已发放 | 完成率\n${units}\n1 | 长春市 | 10 | 10 | 100`,
        ),
      ).toEqual(['', '', '户', '户', '%']);
    }
  });

  it('come from the 单位 line, each for the columns that it can measure', () => {
    expect(
      unitsOf(`
房屋征收进展情况
 | | | | | 单位：户、平方米 | <
市县 | 征收户数 | 征收面积 | 拆迁户数 | 拆迁面积 | 合计户数 | 合计面积
长春市 | 10 | 1000 | 2 | 200 | 12 | 1200`),
    ).toEqual(['', '户', '㎡', '户', '㎡', '户', '㎡']);
  });

  it('of a group are not those of the rate below it', () => {
    expect(
      unitsOf(`
公租房情况
市县 | 房源（套） | < | <
^ | 累计筹集 | 已分配 | 分配率
长春市 | 20 | 10 | 50`),
    ).toEqual(['', '套', '套', '']);
  });

  it('stand in any brackets', () => {
    expect(
      unitsOf('\n公租房情况\n市县 | 累计筹集[套] | 已分配【万套】 | 分配率（单位：%）\n长春市 | 20 | 10 | 50'),
    ).toEqual(['', '套', '万套', '%']);
  });
});

describe('an index row', () => {
  it.each([
    '甲 | 乙 | 1 | 2 | 3',
    '甲 | 乙 | 1 | 2 | 3=2/1',
    'A | B | 1 | 2 | 3',
    '栏次 | | 1 | 2 | 3',
    ' | | (1) | (2) | (3)',
  ])('is no row of the body: %s', (index) => {
    const table = tablesOn(
      drawn(
        `\n租赁补贴发放工作进展情况表\n序号 | 市县 | 计划发放 | 已发放 | 完成率\n${index}\n1 | 长春市 | 10 | 10 | 100`,
      ),
    )[0];
    expect(described(table)).toEqual({ annex: 'rent-subsidy', columns: `sequence ${SUBSIDY}`, rows: '长春市' });
  });
});
