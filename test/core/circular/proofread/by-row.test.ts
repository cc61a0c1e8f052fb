import { proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly (readonly string[])[] =>
  proofread(text)
    .claims.filter(({ verdict }) => verdict === 'fails')
    .map(({ numbers }) => numbers);

const ROWS =
  '各地任务和完成情况：青溪县任务1250公里，完成1125公里；白石县任务980公里，完成784公里；' +
  '柳河县任务1640公里，完成1148公里；南湾县任务2200公里，完成1650公里。\n';

describe('what is told of a name elsewhere', () => {
  test('a rate told of a name far from its row is held to the two figures of the row', () => {
    const told = '从比例看，青溪县为90.0%，白石县为80.0%，柳河县为70.0%，南湾县为75.0%。';
    expect(failing(ROWS + told)).toEqual([]);
    expect(failing(ROWS + told.replace('柳河县为70.0%', '柳河县为76.0%'))).toEqual([
      expect.arrayContaining(['76.0', '1148', '1640']),
    ]);
  });

  test('what several names make together is held to their column', () => {
    const told = '青溪县、柳河县、南湾县任务较重，三县合计5090公里。';
    expect(failing(ROWS + told)).toEqual([]);
    expect(failing(ROWS + told.replace('5090', '5900'))).toEqual([['5900', '1250', '1640', '2200']]);
  });
});

test('three like figures of a sentence, without any word for what is left, are held against each other', () => {
  const told = '全县共有床位8450张，8月份平均使用5746张，使用率68%；空置2704张。';
  expect(failing(told)).toEqual([]);
  expect(failing(told.replace('2704', '2740'))).toEqual([expect.arrayContaining(['2740', '8450', '5746'])]);
});
