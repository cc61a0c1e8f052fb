import { type RelationBlock, localise } from '../../../src/core/arithmetic';
import { block, first, nonnegative } from './relations';

const say = (answer: ReturnType<typeof localise>) => [
  answer.status,
  answer.minimalSets.map((set) => set.join('+')).join(' '),
  first(answer),
];
const SUM = ['a + b - t == 0'];

describe('one relation', () => {
  test('the figure the circular printed wrongly is located', () => {
    const answer = localise(block(SUM, { a: 558.4, b: 0.22, t: 58.62 }, { decimals: { a: 2, b: 2, t: 2 } }));
    expect(say(answer)).toEqual(['located', 'a b t', 'a 558.4→58.4 (digit)']);
    expect([answer.weight, answer.filled, answer.rounding]).toEqual([1, {}, undefined]);
  });

  test.each<[string, RelationBlock['values'], string, string]>([
    ['a digit added', { a: 12534, b: 5000, t: 6234 }, 'located', 'a 12534→1234 (digit)'],
    ['a digit dropped', { a: 134, b: 5000, t: 6234 }, 'located', 'a 134→1234 (digit)'],
    ['a digit replaced', { a: 1934, b: 5555, t: 6789 }, 'located', 'a 1934→1234 (digit)'],
    ['neighbours interchanged', { a: 1324, b: 5050, t: 6284 }, 'located', 'a 1324→1234 (digit)'],
    ['thousands instead of ones', { a: 1234, b: 5000, t: 6234000 }, 'located', 't 6234000→6234 (unit)'],
    ['a lost sign', { a: 1234, b: 5000, t: 3766 }, 'located', 'a 1234→-1234 (sign)'],
  ])('%s', (_, values, status, reading) => {
    const answer = localise(block(SUM, values));
    expect([answer.status, first(answer)]).toEqual([status, reading]);
  });

  test('without evidence all three cells stay suspect and nothing is suggested', () => {
    const answer = localise(block(SUM, { a: 517, b: 238, t: 904 }));
    expect([answer.status, answer.minimalSets]).toEqual(['tie', [['a'], ['b'], ['t']]]);
    expect(answer.candidates.map(({ evidence }) => evidence)).toEqual(['only', 'only', 'only']);
  });

  test('equal evidence is a tie', () => {
    const answer = localise(block(SUM, { a: 512, b: 238, t: 850 }));
    expect([answer.status, answer.candidates.map(({ changes, evidence }) => [changes[0]?.variable, evidence])]).toEqual(
      [
        'tie',
        [
          ['a', 'digit'],
          ['b', 'digit'],
          ['t', 'digit'],
        ],
      ],
    );
  });

  test('one digit is no evidence', () => {
    expect(localise(block(SUM, { a: 3, b: 4, t: 9 })).candidates.every(({ evidence }) => evidence === 'only')).toBe(
      true,
    );
  });

  test('the right record is left alone', () => {
    expect(localise(block(SUM, { a: 58.4, b: 0.22, t: 58.62 }))).toEqual({
      status: 'consistent',
      weight: 0,
      minimalSets: [],
      candidates: [],
      filled: {},
    });
  });

  test('0.1 + 0.2 is 0.3', () => {
    expect(localise(block(SUM, { a: 0.1, b: 0.2, t: 0.3 })).status).toBe('consistent');
    expect(localise(block(SUM, { a: 0.1, b: 0.2, t: 0.1 + 0.2 })).status).toBe('consistent');
  });

  test('amounts of a million million are exact to the cent', () => {
    expect(localise(block(SUM, { a: 999999999999.98, b: 0.01, t: 999999999999.99 })).status).toBe('consistent');
    expect(
      localise(block(SUM, { a: 999999999999.98, b: 0.02, t: 999999999999.99 })).candidates.map(
        ({ changes: [change] }) => change?.to,
      ),
    ).toEqual([999999999999.97, 0.01, 1000000000000]);
  });
});

describe('locks, weights, bounds', () => {
  test('a locked variable is in no set', () => {
    expect(say(localise(block(SUM, { a: 517, b: 238, t: 904 }, { locked: ['a', 't'] })))).toEqual([
      'located',
      'b',
      'b 238→387 (only)',
    ]);
  });

  test('when only a locked variable explains, nothing is proposed', () => {
    const answer = localise(block(SUM, { a: 517, b: 238, t: 904 }, { locked: ['a', 'b', 't'] }));
    expect(answer).toEqual({ status: 'unlocated', weight: 0, minimalSets: [], candidates: [], filled: {} });
  });

  test('relations that contradict each other are infeasible, whatever is locked', () => {
    for (const locked of [[], ['a'], ['a', 'b']]) {
      expect(localise(block(['a + b == 10', 'a + b == 12'], { a: 5, b: 5 }, { locked })).status).toBe('infeasible');
    }
    expect(localise(block(['x > 3', 'x < 3'], { x: 3 })).status).toBe('infeasible');
    expect(localise(block(['x >= 3', 'x <= 3'], { x: 4 })).status).toBe('located');
  });

  test('the least weight wins, and equal weights tie', () => {
    const relations = ['a - b == 0', 'a - c == 0'];
    const values = { a: 517, b: 904, c: 904 };
    expect(say(localise(block(relations, values)))).toEqual(['located', 'a', 'a 517→904 (confirmed)']);
    expect(say(localise(block(relations, values, { weights: { a: 3 } }))).slice(0, 2)).toEqual(['located', 'b+c']);
    const tie = localise(block(relations, values, { weights: { a: 1.5, b: 0.75, c: 0.75 } }));
    expect([tie.weight, tie.minimalSets]).toEqual([1.5, [['a'], ['b', 'c']]]);
  });

  test('a reading that breaks a bound is no reading', () => {
    expect(say(localise(block([...SUM, ...nonnegative('a b t')], { a: 40, b: 30, t: 12 })))).toEqual([
      'located',
      't',
      't 12→70 (only)',
    ]);
  });

  test('a negative amount that may not be one has lost its sign', () => {
    expect(say(localise(block(['x >= 0'], { x: -50 })))).toEqual(['located', 'x', 'x -50→50 (sign)']);
  });

  test('a strict bound is not met by its end', () => {
    expect(localise(block(['x < 5'], { x: 5 })).status).toBe('located');
    expect(first(localise(block(['x < 5'], { x: 6 }, { decimals: { x: 1 } })))).toBe('x 6→4.9 (only)');
    expect(localise(block(['x <= 5'], { x: 5 })).status).toBe('consistent');
  });

  test('a part above its whole has two suspects and no suggestion', () => {
    const answer = localise(block(['part - whole <= 0', ...nonnegative('part whole')], { part: 52, whole: 47 }));
    expect([answer.status, answer.minimalSets, answer.candidates.map(({ evidence }) => evidence)]).toEqual([
      'tie',
      [['part'], ['whole']],
      ['only', 'only'],
    ]);
  });
});

describe('unknowns', () => {
  test('are filled when the relations determine them, and only then', () => {
    expect(localise(block([...SUM, 't - u - v == 0'], { a: 58.4, b: null, t: 58.62, u: null }))).toMatchObject({
      status: 'consistent',
      filled: { b: 0.22 },
    });
  });

  test('that add up to nothing and cannot be negative are all zero', () => {
    expect(localise(block(['a + b + c - t == 0', ...nonnegative('a b c')], { c: 5, t: 5 })).filled).toEqual({
      a: 0,
      b: 0,
    });
  });

  test('squeezed between bounds are filled', () => {
    expect(localise(block(['x - a <= 0', 'x - b >= 0'], { a: 7, b: 7 })).filled).toEqual({ x: 7 });
  });

  test('follow the corrected value, or wait when it is not sure', () => {
    const relations = [...SUM, 'u - a == 100'];
    expect(localise(block(relations, { a: 134, b: 5000, t: 6234, u: null }))).toMatchObject({
      status: 'located',
      filled: { u: 1334 },
    });
    expect(localise(block(relations, { a: 517, b: 238, t: 904, u: null }))).toMatchObject({
      status: 'tie',
      filled: {},
    });
  });

  test('never hide a contradiction between known amounts', () => {
    const answer = localise(
      block(['a + u - t == 0', 'u + b == 10', ...nonnegative('u')], { a: 5, u: null, t: 50, b: 8 }),
    );
    expect(answer.minimalSets).toEqual([['a'], ['b'], ['t']]);
  });
});

describe('rounding', () => {
  test('a difference within the tolerance is rounding, not an error', () => {
    const answer = localise(block(['a + b + c - t == 0'], { a: 33.3, b: 33.3, c: 33.3, t: 100 }, { tolerance: 0.1 }));
    expect(answer).toEqual({
      status: 'consistent',
      weight: 0,
      minimalSets: [],
      candidates: [],
      filled: {},
      rounding: true,
    });
  });

  test('an exact record does not need the tolerance', () => {
    expect(localise(block(SUM, { a: 1, b: 2, t: 3 }, { tolerance: 2 })).rounding).toBeUndefined();
  });

  test('a slip is recognised through the rounding of the others', () => {
    const answer = localise(
      block(['a + b - t == 0', 'a - c == 0'], { a: 512, b: 1000, t: 15130, c: 512 }, { tolerance: 1 }),
    );
    expect(say(answer)).toEqual(['located', 'b t', 't 15130→1513 (unit)']);
    expect(answer.rounding).toBe(true);
  });

  test('a bound on one variable is not loosened', () => {
    expect(localise(block(['x >= 0'], { x: -1 }, { tolerance: 2 })).status).toBe('located');
  });
});

describe('more evidence', () => {
  test('the previous period breaks a tie', () => {
    const values = { a: 517, b: 238, t: 904 };
    expect(say(localise(block(SUM, values, { previous: { a: 510, b: 380, t: 890 } })))).toEqual([
      'located',
      'a b t',
      'b 238→387 (previous)',
    ]);
    expect(localise(block(SUM, values, { previous: { a: 2, b: 3, t: 5 } })).status).toBe('tie');
  });

  test('the previous period speaks against changing what has not changed since', () => {
    const values = { a: 517, b: 238, t: 904 };
    expect(say(localise(block(SUM, values, { previous: { b: 238, t: 904 } })))).toEqual([
      'located',
      'a b t',
      'a 517→666 (previous)',
    ]);
  });

  test('two relations that ask for the same value confirm it', () => {
    const relations = ['a + b - t == 0', 'a + c - s == 0'];
    expect(say(localise(block(relations, { a: 517, b: 238, t: 904, c: 100, s: 766 })))).toEqual([
      'located',
      'a',
      'a 517→666 (confirmed)',
    ]);
  });

  test('a second relation that holds clears its cells', () => {
    const relations = ['s1 + s2 - t == 0', 'a + b - s1 == 0', 'c + d - s2 == 0'];
    const values = { a: 10, b: 20, s1: 30, c: 40, d: 50, s2: 90, t: 777 };
    expect(say(localise(block(relations, values)))).toEqual(['located', 't', 't 777→120 (confirmed)']);
  });

  test('the previous period shows cells in the wrong unit together', () => {
    const values = { a: 12000, b: 23000, t: 47, c: 12 };
    const answer = localise(
      block(
        ['a + b + c - t == 0', 't - u == 0'],
        { ...values, u: 47 },
        { previous: { a: 11, b: 22, c: 12, t: 45, u: 45 } },
      ),
    );
    expect(first(answer)).toBe('a 12000→12, b 23000→23 (unit)');
  });

  test('a slip that all best readings share is proposed although the rest stays tied', () => {
    const answer = localise(block([...SUM, 'x + y - z == 0'], { a: 134, b: 5000, t: 6234, x: 517, y: 238, z: 904 }));
    expect([answer.status, answer.minimalSets.length]).toEqual(['tie', 9]);
    expect(answer.candidates).toEqual([{ changes: [{ variable: 'a', from: 134, to: 1234 }], evidence: 'digit' }]);
  });
});

describe('input', () => {
  test('terms of one variable are added up, zero and decimal factors are exact', () => {
    expect(localise(block(['0.1a + 0.2a - 0.3b + 0c == 0'], { a: 7, b: 7 })).status).toBe('consistent');
    expect(localise(block(['a - a == 1'], { a: 7 })).status).toBe('infeasible');
    expect(localise({ relations: [], values: { a: 1 } }).status).toBe('consistent');
  });

  test.each<[string, RelationBlock]>([
    ['a value', block(SUM, { a: Number.NaN, b: 1, t: 2 })],
    ['a coefficient', { relations: [{ terms: [[Infinity, 'a']], op: '==', constant: 0 }], values: { a: 1 } }],
    ['a constant', { relations: [{ terms: [[1, 'a']], op: '==', constant: Number.NaN }], values: { a: 1 } }],
    ['a weight', block(SUM, { a: 1, b: 1, t: 2 }, { weights: { a: -1 } })],
    ['a tolerance', block(SUM, { a: 1, b: 1, t: 2 }, { tolerance: -1 })],
    ['decimals', block(SUM, { a: 1, b: 1, t: 2 }, { decimals: { a: 0.5 } })],
  ])('%s that is no proper number is refused', (_, wrong) => {
    expect(() => localise(wrong)).toThrow(RangeError);
  });

  test('names that JavaScript knows are ordinary names', () => {
    const answer = localise(
      block(['constructor + toString - valueOf == 0'], {
        toString: 1,
        valueOf: 3,
      } as unknown as RelationBlock['values']),
    );
    expect(answer.filled).toEqual({ constructor: 2 });
  });
});

describe('one cell wrong in each of many rows', () => {
  const ROWS = 12;
  const rows = Array.from({ length: ROWS }, (_, i) => i);
  const right = Object.fromEntries(
    rows.flatMap((i) => [
      [`a${i}`, 100 + 17 * i],
      [`b${i}`, 40 + 5 * i * i],
      [`c${i}`, 140 + 17 * i + 5 * i * i],
    ]),
  );
  const totals = ['a', 'b', 'c'].map((column) => `${rows.map((i) => column + i).join(' + ')} - ${column}All == 0`);
  const relations = [...rows.map((i) => `a${i} + b${i} - c${i} == 0`), ...totals];
  const sum = (column: string): number => rows.reduce((all, i) => all + (right[column + i] ?? 0), 0);
  const values = { ...right, aAll: sum('a'), bAll: sum('b'), cAll: sum('c') };
  const columnOf = (i: number): string => ['a', 'b', 'c', 'b'][i % 4] + String(i);
  const wrong = Object.fromEntries(rows.map(columnOf).map((name, i) => [name, 10 * (right[name] ?? 0) + (i % 9)]));

  test('is found by what the totals leave to every row, without trying all ways', () => {
    const work = { left: 20_000 };
    const answer = localise(
      block([...relations, ...nonnegative(Object.keys(values).join(' '))], { ...values, ...wrong }),
      work,
    );
    expect([answer.status, answer.weight, work.left > 0]).toEqual(['located', ROWS, true]);
    expect(answer.minimalSets[0]).toEqual(Object.keys(wrong).sort());
  });
});
