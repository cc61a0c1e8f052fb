import { once } from '../../../workbook';
import { IMPLIED } from '../constants/implied';
import { chanceOfFit } from '../decide/chance';
import { mayFit } from '../decide/ranges';
import type { FigureRelation } from '../decide/relation';
import type { SlotCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { FALLS } from '../vocabulary/bases';
import { type ImpliedTable, firstFact, isAmount, isPercent, isSameMeasure } from './common';
import { impliedTables } from './implied-tables';

type TextColumn = readonly Fact[];

/**
 * What each percentage is of the figures in its row, or of one in its row and one around: learnt from the tables a text
 * implies, where most rows bear it out.
 */
export const learntShares = once(learn);

function learn(facts: readonly Fact[]): ReadonlyMap<Fact, readonly SlotCandidate[]> {
  const shares = new Map<Fact, SlotCandidate[]>();
  for (const table of impliedTables(facts)) {
    for (const column of table.columns.filter(([first]) => first && isPercent(first))) {
      const best = mostHeld(column, quotientsOf(column, table, facts));
      if (best)
        column.forEach((share, row) => {
          const told = { relation: best(share, row), weight: IMPLIED.learnt };
          shares.set(share, [...(shares.get(share) ?? []), told]);
        });
    }
  }
  return shares;
}

/** What a figure of one row is of the others. */
type Reading = (told: Fact, row: number) => FigureRelation;

/** How many rows of a table may not bear out what the others do. */
const exceptions = (rows: number): number => Math.min(Math.floor(rows / IMPLIED.rowsForOne), rows - IMPLIED.fewestRows);

/** The reading that most rows bear out; none where that could be chance. Two figures exchanged count as one. */
function mostHeld(column: TextColumn, readings: Iterable<Reading>): Reading | undefined {
  let [best, fewest]: [Reading | undefined, number] = [undefined, Infinity];
  const most = exceptions(column.length);
  for (const reading of readings) {
    const { open, chance } = rowsOpen(column, reading, most + 1);
    const [one, other] = open;
    const areExchanged =
      one && other && open.length === 2 && mayFit(reading(other.told, one.row)) && mayFit(reading(one.told, other.row));
    const broken = areExchanged ? 1 : open.length;
    if (broken < fewest && broken <= most && chance() <= IMPLIED.chance) [best, fewest] = [reading, broken];
  }
  return best;
}

interface OpenRows {
  /** The rows that do not come out. */
  readonly open: readonly { readonly told: Fact; readonly row: number }[];
  /** How probable it is that the others do by chance. */
  readonly chance: () => number;
}

/** The rows that a reading does not bear out, as soon as there are more than may be. */
function rowsOpen(column: TextColumn, reading: Reading, most: number): OpenRows {
  const open: { told: Fact; row: number }[] = [];
  const held: FigureRelation[] = [];
  for (const [row, told] of column.entries()) {
    const relation = reading(told, row);
    if (mayFit(relation)) held.push(relation);
    else open.push({ told, row });
    if (open.length > most) break;
  }
  return { open, chance: () => held.reduce((all, relation) => all * chanceOfFit(relation), 1) };
}

/** What a column of percentages may be of two others, or of another and one figure. */
function* quotientsOf(shares: TextColumn, { columns, from }: ImpliedTable, facts: readonly Fact[]): Iterable<Reading> {
  const isNew = (...some: readonly TextColumn[]): boolean => some.some((each) => columns.indexOf(each) >= from);
  const amounts = columns.filter(([first]) => first && isAmount(first));
  for (const tops of amounts) {
    for (const bottoms of amounts) {
      if (tops === bottoms || !isNew(shares, tops, bottoms) || !isAlikeThroughout(tops, bottoms)) continue;
      yield (share, row) => ratio(share, tops[row] ?? share, bottoms[row] ?? share);
      yield (share, row) => growth(share, tops[row] ?? share, bottoms[row] ?? share, shares);
    }
    if (!isNew(shares, tops)) continue;
    for (const base of basesOf(tops, shares, facts)) yield (share, row) => ratio(share, tops[row] ?? share, base);
  }
}

const ratio = (share: Fact, top: Fact, bottom: Fact): FigureRelation => ({
  kind: 'ratio',
  share: share.quantity,
  top: top.quantity,
  bottom: bottom.quantity,
});

const growth = (share: Fact, now: Fact, before: Fact, [head = share]: TextColumn): FigureRelation => ({
  kind: 'growth',
  share: share.quantity,
  now: now.quantity,
  before: before.quantity,
  isFall: FALLS.pattern.test(share.label === '' ? head.label : share.label),
});

const isAlikeThroughout = (one: TextColumn, other: TextColumn): boolean =>
  one.every((fact, row) => {
    const fellow = other[row];
    return fellow !== undefined && fellow !== fact && isSameMeasure(fact, fellow);
  });

/** The figures around a column that all of it may be measured against. */
function basesOf(tops: TextColumn, shares: TextColumn, facts: readonly Fact[]): readonly Fact[] {
  const [top] = tops;
  const indices = [tops[0], shares[0], tops.at(-1), shares.at(-1)].map((fact) => fact?.index ?? 0);
  if (!top) return [];
  return facts
    .slice(firstFact(facts, Math.max(0, Math.min(...indices) - IMPLIED.around)), Math.max(...indices) + IMPLIED.around)
    .filter((fact) => !tops.includes(fact) && isSameMeasure(fact, top) && fact.quantity.bound === undefined);
}
