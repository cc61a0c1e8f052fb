import { proofread } from '../../../../src/core/circular/proofread';
import type { Claim } from '../../../../src/core/circular/proofread/proof';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');
const decided = (text: string): number => proofread(text).claims.filter(({ verdict }) => verdict === 'holds').length;

describe('a table whose columns are years', () => {
  const table = (last: string): string =>
    [
      '借阅情况对比',
      '指标　　　　2020年　　2019年　　增减　　增幅',
      '领取彩釉册　31.86　　28.45　　3.41　　12.0%',
      '晾晒漆绒册　　20.15　　17.62　　2.53　　14.4%',
      '装订藤竹大开本 12.48　　13.26　　-0.78　　-5.9%',
      `修补麻瓷册　　98.63　　${last}　　11.71　　13.5%`,
      '余存彩釉册　　61.15　　56.60　　4.55　　8.0%',
    ].join('\n');

  test('is read, also where one blank parts a name from its figure', () => {
    expect(failing(table('86.92'))).toEqual([]);
    expect(decided(table('86.92'))).toBeGreaterThan(7);
  });

  test('is wrong in the one cell that step and rate both tell of', () => {
    expect(failing(table('89.62')).map(({ suspect, suggestion }) => [suspect, suggestion])).toEqual([
      ['89.62', '86.92'],
    ]);
  });
});

describe('a table whose rows and columns both add up', () => {
  const table = (cell: string): string =>
    [
      '类别 | 册数 | 控制价 | 成交价 | 节约额 | 节约率',
      '彩釉 | 46 | 214,680 | 197,935 | 16,745 | 7.8%',
      `漆绒 | 38 | 96,420 | ${cell} | 9,160 | 9.5%`,
      '藤竹 | 21 | 18,350 | 16,588 | 1,762 | 9.6%',
      '麻瓷 | 12 | 7,940 | 7,106 | 834 | 10.5%',
      '纸绢 | 33 | 6,210 | 5,487 | 723 | 11.6%',
      '合计 | 150 | 343,600 | 314,376 | 29,224 | 8.5%',
    ].join('\n');

  test('is wrong in the cell where a row and a column break', () => {
    expect(failing(table('87,260'))).toEqual([]);
    expect(failing(table('82,760')).map(({ suspect, suggestion }) => [suspect, suggestion])).toEqual([
      ['82,760', '87260'],
    ]);
  });
});
