import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proofread } from '../../../../src/core/circular/proofread';

const text = readFileSync(join(__dirname, '../../../../seeds/吉安居办〔2022〕22号.txt'), 'utf8');
const { claims, counts } = proofread(text);
const about = (...numbers: readonly string[]) =>
  claims.filter((claim) => numbers.every((number) => claim.numbers.includes(number)));

test('exactly two claims of the circular fail', () => {
  expect(claims.filter(({ verdict }) => verdict === 'fails').map(({ kind, numbers }) => ({ kind, numbers }))).toEqual([
    { kind: 'rate', numbers: ['71.1', '1.34', '1.87'] },
    { kind: 'sum', numbers: ['58.62', '558.40', '0.22'] },
  ]);
});

test('the area is traced to one added digit', () => {
  expect(about('58.62', '558.40')[0]).toMatchObject({ suspect: '558.40', suggestion: '58.40', expected: '58.40' });
  expect(about('58.62', '558.40')[0]?.reason).toBe(
    '558.40＋0.22＝558.62万㎡，文中为58.62万㎡。558.40多一位数字，应为58.40。',
  );
});

test('the wrong rate comes with the range that is possible, and without a correction', () => {
  expect(about('71.1')[0]).toMatchObject({ expected: '71.2%-72.1%' });
  expect(about('71.1')[0]).not.toHaveProperty('suggestion');
});

test.each(['92.2', '101.2'])('%s%% is right within rounding', (rate) => {
  expect(about(rate)[0]).toMatchObject({ kind: 'rate', verdict: 'within-rounding' });
});

test.each([
  ['76.2', '9655', '12670'],
  ['96.3', '32.19', '33.43'],
  ['159.4', '79.7', '50'],
  ['99.2', '7141', '7200'],
  ['60.7', '7514', '1.2379'],
  ['7141', '510', '146'],
  ['6783', '6768', '15'],
  ['5.27', '0.31', '0.68'],
  ['2.18', '2.1', '0.08'],
  ['4865', '86', '330'],
  ['1.2379', '7514', '4865'],
  ['79.7', '52.1'],
  ['30', '28'],
])('%s with %s holds', (...numbers) => {
  expect(about(...numbers)[0]?.verdict).toBe('holds');
});

test.each([
  ['7', '辉南县'],
  ['6', '梅河口市'],
  ['4', '桦甸市'],
  ['12', '蛟河市'],
  ['7', '乾安县'],
  ['9', '长白山管委会'],
  ['2', '洮南市'],
  ['7', '前郭县'],
])('the list of %s with %s is complete', (count, name) => {
  expect(about(count, name).find(({ kind }) => kind === 'count')?.verdict).toBe('holds');
});

test('five examples of 35 places are not counted', () => {
  expect(about('35')[0]?.verdict).toBe('not-checkable');
});

test('at least 37 claims are decided', () => {
  expect(counts.holds + counts['within-rounding'] + counts.fails).toBeGreaterThanOrEqual(37);
});
