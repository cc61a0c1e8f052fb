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
