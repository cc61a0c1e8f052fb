import { proofread } from '../../../../src/core';

const failing = (text: string): readonly (readonly string[])[] =>
  proofread(text)
    .claims.filter(({ verdict }) => verdict === 'fails')
    .map(({ numbers, suspect = '' }) => [suspect, ...numbers]);

describe('figures that add up by their places alone', () => {
  test('a rest without any word for it is held against its neighbours', () => {
    expect(failing('应收租金4876万元，实收3961.27万元，收缴率81.2%，欠租941.73万元。')).toEqual([
      expect.arrayContaining(['4876', '3961.27', '941.73']),
    ]);
    expect(failing('应收租金4876万元，实收3961.27万元，收缴率81.2%，欠租914.73万元。')).toEqual([]);
  });

  test('size classes need no names of places', () => {
    const text = (last: string): string =>
      `本月网签14652套。按面积：90平方米以下2130套、90—144平方米9704套、144平方米以上${last}套。`;
    expect(failing(text('2818'))).toEqual([]);
    expect(failing(text('2881'))).toEqual([expect.arrayContaining(['14652', '2881'])]);
  });

  test('some members of a list may be summed up behind it', () => {
    const text = (sum: string): string =>
      `参评小区4875个，甲等195个、乙等780个、丙等2340个、丁等1170个、戊等390个。丙等及以上${sum}个。`;
    expect(failing(text('3315'))).toEqual([]);
    expect(failing(text('3135'))).toEqual([expect.arrayContaining(['3135', '195', '780', '2340'])]);
  });
});

test('a rate of change over the figure it led to is laid on the rate', () => {
  expect(failing('上半年提取46.20亿元，同比增加4.20亿元，增长9.1%。')).toEqual([['9.1', '9.1', '46.20', '4.20']]);
  expect(failing('上半年提取46.20亿元，同比增加4.20亿元，增长10.0%。')).toEqual([]);
});
