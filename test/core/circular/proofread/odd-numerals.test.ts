import { proofread } from '../../../../src/core/circular/proofread';

const told = (numeral: string): readonly string[] =>
  proofread(`共晾晒58.62万册，其中漆绒册${numeral}万册；彩釉册0.22万册。`).claims.flatMap(({ reason, verdict }) =>
    reason.includes('写法') ? [verdict, reason.slice(1, reason.indexOf('”'))] : [],
  );

test.each(['558。40', '558·40', '5,58.40', '5.5840e2', '55₈.40', '٥٥٨.٤٠', '𝟓𝟓𝟖.𝟒𝟎', '5.58.40', '5'.repeat(20)])(
  'a numeral that is none is told, and nothing reckoned with its end: %s',
  (numeral) => {
    expect(told(numeral)).toEqual(['not-checkable', numeral]);
  },
);

test.each(['58.40', '１２，３４５', '12,345.6', '1 234.5', '五十八点四'])(
  'a numeral that can be read is not told: %s',
  (numeral) => {
    expect(told(numeral)).toEqual([]);
  },
);

test('dates, ordinals, ranges and sections are no numerals with units', () => {
  const text = '2023.9.30日起，第3,4批12套。1.2.3项目建设60%-70%。截至9:30共3户。m²与10万㎡。';
  expect(proofread(text).claims.filter(({ reason }) => /写法/.test(reason))).toEqual([]);
});
