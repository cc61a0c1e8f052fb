import type { ColumnFigures } from './column-figures';
import { proofOf } from './column-proofs';
import type { Law } from './laws';

/** With fewer telling rows a growth may come out by chance. */
const ENOUGH_ROWS = 4;
/** A growth holds in nearly all rows; the others may hold the slips that are looked for. */
const HOLDS = 0.75;
/** What grew and what it grew from stand near: so many columns with figures to either side. */
const REACH = 20;
/** Of a wide sheet of other business not every column is asked. */
const MOST_ASKED = 40;
/** A growth is in percent points, or a fraction of one. */
const WHOLES = [100, 1];

/**
 * The growths among some columns, whatever they are called: what one column exceeds another by, in per cent of the
 * other.
 */
export function growthLaws(asked: readonly number[], figures: ReadonlyMap<number, ColumnFigures>): readonly Law[] {
  const numeric = [...figures].filter(([, one]) => one.isNumeric && !one.isBlank);
  return asked.slice(0, MOST_ASKED).flatMap((column): readonly Law[] => {
    const at = numeric.findIndex(([one]) => one === column);
    const growth = numeric[at]?.[1];
    if (!growth || growth.scale !== undefined || new Set(growth.figures).size < ENOUGH_ROWS) return [];
    const near = numeric
      .slice(Math.max(0, at - REACH), at + 1 + REACH)
      .filter(([one, { isPercent }]) => one !== column && !isPercent);
    // Where nothing has grown any two equal columns would do.
    const shifted = WHOLES.map((whole) => ({
      ...growth,
      figures: growth.figures.map((figure) => (figure ? (100 * (figure + whole)) / whole : undefined)),
    }));
    const fitting = near.flatMap(([now, top]) =>
      near.flatMap(([then, base]) => {
        if (now === then || !shifted.some((one) => mayHaveGrown(one, top, base))) return [];
        const proofs = shifted.map((one) => proofOf('rate', [one, top, base]));
        const [best] = proofs.sort((a, b) => b.share * b.rows - a.share * a.rows);
        return best && best.rows >= ENOUGH_ROWS && best.share >= HOLDS ? [{ now, then, share: best.share }] : [];
      }),
    );
    const [best] = fitting.sort((a, b) => b.share - a.share);
    return best ? [{ kind: 'rate', whole: column, parts: [best.now, best.then], isGrowth: true }] : [];
  });
}

/** Whether the first growths come near to what two columns make: most pairs are told by these alone. */
function mayHaveGrown({ figures }: ColumnFigures, top: ColumnFigures, base: ColumnFigures): boolean {
  let [asked, near] = [0, 0];
  for (let i = 0; i < figures.length && asked < FIRST; i++) {
    const [points, now, then] = [figures[i], top.figures[i], base.figures[i]];
    if (points === undefined || !now || !then) continue;
    asked++;
    if (Math.abs((100 * now) / then - points) <= NEAR) near++;
  }
  return near * 2 >= asked;
}

/** So many rows are looked at first, and so many points is a growth off by rounding at most. */
const FIRST = 4;
const NEAR = 5;

/**
 * What a column called a growth is of where its figures are those of the increase over what it grew to: it is still the
 * growth from what was before, and every row of it is wrong.
 */
export const growthsMeant = (laws: readonly Law[], isCalledGrowth: (column: number) => boolean): readonly Law[] =>
  laws.map((law) => {
    const [increase, now] = law.parts;
    if (law.kind !== 'rate' || law.isGrowth || !isCalledGrowth(law.whole)) return law;
    const sum = laws.find(
      ({ kind, whole, parts }) =>
        kind === 'sum' && whole === now && parts.length === 2 && parts.includes(increase ?? -1),
    );
    const then = sum?.parts.find((part) => part !== increase);
    return now === undefined || then === undefined
      ? law
      : { kind: 'rate', whole: law.whole, parts: [now, then], isGrowth: true };
  });
