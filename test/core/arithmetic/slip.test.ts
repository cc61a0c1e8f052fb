import { oneEdit, parseDecimal, slipBetween } from '../../../src/core/arithmetic';

const number = (text: string) => parseDecimal(text) ?? { units: 0n, decimals: 0 };
const slip = (typed: string, meant: string, decimals?: number) => slipBetween(number(typed), number(meant), decimals);

describe('typing slips between the number typed and the number meant', () => {
  test.each([
    ['558.40', '58.40', { kind: 'added', typed: '5', at: 1 }],
    ['58.62', '558.62', { kind: 'dropped', meant: '5', at: 1 }],
    ['7141', '7241', { kind: 'replaced', typed: '1', meant: '2', at: 1 }],
    ['7411', '7141', { kind: 'interchanged', typed: '41', meant: '14', at: 1 }],
    ['755', '75', { kind: 'added', typed: '5', at: 2 }],
    ['-755', '-75', { kind: 'added', typed: '5', at: 2 }],
    ['58.4', '58.45', { kind: 'replaced', typed: '0', meant: '5', at: 4 }],
  ])('%s for %s', (typed, meant, expected) => {
    expect(slip(typed, meant)).toEqual(expected);
  });

  test.each([
    ['12379', '1.2379', 4],
    ['1.2379', '12379', -4],
    ['5840', '58.40', 2],
    ['5.840', '58.40', -1],
    ['100', '10', 1],
    ['0.762', '76.2', -2],
  ])('%s for %s is a power of ten: %i', (typed, meant, power) => {
    expect(slip(typed, meant)).toEqual({ kind: 'unit', power });
  });

  test('a power of ten is recognised when the conversion was rounded to three digits or more', () => {
    expect(slip('123456', '12.35')).toEqual({ kind: 'unit', power: 4 });
    expect(slip('1.24', '12379')).toEqual({ kind: 'unit', power: -4 });
    expect(slip('1234', '12')).toBeUndefined();
  });

  test('two digits are enough for 万, which few figures are apart', () => {
    expect(slip('2283', '0.23')).toEqual({ kind: 'unit', power: 4 });
    expect(slip('2283', '2.3')).toBeUndefined();
    expect(slip('2283', '0.24')).toBeUndefined();
  });

  test('a lost sign is a slip of its own', () => {
    expect(slip('10', '-10')).toEqual({ kind: 'sign' });
    expect(slip('-50', '50')).toEqual({ kind: 'sign' });
  });

  test.each([
    ['3', '5'],
    ['35', '5'],
    ['0.05', '0.03'],
    ['7.00', '5.00'],
    ['0', '12'],
  ])('a number of one digit is no evidence: %s, %s', (typed, meant) => {
    expect(slip(typed, meant, 2)).toBeUndefined();
  });

  test.each([
    ['58.40', '85.04'],
    ['1234', '1243.5'],
    ['1234', '4321'],
    ['-12', '13'],
    ['58.40', '58.40'],
  ])('%s and %s are no slip apart', (typed, meant) => {
    expect(slip(typed, meant)).toBeUndefined();
  });

  test('the decimals of the column decide how a number is printed', () => {
    expect(slip('58.4', '58', 0)).toBeUndefined();
    expect(slip('58.40', '58.4', 2)).toBeUndefined();
  });

  test('an edit is found at the ends too', () => {
    expect(oneEdit('12', '123')).toEqual({ kind: 'dropped', meant: '3', at: 2 });
    expect(oneEdit('0123', '123')).toEqual({ kind: 'added', typed: '0', at: 0 });
    expect(oneEdit('', '')).toBeUndefined();
  });
});
