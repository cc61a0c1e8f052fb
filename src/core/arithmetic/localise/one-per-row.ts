import { factorIn, isEquality, type IntegerRow, reaches } from './row';

/** Rows looked at in a search, and the number after which it is given up. */
export interface SpentWork {
  work: number;
  most: number;
}

/** A broken row, and those of its variables that may change. */
export interface Demand {
  readonly row: IntegerRow;
  readonly variables: readonly number[];
}

/** A row with what its sum has come to, and what the choices still to be made may add to it. */
interface RowSum extends SumSpan {
  readonly row: IntegerRow;
  sum: bigint;
}

/** The least and the most that may be added. */
interface SumSpan {
  least: bigint;
  most: bigint;
}

/** A variable to change by the only amount possible, and what that adds to each row that it is in. */
interface Choice {
  readonly variable: number;
  readonly change: bigint;
  readonly effects: { readonly on: RowSum; readonly by: bigint }[];
}

/**
 * The ways of changing one variable in each of some equalities that share none, and nothing else, with which all rows
 * hold. Each equality says by how much, so that nothing need be eliminated and what is still to come has limits.
 * Undefined where a row leaves its change open.
 */
export function onePerRow(
  rows: readonly IntegerRow[],
  demands: readonly Demand[],
  spent: SpentWork,
): readonly (readonly number[])[] | undefined {
  if (!demands.every(isExact)) return undefined;
  const stages = demands.map(choicesIn);
  const rowSums = rowSumsOf(rows, stages.flat());
  const spans = stages.map(spansOf);
  for (const span of spans) open(span);
  spent.work += rows.length;
  const ways: (readonly number[])[] = [];
  const choose = (at: number, chosen: readonly number[]): void => {
    const span = spans[at];
    if (!span) ways.push(chosen);
    if (!span || spent.work > spent.most) return;
    close(span);
    const asking = [...span.keys()].filter((on) => !isPossible(on));
    spent.work += span.size;
    for (const { variable, effects } of stages[at] ?? []) {
      spent.work += effects.length;
      for (const { on, by } of effects) on.sum += by;
      if (effects.every(({ on }) => isPossible(on)) && asking.every(isPossible)) choose(at + 1, [...chosen, variable]);
      for (const { on, by } of effects) on.sum -= by;
    }
    open(span);
  };
  if (rowSums.every(isPossible)) choose(0, []);
  return ways;
}

const isPossible = ({ row: { low, high }, sum, least, most }: RowSum): boolean =>
  reaches(sum + least, sum + most, low, high);

/** Whether a row says of each variable by which whole amount it must change. */
const isExact = ({ row, variables }: Demand): boolean =>
  isEquality(row) && variables.every((variable) => missingIn(row) % factorIn(row, variable) === 0n);

const missingIn = ({ low, value }: IntegerRow): bigint => (low?.at ?? 0n) - value;

const choicesIn = ({ row, variables }: Demand): readonly Choice[] =>
  variables.map((variable) => ({ variable, change: missingIn(row) / factorIn(row, variable), effects: [] }));

/** The rows that are broken or touched as they stand, known to the choices that touch them. */
function rowSumsOf(rows: readonly IntegerRow[], choices: readonly Choice[]): readonly RowSum[] {
  const byVariable = new Map(choices.map((choice) => [choice.variable, choice]));
  const touched: RowSum[] = [];
  for (const row of rows) {
    let on: RowSum | undefined = row.isBroken ? { row, sum: row.value, least: 0n, most: 0n } : undefined;
    for (let at = 0; at < row.variables.length; at++) {
      const choice = byVariable.get(row.variables[at] ?? -1);
      if (!choice) continue;
      on ??= { row, sum: row.value, least: 0n, most: 0n };
      choice.effects.push({ on, by: (row.factors[at] ?? 0n) * choice.change });
    }
    if (on) touched.push(on);
  }
  return touched;
}

/** What one of some choices may add to each row that they touch. */
function spansOf(choices: readonly Choice[]): ReadonlyMap<RowSum, SumSpan> {
  const spans = new Map<RowSum, SumSpan & { touches: number }>();
  for (const { effects } of choices)
    for (const { on, by } of effects) {
      const span = spans.get(on) ?? { least: by, most: by, touches: 0 };
      spans.set(on, span);
      widen(span, by);
      span.touches++;
    }
  for (const span of spans.values()) if (span.touches < choices.length) widen(span, 0n);
  return spans;
}

function widen(span: SumSpan, by: bigint): void {
  if (by < span.least) span.least = by;
  if (by > span.most) span.most = by;
}

/** Counts choices among those still to be made, and no longer. */
function open(spans: ReadonlyMap<RowSum, SumSpan>): void {
  for (const [on, { least, most }] of spans) {
    on.least += least;
    on.most += most;
  }
}

function close(spans: ReadonlyMap<RowSum, SumSpan>): void {
  for (const [on, { least, most }] of spans) {
    on.least -= least;
    on.most -= most;
  }
}
