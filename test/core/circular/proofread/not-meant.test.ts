import fc from 'fast-check';
import { type Claim, proofread } from '../../../../src/core/circular/proofread';

const claims = (text: string): readonly Claim[] => proofread(text).claims;
const failing = (text: string): readonly string[] =>
  claims(text)
    .filter(({ verdict }) => verdict === 'fails')
    .map(({ suspect = '', suggestion = '' }) => `${suspect}→${suggestion}`);

test('what words in front of several figures name is their total', () => {
  const text = (share: string): string =>
    `甲行、乙行分别授信63.5亿元、19.1亿元，共82.6亿元；分别放款22.7亿元、8.4亿元，共31.1亿元，占授信总额的${share}%。`;
  expect(failing(text('37.7'))).toEqual([]);
  expect(failing(text('73.7'))).toEqual(['73.7→37.7']);
});

describe('names without a count stand for some of what is counted', () => {
  const text = (all: number, done: number, left: number): string =>
    `${String(all)}个市（州）中，${String(done)}个市（州）已描完，溪砚、岚澄刚好描完；其余${String(left)}个市（州）还没有描。`;

  test('so that the counts around them are not all', () => {
    expect(failing(text(21, 12, 7))).toEqual([]);
    expect(failing(text(21, 12, 7).replace('，溪砚、岚澄刚好描完', ''))).toHaveLength(1);
  });

  test('whatever the counts are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 3, max: 12 }), (done, left) => {
        expect(failing(text(done + left + 2, done, left))).toEqual([]);
      }),
    );
  });
});

test('a limit with a name of its own is kept by what was told of that name', () => {
  const rows = '漆成率依次为溪砚县93.1%、岚澄县82.4%、霁棠县77.6%、蓟屿县64.8%，全域平均漆成率88.0%。';
  const text = (limit: string): string => `${rows}\n岚澄、霁棠、蓟屿3县低于全域平均水平，其中蓟屿县不足${limit}。`;
  expect(failing(text('七成'))).toEqual([]);
  expect(failing(text('六成'))).toHaveLength(1);
});

describe('a round mean that is told as one about so much', () => {
  const text = (mean: string): string => `已向29280户发放8196万元，户均${mean}元。`;

  test('is off by less than its last digit that is not a nought', () => {
    expect(failing(text('约2800'))).toEqual([]);
    expect(failing(text('2800'))).toHaveLength(1);
    expect(failing(text('约2900'))).toHaveLength(1);
  });
});

test('a word of any unit in front of 均 makes a mean', () => {
  expect(failing('来信368札，共1127人次，札均3.1人。')).toEqual([]);
  expect(failing('来信368札，共1127人次，已有3.1人。')).toHaveLength(1);
});

test('two of one kind in a name are no count', () => {
  expect(failing('每台描金62万元，其中42万元由住户分摊。以一梯两户为例，底层不出，二层每户1.8万元。')).toEqual([]);
});

test('two percentages that no mark parts are one rate at two times', () => {
  const told = '当年收回13.72亿元，年末余额131.46亿元，比上年末的117.11亿元净增14.35亿元，个描率由75.7%升至77.8%。';
  expect(failing(told)).toEqual([]);
});

test('what is left where something went and something came is no difference of two', () => {
  const text = (rest: string): string => `累计收漆38.64吨，累计用漆3.27吨，各坊退漆2.95吨，剩余${rest}吨。`;
  expect(failing(text('38.32'))).toEqual([]);
  expect(failing(text('35.27'))).toHaveLength(1);
});

test('two states and the step between them divide nothing with a third figure', () => {
  const told = '上月末库存彩笺522.1万册，本月新制25.0万册，扣除当月售出，本月末库存512.4万册，一个月减少9.7万册。';
  expect(failing(told)).toEqual([]);
});

test('a single figure in the sentence behind a list is no member of it', () => {
  const told =
    '抽查的作坊除7个未开门外，119个均已看过。有瑕疵的作坊73个，占57.9%。从瑕疵看，缺页的41个，破边的22个，描漏的19个，褪色的15个。描漏的19个作坊重描后已经晾干。';
  expect(failing(told)).toEqual([]);
});

test('what no mark parts is of one name, whatever sums up those of two', () => {
  const told =
    '最高的是溪砚县，抽查12个有10个描漏，占83.3%；其次是岚澄县，抽查11个有9个，占81.8%；最低的是霁棠县，抽查10个仅有3个。前述最高的两县描漏作坊合计19个。';
  expect(failing(told)).toEqual([]);
});
