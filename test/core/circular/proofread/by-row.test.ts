import { proofread } from '../../../../src/core/circular/proofread';
import { type Laws, testLaws } from './laws';

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

/** What a text tells of each name elsewhere is a quotient of the two figures in its row. */
const LAWS: Laws = {
  'a mean told of names is what one figure of the row is for each of the other': (chance, { places, kinds, unit }) => {
    const rows = places.slice(0, chance.pick([4, 5])).map((place) => {
      const count = chance.int(21, 49);
      const found = chance.int(2 * count, 3 * count);
      return { place, count, found, mean: (found / count).toFixed(2) };
    });
    const mark = chance.pick(['；', '，']);
    const listed = rows.map(({ place, count, found }) => `${place}查看${count}所，挑出${kinds[0]}${found}${unit}`);
    const means = rows.map(({ place, mean }) => `${place}${mean}${unit}`).join('、');
    const { found, mean } = rows[1] ?? { found: 0, mean: '' };
    return {
      text: `分地看，${listed.join(mark)}。\n从校均看，${means}。`,
      figures: [mean, found],
      slip: [`${kinds[0]}${found}${unit}`, `${kinds[0]}${found + (found % 10 < 5 ? 5 : -5)}${unit}`],
    };
  },
};

testLaws(LAWS);
