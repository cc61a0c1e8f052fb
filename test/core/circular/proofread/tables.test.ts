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

describe('a table whose total reaches over the ordinals', () => {
  const text = (total: string): string =>
    [
      '三个镇共晾晒漆绒册6.57亿册。',
      '|序号|镇名|晾晒漆绒册（亿册）|',
      '|1|溪砚镇|1.31|',
      '|2|描签镇|2.17|',
      '|3|岚澄镇|2.54|',
      '|4|泥车镇|0.55|',
      `|合计||${total}|`,
    ].join('\n');

  test('is not counted among its own parts', () => {
    expect(failing(text('6.57'))).toEqual([]);
    expect(failing(text('6.75'))).not.toEqual([]);
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

describe('a table is one', () => {
  test('though the name of a column begins with a figure', () => {
    const table = (all: string): string =>
      [
        '坊名　住户（户）　入册数（户）　入册率　65寸以上（册）　描签数（册）　描签率',
        '溪砚坊　2,318　2,172　93.7%　742　508　68.5%',
        '岚澄坊　3,264　2,915　89.3%　586　347　59.2%',
        '霁棠坊　2,905　2,331　80.2%　213　106　49.8%',
        `合计　8,487　7,418　87.4%　1,541　${all}　62.4%`,
      ].join('\n');
    expect(failing(table('961'))).toEqual([]);
    expect(failing(table('916')).map(({ numbers }) => numbers)).toEqual([expect.arrayContaining(['916', '508'])]);
  });

  test('though only its rows are numbered', () => {
    const table = (cell: string): string =>
      [
        '一、分坊进度(坊名|年度计划|已描成|在描|未动|描成率)',
        '1|溪砚坊|3200|2864|286|50|89.5%',
        `2|岚澄坊|2800|2310|${cell}|125|82.5%`,
        '3|霁棠坊|2400|2124|198|78|88.5%',
        '4|蓟屿坊|1900|1387|361|152|73.0%',
        '合计|10300|8685|1210|405|84.3%',
      ].join('\n');
    expect(failing(table('365'))).toEqual([]);
    expect(failing(table('356')).map(({ suspect, suggestion }) => [suspect, suggestion])).toEqual([['356', '365']]);
  });

  test('though nothing but slashes part its figures, under no words', () => {
    const table = (all: string): string =>
      [
        '各坊得分如下',
        '溪砚坊 55.9/18.8/17.4/92.1',
        '岚澄坊 50.1/16.4/15.7/82.2',
        '霁棠坊 53.7/18.2/16.8/88.7',
        `蓟屿坊 51.5/16.7/16.2/${all}`,
        '棠溪坊 56.8/18.5/17.9/93.2',
      ].join('\n');
    expect(failing(table('84.4'))).toEqual([]);
    expect(failing(table('85.3')).map(({ numbers }) => numbers)).toEqual([['85.3', '51.5', '16.7', '16.2']]);
  });
});

test('wide blanks part the pieces of a row that words tell, and its line ends it', () => {
  const text = (got: string): string =>
    [
      '三坊一共描签2310册，逐坊如下：',
      '溪砚坊总店　住户418户　描签764册　每千户描6件',
      `岚澄坊总店　住户396户　描签${got}册　每千户描7件`,
      '霁棠坊总店　住户405户　描签665册　每千户描5件',
    ].join('\n');
  expect(failing(text('881'))).toEqual([]);
  expect(failing(text('818')).map(({ numbers }) => numbers)).toEqual([['2310', '764', '818', '665']]);
});
