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

/** What the figures of a table say of a relation whose columns are given in the order of `members`. */
export function proofOf(kind: Relation['kind'], columns: readonly ColumnFigures[]): ColumnProof {
  const asTyped = proofOfTyped(kind, columns);
  return areMixed(kind, columns) ? best([proofOfTyped(kind, columns.map(inGreatestUnit)), asTyped]) : asTyped;
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

function proofOfTyped(kind: Relation['kind'], columns: readonly ColumnFigures[]): ColumnProof {
  const [first, second, third] = columns.map(({ figures }) => figures);
  if (kind === 'rate' && first && second && third) return rateProof(first, second, third);
  if (kind === 'sum' && first)
    return sumProof(
      first,
      columns.slice(1).map(({ figures }) => figures),
    );
  if (kind === 'part' && first && second) return partProof(first, second);
  return { share: 0, rows: 0 };
}

/** The columns a relation is about that figures can prove, whole or rate first; none for relations of text. */
export function members(relation: Relation): readonly string[] {
  if (relation.kind === 'rate') return [relation.rate, relation.done, relation.base];
  if (relation.kind === 'sum') return [relation.whole, ...relation.parts];
  return relation.kind === 'part' ? [relation.whole, relation.part] : [];
}

/** A printed rate stands for half a step of its last decimal, and for what rounded amounts allow. */
const SLACK = 0.011;

/** done ÷ base in points or as a fraction; rows without a task or without progress tell nothing. */
const rateProof = (rates: Figures, done: Figures, base: Figures): ColumnProof => {
  const half = 0.5 * Math.max(lastStep(done), lastStep(base));
  return best(
    scalesOf(rates).map(({ points, slack }) =>
      shareOf(points, (rate, i) => {
        const [top, bottom] = [done[i], base[i]];
        if (rate === undefined || top === undefined || bottom === undefined || bottom <= 0 || top === 0)
          return undefined;
        // What is below the last digit on both sides is equal to anything.
        const quotient = (100 * top) / bottom;
        if (Math.max(Math.abs(quotient), Math.abs(rate)) <= slack) return undefined;
        return Math.abs(quotient - rate) <= slack + 100 * roundingOf(top, bottom, half);
      }),
    ),
  );
};

/** A column of rates as points, typed as points and as fractions, each with what its last decimal leaves open. */
const scalesOf = once((rates: Figures) =>
  [1, 100].map((scale) => {
    const points = rates.map((rate) => (rate === undefined ? undefined : rate * scale));
    return { points, slack: 0.5 * usualStep(points) + SLACK };
  }),
);

/** How far the quotient of two amounts may be off that are each off by half a step; whole numbers are exact. */
const roundingOf = (top: number, bottom: number, half: number): number =>
  Number.isInteger(top) && Number.isInteger(bottom) ? 0 : (half + (top / bottom) * half) / bottom;

/**
 * The step of the last decimal that a column of rates prints: whole points where nearly all are whole, else a tenth.
 */
function usualStep(points: Figures): number {
  const filled = points.filter((rate) => rate !== undefined);
  const whole = filled.filter((rate) => Math.abs(rate - Math.round(rate)) < 1e-6);
  return whole.length >= filled.length * 0.8 ? 1 : 0.1;
}

function sumProof(whole: Figures, parts: readonly Figures[]): ColumnProof {
  const enough = Math.min(2, parts.length);
  const half = 0.51 * Math.max(...[whole, ...parts].map(lastStep));
  return shareOf(whole, (figure, i) => {
    if (figure === undefined || figure === 0) return undefined;
    let [sum, filled] = [0, 0];
    for (const part of parts) {
      const one = part[i] ?? 0;
      if (one !== 0) filled += 1;
      sum += one;
    }
    if (filled < enough) return undefined;
    return Math.abs(sum - figure) <= half * (Number.isInteger(figure) ? 0.1 : parts.length + 1);
  });
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
  return shareOf(whole, (figure, i) =>
    figure === undefined || part[i] === undefined || part[i] === 0 ? undefined : (part[i] ?? 0) <= figure,
  );
}

function shareOf(figures: Figures, holds: (figure: number | undefined, i: number) => boolean | undefined): ColumnProof {
  let [rows, holding] = [0, 0];
  for (let i = 0; i < figures.length; i++) {
    const one = holds(figures[i], i);
    if (one !== undefined) rows += 1;
    if (one) holding += 1;
  }
  return { share: rows === 0 ? 0 : holding / rows, rows };
}

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
