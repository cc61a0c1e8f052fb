import {
  around,
  differenceOf,
  exactly,
  fraction,
  parseDecimal,
  printed,
  printedRange,
  quotientOf,
  scaledBy,
  sumOf,
  verdict,
} from '../../../src/core/arithmetic';

const number = (text: string) => parseDecimal(text) ?? { units: 0n, decimals: 0 };
const figure = (text: string) => around(number(text));
const count = (text: string) => exactly(number(text));
const range = (interval: Parameters<typeof printedRange>[0], decimals: number) => {
  const { lowest, highest } = printedRange(interval, decimals);
  return `${printed(lowest)}–${printed(highest)}`;
};

/** A rate in percent, as the circular prints it. */
function rate(top: ReturnType<typeof figure>, bottom: ReturnType<typeof figure>) {
  const quotient = quotientOf(top, bottom);
  if (quotient === undefined) throw new Error('no quotient');
  return scaledBy(quotient, fraction(100n));
}

describe('printed figures stand for intervals', () => {
  test.each([
    ['71.1', rate(figure('1.34'), figure('1.87')), '71.2–72.1', 'impossible'],
    ['101.2', rate(figure('2.07'), figure('2.04')), '101.0–102.0', 'within-rounding'],
    ['92.2', rate(figure('6.93'), figure('7.51')), '92.1–92.4', 'within-rounding'],
    ['76.2', rate(count('9655'), count('12670')), '76.2–76.2', 'holds'],
    ['96.3', rate(figure('32.19'), figure('33.43')), '96.3–96.3', 'holds'],
    ['99.2', rate(count('7141'), count('7200')), '99.2–99.2', 'holds'],
    ['159.4', rate(figure('79.7'), count('50')), '159.3–159.5', 'holds'],
    ['99.1', rate(count('7141'), count('7200')), '99.2–99.2', 'impossible'],
  ])('the rate %s of the circular', (shown, possible, expected, answer) => {
    expect([range(possible, 1), verdict(number(shown), possible)]).toEqual([expected, answer]);
  });

  test.each([
    ['58.62', ['58.40', '0.22'], 'holds'],
    ['58.62', ['558.40', '0.22'], 'impossible'],
    ['58.63', ['58.40', '0.22'], 'within-rounding'],
    ['58.64', ['58.40', '0.22'], 'impossible'],
    ['100.0', ['33.3', '33.3', '33.3'], 'within-rounding'],
    ['5.27', ['0.31', '2.17', '0.26', '0.54', '0.53', '0.04', '0.45', '0.29', '0.68'], 'holds'],
  ])('%s as the sum of %p %s', (total, parts, answer) => {
    expect(verdict(number(total), sumOf(parts.map(figure)))).toBe(answer);
  });

  test('a remainder of counted numbers allows nothing but itself', () => {
    const left = differenceOf(count('12379'), count('7514'));
    expect([verdict(number('4865'), left), verdict(number('4866'), left)]).toEqual(['holds', 'impossible']);
  });

  test('a remainder of rounded numbers allows its neighbours', () => {
    const left = differenceOf(figure('1.24'), figure('0.75'));
    expect([range(left, 2), verdict(number('0.48'), left)]).toEqual(['0.48–0.50', 'within-rounding']);
  });

  test('a base that may be zero gives no rate', () => {
    expect([quotientOf(count('5'), count('0')), quotientOf(count('5'), figure('0.0'))]).toEqual([undefined, undefined]);
  });

  test('zero of anything is exactly zero', () => {
    expect(verdict(number('0.0'), rate(count('0'), figure('7.51')))).toBe('holds');
  });

  test('an end that is not reached is not printed', () => {
    expect(quotientOf(figure('1.0'), count('1'))).toMatchObject({ low: { open: false }, high: { open: true } });
    expect(range(quotientOf(figure('1.0'), count('1')) ?? figure('0'), 1)).toBe('1.0–1.0');
    expect(range(figure('0.5'), 0)).toBe('0–1');
    expect(range(around(number('1')), 0)).toBe('1–1');
    expect(range(scaledBy(around(number('1')), fraction(-1n)), 0)).toBe('-1–-1');
  });
});
