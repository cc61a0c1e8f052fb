import { type Claim, proofread } from '../../../../src/core/circular/proofread';
import { readingOf } from '../../../../src/core/circular/proofread/reading';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');
const suspects = (text: string): readonly (string | undefined)[] =>
  failing(text).flatMap(({ suspect, suspects: tied = [] }) => [
    ...(suspect === undefined ? [] : [suspect]),
    ...tied.map(({ span }) => text.slice(span.start, span.end)),
  ]);

type Form = readonly [told: string, text: (figure: string) => string, right: string, wrong: string];

/** Each text is right with one figure, and the other one is blamed in its place. */
const testForms = (forms: readonly Form[]): void =>
  test.each(forms)('%s', (_, text, right, wrong) => {
    expect(failing(text(right))).toEqual([]);
    expect(suspects(text(wrong))).toContain(wrong);
  });

describe('a share is of the whole that its part was told to be a part of', () => {
  testForms([
    [
      'right behind the part, with what it leaves behind both',
      (share) =>
        `1至5月收漆326件，比上年的374件减少48件。其中彩漆41件。年内描漆301件，描漆率${share}%，未描25件转入下年。`,
      '92.3',
      '29.3',
    ],
    [
      'and no more than all of it, whatever that is',
      (share) => `澄岚县喏坊唔了一季。四季度占${share}%，岁末扎堆的老样子没改。`,
      '32.5',
      '325',
    ],
  ]);

  test('unless figures bear it out', () => {
    expect(failing('去年描漆400册。今年描漆520册，占去年的130.0%。')).toEqual([]);
  });

  test('but for one that its words name', () => {
    const rows = '● 已喏2196户，占已签的85.1%；未喏384户\n● 已唔1847户，占已喏的84.1%\n● 已哩1290户，占已签的50.0%';
    expect(failing(`共签2580户。\n${rows}`)).toEqual([]);
  });
});

describe('a change in percent is of the two states', () => {
  testForms([
    [
      'that stand in its own place of two lists',
      (share) => `唔坊720家，喏漆71.86万枚，上年分别为640家、65.43万枚，同比分别增长12.5%、${share}%。`,
      '9.8',
      '98',
    ],
    [
      'between which the share of one of them stands',
      (share) =>
        `年度计划描漆64.7万册。累计描漆41.55万册，完成年度计划的64.2%，去年同期描漆36.18万册，同比增长${share}%。`,
      '14.8',
      '19.8',
    ],
  ]);
});

describe('points lie between the shares', () => {
  testForms([
    [
      'of now, told in another paragraph in the same words, and of then',
      (points) =>
        `澄岚县已描红喏漆245册，占年度计划297册的82.5%。唔事推进平稳。\n喏漆描红率较上年同期的72.2%提高${points}个百分点。`,
      '10.3',
      '30.1',
    ],
    [
      'of two times, whichever was told first',
      (points) =>
        `本轮看47处，描红41处，描红率87.2%；10月份看46处，描红39处，描红率84.8%，描红率上升${points}个百分点。`,
      '2.4',
      '24',
    ],
    [
      'of names in numbered lines',
      (points) =>
        '1. 澄岚县：计划52册，描红45册，描红率86.5%；\n2. 砚溪县：计划25册，描红14册，描红率56.0%。\n' +
        `最高的澄岚县与最低的砚溪县相差${points}个百分点。`,
      '30.5',
      '35.0',
    ],
  ]);
});

describe('a step lies between the two states', () => {
  testForms([
    [
      'that bear out the rate right beside it',
      (step) => `上半年完成描漆28.64万册，占全年计划36.50万册的78.5%，比上年同期26.85万册增收${step}万册，增长6.7%。`,
      '1.79',
      '17.9',
    ],
    ['that are scores', (step) => `总的82.6分，比2024年的80.9分提高${step}分。`, '1.7', '17'],
    ['that are means', (step) => `喏坊平均26.4册，较上年的31.8册减少${step}册，下降17.0%。`, '5.4', '54'],
    [
      'of which the earlier one follows in a bracket',
      (step) => `全年描漆126.5万册，同比增加${step}万册，增长5.3%（上年为120.1万册）。`,
      '6.4',
      '69.4',
    ],
    [
      'that are members of one list',
      (step) =>
        `共描28.64万册。分季度看，一季度10.12万册，二季度9.87万册，三季度8.65万册，逐季回落，三季度较二季度减少${step}万册。`,
      '1.22',
      '12.2',
    ],
  ]);
});

test('lines far shorter than the longest are not wrapped', () => {
  const item = '喏漆：应收11.3万亩，已收10.2万亩，完成应收的90.3%';
  const after = '未收的52.5万亩全在唔地，';
  expect(readingOf(`${item}\n${after}`).text).not.toContain('\n');
  expect(readingOf(`${item}\n${after.repeat(5)}`).text).toContain('\n');
});

describe('what is told twice', () => {
  const text = (again: string): string =>
    `一、唔事\n喏坊减少37家，主要起因是复唔，彩漆停缝${again}家。\n二、复唔\n复唔漆过1084家；彩漆停缝46家；缺件33家。` +
    '彩漆停缝的起因为：缺釉21家，缺绒17家，缺瓷5家，缺竹3家。';

  test('in the same words in two sections is one where figures bear one of them out', () => {
    expect(failing(text('46'))).toEqual([]);
    expect(suspects(text('43'))).toContain('43');
  });

  test('as a number right in front of its rows is as many as they are', () => {
    const rows = (count: string): string => `尚有漆件未描的街道共${count}个：澄岚街道6件、砚溪街道5件、霁棠街道2件。`;
    expect(failing(rows('3'))).toEqual([]);
    expect(failing(rows('4')).map(({ kind }) => kind)).toEqual(['count']);
  });
});
