import { proofread } from '../../../../src/core/circular/proofread';
import type { Claim } from '../../../../src/core/circular/proofread/proof';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');
const decided = (text: string): number => proofread(text).claims.filter(({ verdict }) => verdict === 'holds').length;

describe('a table whose columns are years', () => {
  const table = (last: string): string =>
    [
      '借阅情况对比',
      '指标　　　　2020年　　2019年　　增减　　增幅',
      '领取彩釉册　42.37　　36.84　　5.53　　15.0%',
      '晾晒漆绒册　　18.92　　16.45　　2.47　　15.0%',
      '装订藤竹大开本 21.06　　23.71　　-2.65　　-11.2%',
      `修补麻瓷册　　81.74　　${last}　　9.09　　12.5%`,
      '余存彩釉册　　57.48　　51.90　　5.58　　10.8%',
    ].join('\n');

  test('is read, also where one blank parts a name from its figure', () => {
    expect(failing(table('72.65'))).toEqual([]);
    expect(decided(table('72.65'))).toBeGreaterThan(7);
  });

  test('is wrong in the one cell that step and rate both tell of', () => {
    expect(failing(table('76.25')).map(({ suspect, suggestion }) => [suspect, suggestion])).toEqual([
      ['76.25', '72.65'],
    ]);
  });
});

describe('a table whose rows and columns both add up', () => {
  const table = (cell: string): string =>
    [
      '类别 | 册数 | 控制价 | 成交价 | 节约额 | 节约率',
      '彩釉 | 52 | 183,460 | 169,815 | 13,645 | 7.4%',
      `漆绒 | 41 | 87,650 | ${cell} | 6,310 | 7.2%`,
      '藤竹 | 19 | 23,970 | 21,655 | 2,315 | 9.7%',
      '麻瓷 | 14 | 9,280 | 8,394 | 886 | 9.5%',
      '纸绢 | 36 | 5,130 | 4,702 | 428 | 8.3%',
      '合计 | 162 | 309,490 | 285,906 | 23,584 | 7.6%',
    ].join('\n');

  test('is wrong in the cell where a row and a column break', () => {
    expect(failing(table('81,340'))).toEqual([]);
    expect(failing(table('83,140')).map(({ suspect, suggestion }) => [suspect, suggestion])).toEqual([
      ['83,140', '81340'],
    ]);
  });
});
