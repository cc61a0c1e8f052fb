import fc from 'fast-check';
import {
  cellNumber,
  compareDecimals,
  decimalOf,
  minus,
  parseDecimal,
  plus,
  printed,
  rounded,
  shifted,
  times,
  toNumber,
} from '../../../src/core/arithmetic';

const read = (text: string) => parseDecimal(text) ?? { units: 0n, decimals: -1 };

describe('decimal numbers', () => {
  test.each([
    ['58.40', '58.40'],
    ['-0.5', '-0.5'],
    ['−12', '-12'],
    ['1,234,567.8', '1234567.8'],
    ['.5', '0.5'],
    ['1.2e3', '1200'],
    ['12e-3', '0.012'],
    ['007', '7'],
    ['1.5e308', '1.5E+308'],
    ['-1e21', '-1E+21'],
    ['1e20', '100000000000000000000'],
  ])('%s is read and printed as %s', (text, shown) => {
    expect(printed(read(text))).toBe(shown);
  });

  test.each(['', '-', '.', '1,23', '12 3', '1.2.3', '五', '1e9999'])('“%s” is not a number', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  test.each([
    [0.1 + 0.2, '0.3'],
    [558.4, '558.4'],
    [1e12, '1000000000000'],
    [999999999999.99, '999999999999.99'],
    [1.005 * 1000, '1005'],
    [-2.5e-7, '-0.00000025'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('the binary number %p is what a spreadsheet shows: %s', (value, shown) => {
    expect(printed(decimalOf(value))).toBe(shown);
  });

  test.each([Number.NaN, Infinity, -Infinity])('%p is refused', (value) => {
    expect(() => decimalOf(value)).toThrow(RangeError);
  });

  test('half is rounded away from zero', () => {
    expect(['0.25', '-0.25', '0.249', '1.95'].map((text) => printed(rounded(read(text), 1)))).toEqual([
      '0.3',
      '-0.3',
      '0.2',
      '2.0',
    ]);
  });

  test('sums, differences, products and shifts are exact', () => {
    expect(printed(plus(read('58.40'), read('0.22')))).toBe('58.62');
    expect(printed(minus(read('1.2379'), read('0.7514')))).toBe('0.4865');
    expect(printed(times(read('0.1'), read('0.30')))).toBe('0.030');
    expect(printed(shifted(read('1.2379'), 4))).toBe('12379');
    expect(printed(shifted(read('12379'), -4))).toBe('1.2379');
  });

  test('trailing zeros do not matter when numbers are compared', () => {
    expect([
      compareDecimals(read('58.40'), read('58.4')),
      compareDecimals(read('58.4'), read('58.41')),
      compareDecimals(read('-1'), read('-2')),
    ]).toEqual([0, -1, 1]);
    expect(toNumber(read('58.40'))).toBe(58.4);
  });

  test('what was reckoned is the number that fifteen digits show, however far beside it', () => {
    const shown = (value: number): number => Number(value.toPrecision(15));
    const beside = fc
      .tuple(
        fc.integer({ min: -1e15, max: 1e15 }),
        fc.constantFrom(1, 10, 1e4, 1e6, 1e9),
        fc.integer({ min: -6, max: 6 }),
      )
      .map(([units, scale, steps]) => (units / scale) * (1 + steps * 1.11e-16));
    fc.assert(
      fc.property(fc.oneof(beside, fc.double({ noNaN: true, min: -1e300, max: 1e300 })), (value) =>
        Object.is(cellNumber(value), shown(value)),
      ),
      { numRuns: 2000 },
    );
    expect([cellNumber(0.1 + 0.2), cellNumber(0.58 * 100), cellNumber(-0), cellNumber(Infinity)]).toEqual([
      0.3,
      58,
      0,
      Number.MAX_VALUE,
    ]);
  });
});
