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

describe('a percentage that prose takes from a table', () => {
  const text = (told: string): string =>
    [
      '镇名 | 应领 | 已领 | 领取率',
      '澄岚镇 | 412 | 360 | 87.4%',
      '溪砚镇 | 326 | 223 | 68.4%',
      '棠屿镇 | 287 | 251 | 87.5%',
      '',
      `领取最慢的溪砚镇仅有${told}，请抓紧。`,
    ].join('\n');

  test('is the one of its row', () => {
    expect(failing(text('68.4%'))).toEqual([]);
    expect(failing(text('64.8%')).map(({ numbers }) => numbers)).toEqual([['64.8', '68.4']]);
  });
});

describe('a distance in percentage points between cells', () => {
  const table = [
    '镇名 | 应领 | 已领 | 领取率',
    '澄岚镇 | 418 | 365 | 87.3%',
    '溪砚镇 | 326 | 223 | 68.4%',
    '棠屿镇 | 287 | 251 | 87.5%',
    '汀蕨镇 | 254 | 233 | 91.7%',
    '合计 | 1285 | 1072 | 83.4%',
    '',
  ].join('\n');
  const forms: readonly (readonly [told: string, text: (points: string) => string, right: string, wrong: string])[] = [
    ['of two names', (points) => `溪砚镇领取率与最高的汀蕨镇相差${points}个百分点。`, '23.3', '32.3'],
    [
      'of a name from what all have',
      (points) => `领取最慢的是溪砚镇，低于全县平均水平${points}个百分点。`,
      '15.0',
      '18.0',
    ],
    ['of the ends of a column', (points) => `各镇快慢不一，最高与最低相差${points}个百分点。`, '23.3', '28.3'],
  ];

  test.each(forms)('%s', (_, text, right, wrong) => {
    expect(failing(table + text(right))).toEqual([]);
    expect(failing(table + text(wrong))).toMatchObject([{ kind: 'growth' }]);
  });
});
