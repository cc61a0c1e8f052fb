import { recognise, type Sheet, type Value } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';
import { drawn } from './drawn';
import layouts from './layouts.json';

const PLACES = ['合计', '长春市', '吉林市', '四平市', '梨树县', '延边州'];

/** A real sister table, filled as Jilin would fill it: the hardest foreign table to tell from ours. */
function filled({ title, grid, merges, columns, header_rows: height }: (typeof layouts.real)[number]): Sheet {
  const header: Value[][] = grid.map((row) => row.map((cell) => cell ?? undefined));
  const placeColumn = grid[0]?.[0]?.includes('序号') ? 1 : 0;
  const body = PLACES.map((place, i) =>
    Array.from({ length: columns }, (_, column): Value =>
      column === placeColumn ? place : column < placeColumn ? i : 100 + i,
    ),
  );
  const areas = merges.map(([row = 0, column = 0, lastRow = 0, lastColumn = 0]) => ({
    row: row + 1,
    column,
    rows: lastRow - row + 1,
    columns: lastColumn - column + 1,
  }));
  return { ...sheetOf({ rows: [[title], ...header, ...body], name: String(height) }), merges: areas };
}

describe('a table of another programme', () => {
  it.each(layouts.real.map((layout) => [layout.title, layout] as const))('is none of ours: %s', (_, layout) => {
    const { tables } = recognise(workbookOf(filled(layout)));
    expect(
      tables.map((table) => [
        table.annex.id,
        table.columns.map((column) => column.definition?.id ?? column.path.join('/')),
      ]),
    ).toEqual([]);
  });

  it.each([
    ['old quarters', '2022年城镇老旧小区改造开工情况', '市县 | 计划（套） | 已开工（套） | 开工率（%） | 备注'],
    [
      'rural dwellings',
      '农村危房改造进展情况表',
      '市县 | 任务数（户） | 开工数（户） | 开工率 | 竣工数（户） | 竣工率',
    ],
    ['jobs', '2022年城镇新增就业完成情况', '市县 | 年度目标 | 累计完成 | 完成率'],
    ['a ranking', '重点项目投资完成情况', '市县 | 项目个数 | 年度计划投资（亿元） | 累计完成投资（亿元） | 投资完成率'],
    ['land', '国有建设用地供应情况表', '市县 | 计划面积 | 供应面积 | 完成率'],
    ['people', '联系人名单', '市县 | 联系人 | 职务 | 电话'],
    ['no title at all', '', '市县 | 计划 | 完成 | 完成率'],
  ])('is none of ours: %s', (_, title, header) => {
    const width = header.split('|').length;
    const row = (place: string): string =>
      [place, ...Array.from({ length: width - 1 }, (__, i) => String(i + 1))].join(' | ');
    const { tables, unrecognised } = recognise(
      workbookOf(drawn(`\n${title}\n${header}\n${row('长春市')}\n${row('吉林市')}\n${row('四平市')}`)),
    );
    expect(tables.map((table) => table.annex.id)).toEqual([]);
    expect(unrecognised.map((one) => one.title)).toEqual([title === '' ? undefined : title]);
  });

  it('beside an annex on the same sheet leaves the annex alone', () => {
    const { tables, unrecognised } = recognise(
      workbookOf(
        drawn(`
租赁补贴发放工作进展情况表 | < | < | < | | 城镇新增就业完成情况 | < | < | <
市县 | 计划发放 | 已发放 | 完成率 | | 市县 | 年度目标 | 累计完成 | 完成率
长春市 | 10 | 10 | 100 | | 长春市 | 20 | 10 | 50`),
      ),
    );
    expect(tables.map((table) => table.annex.id)).toEqual(['rent-subsidy']);
    expect(unrecognised).toHaveLength(1);
  });
});
