import { type Claim, proofread } from '../../../../src/core/circular/proofread';
import { markedTexts } from './marked-text';

const brief = ({ kind, numbers, reason }: Claim): string => `${kind} ${numbers.join(' ')}: ${reason}`;
const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');

describe.each(markedTexts())('$name', ({ text, errors, checked }) => {
  test('calls wrong what is wrong and nothing else', () => {
    const claims = failing(text);
    const missed = errors.filter(({ at }) => !claims.some(({ start, end }) => start < at && at <= end + 4));
    const invented = claims.filter(({ start, end }) => !errors.some(({ at }) => start < at && at <= end + 4));
    expect({ missed, invented: invented.map(brief) }).toEqual({ missed: [], invented: [] });
    expect(claims).toHaveLength(errors.length);
  });

  test('says what a misprinted figure should be', () => {
    const meant = errors.flatMap((error) => error.meant ?? []);
    expect(failing(text).flatMap(({ suggestion, expected = '' }) => suggestion ?? expected.replace(/[^\d.]/g, '')).filter((each) => meant.includes(each)))
      .toEqual(meant);
  });

  test('decides enough claims for silence to mean something', () => {
    const { counts } = proofread(text);
    expect(counts.holds + counts['within-rounding'] + counts.fails).toBeGreaterThanOrEqual(checked);
  });
});
