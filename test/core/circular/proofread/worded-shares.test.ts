import { proofread } from '../../../../src/core/circular/proofread';
import { shareInWords } from '../../../../src/core/circular/proofread/lexer/worded-shares';

const verdicts = (text: string, words: string): readonly string[] =>
  proofread(text).claims.flatMap(({ verdict, numbers }) => (numbers.includes(words) ? [verdict] : []));

describe('a share in words', () => {
  const read: readonly (readonly [words: string, value: string, allows: readonly [number, number] | undefined])[] = [
    ['百分之七十六点二', '76.2', undefined],
    ['七成六', '7.6', [75.5, 76.5]],
    ['七成', '7', [65, 75]],
    ['六成多', '6', [60, 100]],
    ['三分之二', '66.7', [65.5, 67.9]],
    ['三分之一弱', '33.3', [0, 33.3]],
    ['一半左右', '50', [48.2, 51.8]],
    ['一半以上', '50', [50, 100]],
    ['未过半', '50', [0, 50]],
  ];

  test.each(read)('%s', (words, value, allows) => {
    const share = shareInWords(words, 0);
    const { units = 0n, decimals = 0 } = share?.number ?? {};
    expect(Number(units) / 10 ** decimals).toBe(Number(value));
    expect(share?.allows && [share.allows.low, share.allows.high].map((end) => Math.round(10 * end) / 10)).toEqual(
      allows,
    );
  });

  test.each(['过半年', '一半个月', '三分之四', '三成立'])('%s is none', (words) => {
    expect(shareInWords(words, 0)).toBeUndefined();
  });
});

describe('a share in words is told like one in digits', () => {
  const text = (words: string): string => `唔季共收喏啦1206件，已核呗嘟804件，占${words}。`;

  test.each(['三分之二', '近七成', '六成多', '约三分之二', '一半以上', '不到七成', '六成七'])(
    '%s is right',
    (words) => {
      const [numeral = ''] = /[一三六七][分成半](?:之二|七)?/.exec(words) ?? [];
      expect(proofread(text(words)).claims.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
      expect(verdicts(text(words), numeral.replace(/成$/, ''))).not.toEqual([]);
    },
  );

  test.each([
    ['四分之三', '四分之三'],
    ['八成', '八'],
    ['约一半', '一半'],
    ['七成以上', '七'],
    ['不足六成', '六'],
  ])('%s is wrong', (words, numeral) => {
    expect(verdicts(text(words), numeral)).toEqual(['fails']);
  });

  test('a slip in what it is a share of is found', () => {
    expect(verdicts(text('三分之二').replace('1206', '1602'), '三分之二')).toEqual(['fails']);
  });

  test('its words between two figures do not part them', () => {
    const change = (apart: string): string =>
      `核查率前三位的是东唔区94.2%、南嘟区91.1%、中喏区90.7%。后三位的是西呗区46.3%、北哩区48.9%、上嘞区50.4%，` +
      `其中西呗区核查率不足一半，与最高的东唔区相差${apart}个百分点。`;
    expect(verdicts(change('47.9'), '47.9')).toEqual(['holds']);
    expect(verdicts(change('49.7'), '49.7')).toEqual(['fails']);
    expect(verdicts(change('49.7'), '46.3')).toContain('fails');
  });

  test('it is not held to a limit that its whole is told by', () => {
    expect(verdicts('喏啦在位率95%以上的只有三分之二左右。', '三分之二')).toEqual([]);
  });

  test('what it names in front is no figure beside it', () => {
    expect(verdicts('喏啦用料由6.24吨增加到7.02吨，增加12.5%，呗嘟自费占总费用的八成。', '八')).not.toContain('fails');
  });

  test.each([
    ['七成以上', '七成以上'],
    ['七成多', '七成多'],
    ['不足六成', '六成以下'],
  ])('%s is told beside what it comes to', (words, stated) => {
    const { reason, suspect } = proofread(text(words)).claims.find(({ verdict }) => verdict === 'fails') ?? {};
    expect(reason).toBe(`804件÷1206件＝66.7%，文中为${stated}。有误的多半是${suspect}。`);
    expect(words).toContain(suspect);
  });
});
