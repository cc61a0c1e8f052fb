import fc from 'fast-check';
import { type RelationBlock, type RecordCandidate, type LinearRelation, localise } from '../../src/core/arithmetic';
import { runs } from '../runs';

/** Rows of a sum each, chained by their totals, so that every block is connected and consistent. */
const chain = fc
  .array(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((rows): RelationBlock => {
    const values: Record<string, number> = {};
    const relations: LinearRelation[] = rows.map((parts, row) => {
      const names = parts.map((_, part) => `p${row}${part}`);
      parts.forEach((part, at) => (values[names[at] ?? ''] = part));
      values[`s${row}`] = parts.reduce((total, part) => total + part, 0);
      return { terms: [...names.map((name): [number, string] => [1, name]), [-1, `s${row}`]], op: '==', constant: 0 };
    });
    const totals = rows.map((_, row): [number, string] => [1, `s${row}`]);
    values.t = totals.reduce((total, [, name]) => total + (values[name] ?? 0), 0);
    return { relations: [...relations, { terms: [...totals, [-1, 't']], op: '==', constant: 0 }], values };
  });

/** Any block of these variables, mostly contradictory or wrong. */
const blockOf = (names: readonly string[]) =>
  fc.record({
    relations: fc.array(
      fc.record({
        terms: fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.constantFrom(...names)), {
          minLength: 1,
          maxLength: 4,
        }),
        op: fc.constantFrom('==' as const, '<=' as const, '>=' as const, '<' as const, '>' as const),
        constant: fc.integer({ min: -30, max: 30 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    values: fc.record(
      Object.fromEntries(names.map((name) => [name, fc.option(fc.integer({ min: -20, max: 200 }), { freq: 6 })])),
    ),
    locked: fc.subarray([...names], { maxLength: 2 }),
    tolerance: fc.constantFrom(0, 0, 1),
  });

const anything = blockOf(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
const small = blockOf(['a', 'b', 'c', 'd']);

/** A block with one or two of its values changed. */
const planted = fc
  .tuple(chain, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 50_000 })), { minLength: 1, maxLength: 2 }))
  .map(([block, errors]) => {
    const names = Object.keys(block.values);
    const wrong = new Map(errors.map(([at, by]) => [names[at % names.length] ?? 't', by]));
    const values = Object.fromEntries(
      Object.entries(block.values).map(([name, value]) => [name, (value ?? 0) + (wrong.get(name) ?? 0)]),
    );
    return { block: { ...block, values }, truth: [...wrong.keys()].sort() };
  });

/** The tolerance loosens every equality, and inequalities of two variables or more. */
function slack(block: RelationBlock, { terms, op }: LinearRelation): number {
  const names = [...new Set(terms.map(([, name]) => name))];
  const present = names.filter(
    (name) => terms.reduce((total, [factor, other]) => total + (other === name ? factor : 0), 0) !== 0,
  );
  return op === '==' || present.length > 1 ? (block.tolerance ?? 0) : 0;
}

function holds(block: RelationBlock, relation: LinearRelation, values: RelationBlock['values']): boolean {
  const difference =
    relation.terms.reduce((total, [factor, name]) => total + factor * (values[name] ?? 0), 0) - relation.constant;
  const room = slack(block, relation) + 1e-6;
  if (relation.op === '==') return Math.abs(difference) <= room;
  return relation.op.startsWith('<') ? difference <= room : difference >= -room;
}

function read(values: RelationBlock['values'], { changes }: RecordCandidate): RelationBlock['values'] {
  return { ...values, ...Object.fromEntries(changes.map(({ variable, to }) => [variable, to])) };
}

/** One side of a relation in floating point: Σ factor × free variable ≤ (or <) limit. */
interface Side {
  readonly factors: readonly number[];
  readonly limit: number;
  readonly isStrict: boolean;
}

/** Plain Fourier–Motzkin elimination, the slow and simple way. */
function isPossible(sides: readonly Side[], count: number): boolean {
  if (count === 0) return sides.every(({ limit, isStrict }) => (isStrict ? limit > 1e-9 : limit > -1e-7));
  const last = count - 1;
  const factor = (side: Side): number => side.factors[last] ?? 0;
  const above = sides.filter((side) => factor(side) > 0);
  const below = sides.filter((side) => factor(side) < 0);
  const joined = above.flatMap((up) =>
    below.map((down) => ({
      factors: up.factors.map((own, at) => own * -factor(down) + (down.factors[at] ?? 0) * factor(up)),
      limit: up.limit * -factor(down) + down.limit * factor(up),
      isStrict: up.isStrict || down.isStrict,
    })),
  );
  return isPossible([...sides.filter((side) => factor(side) === 0), ...joined], last);
}

/** Whether a block can be satisfied when these variables may be anything. */
function canSatisfy(block: RelationBlock, free: readonly string[]): boolean {
  const sides = block.relations.flatMap((relation): readonly Side[] => {
    const factors = free.map((name) =>
      relation.terms.reduce((total, [factor, other]) => total + (other === name ? factor : 0), 0),
    );
    const fixed = relation.terms.reduce(
      (total, [factor, name]) => total + (free.includes(name) ? 0 : factor * (block.values[name] ?? 0)),
      0,
    );
    const limit = relation.constant - fixed;
    const isStrict = relation.op.length === 1;
    const up = { factors, limit: limit + slack(block, relation), isStrict };
    const down = { factors: factors.map((own) => -own), limit: slack(block, relation) - limit, isStrict };
    return relation.op === '==' ? [up, down] : relation.op.startsWith('<') ? [up] : [down];
  });
  return isPossible(sides, free.length);
}

/** All least sets, found by trying every set of suspects. */
function leastByTrying(block: RelationBlock, locked: readonly string[]): readonly (readonly string[])[] {
  const names = [...new Set(block.relations.flatMap(({ terms }) => terms.map(([, name]) => name)))].sort();
  const unknown = names.filter((name) => typeof block.values[name] !== 'number');
  const suspects = names.filter((name) => !unknown.includes(name) && !locked.includes(name));
  const sets = suspects.reduce<readonly (readonly string[])[]>(
    (all, name) => [...all, ...all.map((set) => [...set, name])],
    [[]],
  );
  const explaining = sets.filter((set) => canSatisfy(block, [...unknown, ...set]));
  const least = Math.min(...explaining.map(({ length }) => length));
  return explaining.filter(({ length }) => length === least);
}

test('the localiser finds exactly the least sets that trying every set finds', () => {
  fc.assert(
    fc.property(small, (block) => {
      const { status, minimalSets } = localise(block);
      const tried = leastByTrying(block, block.locked);
      if (tried.length === 0) return expect(['unlocated', 'infeasible']).toContain(status);
      if (tried[0]?.length === 0) return expect(status).toBe('consistent');
      expect(minimalSets.map((set) => set.join()).sort()).toEqual(tried.map((set) => set.join()).sort());
    }),
    { numRuns: runs(400) },
  );
});

test('the localiser leaves every consistent record alone', () => {
  fc.assert(
    fc.property(chain, (block) => {
      expect(localise(block)).toEqual({
        status: 'consistent',
        weight: 0,
        minimalSets: [],
        candidates: [],
        filled: {},
      });
    }),
  );
});

test('the localiser has the true cells among the minimal sets whenever no smaller set explains', () => {
  fc.assert(
    fc.property(planted, ({ block, truth }) => {
      const { status, weight, minimalSets } = localise(block);
      if (status === 'consistent' || weight < truth.length) return;
      expect(minimalSets).toContainEqual(truth);
    }),
  );
});

test('the localiser restores a lost value whatever it was', () => {
  fc.assert(
    fc.property(chain, fc.nat(), (block, at) => {
      const names = Object.keys(block.values);
      const lost = names[at % names.length] ?? 't';
      expect(localise({ ...block, values: { ...block.values, [lost]: null } })).toMatchObject({
        status: 'consistent',
        filled: { [lost]: block.values[lost] },
      });
    }),
  );
});

test('the localiser gives only readings that satisfy every relation', () => {
  fc.assert(
    fc.property(planted, ({ block }) => {
      const { status, candidates } = localise(block);
      if (status !== 'located' && candidates.length < 2) return;
      for (const candidate of candidates.slice(0, 20)) {
        expect(block.relations.every((relation) => holds(block, relation, read(block.values, candidate)))).toBe(true);
      }
    }),
  );
});

test('the localiser gives only readings that satisfy every relation, for any block without unknowns', () => {
  fc.assert(
    fc.property(anything, (block) => {
      const { status, candidates } = localise(block);
      const isKnown = block.relations.every(({ terms }) =>
        terms.every(([, name]) => typeof block.values[name] === 'number'),
      );
      if (status !== 'located' || !isKnown) return;
      for (const candidate of candidates)
        expect(block.relations.every((relation) => holds(block, relation, read(block.values, candidate)))).toBe(true);
    }),
    { numRuns: runs(300) },
  );
});

test('the localiser changes nothing that is locked or unknown, and changes every value it names', () => {
  fc.assert(
    fc.property(anything, (block) => {
      for (const { changes } of localise(block).candidates) {
        for (const { variable, from, to } of changes) {
          expect([block.locked.includes(variable), block.values[variable], to === from]).toEqual([false, from, false]);
        }
      }
    }),
    { numRuns: runs(300) },
  );
});

test('the localiser proposes nothing unless something is wrong and can be put right', () => {
  fc.assert(
    fc.property(anything, (block) => {
      const { status, candidates, minimalSets, weight } = localise(block);
      const isQuiet = status === 'consistent' || status === 'infeasible' || status === 'unlocated';
      expect([candidates.length === 0, minimalSets.length === 0, weight === 0]).toEqual([isQuiet, isQuiet, isQuiet]);
    }),
    { numRuns: runs(300) },
  );
});

test('the localiser answers the same whatever the order of relations, terms and variables', () => {
  fc.assert(
    fc.property(anything, fc.nat(), (block, seed) => {
      const turned = <T>(list: readonly T[]): readonly T[] =>
        [...list.slice(seed % (list.length + 1)), ...list.slice(0, seed % (list.length + 1))].reverse();
      const shuffled = {
        ...block,
        relations: turned(block.relations).map((relation) => ({ ...relation, terms: turned(relation.terms) })),
        values: Object.fromEntries(turned(Object.entries(block.values))),
        locked: turned(block.locked),
      };
      expect(JSON.stringify(localise(shuffled))).toBe(JSON.stringify(localise(block)));
    }),
    { numRuns: runs(300) },
  );
});

test('the localiser does not care what the scale of a relation is', () => {
  fc.assert(
    fc.property(planted, fc.integer({ min: 2, max: 9 }), ({ block }, factor) => {
      const scaled = block.relations.map((relation) => ({
        ...relation,
        terms: relation.terms.map(([coefficient, name]): [number, string] => [-coefficient * factor, name]),
      }));
      expect(localise({ ...block, relations: scaled })).toEqual(localise(block));
    }),
  );
});

test('the localiser leaves its input alone', () => {
  fc.assert(
    fc.property(anything, (block) => {
      const before = JSON.stringify(block);
      localise(block);
      expect(JSON.stringify(block)).toBe(before);
    }),
  );
});
