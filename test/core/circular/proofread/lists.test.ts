import { type Claim, proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');
const holding = (text: string, kind: Claim['kind']): number =>
  proofread(text).claims.filter((claim) => claim.verdict === 'holds' && claim.kind === kind).length;

describe('a ranking is held to its order', () => {
  const orders: readonly (readonly [string, string, string])[] = [
    ['ranks in front', '验收得分前三名：东河区（97.4分）、西河县（', '分）、南河县（94.1分）。'],
    ['ranks behind', '按签约户数看，东河区（97.4%）、西河县（', '%）、南河县（94.1%）居前三位。'],
    ['a word for rankings', '按竣工率排名，东河区97.4%居第一，西河县', '%、南河县94.1%、北河县90.2%分列其后。'],
  ];
  test.each(orders)('led in by %s', (_, front, behind) => {
    expect(failing(`${front}95.8${behind}`)).toEqual([]);
    expect(holding(`${front}95.8${behind}`, 'order')).toBe(1);
    expect(failing(`${front}93.8${behind}`)).toMatchObject([{ kind: 'order' }]);
  });

  test('where its rows hold several figures, the shares are ranked', () => {
    const [first, second, third] = [
      '东河区277户签270户，97.5%',
      '西河县460户签441户，95.9%',
      '南河县87户签82户，94.3%',
    ];
    const text = (rows: readonly (string | undefined)[]): string => `各区签约率由高到低为：${rows.join('；')}。`;
    expect(failing(text([first, second, third]))).toEqual([]);
    expect(failing(text([first, third, second]))).toMatchObject([{ kind: 'order' }]);
  });

  test('which way it runs is for its figures to say', () => {
    expect(failing('竣工率后三位的县：东河县46.3%，西河县51.1%，南河县53.7%。')).toEqual([]);
  });

  test('figures in no order at all were not meant to have one', () => {
    expect(
      failing('按户数排序，东河县40.1%、西河县81.2%、南河县12.7%、北河县77.0%、中河县35.5%、上河县60.0%。'),
    ).toEqual([]);
  });
});

describe('a count is held against what it counts', () => {
  const counts: readonly (readonly [string, string, string])[] = [
    ['names in a bracket behind it', '未开工的有东河市', '个（甲镇、乙镇、丙镇）、西河市2个（丁镇、戊镇）。'],
    ['names with a word in front', '在翠柏园、锦绣里、曙光苑', '个小区开展试点，由各街道负责。'],
    ['numbered names', '121团、122团、126团共', '个团场已全部开工。'],
    ['names counted in 地', '东河市、西河市、南河市', '地已全部进场。'],
  ];
  test.each(counts)('%s', (_, front, behind) => {
    expect(failing(`${front}3${behind}`)).toEqual([]);
    expect(holding(`${front}3${behind}`, 'count')).toBeGreaterThan(0);
    expect(failing(`${front}4${behind}`)).toMatchObject([{ kind: 'count', numbers: expect.arrayContaining(['4']) }]);
  });

  test('rows of which the first figure counts what the second measures', () => {
    const text = (count: number): string =>
      `项目分布在${String(count)}个县：东河县3个、420套，西河县2个、180套，南河县2个、168套，北河县1个、112套。`;
    expect(failing(text(4))).toEqual([]);
    expect(failing(text(5))).toMatchObject([{ kind: 'count', suspect: '5', suggestion: '4' }]);
  });

  test('rows in front of it, as many as it says where they stand apart', () => {
    expect(holding('甲县（65套）、乙县（20套）已开工，丙区（90套）、丁县（60套）2个县区尚未开工。', 'count')).toBe(1);
  });

  test('whether the last of a list is one or two is for the count to say', () => {
    expect(failing('分别用于补贴发放、小区改造、公租房维修养护和城中村改造四个方面。')).toEqual([]);
    expect(failing('分别用于补贴发放、小区改造、维修养护和改造三个方面。')).toEqual([]);
  });

  test('what stands in a group of its own in front of as many as are counted is of others', () => {
    expect(failing('城建及棚改类中，城区三江片区、嘉陵新区两个片区进度最好。')).toEqual([]);
  });
});

test('the same words of several years are a list that a total closes', () => {
  const told = '2019年描红138个坊，2020年描红157个，2021年又描红146个，三年一共是441个，惠及居民8.25万户。';
  expect(failing(told)).toEqual([]);
  expect(failing(told.replace('157', '175'))).toMatchObject([{ suspect: '175', suggestion: '157' }]);
});

test('nouns that differ from member to member are names of kinds, and a list of kinds divides its whole', () => {
  const text = (count: number): string =>
    `全年实施嘎啦项目74个，其中续建43个、新建31个；从类型看，嘟噜小区32个、哔哩街区${String(count)}个、唔哩场馆14个、其他9个。`;
  expect(failing(text(19))).toEqual([]);
  expect(failing(text(12))).toMatchObject([{ kind: 'sum', numbers: ['74', '32', '12', '14', '9'] }]);
});

describe('a unit in the bracket that leads in a list', () => {
  test('is that of all its bare figures', () => {
    const text = (part: string): string =>
      `全域描红面积1772.5万平方米。各坊面积依次为（万平方米）：溪砚612.4、岚澄501.7、霁棠88.6、蓟屿${part}、棠溪476.1。上月共15批。`;
    expect(failing(text('93.7'))).toEqual([]);
    expect(failing(text('97.3'))).toMatchObject([{ suspect: '97.3', suggestion: '93.7' }]);
  });

  test('is theirs on every line of it, and of none behind it', () => {
    const text = (done: string): string =>
      '本期完成295.3亿元。\n各县计划、完成和完成率如下（单位：亿元）：\n溪砚县：计划86.0，完成64.5，完成率75.0%；\n' +
      `岚澄县：计划112.4，完成${done}，完成率72.8%；\n霁棠县：计划232.0，完成149.0，完成率64.2%。\n霁棠县门牌45，不计。`;
    expect(failing(text('81.8'))).toEqual([]);
    expect(failing(text('88.1'))).toMatchObject([{ suspect: '88.1', suggestion: '81.8' }]);
  });
});
