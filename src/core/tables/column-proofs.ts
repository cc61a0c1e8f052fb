import { decimalOf } from '../arithmetic';
import type { Relation } from '../programmes';
import { once } from '../workbook';
import type { ColumnFigures } from './column-figures';

/**
 * What the figures say of a relation between columns: the share of telling rows in which it holds, and how many told.
 */
export interface ColumnProof {
  readonly share: number;
  readonly rows: number;
}

type Figures = ColumnFigures['figures'];

/**
 * What the figures of a table say of a relation whose columns are given in the order of `members`. Of one that holds in
 * a smaller share than `least` nothing need be said: most that are tried hold nowhere, which the first rows show.
 */
export function proofOf(kind: Relation['kind'], columns: readonly ColumnFigures[], least = 0): ColumnProof {
  return areMixed(kind, columns)
    ? best([proofOfTyped(kind, columns.map(inGreatestUnit)), proofOfTyped(kind, columns)])
    : proofOfTyped(kind, columns, least);
}

/** A unit that is printed is believed until so many rows speak against it. */
const REFUTING_ROWS = 3;

/** Whether the figures refute that the columns of a relation are in the different units that are printed over them. */
export function refutesUnits(kind: Relation['kind'], columns: readonly ColumnFigures[]): boolean {
  if (!areMixed(kind, columns)) return false;
  const [typed, converted] = [proofOfTyped(kind, columns), proofOfTyped(kind, columns.map(inGreatestUnit))];
  return typed.rows >= REFUTING_ROWS && typed.share * typed.rows > converted.share * converted.rows;
}

/** Whether the amounts of a relation are printed in several units; a rate has none. */
function areMixed(kind: Relation['kind'], columns: readonly ColumnFigures[]): boolean {
  const amounts = kind === 'rate' ? columns.slice(1) : columns;
  return amounts.some(({ scale }) => scale !== amounts[0]?.scale);
}

/** The figures in the greatest unit, in which amounts have the decimals that rounding is reckoned with. */
const inGreatestUnit = (one: ColumnFigures): ColumnFigures =>
  one.scale === undefined ? one : { ...one, figures: one.figures.map((figure) => figure && figure * (one.scale ?? 1)) };

function proofOfTyped(kind: Relation['kind'], columns: readonly ColumnFigures[], least = 0): ColumnProof {
  const [first, second, third] = columns;
  if (kind === 'rate' && first && second && third)
    return rateProof(first.figures, second.figures, third.figures, least);
  if (kind === 'sum' && first) return sumProof(first.figures, columns.slice(1), least);
  return kind === 'part' && first && second ? partProof(first.figures, second.figures) : NOTHING;
}

const NOTHING: ColumnProof = { share: 0, rows: 0 };

/** The columns a relation is about that figures can prove, whole or rate first; none for relations of text. */
export function members(relation: Relation): readonly string[] {
  if (relation.kind === 'rate') return [relation.rate, relation.done, relation.base];
  if (relation.kind === 'sum') return [relation.whole, ...relation.parts];
  return relation.kind === 'part' ? [relation.whole, relation.part] : [];
}

/** A printed rate stands for half a step of its last decimal, and for what rounded amounts allow. */
const SLACK = 0.011;

/** done ÷ base in points or as a fraction; rows without a task or without progress tell nothing. */
function rateProof(rates: Figures, done: Figures, base: Figures, least: number): ColumnProof {
  const scales = scalesOf(rates).map(({ points, slack }) => ({ points, slack, rows: 0, holding: 0 }));
  const most = mostFailing(rates, least);
  let half: number | undefined;
  for (let i = 0; i < rates.length; i++) {
    const [top, bottom] = [done[i], base[i]];
    if (rates[i] === undefined || top === undefined || bottom === undefined || bottom <= 0 || top === 0) continue;
    const quotient = (100 * top) / bottom;
    let rounding = 0;
    if (!Number.isInteger(top) || !Number.isInteger(bottom)) {
      half ??= 0.5 * Math.max(lastStep(done), lastStep(base));
      rounding = roundingOf(top, bottom, half);
    }
    let mayHold = false;
    for (const scale of scales) {
      const rate = scale.points[i] ?? 0;
      // What is below the last digit on both sides is equal to anything.
      if (Math.max(Math.abs(quotient), Math.abs(rate)) > scale.slack) {
        scale.rows += 1;
        if (Math.abs(quotient - rate) <= scale.slack + 100 * rounding) scale.holding += 1;
      }
      mayHold ||= scale.rows - scale.holding <= most;
    }
    if (!mayHold) return NOTHING;
  }
  return best(scales.map(({ rows, holding }) => shareOf(holding, rows)));
}

/** In how many rows a relation may fail, at most, that holds in a share of those that tell. */
const mostFailing = ({ length }: Figures, least: number): number => Math.ceil(length * (1 - least)) + 1;

/** A column of rates as points, typed as points and as fractions, each with what its last decimal leaves open. */
const scalesOf = once((rates: Figures) =>
  [1, 100].map((scale) => {
    const points = rates.map((rate) => (rate === undefined ? undefined : rate * scale));
    return { points, slack: 0.5 * usualStep(points) + SLACK };
  }),
);

/** How far the quotient of two amounts may be off that are each off by half a step. */
const roundingOf = (top: number, bottom: number, half: number): number => (half + (top / bottom) * half) / bottom;

/**
 * The step of the last decimal that a column of rates prints: whole points where nearly all are whole, else a tenth.
 */
function usualStep(points: Figures): number {
  const filled = points.filter((rate) => rate !== undefined);
  const whole = filled.filter((rate) => Math.abs(rate - Math.round(rate)) < 1e-6);
  return whole.length >= filled.length * 0.8 ? 1 : 0.1;
}

function sumProof(whole: Figures, parts: readonly ColumnFigures[], least: number): ColumnProof {
  const enough = Math.min(2, parts.length);
  const most = mostFailing(whole, least);
  let half: number | undefined;
  let [rows, holding] = [0, 0];
  for (let i = 0; i < whole.length && rows - holding <= most; i++) {
    const figure = whole[i];
    if (figure === undefined || figure === 0) continue;
    let [sum, filled] = [0, 0];
    for (const { figures } of parts) {
      const one = figures[i] ?? 0;
      if (one !== 0) filled += 1;
      sum += one;
    }
    if (filled < enough) continue;
    rows += 1;
    half ??= 0.51 * parts.reduce((step, { figures }) => Math.max(step, lastStep(figures)), lastStep(whole));
    if (Math.abs(sum - figure) <= half * (Number.isInteger(figure) ? 0.1 : parts.length + 1)) holding += 1;
  }
  return rows - holding > most ? NOTHING : shareOf(holding, rows);
}

/** The step of the last decimal of a column of amounts, a hundredth at most: 万套 are printed with four. */
const lastStep = once((figures: Figures): number => {
  const decimals = figures
    .flatMap((figure) => (figure === undefined || Number.isInteger(figure) ? [] : [decimalOf(figure).decimals]))
    .sort((a, b) => a - b);
  const usual = decimals[Math.floor(decimals.length / 2)] ?? LEAST_DECIMALS;
  return 10 ** -Math.min(MOST_DECIMALS, Math.max(LEAST_DECIMALS, usual));
});

/** Amounts are printed with two to four decimals; what has more is reckoned by a formula. */
const LEAST_DECIMALS = 2;
const MOST_DECIMALS = 4;

function partProof(whole: Figures, part: Figures): ColumnProof {
  let [rows, holding] = [0, 0];
  for (let i = 0; i < whole.length; i++) {
    const [all, one] = [whole[i], part[i]];
    if (all === undefined || one === undefined || one === 0) continue;
    rows += 1;
    if (one <= all) holding += 1;
  }
  return shareOf(holding, rows);
}

const shareOf = (holding: number, rows: number): ColumnProof => ({ share: rows === 0 ? 0 : holding / rows, rows });

const best = (proofs: readonly ColumnProof[]): ColumnProof =>
  proofs.reduce((a, b) => (b.share * b.rows > a.share * a.rows ? b : a));

/** What looks up the proof of a relation whose columns are given. */
export type Prover = (kind: Relation['kind'], columns: readonly number[]) => ColumnProof;

/** Proofs are looked up again and again while assignments grow; each is made once. */
export function proverOf(figures: ReadonlyMap<number, ColumnFigures>): Prover {
  const known = new Map<string, ColumnProof>();
  return (kind, columns) => {
    const key = `${kind} ${columns.join()}`;
    const proof =
      known.get(key) ??
      proofOf(
        kind,
        columns.flatMap((column) => figures.get(column) ?? []),
      );
    known.set(key, proof);
    return proof;
  };
}
