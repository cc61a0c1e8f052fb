import { type Claim, proofread } from '../../../../src/core/circular/proofread';
import { markedTexts } from './marked-text';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');
const covers = ({ start, end }: Claim, at: number): boolean => start < at && at <= end + 4;

const checked = markedTexts().map(({ name, text, errors }) => {
  const claims = failing(text);
  return {
    name,
    errors,
    missed: errors.filter(({ at }) => !claims.some((claim) => covers(claim, at))),
    invented: claims
      .filter((claim) => !errors.some(({ at }) => covers(claim, at)))
      .map(({ reason }) => `${name}: ${reason}`),
    decided: proofread(text).claims.filter(({ verdict }) => verdict !== 'not-checkable').length,
  };
});
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * The marked texts are of the kind that was known while the proofreader was made; they show that nothing known was
 * lost, the campaign shows the rest.
 */
describe('the marked texts', () => {
  test('three in four of the planted errors are found, though most stand alone in a line', () => {
    const planted = sum(checked.map(({ errors }) => errors.length));
    const missed = sum(checked.map((each) => each.missed.length));
    expect(planted).toBeGreaterThan(50);
    expect({
      share: (planted - missed) / planted >= MARKED_FOUND,
      missed: checked.filter((each) => each.missed.length > 0).map(({ name }) => name),
    }).toMatchObject({ share: true });
  });

  test('few claims are called wrong that are not, though the texts are made of traps', () => {
    const claims = sum(checked.map(({ decided }) => decided));
    const alarms = checked.flatMap(({ invented }) => invented);
    expect(claims).toBeGreaterThan(250);
    expect({ few: alarms.length * 50 <= claims * MARKED_ALARMS, alarms }).toMatchObject({ few: true });
  });
});

const MARKED_FOUND = 0.75;
/** In fifty claims. */
const MARKED_ALARMS = 2;
