import { type RelationBlock, localise } from '../../../src/core/arithmetic';
import { block, first, nonnegative } from './relations';

/**
 * The profit-and-loss account of Scholtus (2008), as in the R package deducorrect: revenue − costs = result, four
 * times.
 */
const ACCOUNT = [
  'r0 - c0 - x0 == 0',
  'r1 - c1 - x1 == 0',
  'r2 - c2 - x2 == 0',
  'r3 - c3 - x3 == 0',
  'x0 + x1 + x2 + x3 - x4 == 0',
];
const ITEMS = 'r0 c0 x0 r1 c1 x1 r2 c2 x2 r3 c3 x3 x4'.split(' ');
const account = (amounts: readonly number[], more: Partial<RelationBlock> = {}) =>
  localise(
    block(
      [...ACCOUNT, ...nonnegative('r0 c0 r1 c1 r2 c2 r3 c3')],
      Object.fromEntries(ITEMS.map((item, at) => [item, amounts[at] ?? 0])),
      more,
    ),
  );

describe('sign errors and interchanged revenues and costs (Scholtus 2008)', () => {
  test('a lost minus sign', () => {
    const answer = account([2100, 1950, 150, 0, 10, 10, 20, 5, 15, 50, 10, 40, 195]);
    expect([answer.status, answer.minimalSets, first(answer)]).toEqual(['located', [['x1']], 'x1 10→-10 (sign)']);
  });

  test('revenues and costs interchanged twice', () => {
    const answer = account([5100, 4650, 450, 0, 130, 130, 20, 0, 20, 15, 25, 10, 610]);
    expect([answer.status, first(answer)]).toEqual(['located', 'c1 130→0, c3 25→15, r1 0→130, r3 15→25 (swap)']);
  });

  test('a lost sign and a swap in one record', () => {
    const answer = account([3250, 3550, 300, 110, 10, 100, 50, 90, 40, 30, 10, 20, -140]);
    expect([answer.status, first(answer)]).toEqual(['located', 'c2 90→50, r2 50→90, x0 300→-300 (swap)']);
  });

  test('a lost sign under rounding differences', () => {
    const answer = account([5726, 5449, 276, 17, 26, 10, 46, 0, 46, 20, 5, 14, 325], { tolerance: 2 });
    expect([answer.status, first(answer), answer.rounding]).toEqual(['located', 'x1 10→-10 (sign)', true]);
  });

  test('a sound account with negative results is left alone', () => {
    expect(account([2100, 1950, 150, 0, 10, -10, 20, 5, 15, 50, 10, 40, 195]).status).toBe('consistent');
  });
});

/**
 * De Waal, Pannekoek and Scholtus, Handbook of Statistical Data Editing: turnover, profit, costs, number of employees.
 */
const BUSINESS = ['T - P - C == 0', 'P - 0.5T <= 0', 'P + 0.1T >= 0', 'T >= 0', 'T - 550N <= 0'];

describe('error localisation (Fellegi and Holt 1976, De Waal et al. 2011)', () => {
  const values = { T: 100, P: 40000, C: 60000, N: 5 };

  test('two cells in thousands instead of ones', () => {
    const answer = localise(block(BUSINESS, values, { weights: { T: 2 } }));
    expect([answer.status, answer.minimalSets, first(answer)]).toEqual([
      'located',
      [['C', 'P']],
      'C 60000→60, P 40000→40 (unit)',
    ]);
  });

  test('without weights the other two cells explain as much', () => {
    const answer = localise(block(BUSINESS, values));
    expect([answer.status, answer.weight, answer.minimalSets]).toEqual([
      'tie',
      2,
      [
        ['C', 'P'],
        ['N', 'T'],
      ],
    ]);
  });

  test('a cell that is too large by a digit (R package errorlocate)', () => {
    const answer = localise(
      block(['profit + cost - turnover == 0', 'cost - 0.6turnover >= 0', 'turnover >= 0'], {
        profit: 755,
        cost: 125,
        turnover: 200,
      }),
    );
    expect([answer.minimalSets, first(answer)]).toEqual([[['profit']], 'profit 755→75 (digit)']);
  });

  test('weights decide whom to trust', () => {
    const relations = ['a - b - c == 0', 'a - d - e == 0'];
    const record = { a: 517, b: 238, c: 100, d: 238, e: 100 };
    expect(localise(block(relations, record)).minimalSets).toEqual([['a']]);
    expect(localise(block(relations, record, { weights: { a: 5 } })).minimalSets).toEqual([
      ['b', 'd'],
      ['b', 'e'],
      ['c', 'd'],
      ['c', 'e'],
    ]);
    expect(localise(block(relations, record, { weights: { a: 2 } })).minimalSets).toEqual([
      ['a'],
      ['b', 'd'],
      ['b', 'e'],
      ['c', 'd'],
      ['c', 'e'],
    ]);
  });
});

describe('typing errors (Scholtus 2009, R package deducorrect, correctTypos)', () => {
  const relations = [
    'x1 + x2 - x3 == 0',
    'x2 - x4 == 0',
    'x5 + x6 + x7 - x8 == 0',
    'x3 + x8 - x9 == 0',
    'x9 - x10 - x11 == 0',
  ];
  const sound = {
    x1: 1452,
    x2: 116,
    x3: 1568,
    x4: 116,
    x5: 323,
    x6: 76,
    x7: 12,
    x8: 411,
    x9: 1979,
    x10: 1842,
    x11: 137,
  };

  test('the sound record is left alone', () => {
    expect(localise(block(relations, sound)).status).toBe('consistent');
  });

  test.each<[string, RelationBlock['values'], string]>([
    ['interchanged', { x2: 161 }, 'x2 161→116 (digit)'],
    ['dropped', { x3: 156 }, 'x3 156→1568 (digit)'],
    ['added', { x9: 19979 }, 'x9 19979→1979 (digit)'],
    ['replaced', { x8: 911 }, 'x8 911→411 (digit)'],
    ['two cells at once', { x2: 161, x8: 4411 }, 'x2 161→116, x8 4411→411 (digit)'],
    ['ten times too large', { x3: 15680 }, 'x3 15680→1568 (unit)'],
    ['no slip', { x3: 2222 }, 'x3 2222→1568 (confirmed)'],
  ])('%s', (_, wrong, reading) => {
    const answer = localise(block(relations, { ...sound, ...wrong }));
    expect([answer.status, first(answer)]).toEqual(['located', reading]);
  });
});

describe('rounding (R package deducorrect, correctRounding)', () => {
  test('differences of one or two across a system of balances are no errors', () => {
    const relations = [
      'x1 + x2 - x3 == 0',
      'x2 - x4 == 0',
      'x5 + x6 + x7 - x8 == 0',
      'x3 + x8 - x9 == 0',
      'x9 - x10 - x11 == 0',
    ];
    const values = { x1: 12, x2: 4, x3: 15, x4: 4, x5: 3, x6: 1, x7: 8, x8: 11, x9: 27, x10: 41, x11: -13 };
    const answer = localise(block(relations, values, { tolerance: 2 }));
    expect([answer.status, answer.candidates, answer.rounding]).toEqual(['consistent', [], true]);
  });
});

describe('deductive imputation (De Waal et al. 2011, chapter 9; R package deductive)', () => {
  const relations = [
    'x1 + x2 - x3 == 0',
    'x2 - x4 == 0',
    'x5 + x6 + x7 - x8 == 0',
    'x3 + x8 - x9 == 0',
    'x9 - x10 - x11 == 0',
    ...nonnegative('x1 x2 x3 x4 x5 x6 x7 x8 x9 x10'),
  ];

  test('what the balances determine is filled', () => {
    const answer = localise(
      block(relations, {
        x1: 145,
        x2: null,
        x3: 155,
        x4: null,
        x5: null,
        x6: null,
        x7: null,
        x8: 86,
        x9: null,
        x10: null,
        x11: null,
      }),
    );
    expect([answer.status, answer.filled]).toEqual(['consistent', { x2: 10, x4: 10, x9: 241 }]);
  });

  test('parts of a whole that is already reached are zero', () => {
    const answer = localise(
      block(relations, {
        x1: 100,
        x2: null,
        x3: 100,
        x4: null,
        x5: 80,
        x6: null,
        x7: null,
        x8: 80,
        x9: null,
        x10: 150,
        x11: null,
      }),
    );
    expect(answer.filled).toEqual({ x11: 30, x2: 0, x4: 0, x6: 0, x7: 0, x9: 180 });
  });

  test('what the balances leave open stays open', () => {
    expect(localise(block(['a + b - t == 0', ...nonnegative('a b')], { t: 10 })).filled).toEqual({});
  });
});
