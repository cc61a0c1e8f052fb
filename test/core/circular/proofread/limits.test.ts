import { proofread } from '../../../../src/core/circular/proofread';

const verdicts = (text: string, words: string): readonly string[] =>
  proofread(text).claims.flatMap(({ kind, verdict, reason }) =>
    kind === 'comparison' && reason.includes(words) ? [verdict] : [],
  );

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
