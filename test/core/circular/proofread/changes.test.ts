import { type Claim, proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');
const blamed = (text: string): readonly (readonly (string | undefined)[])[] =>
  failing(text).map(({ suspect, suggestion }) => [suspect, suggestion]);
const holding = (text: string): readonly string[] =>
  proofread(text).claims.flatMap(({ verdict, numbers }) => (verdict === 'holds' ? [numbers.join(' ')] : []));

describe('a change in percent is of the two states that words set against each other', () => {
  const forms: readonly (readonly [told: string, text: (share: string) => string])[] = [
    ['by a time without a date', (share) => `共收喏啦件420件，比前一唔季的480件下降${share}%。`],
    ['as where it came from and got to', (share) => `喏啦件由480件减至420件，下降${share}%。`],
    ['in a bracket behind it', (share) => `共收喏啦件420件，较前下降${share}%（二月480件）。`],
    ['in a bracket between its words', (share) => `共收喏啦件420件，环比（二月480件）下降${share}%。`],
    ['as a mean that is not called one again', (share) => `平均每唔喏啦420件，比前一唔季的480件下降${share}%。`],
  ];

  test.each(forms)('%s', (_, text) => {
    expect(failing(text('12.5'))).toEqual([]);
    expect(failing(text('17.9')).map(({ suspect }) => suspect)).toEqual(['17.9']);
  });

  test('by anything that is compared with', () => {
    expect(failing('全季受理喏啦680件，比上个唔哩季的850件下降20.0%。')).toEqual([]);
  });

  test('as what it is set against', () => {
    expect(failing('与4月底的1200册相比，5月份全域新增竣工261册，增长21.8%。')).toEqual([]);
  });

  test('what stands in a bracket with words of its own is no earlier state', () => {
    expect(failing('共收喏啦件420件，同比下降15.2%（其中唔件380件）。')).toEqual([]);
  });
});

describe('a change in percent right behind a step that lies between two states is of those', () => {
  const text = (step: string, share: string): string =>
    `前哩收喏啦件528件，去年同期为480件，多收${step}件，同比增长${share}%。`;

  test('whatever its own words are', () => {
    expect(failing(text('48', '10.0'))).toEqual([]);
    expect(holding(text('48', '10.0'))).toContain('10.0 528 480');
    expect(failing(text('48', '1.0')).map(({ suspect }) => suspect)).toEqual(['1.0']);
    expect(blamed(text('48', '16.7'))).toEqual([['16.7', '10.0']]);
  });

  test('the state that it led to may stand first or last', () => {
    const turned = (share: string): string => `去年同期收喏啦件480件，今年多收48件，达528件，同比增长${share}%。`;
    expect(failing(turned('10.0'))).toEqual([]);
  });

  test('a state is not taken for the step', () => {
    expect(blamed('这一唔新收146件，累计2773件，比上月的2627件增长6.5%。')).toEqual([['6.5', '5.6']]);
  });
});

describe('words that tell a share right behind a part and its base', () => {
  const text = (share: string): string => `喏啦核了1650户，唔哩74户，占${share}%，其中呗的38户。`;

  test('tell theirs, though neither is named alike', () => {
    expect(failing(text('4.5'))).toEqual([]);
    expect(blamed(text('5.5'))).toEqual([['5.5', '4.5']]);
  });

  test('but not where what is left or was added stands between', () => {
    expect(failing('喏啦共1650户，已核1576户，剩余74户，核查率55.5%。')).not.toEqual([]);
    expect(blamed('喏啦共1650户，已核1576户，剩余74户，核查率95.5%。')).toEqual([]);
  });
});

describe('an amount and its share without words of its own', () => {
  const text = (share: string): string =>
    `唔年计划1080呗。喏啦到唔月底953呗，完成率88.2%，上月底为817呗、${share}%，其中新呗46呗。`;

  test('are over the base of the pair in front', () => {
    expect(holding(text('75.6'))).toContain('75.6 817 1080');
    expect(blamed(text('57.6'))).toEqual([['57.6', '75.6']]);
  });
});

describe('a table in a text', () => {
  const table = (growth: string): string =>
    `各唔情况\n名唔\t今年\t去年\t增长\n喏区\t528\t480\t10.0%\n啦区\t460\t400\t15.0%\n哩区\t363\t330\t${growth}%\n呗区\t624\t600\t4.0%\n`;

  test('may tell the growth of one column over another', () => {
    expect(failing(table('10.0'))).toEqual([]);
    expect(holding(table('10.0'))).toContain('15.0 460 400');
    expect(failing(table('17.7')).map(({ suspect }) => suspect)).toEqual(['17.7']);
  });
});

describe('a limit behind the comma of a list', () => {
  test('is kept by the list where its words name nothing', () => {
    expect(holding('三地分别达到78.6%、74.3%、72.1%，均超过70%。')).toContain('70 78.6 74.3 72.1');
    expect(holding('喏啦县58.7%、唔哩县56.9%，都没有达到60%。')).toContain('60 58.7 56.9');
    expect(failing('三地分别达到78.6%、64.3%、72.1%，均超过70%。').map(({ kind }) => kind)).toEqual(['comparison']);
  });

  test('but not where they name something else', () => {
    expect(failing('三地分别达到78.6%、64.3%、72.1%，喏啦县超过70%。')).toEqual([]);
  });
});

test('behind a step whose words tell no direction a rate may be of either state', () => {
  const text = '全季缝补彩釉品8412册，对应领用9027册，结余615册，平均下浮6.8%。';
  expect(failing(text)).toEqual([]);
});

describe('what a figure came to, printed in place of its change', () => {
  test('is reckoned wrong, not mistyped', () => {
    const fall = (share: string): string => `喏啦今年收395件，比去年的480件下降${share}%。`;
    expect(failing(fall('17.7'))).toEqual([]);
    expect(blamed(fall('82.3'))).toEqual([['82.3', '17.7']]);
  });

  test('is found though most changes of the text are told otherwise', () => {
    const text = (share: string): string =>
      `喏啦收4380件，比前一唔季的5340件下降18.0%；哩用3412吨，比前一唔季的2843吨增长20.0%；` +
      `呗修1864处，比前一唔季的1695处增长10.0%。收的4380件，前中后三旬分别为1462件、894件、2024件，后旬环比增长${share}%。`;
    expect(failing(text('126.4'))).toEqual([]);
    expect(blamed(text('226.4'))).toEqual([['226.4', '126.4']]);
  });
});

describe('the change of two states', () => {
  test('in points lies between where it came from and got to, at whatever times', () => {
    const points = (by: string): string => `喏啦达标率由唔初的76.4%提升到唔末的88.1%，提高${by}个百分点。`;
    expect(failing(points('11.7'))).toEqual([]);
    expect(failing(points('15.3')).map(({ suspect }) => suspect)).toEqual(['15.3']);
  });

  test('in points lies between the shares of two amounts, of which one is of an earlier time', () => {
    const points = (by: string): string =>
      `喏啦的147项，占32.6%；去年同期仅96项，占21.3%，一年间占比提高${by}个百分点。`;
    expect(failing(points('11.3'))).toEqual([]);
    expect(blamed(points('13.1'))).toEqual([['13.1', '11.3']]);
  });
});

describe('a figure that its words blur', () => {
  test.each(['四分之一还多', '四分之一多', '四分之一强'])('may be more than %s', (share) => {
    expect(failing(`漆款向上争取14.4亿元，占总数53.6亿元的${share}；唔哩18.2亿元。`)).toEqual([]);
  });
});

test('what a mean rose by is a mean', () => {
  const listed = '户均彩款1.8万元，新增投资340万元，其中漆料190万元、竹料150万元。';
  expect(failing(listed.replace('190', '160')).length).toBe(1);
  const told = '结余1538万元按规定结转。已惠及2846户，发放1321.4万元，户均约4643元，较上年增加217元。';
  expect(failing(told)).toEqual([]);
});
