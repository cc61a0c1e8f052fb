import { type Claim, proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');

describe('what a fund has left', () => {
  const text = (left: string): string =>
    `年末缴存总额412.36亿元，缴存余额${left}亿元。全年新开户单位318家。\n二、提取。全年提取21.47亿元。截至年末，历年累计提取268.14亿元。`;

  test('is what was paid in without what was taken out, in whatever paragraphs they are told', () => {
    expect(failing(text('144.22'))).toEqual([]);
    expect(failing(text('142.42'))).toMatchObject([{ kind: 'difference', numbers: ['412.36', '268.14', '142.42'] }]);
  });

  const flows: readonly (readonly [told: string, text: (left: string) => string, figures: readonly string[]])[] = [
    [
      'earned',
      (left) => `二、业务收入31.46亿元，同比增长4.3%；业务支出14.82亿元，同比增长2.9%。\n三、增值收益${left}4亿元。`,
      ['31.46', '14.82'],
    ],
    [
      'kept',
      (left) =>
        `一、全年缴存73.91亿元。年末缴存余额368.52亿元，净增${left}4亿元。\n二、提取。全年提取57.27亿元，用于还贷。`,
      ['73.91', '57.27'],
    ],
  ];
  test.each(flows)('is what it %s in a stretch of time without what it spent in that', (_, text, figures) => {
    expect(failing(text('16.6'))).toEqual([]);
    expect(failing(text('16.0'))).toMatchObject([{ kind: 'difference', numbers: [...figures, '16.04'] }]);
  });

  test('is not told by what was taken out in a year', () => {
    expect(failing(text('144.22').replace('历年累计提取268.14', '贷款余额98.30'))).toEqual([]);
  });
});

test('what a fund grows by in a year is what was paid in without what was taken out', () => {
  const told = (grown: string): string =>
    `全年归集118.42亿元，甲市61.30亿元、乙市57.12亿元。\n全年有21.6万人提取83.57亿元，余额净增${grown}亿元。`;
  expect(failing(told('34.85'))).toEqual([]);
  expect(failing(told('38.45'))).toMatchObject([{ suspect: '38.45', suggestion: '34.85' }]);
});

describe('a unit that cannot be', () => {
  test('is told also of the whole of a list that is not checked for want of members', () => {
    const text = (left: string): string =>
      `累计建成81.57万套，已分配75.72万套，未分配的${left}套中，配套不全的2.13万套。`;
    expect(failing(text('5.85万'))).toEqual([]);
    expect(failing(text('5.85'))).toMatchObject([{ suspect: '5.85', suggestion: '5.85万套' }]);
  });

  test('is one far below that of all other amounts of its sentence', () => {
    const text = (month: string): string => `到8月底完成投资3.47亿元；当月完成${month}元；累计完成3.94亿元。`;
    expect(failing(text('0.47亿'))).toEqual([]);
    expect(failing(text('0.47万'))).toMatchObject([{ suspect: '0.47万', suggestion: '0.47亿' }]);
    expect(failing('中央补助3.47亿元，按D级2.2万元、C级0.8万元的标准发放。')).toEqual([]);
  });
});
