import { printed } from '../../../../src/core/arithmetic';
import { eachSlip } from '../../../../src/core/circular/proofread/decide/digit-slips';

const slipsOf = (units: bigint, decimals: number): readonly string[] => {
  const found = new Set<string>();
  eachSlip({ units, decimals }, (meant, fine, kind) => {
    found.add(`${kind} ${printed({ units: BigInt(meant), decimals: fine })}`);
  });
  return [...found];
};

test('a slip replaces, exchanges, drops or doubles digits, or moves the point', () => {
  expect(slipsOf(5796n, 0)).toEqual(
    expect.arrayContaining([
      'replaced 5798',
      'interchanged 7596',
      'interchanged 9756',
      'dropped 57960',
      'dropped 53796',
      'added 576',
      'point 57.96',
      'point 579600',
    ]),
  );
});

test('digits are exchanged over the point, which stays where it is, and are put in on both sides of it', () => {
  expect(slipsOf(408n, 1)).toEqual(
    expect.arrayContaining(['interchanged 48.0', 'interchanged 80.4', 'dropped 408.8', 'dropped 40.83', 'point 408']),
  );
  expect(slipsOf(35n, 2)).toEqual(expect.arrayContaining(['added 0.3', 'point 0.035', 'point 3.5', 'point 35']));
});

test('no slip makes a number that nobody prints', () => {
  for (const [units, decimals] of [
    [35n, 2],
    [408n, 1],
    [7n, 0],
    [1002n, 0],
  ] as const)
    for (const slip of slipsOf(units, decimals)) expect(slip).toMatch(/ (?:0|[1-9]\d*)(?:\.\d+)?$/);
  expect(slipsOf(1234567890123n, 0)).toEqual([]);
});
