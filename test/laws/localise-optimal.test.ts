import fc from 'fast-check';
import highs, { type Highs } from 'highs';
import { localise, type RelationBlock } from '../../src/core/arithmetic';
import { runs } from '../runs';

/*
 * The localiser against HiGHS, a solver of mixed-integer programmes: which least weight of changes makes a record
 * satisfy its relations. Blocks are larger than what trying every set could answer.
 */

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const;

const relation = fc.record({
  terms: fc
    .uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 5 })
    .chain((names) => fc.tuple(...names.map((name) => fc.tuple(fc.constantFrom(-1, 1, 1), fc.constant(name))))),
  op: fc.constantFrom('==' as const, '==' as const, '<=' as const, '>=' as const),
  constant: fc.integer({ min: -20, max: 20 }),
});

const block: fc.Arbitrary<RelationBlock> = fc.record({
  relations: fc.array(relation, { minLength: 2, maxLength: 7 }),
  values: fc.record(
    Object.fromEntries(NAMES.map((name) => [name, fc.option(fc.integer({ min: 0, max: 150 }), { freq: 9 })])),
  ),
  weights: fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom(1, 1, 1, 2, 3)]))),
  locked: fc.subarray([...NAMES], { maxLength: 2 }),
});

/** A value may move by this much: far more than any block of these sizes asks for. */
const FAR = 20_000;

/** The programme in LP format: each suspect's switch says whether its value may move. */
function programme({ relations, values, weights = {}, locked = [] }: RelationBlock): string {
  const used = [...new Set(relations.flatMap(({ terms }) => terms.map(([, name]) => name)))].sort();
  const known = used.filter((name) => typeof values[name] === 'number');
  const suspects = known.filter((name) => !locked.includes(name));
  const sum = (terms: RelationBlock['relations'][number]['terms']): string =>
    terms.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${name}`).join(' ');
  const signs = { '==': '=', '<=': '<=', '>=': '>=', '<': '<', '>': '>' } as const;
  return [
    'Minimize',
    ` cost: ${suspects.map((name) => `${weights[name] ?? 1} s${name}`).join(' + ') || '0 xnone'}`,
    'Subject To',
    ...relations.map(({ terms, op, constant }, index) => ` r${index}: ${sum(terms)} ${signs[op]} ${constant}`),
    ...suspects.flatMap((name) => [
      ` u${name}: x${name} - ${FAR} s${name} <= ${values[name]}`,
      ` d${name}: x${name} + ${FAR} s${name} >= ${values[name]}`,
    ]),
    'Bounds',
    ...used.map((name) =>
      locked.includes(name) && known.includes(name) ? ` x${name} = ${values[name]}` : ` x${name} free`,
    ),
    'Binary',
    ` ${suspects.map((name) => `s${name}`).join(' ')}`,
    'End',
    '',
  ].join('\n');
}

let solver: Highs;
beforeAll(async () => {
  solver = await highs();
});

/** The least weight, or undefined where no change of the suspects helps. */
function leastWeight(one: RelationBlock): number | undefined {
  const { Status, ObjectiveValue } = solver.solve(programme(one), {
    output_flag: false,
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
  });
  return Status === 'Optimal' ? Math.round(ObjectiveValue) : undefined;
}

test('no lighter set of changes satisfies a block than those the localiser names', () => {
  const seen = { located: 0, consistent: 0, impossible: 0 };
  fc.assert(
    fc.property(block, (one) => {
      const { status, weight } = localise(one);
      const least = leastWeight(one);
      if (status === 'unlocated' || status === 'infeasible') {
        seen.impossible += 1;
        expect(least).toBeUndefined();
        return;
      }
      seen[status === 'consistent' ? 'consistent' : 'located'] += 1;
      expect({ status, weight }).toEqual({ status, weight: least });
    }),
    { numRuns: runs(2000) },
  );
  expect(Math.min(seen.located, seen.consistent)).toBeGreaterThan(0.03 * runs(2000));
});
