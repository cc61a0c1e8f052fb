import { jilin } from '../../../../src/core';
import { type AnnexFact, type Claim, proofread } from '../../../../src/core/circular/proofread';

let row = 0;
const fact = (
  label: string,
  measure: string,
  value: string,
  unit: string,
  more: Partial<AnnexFact> = {},
): AnnexFact => ({
  programme: jilin,
  annex: label,
  label,
  measure,
  value,
  unit,
  sheet: label,
  cell: `C${String((row += 1))}`,
  ...more,
});

const FACTS = [
  fact('棚户区改造', '新开工/计划', '20432', '套'),
  fact('棚户区改造', '新开工/实际开工', '20677', '套'),
  fact('棚户区改造', '新开工/开工率', '101.2', '%', { decimals: 1 }),
  fact('棚户区改造', '基本建成/计划', '18700', '套'),
  fact('棚户区改造', '基本建成/完成', '13408', '套'),
  fact('棚户区改造', '基本建成/完成率', '71.7', '%', { decimals: 1 }),
  fact('审计问题整改', '剩余', '4865', '套'),
  fact('审计问题整改', '剩余', '86', '套', { place: '长春市' }),
  fact('审计问题整改', '剩余', '2341', '套', { place: '吉林市' }),
  fact('征收补偿政策', '未印发', '4', '个市县', { places: ['德惠市', '农安县', '榆树市', '龙井市'] }),
];

const annexClaims = (text: string): readonly Claim[] =>
  proofread(text, FACTS).claims.filter(({ cells }) => cells !== undefined);
const verdicts = (text: string): Record<string, string> =>
  Object.fromEntries(annexClaims(text).map(({ numbers, verdict }) => [numbers[0], verdict]));

test('figures of the text are compared with the annex, at the precision they are printed with', () => {
  expect(verdicts('棚户区改造：计划改造各类棚户区2.04万套，已开工2.07万套，完成年度计划的101.2%。')).toEqual({
    2.04: 'holds',
    2.07: 'holds',
    101.2: 'holds',
  });
});

test('a rate other than the annex gives is wrong, and links the cell', () => {
  const claims = annexClaims('棚户区改造：计划基本建成1.87万套，已完成1.34万套，完成年度计划的71.1%。');
  expect(claims.find(({ verdict }) => verdict === 'fails')).toMatchObject({
    verdict: 'fails',
    suspect: '71.1',
    suggestion: '71.7',
    cells: [{ sheet: '棚户区改造', annex: '棚户区改造' }],
  });
});

test('one misprint that breaks a rate of the text and a cell of the annex is one claim', () => {
  const { counts } = proofread('棚户区改造：计划基本建成1.87万套，已完成1.34万套，完成年度计划的71.1%。', FACTS);
  expect(counts.fails).toBe(1);
});

test('the parts of a list are compared place by place', () => {
  expect(verdicts('审计问题整改：剩余4865套，其中：长春市（86套）、吉林市（2314套）。')).toEqual({
    4865: 'holds',
    86: 'holds',
    2314: 'fails',
  });
});

test('lists of places are compared as sets', () => {
  expect(
    annexClaims('征收补偿政策：德惠市、榆树市、农安县、龙井市4个市县未印发。').map(({ verdict }) => verdict),
  ).toEqual(['holds']);
  expect(annexClaims('征收补偿政策：德惠市、榆树市、农安县、和龙市4个市县未印发。')[0]).toMatchObject({
    verdict: 'fails',
    suspect: '和龙市',
  });
});

test('a paragraph about something else is not compared', () => {
  expect(annexClaims('老旧小区：计划2.05万套，已开工2.06万套。')).toEqual([]);
});
