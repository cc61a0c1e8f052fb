import { eliminatedAll } from '../../../src/core/arithmetic/localise/eliminate';
import { factorIn, originOf, row } from '../../../src/core/arithmetic/localise/row';
import { isSolvable } from '../../../src/core/arithmetic/localise/solvable';
import { tidied } from '../../../src/core/arithmetic/localise/range';

type Ends = readonly [low: number | undefined, high: number | undefined, isOpen?: boolean];

const bound = (at: number | undefined, open: boolean) => (at === undefined ? undefined : { at: BigInt(at), open });
const made = (terms: Readonly<Record<number, number>>, [low, high, isOpen = false]: Ends, number = 0) => {
  const variables = Object.keys(terms).map(Number);
  const factors = Object.values(terms).map(BigInt);
  const ends = { low: bound(low, isOpen), high: bound(high, isOpen) };
  return row({ variables, factors }, 0n, ends, originOf(number, variables));
};

describe('rows that bound the same sum', () => {
  test('become one with the tightest ends, whatever they are multiplied by', () => {
    const [only, another] = tidied([
      made({ 0: 1, 1: -1 }, [0, 9]),
      made({ 0: -2, 1: 2 }, [-12, undefined]),
      made({ 0: 3, 1: -3 }, [7, undefined]),
    ]);
    expect(another).toBeUndefined();
    const scale = (only && factorIn(only, 0)) || 1n;
    expect(only?.factors).toEqual([scale, -scale]);
    expect([only?.low?.at, only?.high?.at]).toEqual([(7n * scale) / 3n, 6n * scale]);
  });

  test('become a demand on nothing when their ends cross', () => {
    const [only] = tidied([made({ 0: 1 }, [5, undefined]), made({ 0: 2 }, [undefined, 8])]);
    expect([only?.variables.length, only?.isBroken]).toEqual([0, true]);
  });

  test('stay as they are when there is only one of each', () => {
    const rows = [made({ 0: 1 }, [0, 1]), made({ 1: 1 }, [0, 1])];
    expect(tidied(rows)).toBe(rows);
  });
});

describe('a system of rows', () => {
  test.each<[string, readonly ReturnType<typeof made>[], boolean]>([
    [
      'two sums of the same things that differ',
      [made({ 0: 1, 1: 1 }, [10, 10]), made({ 0: 1, 1: 1 }, [12, 12])],
      false,
    ],
    ['an open end that must be reached', [made({ 0: 1 }, [3, undefined, true]), made({ 0: 1 }, [undefined, 3])], false],
    ['ends that meet', [made({ 0: 1 }, [3, undefined]), made({ 0: 1 }, [undefined, 3])], true],
    [
      'a circle of strict comparisons',
      [
        made({ 0: 1, 1: -1 }, [0, undefined, true]),
        made({ 1: 1, 2: -1 }, [0, undefined, true]),
        made({ 2: 1, 0: -1 }, [0, undefined, true]),
      ],
      false,
    ],
    [
      'parts that cannot reach their whole',
      [
        made({ 0: 1, 1: 1, 2: -1 }, [0, 0]),
        made({ 0: 1 }, [0, 4]),
        made({ 1: 1 }, [0, 4]),
        made({ 2: 1 }, [9, undefined]),
      ],
      false,
    ],
    [
      'parts that just reach it',
      [
        made({ 0: 1, 1: 1, 2: -1 }, [0, 0]),
        made({ 0: 1 }, [0, 4]),
        made({ 1: 1 }, [0, 4]),
        made({ 2: 1 }, [8, undefined]),
      ],
      true,
    ],
  ])('%s', (_, rows, solvable) => {
    expect(isSolvable(rows)).toBe(solvable);
    expect(eliminatedAll(rows, [0, 1, 2])?.some(({ isBroken }) => isBroken)).toBe(!solvable);
  });
});
