import { type RelationBlock, type LinearRelation, localise } from '../../src/core/arithmetic';

/** Median times of the localiser on typical blocks and on the largest it is made for, one line each. */
export function run(): readonly string[] {
  return Object.entries(BLOCKS).map(([title, block]) => {
    const { status, minimalSets } = localise(block);
    const size = Object.keys(block.values).length;
    return `localise ${title}: ${size} variables, ${status}, ${minimalSets.length} sets, ${median(block)}`;
  });
}

function median(block: RelationBlock): string {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    localise(block);
    return performance.now() - start;
  }).sort((left, right) => left - right);
  const middle = times[Math.floor(ROUNDS / 2)] ?? 0;
  return middle < 1 ? `${Math.round(middle * 1000)} µs` : `${middle.toFixed(1)} ms`;
}

const ROUNDS = 21;

type Errors = Readonly<Record<string, number>>;

/** A table with a total row and a total column. */
function table(rows: number, columns: number, errors: Errors): RelationBlock {
  const cell = (row: number, column: number): string => `r${row}c${column}`;
  const amount = (row: number, column: number): number => 100 + (((row * 97 + column * 131) * 7919) % 9000);
  const values: Record<string, number> = {};
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const within = span(row, rows).flatMap((r) => span(column, columns).map((c) => amount(r, c)));
      values[cell(row, column)] = within.reduce((total, next) => total + next, 0);
    }
  }
  const across = count(rows + 1).map((row) =>
    balance(
      count(columns).map((column) => cell(row, column)),
      cell(row, columns),
    ),
  );
  const down = count(columns + 1).map((column) =>
    balance(
      count(rows).map((row) => cell(row, column)),
      cell(rows, column),
    ),
  );
  return { relations: [...across, ...down], values: spoilt(values, errors) };
}

/** Groups with a subtotal each and one total. */
function subtotals(groups: number, members: number, errors: Errors): RelationBlock {
  const { relations, values } = table(groups, members, {});
  const kept = relations.slice(0, groups);
  const total = balance(
    count(groups).map((group) => `r${group}c${members}`),
    `r${groups}c${members}`,
  );
  const names = new Set([...kept, total].flatMap(({ terms }) => terms.map(([, name]) => name)));
  return {
    relations: [...kept, total],
    values: spoilt(Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name))), errors),
  };
}

function balance(parts: readonly string[], whole: string): LinearRelation {
  return { terms: [...parts.map((name): [number, string] => [1, name]), [-1, whole]], op: '==', constant: 0 };
}

function spoilt(values: RelationBlock['values'], errors: Errors): RelationBlock['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === null ? null : value + (errors[name] ?? 0)]),
  );
}

function count(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at);
}

/** A total stands for all its parts. */
function span(at: number, total: number): readonly number[] {
  return at === total ? count(total) : [at];
}

const three = { r1c2: 1000, r3c4: 77, r4c8: -35 };
const wide = table(5, 9, three);
const bounds = Object.keys(wide.values).map((name): LinearRelation => ({ terms: [[1, name]], op: '>=', constant: 0 }));
const gaps = { r0c0: null, r0c3: null, r2c2: null, r3c3: null, r4c4: null, r5c5: null };

const BLOCKS: Readonly<Record<string, RelationBlock>> = {
  'one sum, consistent': table(1, 2, {}),
  'one sum of the circular': {
    relations: [balance(['a', 'b'], 't')],
    values: { a: 558.4, b: 0.22, t: 58.62 },
    decimals: { a: 2, b: 2, t: 2 },
  },
  'a column of 51 with its total': subtotals(1, 51, { r0c3: 1000 }),
  'a table, consistent': table(5, 9, {}),
  'a table, one error': table(5, 9, { r1c2: 1000 }),
  'a table, three errors': wide,
  'a table, three errors in one row': table(5, 9, { r1c2: 1000, r1c4: 77, r1c8: -35 }),
  'a table, three errors, bounds and tolerance': { ...wide, relations: [...wide.relations, ...bounds], tolerance: 1 },
  'a table, one error, six unknowns': { ...wide, values: { ...table(5, 9, { r1c2: 1000 }).values, ...gaps } },
  'subtotals, three errors that no second relation sees': subtotals(3, 18, { r0c3: 1000, r1c7: 77, r2c8: -35 }),
};
