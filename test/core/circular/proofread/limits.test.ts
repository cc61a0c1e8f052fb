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

describe('what is said of all names', () => {
  const failing = (text: string): readonly (readonly string[])[] =>
    proofread(text)
      .claims.filter(({ verdict }) => verdict === 'fails')
      .map(({ numbers }) => numbers);

  test('holds for all whose rate was told anywhere, but for those that its own sentence leaves out', () => {
    const text = (share: string): string =>
      `从描成率看，溪砚县98.7%、岚澄县98.6%、霁棠县93.3%、蓟屿县${share}%、棠溪县97.6%。\n` +
      '描签用料充足。除霁棠县外，其余4个县描成率均在95%以上。';
    expect(failing(text('96.4'))).toEqual([]);
    expect(failing(text('94.6'))).toEqual([expect.arrayContaining(['95', '94.6'])]);
  });

  test('holds for the column of a table', () => {
    const text = (share: string): string =>
      ['坊名 | 住户 | 描成率', '溪砚坊 | 2318 | 93.7%', `岚澄坊 | 3264 | ${share}%`, '霁棠坊 | 2905 | 95.2%'].join(
        '\n',
      ) + '\n描成率总的较高，各坊均在90%以上。';
    expect(failing(text('91.3'))).toEqual([]);
    expect(failing(text('89.3'))).toEqual([expect.arrayContaining(['90', '89.3'])]);
  });
});
