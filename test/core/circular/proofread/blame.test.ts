import { proofread } from '../../../../src/core/circular/proofread';

const blamed = (text: string): readonly (string | undefined)[] =>
  proofread(text)
    .claims.filter(({ verdict }) => verdict === 'fails')
    .map(({ suspect, suggestion }) => suggestion && `${suspect}→${suggestion}`);

const SOME =
  '全域共有彩漆2945册，其中澄岚区398册、溪砚县249册、蓟霁区371册、棠屿县593册、竹溪县436册、漆园区364册、藤桥区543册。';
const OTHER =
  '全域共有彩漆2738册，其中澄岚区352册、溪砚县557册、蓟霁区294册、棠屿县392册、竹溪县544册、漆园区313册、藤桥区268册。';

describe('which of several slips that would mend a list is meant', () => {
  test('nothing tells where nothing else is said of its members', () => {
    expect(blamed(SOME)).toEqual([undefined]);
    expect(blamed(OTHER)).toEqual([undefined]);
  });

  test.each([
    [SOME, '藤桥区、蓟霁区、溪砚县3地合计1154册。', '543→534'],
    [OTHER, '漆园区、澄岚区、竹溪县3地合计1227册。', '313→331'],
  ])('%s%s', (list, told, slip) => {
    expect(blamed(`${list}${told}`)).toEqual([slip]);
    expect(blamed(`${list}有关工作正在推进。\n${told}`)).toEqual([slip]);
  });
});

describe('a figure that no slip of the finger explains', () => {
  const text = (done: number, left: number): string =>
    `本季计划补书10692册，已补${String(done)}册，未补的${String(left)}册下季补齐。\n` +
    '按纸分，补竹纸的6217册、补麻纸的2386册、补棉纸的1342册。\n' +
    '补书数分别为：溪砚县4612册、岚澄县1187册、霁棠县1724册、蓟屿县2422册。';

  test('is the one that several relations make the same of', () => {
    expect(blamed(text(9945, 747))).toEqual([]);
    expect(blamed(text(10045, 747))).toEqual(['10045→9945']);
  });

  test('but not where it is borne out', () => {
    expect(blamed(text(10045, 647))).not.toContain('10045→9945');
  });
});

test('a member of a list that lost a digit is told by its share, though the list no longer comes out', () => {
  const text = (part: string): string =>
    '本季放书10796册、46.28箱，平均每箱233.3册。各地放书数为：漆园区3862册、溪砚县648册、岚澄县735册、霁棠县988册、' +
    `棠屿县684册、蓟屿县${part}册、竹溪县627册、藤桥县389册、麻坊县703册、瓷窑县538册、绒镇464册。` +
    '漆园区（含南北两坊）占全域的35.8%，蓟屿县占10.7%，居各县之首。';
  expect(blamed(text('1158'))).toEqual([]);
  expect(blamed(text('158'))).toEqual(['158→1158']);
});

test('what lies between two figures is reckoned of them, however they are rounded', () => {
  const points = (by: string): string => `达标率82.46%，上年末为79.83%，提高${by}个百分点。`;
  expect(blamed(points('2.63'))).toEqual([]);
  expect(blamed(points('3.63'))).toEqual(['3.63→2.63']);
  const step = (by: string): string => `全年描签9612.5万册，上年为9864.2万册，减少${by}万册，下降2.6%。`;
  expect(blamed(step('251.7'))).toEqual([]);
  expect(blamed(step('261.7'))).toEqual(['261.7→251.7']);
});

test('a rate behind a plan is of the figure that its name has in a list, and tells which of that list is wrong', () => {
  const text = (part: string): string =>
    '描签11060册，其中溪砚县1842册、岚澄县1215册、霁棠县1368册、蓟屿县734册、澄岚县652册、棠屿县918册、蓟霁县1287册、' +
    `砚溪县845册、屿蓟县${part}册、棠澄县1073册。其中屿蓟县年度计划1180册，描成率95.4%。`;
  expect(blamed(text('1126'))).toEqual([]);
  expect(blamed(text('126'))).toEqual(['126→1126']);
});
