import { type Claim, proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');

test.each([
  [
    'the rest of what a closing sum leaves',
    '甲区1200户、乙区1350户、丙区980户，三区合计3530户，占全市5890户的59.9%，其余各区2630户。',
    '2630',
  ],
  [
    'a total that begins its clause',
    '省级下达资金3.2亿元，市级配套1.6亿元，县级自筹0.8亿元，共到位资金5.8亿元。',
    '5.8',
  ],
  ['a mean told before its total', '户均补助2.5万元，1240户共补助3010万元。', '3010'],
  ['a list behind a limit', '全市有7个县（区）完成率超过90%，分别是甲县、乙县、丙县、丁区、戊区、己区。', '7'],
  ['a figure in ten thousands below a hundred million', '下达资金三亿二千万元，已支付二亿四千万元，支付率85%。', '85'],
])('%s is told', (_, text, figure) => {
  expect(failing(text).flatMap(({ numbers }) => numbers)).toContain(figure);
});

test('what should stand for a numeral in words is told in words', () => {
  const [claim] = failing('赞成一百二十三票、反对五票、弃权三票，共一百三十票。');
  expect(claim?.suspects?.map(({ suspect, suggestion }) => `${suspect}→${suggestion ?? ''}`)).toEqual([
    '五→四',
    '三→二',
  ]);
});
