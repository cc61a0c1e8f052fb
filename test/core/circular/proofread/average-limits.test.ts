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
