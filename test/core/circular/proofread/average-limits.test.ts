import { proofread } from '../../../../src/core/circular/proofread';

const verdicts = (text: string, words: string): readonly string[] =>
  proofread(text).claims.flatMap(({ kind, verdict, reason }) =>
    kind === 'comparison' && reason.includes(words) ? [verdict] : [],
  );

describe('a limit that is what all have', () => {
  const all = '唔季全市核查率为74.1%。';
  const forms: readonly (readonly [told: string, text: (share: string) => string, words: string])[] = [
    [
      'is kept by the list behind it',
      (share) => `${all}分地看，低于全市平均水平的有3个：喏啦县72.9%、唔哩县${share}%、呗嘟县66.4%。`,
      '低于全市平均',
    ],
    [
      'is kept by the list in front of it',
      (share) => `${all}喏啦县、唔哩县、呗嘟县核查率分别为72.9%、${share}%、66.4%，均在全市平均水平以下。`,
      '在全市平均水平以下',
    ],
    [
      'is kept by as many as are counted in front of it',
      (share) =>
        `${all}喏啦县查30处（72.9%），唔哩县查22处（${share}%），呗嘟县查19处（66.4%），以上3个县落后于全市水平。`,
      '落后于全市水平',
    ],
    [
      'is kept by names whose figures stand elsewhere',
      (share) =>
        `${all}喏啦县核查率72.9%，唔哩县核查率${share}%，呗嘟县核查率66.4%，嘞嗦县核查率91.2%。\n` +
        `四地中，喏啦县、唔哩县、呗嘟县三家低于全市水平。`,
      '低于全市水平',
    ],
  ];

  test.each(forms)('%s', (_, text, words) => {
    expect(verdicts(text('70.5'), words)).toEqual(['holds']);
    expect(verdicts(text('78.5'), words)).toEqual(['fails']);
  });

  test('is not guessed where two shares may be meant', () => {
    const text = '唔季全市核查率为74.1%，清退率为81.2%。低于全市平均的有2个：喏啦县78.9%、唔哩县70.5%。';
    expect(verdicts(text, '低于全市平均')).not.toContain('fails');
  });

  test('is not held to a list of more than are counted', () => {
    const text = `${all}六地核查率分别为82.5%、75.0%、66.7%、57.1%、72.2%、53.8%，另外四个区均低于全市水平。`;
    expect(verdicts(text, '低于全市水平')).toEqual([]);
  });

  test('nor to what is told with its distance', () => {
    const text = `${all}喏啦县72.9%、唔哩县70.5%，低于全市平均水平1.2个和3.6个百分点。`;
    expect(verdicts(text, '低于全市平均')).toEqual([]);
  });
});

describe('a limit that is said of all', () => {
  const rows = (share: string): string =>
    `喏啦坊应裱4020件、已裱3980件，装裱率99.0%；唔哩坊装裱率${share}%；呗嘟坊装裱率92.3%。`;
  const forms: readonly (readonly [told: string, text: (share: string) => string])[] = [
    ['is kept by what the sentence before tells', (share) => `${rows(share)}装裱率均在90%以上。`],
    ['by as many as it counts', (share) => `${rows(share)}三家作坊装裱率均不低于90%。`],
    ['line by line', (share) => `${rows(share).replace(/；/g, '。\n')}\n各坊装裱率都超过90%。`],
  ];

  test.each(forms)('%s', (_, text) => {
    const wrong = (share: string): readonly string[] =>
      proofread(text(share)).claims.flatMap(({ verdict, reason }) => (verdict === 'fails' ? [reason] : []));
    expect(verdicts(text('94.6'), '90%')).toEqual(['holds']);
    expect(wrong('88.6').join()).toContain('88.6%不符合所述界限');
  });

  test('is of others where they are not as many as it counts or several break it, and may be wrong itself', () => {
    expect(verdicts(`${rows('88.6')}五个小队装裱率均在90%以上。`, '90%')).toEqual([]);
    const [claim] = proofread(`${rows('94.6')}三家作坊装裱率均在95%以上。`).claims.filter(
      (each) => each.verdict === 'fails',
    );
    expect(claim).toBeUndefined();
    const [limit] = proofread(
      '喏啦坊应裱4020件、已裱3980件，装裱率99.0%，唔哩坊应裱2010件、已裱1900件，装裱率94.5%。两家装裱率均在95%以上。',
    ).claims.filter((each) => each.verdict === 'fails');
    expect(limit?.suspect).toBe('95');
  });
});

test('不低于 and 不少于 bound a figure from below', () => {
  const text = (share: string): string => `装裱率不低于90%的有：喏啦县92.9%、唔哩县${share}%、呗嘟县96.4%。`;
  expect(verdicts(text('93.1'), '90%')).toEqual(['holds']);
  expect(verdicts(text('83.1'), '90%')).toEqual(['fails']);
});
