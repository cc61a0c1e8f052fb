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

describe('what is left of each name is held to its row', () => {
  const table =
    '（单位：处、万元）\n地名\t应查\t已查\t支出\n喏啦县\t3460\t3187\t127.45\n唔哩县\t2870\t2541\t98.31\n' +
    '呗嘟县\t4150\t3796\t164.02\n嘞嗦县\t1930\t1902\t61.77\n';
  const rows =
    '各县应查数和已查数分别为：喏啦县3460处、3187处，唔哩县2870处、2541处，呗嘟县4150处、3796处，嘞嗦县1930处、1902处，嗵哒县2050处、2033处。\n';
  const forms: readonly (readonly [told: string, rows: string, left: (count: string) => string])[] = [
    ['of a table without units', table, (n) => `喏啦、唔哩、呗嘟三县分别还差273处、${n}处、354处。`],
    [
      'behind names that a count counts',
      rows,
      (n) => `从未查情况看，全区尚有1001处没有查到，喏啦、唔哩、呗嘟三县分别为273处、${n}处、354处，合计956处。`,
    ],
    [
      'by words that go on behind the name',
      table,
      (n) => `其中唔哩县离应查数还差${n}处，呗嘟县还差354处，喏啦县还差273处。`,
    ],
  ];

  test.each(forms)('%s', (_, before, left) => {
    expect(failing(before + left('329'))).toEqual([]);
    expect(failing(before + left('392'))).toEqual([expect.arrayContaining(['392', '2870', '2541'])]);
  });
});

test('three like figures of a sentence, without any word for what is left, are held against each other', () => {
  const told = '全县共有床位8450张，8月份平均使用5746张，使用率68%；空置2704张。';
  expect(failing(told)).toEqual([]);
  expect(failing(told.replace('2704', '2740'))).toEqual([expect.arrayContaining(['2740', '8450', '5746'])]);
});
