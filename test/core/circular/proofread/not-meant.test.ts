import fc from 'fast-check';
import { type Claim, proofread } from '../../../../src/core/circular/proofread';
import { figuresOf } from '../../../../src/core/circular/proofread/decide/relation';
import { factTable } from '../../../../src/core/circular/proofread/facts/facts';
import { tokensOf } from '../../../../src/core/circular/proofread/lexer/tokens';
import { sumSlots } from '../../../../src/core/circular/proofread/propose/sums';

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

test('a member of a list that holds, or its total, is divided by nothing farther on', () => {
  const list = '五区共描4368册，依次为1210册、1382册、1146册、248册、382册。';
  const more = '描过的人中，学徒315人、师傅212人。按快慢排，第一位的早完三天；另据核对，彩釉的412册、漆绒的168册。';
  expect(failing(`${list}\n${more}`)).toEqual([]);
  const total =
    '漆料居前五位的是812.5吨、436.2吨、395.7吨、318.4吨和287.6吨，五县合计2250.4吨，占全域的62.6%。外购彩笺45.2万册。\n全年用绒241.7吨，损耗2.5%；存绒2018.6吨。';
  expect(failing(total)).toEqual([]);
});

test('a figure told again is no part of one that a list tells beside it', () => {
  const told =
    '今年备漆38.9吨。官坊19.7吨，刚过一半；民坊3.6吨；散户15.6吨，其中陈漆1.3吨。到月底，官坊用漆率78.0%，即19.7吨用了15.37吨。';
  expect(failing(told)).toEqual([]);
});

test('a limit is kept by no figure behind another mark and a count', () => {
  const told = '溪砚县、岚澄县漆成率超过80%；低于全域平均水平的有霁棠县、蓟屿县、澄岚县3个县，其中霁棠县仅为62.7%。';
  expect(failing(told)).toEqual([]);
});

test('a list that comes out when it goes on is not wrong as far as it was read', () => {
  expect(failing('从监督情况看，共受理来信46件，经核实成立9件、不成立31件，写信人取回6件。')).toEqual([]);
});

test('a list that comes out with a nearer whole is not wrong with another', () => {
  const told =
    '共收来信52件，办结47件，尚有5件正在办理。经调查，办结件中有回音的14件，占办结件的29.8%；无回音的33件。从来信事项看，问彩釉的26件、问漆绒的17件、问竹麻的9件。';
  expect(failing(told)).toEqual([]);
});

test('what one place has is not made by what others of its kind have', () => {
  const told =
    '溪砚市计划8600册，描成6794册；岚澄市计划4300册，描成3526册；霁棠市计划3700册，描成2812册；蓟屿市计划2900册，描成1827册；砚溪市计划3200册、澄岚地区计划1500册，描成数均为零。';
  expect(failing(told)).toEqual([]);
});

test('a task and what was done of it are not added up', () => {
  const text = '五年装订152万册。3个坊任务合计13.9万册，已开工13.7万册。';
  const { facts } = factTable(text, tokensOf(text));
  const told = sumSlots(facts).flatMap(({ candidates }) => candidates.map(({ relation }) => figuresOf(relation)));
  const states = facts.slice(-2).map(({ quantity }) => quantity);
  expect(told.filter((figures) => states.every((state) => figures.slice(1).includes(state)))).toEqual([]);
});

test('an amount like those of its list, which all have one larger unit, has lost it', () => {
  const text = (own: string): string =>
    `奖补安排溪砚县2800万元、岚澄县2300万元、霁棠县1700${own}、蓟屿县1500万元、砚溪县1300万元。`;
  expect(failing(text('元'))).toEqual(['1700→1700万元']);
  expect(failing(text('万元'))).toEqual([]);
});

test('a count that a colon leads in is told of its head and takes up no other', () => {
  const text = (head: string): string =>
    `现有漆盒318个，逐项看过：\n——盒盖${head}318个合缝；\n——盒底${head}315个合缝；\n——提梁${head}313个合缝。`;
  expect(failing(text('：'))).toEqual([]);
  expect(failing(text('已看。'))).not.toEqual([]);
});

test('a list of the rest goes on with the list in front, whose own sum is no whole of it', () => {
  const text = (rest: string, part: number): string =>
    `本期退回次品712件。甲釉类271件，占38.1%；乙釉类186件，占26.1%。两类合计457件。${rest}：` +
    `晾晒不足${part}件，彩绘走样71件，丁釉类86件。`;
  expect(failing(text('其余依次是', 98))).toEqual([]);
  expect(failing(text('其余依次是', 89))).toHaveLength(1);
  expect(failing(text('其余依次是', 8))).toHaveLength(1);
});

describe('shares that a table of prose does not hold', () => {
  const rows = ['窑门：315个齐全，99.1%', '窑床：313个齐全，98.4%', '窑顶：311个齐全，97.8%', '窑底：308个齐全，96.9%'];
  const text = (plan: string): string => `全域在册陶坊318个，逐项看过：\n——${rows.join('；\n——')}。\n${plan}。`;

  test('are those with an item of a section between them and the figure in front', () => {
    expect(failing(text('打算：一是把13个陶坊的窑门补齐；二是另订办法；三是再看一轮，抽看三成'))).toEqual([]);
    expect(failing(text('——烟道：13个齐全，三成'))).not.toEqual([]);
  });

  test('and those that a change begins with', () => {
    expect(failing(text('还差13个，抽看由三成提高到五成，即由95个增加到159个'))).toEqual([]);
    expect(failing(text('还差13个，抽看三成'))).not.toEqual([]);
  });
});

test('a percentage listed behind names is of the rows of these names', () => {
  const text = (last: string): string =>
    '本季计划晾晒10692册。\n计划数分别为：溪砚县1235册，岚澄县968册，霁棠县1074册，蓟屿县1352册，漆园县6063册。' +
    '晾晒数分别为：溪砚县1187册，岚澄县924册，霁棠县983册，蓟屿县1297册，漆园县5013册。' +
    `其中溪砚县、岚澄县、蓟屿县晾晒率分别为96.1%、95.5%、${last}%。`;
  expect(failing(text('95.9'))).toEqual([]);
  expect(failing(text('99.5'))).toEqual(['99.5→95.9']);
});

test('a row with a rate of another name is none of a table whose other rows call theirs alike', () => {
  const text = (lost: string): string =>
    '全年浇水3003.4升，其中上坡1426.8升。\n全年收水2694.3升，其中坡地1815.6升，占收水量的67.4%；园地427.9升，占15.9%；' +
    `棚地318.4升，占11.8%；其他132.4升，占4.9%。浇水与收水之差309.1升，渗漏${lost}%。`;
  expect(failing(text('率10.3'))).toEqual([]);
});

test('figures with two digits exchanged are not one for an ending of their words', () => {
  const text =
    '本期共查出毛病1127个。盒盖开裂方面318个，提梁松动方面207个，漆面剥落方面296个，铜扣遗失方面164个，' +
    '漆色不匀方面124个。盒盖开裂和漆面剥落两方面问题合计614个，占54.5%，比较集中。\n' +
    '到月底，已修补1027个，修补率91.1%，未修补的100个下月补齐。';
  expect(failing(text)).toEqual(['124→142']);
});

test('a share of several is of none of them', () => {
  const text =
    '全市已描2253个，其中漆园区599个、瓷窑区464个，两地占全市的47.2%；其余分别为绒川县419个、澄岚县346个、棠屿县290个、麻坊县135个。';
  expect(failing(text)).toEqual([]);
});

test('a change behind rows of shares is none of them', () => {
  const text =
    '全年烧制21070件，其中碗4382件，占20.8%；盏4829件，占22.9%；瓶8885件，占42.2%；其他2974件，占14.1%。' +
    '上年为15640件，增长34.7%。';
  expect(failing(text)).toEqual([]);
});

test('what a bracket behind words of a change holds is the state before, whatever was told of another name', () => {
  const text = (share: string): string =>
    `彩笺5246册，是上旬1312册的4倍左右，增加3934册；漆盒2873册，环比（3064册）下降${share}%。`;
  expect(failing(text('6.2'))).toEqual([]);
  expect(failing(text('2.6'))).toEqual(['2.6→6.2']);
});

test('days of another month, told in a clause of its own, are not those of a mean in front', () => {
  const text = (days: string): string => `全月描金48630册，日均1621册；10月份（${days}天）描金51150册，日均1650册。`;
  expect(failing(text('31'))).toEqual([]);
});

test('what is counted for each site is no number of homes', () => {
  expect(failing('今年描新旧坊1898个，涉及25.36万户、面积2218.7万平方米，平均每个旧坊134户。')).toEqual([]);
});

test('a count that is not whole is a mean where 均 stands in front, whatever goes between', () => {
  expect(failing('来信31札共468人次，札均达到15.1人次。')).toEqual([]);
  expect(failing('来信31札共468人次，其中达到15.1人次。')).toHaveLength(1);
});

test('grades are no figures that keep the limit of another, nor is how many keep it', () => {
  expect(failing('描得90分及以上为上品，80分至89分为中品，60分以下为废品。')).toEqual([]);
  expect(failing('溪砚区描31个、岚澄区18个、霁棠区22个。超过20个的有溪砚区、霁棠区两个区。')).toEqual([]);
});

test('a mean behind a ranking is no member of it', () => {
  const text = (last: string): string => `得分前三名为溪砚92.5分、岚澄90.8分、霁棠${last}分，平均91.0分。`;
  expect(failing(text('89.6'))).toEqual([]);
  expect(failing(text('98.6'))).toHaveLength(1);
});

test('what words name as the base is it, though nothing else would make it one', () => {
  const text = (share: string): string =>
    `全域尚有1823册彩笺未发放。溪砚、岚澄、霁棠、蓟屿4个县未发放册数分别为504册、255册、444册、67册，合计1270册，占全域未发放总数的${share}%。`;
  expect(failing(text('69.7'))).toEqual([]);
});

test('what each of several places still has are no places', () => {
  expect(
    failing('溪砚区、岚澄区、霁棠县3个县区已全描；蓟屿县、棠溪县、砚澄县分别还有1个、2个、2个未描，共5个。'),
  ).toEqual([]);
});

test('how far two shares lie apart is told once', () => {
  const text = (step: string, more: string): string =>
    `已描彩笺的住户普及率78.1%，比2020年底的72.4%提高${step}个百分点，高于全域平均水平${more}个百分点。`;
  expect(failing(text('5.7', '1.8'))).toEqual([]);
  expect(failing(text('7.5', '1.8'))).toHaveLength(1);
});

test('of two rows of two kinds that are counted alike each kind is summed up alone', () => {
  const text = (all: string): string =>
    `第一轮抽查38个小区，看出瑕疵96个；第二轮抽查44个小区，看出瑕疵82个。两轮共抽查小区${all}个，瑕疵178个。`;
  expect(failing(text('82'))).toEqual([]);
});

test('the rest of a list may be one of the kinds that are counted', () => {
  const text = (kinds: string): string =>
    `目前仍有1126册没有描金，归纳为${kinds}类：纸张受潮的473册，占42.0%；题签脱落的289册，占25.7%；` +
    '无人认领的214册，占19.0%；其他原因150册。';
  expect(failing(text('四'))).toEqual([]);
  expect(failing(text('三'))).toEqual([]);
  expect(failing(text('四').replace('；其他原因150册', ''))).toHaveLength(1);
});

test('what was before is not added to what is now', () => {
  const text = '全年受理描金3427册，比上年的3915册减少12.5%，办结3386册，办结率98.8%，年末尚有41册在办。';
  expect(failing(text)).toEqual([]);
});
