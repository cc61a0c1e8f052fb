import { readNumber, findColumn, cellValue, type Table } from '../../../src/core';
import { described, drawn, tablesOn } from './drawn';

const tableOf = (body: string): Table | undefined =>
  tablesOn(drawn(`\n全省租赁补贴发放工作进展情况表\n序号 | 市县 | 计划发放 | 已发放 | 完成率\n${body}`))[0];
const rowsOf = (body: string): string | undefined => described(tableOf(body)).rows;

/** Which sub-total every row counts towards, by label. */
const membersOf = (body: string): Readonly<Record<string, string>> => {
  const table = tableOf(body);
  return Object.fromEntries(
    (table?.rows ?? []).flatMap((row) => {
      const whole = row.subtotal === undefined ? undefined : table?.rows[row.subtotal];
      return whole ? [[row.unit?.name ?? row.label, whole.label]] : [];
    }),
  );
};

describe('a row of a place that nobody knows', () => {
  const policy = (label: string, line: string): string | undefined =>
    described(
      tablesOn(
        drawn(`
          国有土地上房屋征收与补偿办法落实政策出台情况
          序号 | 市县 | 是否印发 | 文件名称 | 文号 | 印发时间 | 备注
          1 | 长春市 | 是 | 长春市实施办法 | 长府规〔2020〕14号 | 2020.8.12 |
          2 | 吉林市 | 是 | 吉林市暂行办法 | 吉市政规〔2021〕14号 | 2021.9.7 |
          ${line.replace('@', label)}
          4 | 四平市 | 是 | 四平市实施办法 | 四政规〔2020〕12号 | 2020.9.7 |`),
      )[0],
    ).rows;

  it('is a row where it answers as the others do, or is numbered as they are', () => {
    expect(policy('某个县', '3 | @ | 否 | | | | 待常务会议审议')).toBe('长春市 吉林市 某个县 四平市');
    expect(policy('某个县', ' | @ | 否')).toBe('长春市 吉林市 某个县 四平市');
    expect(policy('某个县', '3 | @')).toBe('长春市 吉林市 某个县 四平市');
  });

  it('is a note where it has no form of a name', () => {
    expect(policy('以下为本月新增', ' | @')).toBe('长春市 吉林市 四平市');
  });
});

describe('the total row', () => {
  it.each([
    '合计',
    '合  计',
    '合　计：',
    '总计',
    '总  计',
    '共计',
    '全省',
    '全省合计',
    '全省总计',
    '吉林省',
    '吉林省合计',
    '合计数',
    '总合计',
    '合计（51个）',
    '全省（合计）',
    '合計',
  ])('may be called %s', (label) => {
    expect(rowsOf(` | ${label} | 30 | 30 | 100\n1 | 长春市 | 10 | 10 | 100\n2 | 吉林市 | 20 | 20 | 100`)).toBe(
      `总:${label} 长春市 吉林市`,
    );
    expect(rowsOf(`1 | 长春市 | 10 | 10 | 100\n2 | 吉林市 | 20 | 20 | 100\n${label} | < | 30 | 30 | 100`)).toBe(
      `长春市 吉林市 总:${label}`,
    );
  });

  it('may stand below open rows of a form', () => {
    const open = Array.from({ length: 12 }, (_, i) => `${i + 2} | | | | `).join('\n');
    expect(rowsOf(`1 | 长春市 | 10 | 10 | 100\n${open}\n | 合计 | 10 | 10 | 100`)).toBe('长春市 总:合计');
  });
});

it('sub-totals stand before their places', () => {
  const body = [
    ' | 全省合计 | 40 | 40 | 100',
    ' | 长春地区小计 | 20 | 20 | 100',
    '1 | 长春市 | 10 | 10 | 100',
    '2 | 农安县 | 10 | 10 | 100',
    ' | 吉林地区小计 | 20 | 20 | 100',
    '3 | 吉林市 | 10 | 10 | 100',
    '4 | 永吉县 | 10 | 10 | 100',
  ].join('\n');
  expect(rowsOf(body)).toBe('总:全省合计 计:长春地区小计 长春市 农安县 计:吉林地区小计 吉林市 永吉县');
  expect(membersOf(body)).toEqual({
    长春市: '长春地区小计',
    农安县: '长春地区小计',
    吉林市: '吉林地区小计',
    永吉县: '吉林地区小计',
  });
});

it('sub-totals stand after their places, named or not', () => {
  const body = (first: string, second: string): string =>
    [
      '1 | 长春市 | 10 | 10 | 100',
      '2 | 农安县 | 10 | 10 | 100',
      ` | ${first} | 20 | 20 | 100`,
      '3 | 吉林市 | 10 | 10 | 100',
      '4 | 永吉县 | 10 | 10 | 100',
      ` | ${second} | 20 | 20 | 100`,
      ' | 总计 | 40 | 40 | 100',
    ].join('\n');
  expect(rowsOf(body('小计', '小 计'))).toBe('长春市 农安县 计:小计 吉林市 永吉县 计:小 计 总:总计');
  expect(membersOf(body('长春市小计', '吉林市小计'))).toEqual({
    长春市: '长春市小计',
    农安县: '长春市小计',
    吉林市: '吉林市小计',
    永吉县: '吉林市小计',
  });
});

it('sub-totals may be the name of the prefecture beside 本级', () => {
  const body = [
    ' | 通化市 | 30 | 30 | 100',
    ' | 通化市本级 | 10 | 10 | 100',
    ' | 通化县 | 20 | 20 | 100',
    ' | 白山市 | 30 | 30 | 100',
    ' | 市本级 | 10 | 10 | 100',
    ' | 抚松县 | 20 | 20 | 100',
    ' | 延边州 | 20 | 20 | 100',
    ' | 延吉市 | 20 | 20 | 100',
  ].join('\n');
  expect(rowsOf(body)).toBe('计:通化市 通化市 通化县 计:白山市 白山市 抚松县 计:延边州 延吉市');
  expect(membersOf(body)).toEqual({
    通化市: '通化市',
    通化县: '通化市',
    白山市: '白山市',
    抚松县: '白山市',
    延吉市: '延边州',
  });
});

it('sub-totals may be 全市小计 with members behind 其中 and ordinals', () => {
  expect(
    rowsOf(
      [
        ' | 全市小计： | 30 | 30 | 100',
        ' | 其中:1.长春市本级 | 10 | 10 | 100',
        ' | 2.农安县 | 10 | 10 | 100',
        ' | （3）榆树市 | 10 | 10 | 100',
        ' | ④德惠市 | 0 | 0 | ',
      ].join('\n'),
    ),
  ).toBe('计:全市小计： 长春市 农安县 榆树市 德惠市');
});

it('sub-totals may be told by a column of prefectures', () => {
  const [table] = tablesOn(
    drawn(`
租赁补贴发放工作进展情况表
市（州） | 县（市、区） | 计划发放 | 已发放 | 完成率
长春市 | 市本级 | 10 | 10 | 100
^ | 农安县 | 10 | 10 | 100
^ | 小计 | 20 | 20 | 100
吉林市 | 市本级 | 10 | 10 | 100
^ | 永吉县 | 10 | 10 | 100
^ | 小计 | 20 | 20 | 100
合计 | < | 40 | 40 | 100`),
  );
  expect(described(table).rows).toBe('长春市 农安县 计:小计 吉林市 永吉县 计:小计 总:合计');
  expect(table?.rows.map((row) => row.subtotal)).toEqual([2, 2, undefined, 5, 5, undefined, undefined]);
});

describe('other rows', () => {
  it('behind 其中 are parts of the place above', () => {
    expect(
      rowsOf(
        [
          '1 | 长春市 | 10 | 10 | 100',
          ' | 其中：新就业大学生 | 4 | 4 | 100',
          '2 | 吉林市 | 10 | 10 | 100',
          ' | 其中：市本级 | 4 | 4 | 100',
          ' | 合计 | 20 | 20 | 100',
        ].join('\n'),
      ),
    ).toBe('长春市 分:其中：新就业大学生 吉林市 分:其中：市本级 总:合计');
  });

  it('of averages are passed over', () => {
    expect(rowsOf('1 | 长春市 | 10 | 10 | 100\n | 全省平均 | 10 | 10 | 100\n2 | 吉林市 | 20 | 20 | 100')).toBe(
      '长春市 吉林市',
    );
  });

  it('without a name are kept, so that the audit can report them', () => {
    expect(rowsOf('1 | 长春市 | 10 | 10 | 100\n2 | | 10 | 10 | 100\n3 | 火星市 | 1 | 1 | 100')).toBe('长春市  火星市');
  });

  it('with nothing but an ordinal are open lines of a form', () => {
    expect(rowsOf('1 | 长春市 | 10 | 10 | 100\n2 | | | | \n3 | | | | ')).toBe('长春市');
  });

  it('that are blank between places are told apart from those below', () => {
    const table = tableOf(
      '1 | 长春市 | 10 | 10 | 100\n\n2 | 吉林市 | 10 | 10 | 100\n\n\n | 合计 | 20 | 20 | 100\n\n\n注：单位为户。',
    );
    expect(described(table).rows).toBe('长春市 吉林市 总:合计');
    expect(table?.blankRows).toEqual([3, 5, 6]);
  });

  it.each([
    '填报单位（盖章）： | | 填表人：张三 | 联系电话：0431-88888888 | ',
    '分管领导 | | 审核 | 填表 | ',
    '注：1.完成率为百分比。',
    '1.本表由市县住建局填报，每月3日前报送。',
    '备注 | 数据截至9月30日 | | | ',
    '说明：公主岭市单列。',
    '（示例数据，不代表实际）',
  ])('of notes and signatures end the body: %s', (line) => {
    expect(rowsOf(`1 | 长春市 | 10 | 10 | 100\n | 合计 | 10 | 10 | 100\n${line}`)).toBe('长春市 总:合计');
  });

  it('name a place in any form it is written in', () => {
    const forms = [
      '长 春 市',
      '吉林',
      '前郭尔罗斯蒙古族自治县',
      '公主岭（省直管）',
      '梅河口市*',
      '1、农安县',
      '（2）榆树市',
      '三、德惠市',
      '九台市',
      '长白山',
      '四平市市本级',
      '白山市（本级）',
      '吉林省辽源市',
      '延边州敦化市',
      '长白朝鲜族自治县',
    ];
    expect(rowsOf(forms.map((form) => ` | ${form} | 1 | 1 | 100`).join('\n'))).toBe(
      '长春市 吉林市 前郭县 公主岭市 梅河口市 农安县 榆树市 德惠市 九台区 长白山管委会 四平市 白山市 辽源市 敦化市 长白县',
    );
  });
});

describe('figures', () => {
  it('written as text are read as the numbers they mean', () => {
    const table = tableOf("1 | 长春市 | '１２３ | '1,234 | '76.2%\n2 | 吉林市 | '1.2万 | 全部发放 | —");
    const column = table && findColumn(table, 'plan');
    const done = table && findColumn(table, 'done');
    const rate = table && findColumn(table, 'rate');
    const read = (row: number, one: typeof column) =>
      table?.rows[row] && one ? readNumber(cellValue(table, table.rows[row], one)) : undefined;
    expect([read(0, column), read(0, done), read(0, rate)]).toEqual([
      { kind: 'text-number', number: 123, isPercent: false },
      { kind: 'text-number', number: 1234, isPercent: false },
      { kind: 'text-number', number: 76.2, isPercent: true },
    ]);
    expect([read(1, column), read(1, done), read(1, rate)]).toEqual([
      { kind: 'text-number', number: 1.2, unit: '万', isPercent: false },
      { kind: 'all' },
      { kind: 'none' },
    ]);
  });

  it.each(['—', '-', '－', '——', '/', '无', '无任务', '不涉及'])('as %s say that there is no task', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'none' });
  });

  it.each(['约100', '100左右', '1-9月', '见备注', '12.3.4', '1,23', '9'.repeat(400)])(
    'that are no numbers stay text: %s',
    (text) => {
      expect(readNumber(text)).toEqual({ kind: 'text', text });
    },
  );
});

describe('a form of one place with its measures one below the other', () => {
  it.each([
    ['with the place over its figures', '市县 | 计量单位 | 敦化市'],
    ['with the place in the title alone', '指标 | 计量单位 | 数值'],
  ])('is read %s', (_, head) => {
    const [table, ...others] = tablesOn(
      drawn(`
敦化市2022年1-9月租赁补贴发放情况
填报单位：敦化市住房和城乡建设局
${head}
计划发放 | 户 | 473
已发放 | 户 | 446
完成率 | % | 94.3
是否按月或按季发放 | — | 是
审核人：甲　填表人：乙　联系电话：0433-6221234`),
    );
    expect(others).toEqual([]);
    expect(described(table)).toEqual({
      annex: 'rent-subsidy',
      columns: 'place plan done rate regular',
      rows: '敦化市',
    });
  });
});

describe('a place whose name is misspelt', () => {
  it('is a row of a table of answers, too, where dates stand as text', () => {
    const [table] = tablesOn(
      drawn(`
2022年1-9月国有土地上房屋征收与补偿政策出台情况
市县 | 是否印发 | 文号 | 文件名称 | 印发时间
白城市 | 是 | 白政办〔2022〕18号 | 白城市房屋征收办法 | 44777
镇赍县 | 是 | 镇政办〔2021〕2号 | 镇赉县房屋征收办法 | 2021年11月17日
通榆县 | 是 | 通政办〔2020〕37号 | 通榆县房屋征收办法 | 43983
洮南市 | 是 | 洮政办〔2020〕17号 | 洮南市房屋征收办法 | 43965`),
    );
    expect(table?.rows.map(({ label }) => label)).toEqual(['白城市', '镇赍县', '通榆县', '洮南市']);
  });
});

test('a county that fills in the form of the province under its title speaks for itself', () => {
  expect(tableOf('1 | 敦化市 | 200 | 150 | 75')?.scope).toMatchObject({ kind: 'county', name: '敦化市', places: 1 });
});

test('a prefecture that fills in the form of the province under its title speaks for itself', () => {
  const rows = ['延吉市', '图们市', '敦化市', '珲春市'].map((place, at) => `${at + 1} | ${place} | 200 | 150 | 75`);
  expect(tableOf(rows.join('\n'))?.scope).toMatchObject({ kind: 'prefecture', name: '延边朝鲜族自治州', places: 4 });
  // Two of its eight places may be all that the province has to tell.
  expect(tableOf(rows.slice(0, 2).join('\n'))?.scope).toMatchObject({ kind: 'province', places: 2 });
});
