import { proofOf } from './column-proofs';
import type { ColumnFigures } from './column-figures';
import { subsetSums } from './subset-sums';
import { everyTwo } from '../workbook';

/** A relation between columns that the figures of a table prove, whether the annex names it or not; sheet columns. */
export interface Learnt {
  /** `sum`: whole = Σ parts. `rate`: rate = done ÷ base, in that order. */
  readonly kind: 'sum' | 'rate';
  readonly whole: number;
  readonly parts: readonly number[];
  /** The rows that tell, and how many of them agree. */
  readonly rows: number;
  readonly holding: number;
}

/** With fewer telling rows a relation may hold by chance. */
const ENOUGH_ROWS = 4;
/** A relation holds in nearly all rows; some may hold the slips that are looked for, of many rows more. */
const HOLDS = 0.8;
const HOLDS_IN_MANY = 0.7;
const MANY_ROWS = 6;
/** How many adjacent columns may add up: twelve months and a reserve. */
const LONGEST_RUN = 16;

/** Terms of a relation stand near each other: so many columns with figures to either side. */
const REACH = 20;
/** How many relations may be tried in one table; a wide sheet of other business is left unread instead. */
const MOST_TRIED = 60_000;

/**
 * Every sum of adjacent columns, of two or of some between others, every rate, and every amount that is printed twice
 * in two units, that explains a column asked for.
 */
export function learnRelations(
  figures: ReadonlyMap<number, ColumnFigures>,
  asked: readonly number[],
): readonly Learnt[] {
  const numeric = [...figures]
    .filter(([, one]) => one.isNumeric && !one.isBlank)
    .map(([column]) => column)
    .sort((a, b) => a - b);
  const wanted = new Set(asked);
  const at = (column: number): ColumnFigures => figures.get(column) ?? NOTHING;
  const learnt: Learnt[] = [];
  let tried = 0;
  const consider = (kind: Learnt['kind'], whole: number, parts: readonly number[]): void => {
    if (tried >= MOST_TRIED || !(wanted.has(whole) || parts.some((column) => wanted.has(column)))) return;
    tried++;
    const { share, rows } = proofOf(kind, [whole, ...parts].map(at), HOLDS_IN_MANY);
    if (rows >= ENOUGH_ROWS && share >= (rows >= MANY_ROWS ? HOLDS_IN_MANY : HOLDS))
      learnt.push({ kind, whole, parts, rows, holding: Math.round(share * rows) });
  };
  for (let i = 0; i < numeric.length && tried < MOST_TRIED; i++) {
    const whole = numeric[i] ?? 0;
    const near = [...numeric.slice(Math.max(0, i - REACH), i), ...numeric.slice(i + 1, i + 1 + REACH)];
    for (const parts of candidateParts(near, whole)) consider('sum', whole, parts);
    const { scale } = at(whole);
    if (scale !== undefined)
      for (const part of near) if ((at(part).scale ?? scale) !== scale) consider('sum', whole, [part]);
    if (wanted.has(whole)) for (const parts of subsetSums(at(whole), near, at)) consider('sum', whole, parts);
    // What is printed in one of several units is an amount and no rate.
    if (scale !== undefined) continue;
    // A column of one value, as where a rank is not filled in, is no rate of anything.
    if (new Set(at(whole).figures.filter((figure) => figure !== undefined)).size < 2) continue;
    const amounts = near.filter((column) => !at(column).isPercent);
    for (const done of amounts) for (const base of amounts) if (done !== base) consider('rate', whole, [done, base]);
  }
  return simplest(learnt.filter((one) => !isTurnedRound(one, learnt, at)));
}

const NOTHING: ColumnFigures = { figures: [], isBlank: true, isNumeric: false, isWhole: false, isPercent: false };

/** Runs of adjacent numeric columns beside the whole, and all pairs. */
function candidateParts(others: readonly number[], whole: number): readonly (readonly number[])[] {
  const runs: (readonly number[])[] = [];
  for (let from = 0; from < others.length; from++) {
    for (let to = from + 2; to < Math.min(others.length, from + LONGEST_RUN); to++) {
      const run = others.slice(from, to + 1);
      const isBeside = (run[0] ?? 0) > whole || (run.at(-1) ?? 0) < whole;
      if (isBeside) runs.push(run);
    }
  }
  const pairs = everyTwo(others);
  return [...pairs, ...runs];
}

/** What is planned is what is done ÷ the rate, too: of the two ways round, what is not whole is the rate. */
function isTurnedRound(one: Learnt, learnt: readonly Learnt[], at: (column: number) => ColumnFigures): boolean {
  const [done, base] = one.parts;
  if (one.kind !== 'rate' || base === undefined || !at(one.whole).isWhole || at(base).isWhole) return false;
  return learnt.some(
    ({ kind, whole, parts }) => kind === 'rate' && whole === base && parts[0] === done && parts[1] === one.whole,
  );
}

/** One relation a whole: the one that more rows support, the one of fewer parts where they tie. */
function simplest(learnt: readonly Learnt[]): readonly Learnt[] {
  const best = new Map<string, Learnt>();
  for (const one of learnt) {
    const key = `${one.kind} ${one.whole}`;
    const known = best.get(key);
    if (
      !known ||
      one.holding > known.holding ||
      (one.holding === known.holding && one.parts.length < known.parts.length)
    )
      best.set(key, one);
  }
  return [...best.values()];
}
