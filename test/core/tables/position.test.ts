import { a1, recognise } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';
import { described, drawn, tablesOn } from './drawn';

const SUBSIDY = `市县 | 计划发放 | 已发放 | 完成率
长春市 | 10 | 10 | 100`;

const summary = (text: string): readonly unknown[] =>
  tablesOn(drawn(text)).map((table) => [table.annex.id, described(table).rows, table.title?.text]);

describe('a table that does not start in A1', () => {
  it('is found in C7, where all its addresses point', () => {
    const [table] = tablesOn(
      drawn(`\n2022年1-9月租赁补贴发放工作进展情况表 | < | < | <\n${SUBSIDY}`, { from: { row: 5, column: 2 } }),
    );
    expect(
      table && [
        a1(table.header),
        a1(table.area),
        a1(table.rows[0]?.labelCell ?? table.header),
        a1(table.title?.at ?? table.header),
      ],
    ).toEqual(['C7', 'C7', 'C8', 'C6']);
    expect(described(table).columns).toBe('place plan done rate');
  });

  it('is found below a page of blank cells', () => {
    const [table] = tablesOn(drawn(`\n租赁补贴发放工作进展情况表\n${SUBSIDY}`, { from: { row: 300, column: 30 } }));
    expect(described(table).rows).toBe('长春市');
  });
});

it.each([
  ['市县', ''],
  ['设区地', ' of places that nothing names'],
])('a legend beside a table hides neither it nor its header %s%s', (name) => {
  const found = tablesOn(
    drawn(`
租赁补贴发放工作进展情况表 | | | | | 图例 |
${name} | 计划发放 | 已发放 | 完成率 | | 红色为滞后 | 60
长春市 | 10 | 10 | 100
吉林市 | 10 | 10 | 100
四平市 | 10 | 10 | 100
辽源市 | 10 | 10 | 100
合计 | 40 | 40 | 100`),
  );
  expect(found.map((table) => [table.annex.id, table.rows.length, described(table).columns?.slice(0, 20)])).toEqual([
    ['rent-subsidy', 5, 'place plan done rate'],
  ]);
});

const RENTAL = '市县 | 累计筹集 | 已分配 | 分配率\n长春市 | 20 | 10 | 50';

it.each([
  ['with a note between', '\n注：以上为1-9月数据。\n\n'],
  ['with blank rows between', '\n\n\n'],
  ['with nothing between', '\n'],
])('several tables on one sheet stand one below the other %s', (_, between) => {
  expect(
    summary(
      `\n租赁补贴发放工作进展情况表\n${SUBSIDY}\n合计 | 10 | 10 | 100${between}公租房保障工作进展情况表\n${RENTAL}`,
    ),
  ).toEqual([
    ['rent-subsidy', '长春市 总:合计', '租赁补贴发放工作进展情况表'],
    ['public-rental', '长春市', '公租房保障工作进展情况表'],
  ]);
});

it('several tables on one sheet stand below each other in other columns', () => {
  expect(
    summary(`
租赁补贴发放工作进展情况表 | < | < | < | <
序号 | 市县 | 计划发放 | 已发放 | 完成率
1 | 长春市 | 10 | 10 | 100
 | 合计 | 10 | 10 | 100

 | | 公租房保障工作进展情况表 | < | < | <
 | | 市县 | 累计筹集 | 已分配 | 分配率
 | | 长春市 | 20 | 10 | 50`).map((one) => (one as string[]).slice(0, 2)),
  ).toEqual([
    ['rent-subsidy', '长春市 总:合计'],
    ['public-rental', '长春市'],
  ]);
});

it.each([
  ['with a blank column between', ' | '],
  ['without a gap', ''],
])('several tables on one sheet stand side by side %s', (_, gap) => {
  expect(
    summary(`
租赁补贴发放工作进展情况表 | < | < | < |${gap} 公租房保障工作进展情况表 | < | < | <
市县 | 计划发放 | 已发放 | 完成率 |${gap} 市县 | 累计筹集 | 已分配 | 分配率
长春市 | 10 | 10 | 100 |${gap} 吉林市 | 20 | 10 | 50
合计 | 10 | 10 | 100 |${gap} 合计 | 20 | 10 | 50`),
  ).toEqual([
    ['rent-subsidy', '长春市 总:合计', '租赁补贴发放工作进展情况表'],
    ['public-rental', '吉林市 总:合计', '公租房保障工作进展情况表'],
  ]);
});

it('several tables on one sheet stand side by side with headers of different height', () => {
  expect(
    tablesOn(
      drawn(`
公租房保障情况表 | | | | | 棚改问题项目整改情况表 | | | | |
市县 | 累计筹集 | 已分配 | 分配率 | | | 问题项目 | | 整改 | |
长春市 | 20 | 10 | 50 | | 市县 | 项目 | 套数 | 年度目标 | 已完成 | 完成率
吉林市 | 20 | 10 | 50 | | 长春市 | 1 | 20 | 10 | 10 | 100`),
    ).map(described),
  ).toEqual([
    { annex: 'public-rental', columns: 'place raised allocated allocated-rate', rows: '长春市 吉林市' },
    { annex: 'rectification', columns: 'place projects problem-units target done rate', rows: '长春市' },
  ]);
});

it('several tables on one sheet may be two halves of one list side by side, which are one table', () => {
  expect(
    summary(`
租赁补贴发放工作进展情况表 | < | < | < | < | < | < | < | <
市县 | 计划发放 | 已发放 | 完成率 | | 市县 | 计划发放 | 已发放 | 完成率
长春市 | 10 | 10 | 100 | | 四平市 | 20 | 10 | 50`).map((one) => (one as string[]).slice(0, 2)),
  ).toEqual([['rent-subsidy', '长春市 四平市']]);
});

it('several tables on one sheet are one table when only the header is repeated for the next page', () => {
  expect(
    summary(`
租赁补贴发放工作进展情况表
${SUBSIDY}
市县 | 计划发放 | 已发放 | 完成率
吉林市 | 20 | 20 | 100
合计 | 30 | 30 | 100`),
  ).toEqual([['rent-subsidy', '长春市 吉林市 总:合计', '租赁补贴发放工作进展情况表']]);
});

describe('a title', () => {
  it.each([
    [
      'in one cell, with the number of the annex',
      '附件2：2022年1-9月全省租赁补贴发放情况',
      '附件2：2022年1-9月全省租赁补贴发放情况',
    ],
    ['below the label of the annex', '附件2\n2022年1-9月全省租赁补贴发放情况', '2022年1-9月全省租赁补贴发放情况'],
    [
      'above the line of the reporting unit',
      '2022年1-9月全省租赁补贴发放情况\n填报单位：长春市 | | | 单位：户',
      '2022年1-9月全省租赁补贴发放情况',
    ],
    ['split over two cells', '2022年1-9月全省租赁 | 补贴发放情况表', '2022年1-9月全省租赁补贴发放情况表'],
    ['split over two rows', '2022年1-9月全省租\n赁补贴发放情况表', '2022年1-9月全省租赁补贴发放情况表'],
    ['off to the right without a merge', ' | | 2022年1-9月租赁补贴发放情况', '2022年1-9月租赁补贴发放情况'],
    ['off to the right, and without a period', ' | | 全省租赁补贴发放工作进展情况表', '全省租赁补贴发放工作进展情况表'],
  ])('is found %s', (_, above, title) => {
    const [table] = tablesOn(drawn(`\n${above}\n${SUBSIDY}`));
    expect(table?.annex.id).toBe('rent-subsidy');
    expect(table?.title?.text).toBe(title);
    expect(described(table).columns).toBe('place plan done rate');
    expect(table?.period?.toMonth).toBe(title.includes('1-9月') ? 9 : undefined);
  });

  it('may stand in the name of the sheet only, the period too', () => {
    const [table] = tablesOn(drawn(`\n${SUBSIDY}`, { name: '租赁补贴2022年1-9月' }));
    expect([table?.annex.id, table?.title, table?.period?.toMonth]).toEqual(['rent-subsidy', undefined, 9]);
  });

  it('decides between annexes with the same columns', () => {
    const rows = '市县 | 计划 | 已开工 | 开工率\n永吉县 | 300 | 210 | 70';
    expect(tablesOn(drawn(`\n保障性租赁住房工作进展情况表\n${rows}`))[0]?.annex.id).toBe('affordable-rental');
    expect(tablesOn(drawn(`\n城镇老旧小区改造进展情况表\n${rows}`))).toEqual([]);
  });
});

describe('sheets that are no annex', () => {
  it('are left alone when they are empty, hold instructions or a list of contents', () => {
    const empty = sheetOf({ rows: [] });
    const instructions = sheetOf({
      name: '填报说明',
      rows: [
        ['填报说明'],
        ['一、市县：按名录填写。'],
        ['二、数据截至2022年9月30日，租赁补贴按户填报。'],
        ['三、附件1至附件4必填。'],
      ],
    });
    const contents = sheetOf({
      name: '目录',
      rows: [
        ['目录'],
        ['附件1', '棚户区改造开工进展情况表'],
        ['附件2', '租赁补贴发放工作进展情况表'],
        ['附件3', '房屋征收工作进展情况表'],
      ],
    });
    expect(recognise(workbookOf(empty, instructions, contents))).toMatchObject({
      tables: [],
      unrecognised: [],
      unread: [],
      dismissed: [],
    });
  });

  it('do not grow by rows and columns of borders without values', () => {
    const table = drawn(`\n租赁补贴发放工作进展情况表\n${SUBSIDY}`);
    const width = 40;
    const pad = <T>(grid: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] =>
      Array.from({ length: 1000 }, (_, i) => Array.from({ length: width }, (__, j) => grid[i]?.[j] ?? blank));
    const [found] = tablesOn({
      ...table,
      values: pad(table.values, undefined),
      formulas: pad(table.formulas, undefined),
      formats: pad(table.formats, 'General'),
    });
    expect(described(found)).toEqual({ annex: 'rent-subsidy', columns: 'place plan done rate', rows: '长春市' });
    expect(found?.area).toEqual({ row: 1, column: 0, rows: 2, columns: 4 });
    expect(found?.blankRows).toEqual([]);
  });

  it('may have hidden rows and columns, which are read all the same', () => {
    const table = drawn(`\n租赁补贴发放工作进展情况表\n${SUBSIDY}\n吉林市 | 10 | 10 | 100`);
    expect(described(tablesOn({ ...table, hiddenRows: [2], hiddenColumns: [3] })[0])).toEqual({
      annex: 'rent-subsidy',
      columns: 'place plan done rate',
      rows: '长春市 吉林市',
    });
  });
});

it('a table whose rows stand apart is read whole, a line that names no place included', () => {
  const rows = ['大足区', '江津区', '潼南区', '荣昌区', '永川区'].map((name) => `${name} | 10 | 8 | 80`);
  const [table] = tablesOn(
    drawn(`
租赁补贴发放工作进展情况表
市县 | 计划发放 | 已发放 | 完成率
${['合计 | 50 | 40 | 80', '其中：市本级 | 20 | 16 | 80', '县（市）、直管市 | 30 | 24 | 80', ...rows].join('\n\n')}`),
  );
  expect(table?.rows).toHaveLength(8);
});

it('a smaller table below the only row of a return is none of its rows', () => {
  const sheet = (name: string, title: string) =>
    drawn(
      `
阿图什市${title}工作进展情况表
序号 | 市县 | 计划发放 | 已发放 | 完成率
1 | 阿图什市 | 50 | 40 | 80

附：资金来源
来源 | 金额 | 占比
中央 | 120 | 60
地方 | 80 | 40`,
      { name },
    );
  const tables = tablesOn(sheet('一', '租赁补贴发放'), sheet('二', '租赁补贴发放'));
  expect(tables.map(({ rows }) => rows.map(({ label }) => label))).toEqual([['阿图什市'], ['阿图什市']]);
});

it('a place that is called like a header of places is a row also where its figures are text', () => {
  const [table] = tablesOn(
    drawn(`
租赁补贴发放工作进展情况表
地区 | 计划发放 | 已发放 | 完成率
黑河市 | '10 | '8 | '80
绥化市 | '10 | '9 | '90
大兴安岭地区 | '20 | '10 | '50
合计 | '40 | '27 | '67.5`),
  );
  expect(table?.rows.map(({ label }) => label)).toEqual(['黑河市', '绥化市', '大兴安岭地区', '合计']);
});

it('two lines of two figures below a table are told as unread, a telephone number is not', () => {
  const table = `\n租赁补贴发放工作进展情况表\n${SUBSIDY}\n吉林市 | 10 | 8 | 80\n合计 | 20 | 18 | 90\n\n`;
  const unread = (text: string) => recognise(workbookOf(drawn(table + text))).unread.map(({ cells }) => cells);
  expect(unread('附：资金来源\n来源 | 金额 | 占比\n中央 | 30 | 75\n地方 | 10 | 25')).toEqual([4]);
  expect(unread('填报人：李四 | 88901234 | 2022')).toEqual([]);
});
