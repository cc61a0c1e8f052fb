import { proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly string[] =>
  proofread(text)
    .claims.filter(({ verdict }) => verdict === 'fails')
    .map(({ suspect = '', suggestion = '' }) => `${suspect}→${suggestion}`);

describe('a share and what its part leaves', () => {
  const TOLD = '全域查出5462册彩签闲置一年以上，已描成3918册，漆成率71.7%，剩余1544册。';

  test('the share of the rest is no share of the part', () => {
    expect(failing(TOLD)).toEqual([]);
    expect(failing(TOLD.replace('71.7', '28.3'))).toEqual(['28.3→71.7']);
  });

  test('a rate told of those where nothing was done is of the others, which are not told', () => {
    const tasks = '各地任务为：溪砚县4300册、棠屿县3100册、蓟霁县3800册。';
    const left = '尚未开工的2140册集中在三地：蓟霁县1113册、棠屿县642册、溪砚县385册，';
    expect(failing(`${tasks}\n${left}三地开工率分别为70.7%、79.3%、91.0%。`)).toEqual([]);
  });
});

test('one of several kinds in a list is not what another of them leaves', () => {
  expect(failing('督查组入户312户，发现彩签缺页29户、漆面未做17户、编号不符11户。')).toEqual([]);
});

test('shares that make the same of their base are of one that is not told', () => {
  const told =
    '四地开工31.52万册、竣工25.11万册，开工率和竣工率分别为97%、77%；其他各地开工8.37万册、竣工6.39万册，开工率和竣工率分别为93%、71%。';
  expect(failing(told)).toEqual([]);
});

test('what lies between two states, each with its share, is told of those shares', () => {
  const told = '全域装订13408册，为目标的41.9%。上旬末这一数字为10752册、33.6%，进度提高8.3个百分点。';
  expect(failing(told)).toEqual([]);
  expect(failing(told.replace('8.3个', '18.3个'))).toHaveLength(1);
});

test('what plants let through in a day adds up and leaves a rest', () => {
  const told =
    '全域要新增漆水处理能力210万吨/日。处理能力方面，已新增186.5万吨/日，完成率88.8%，剩余23.5万吨/日分布在3地。';
  expect(failing(told)).toEqual([]);
  expect(failing(told.replace('23.5', '25.3'))).toEqual(['25.3→23.5']);
});

test('a part of a list in another unit than its fellows was meant in theirs', () => {
  const told = '共用彩款6.48亿元，其中漆料0.39亿元，竹料2.17亿元，绒料3.26亿元，麻料0.66亿元。';
  expect(failing(told)).toEqual([]);
  expect(failing(told.replace('2.17亿元', '2.17万元'))).toEqual(['2.17万→2.17亿']);
});
