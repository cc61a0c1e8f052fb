import { once } from '../../../workbook';
import { IMPLIED } from '../constants/implied';
import { chanceOfFit } from '../decide/chance';
import { mayFit, rangeOf } from '../decide/ranges';
import type { FigureRelation } from '../decide/relation';
import { type SlotCandidate, type Slot, sumCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { FALLS } from '../vocabulary/bases';
import type { Role } from '../vocabulary/roles';
import { type ImpliedTable, firstFact, isAmount, isPercent, isSameMeasure, isSummable } from './common';
import { impliedTables } from './implied-tables';

type TextColumn = readonly Fact[];

/** What most rows of the tables a text implies bear out, told of every row. */
interface BorneOut {
  /** What each percentage is of the figures in its row, or of one in its row and one around. */
  readonly shares: ReadonlyMap<Fact, readonly SlotCandidate[]>;
  /** What two figures of each row make together. */
  readonly sums: readonly Slot[];
}

/** The relations between the columns of implied tables, learnt from the rows where they come out. */
export const learntIn = once(learn);

/** The sums and differences that most rows of an implied table bear out. */
export const learntSlots = (facts: readonly Fact[]): readonly Slot[] => learntIn(facts).sums;

function learn(facts: readonly Fact[]): BorneOut {
  const shares = new Map<Fact, SlotCandidate[]>();
  const sums: Slot[] = [];
  for (const table of impliedTables(facts)) {
    for (const column of table.columns.filter(([first]) => first && isPercent(first))) {
      const best = mostHeld(column, quotientsOf(column, table, facts));
      if (best)
        column.forEach((share, row) => {
          const told = { relation: best(share, row), weight: IMPLIED.learnt };
          shares.set(share, [...(shares.get(share) ?? []), told]);
        });
    }
    for (const { wholes, slotOf, relationOf } of additionsOf(table))
      if (mostHeld(wholes, [relationOf])) sums.push(...wholes.map(slotOf));
  }
  return { shares, sums };
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

/** Three columns of one measure of which one may be what the two others make. */
function* additionsOf({ columns, from }: ImpliedTable): Iterable<{
  readonly wholes: TextColumn;
  readonly relationOf: Reading;
  readonly slotOf: (whole: Fact, row: number) => Slot;
}> {
  const amounts = columns
    .map((column, at) => ({ column, isNew: at >= from }))
    .filter(({ column }) => column.every(isSummable));
  for (const [third, last] of amounts.entries())
    for (const [second, middle] of amounts.slice(0, third).entries())
      for (const first of amounts.slice(0, second)) {
        if (!first.isNew && !middle.isNew && !last.isNew) continue;
        const three = [first.column, middle.column, last.column];
        const [wholes = [], one = [], other = []] = [...three].sort((a, b) => sizeOf(b) - sizeOf(a));
        if (![one, other].every((each) => isAlikeThroughout(wholes, each)) || !isAlikeThroughout(one, other)) continue;
        const partsAt = (row: number): readonly Fact[] => [one, other].flatMap((each) => each[row] ?? []);
        yield {
          wholes,
          relationOf: (whole, row) => sumOf(whole, partsAt(row)),
          slotOf: (whole, row) => additionOf(whole, partsAt(row)),
        };
      }
}

const sizeOf = (column: TextColumn): number => column.reduce((all, { quantity }) => all + rangeOf(quantity).face, 0);

const RESULTS: ReadonlySet<Role> = new Set<Role>(['rest', 'beyond', 'growth']);

const sumOf = (whole: Fact, parts: readonly Fact[]): FigureRelation => ({
  kind: 'sum',
  whole: whole.quantity,
  parts: parts.map(({ quantity }) => quantity),
});

function additionOf(whole: Fact, parts: readonly Fact[]): Slot {
  const result = parts.find(({ role }) => RESULTS.has(role));
  const inOrder = result ? [...parts.filter((part) => part !== result), result] : parts;
  return {
    kind: result ? 'difference' : 'sum',
    owner: result ?? whole,
    candidates: [sumCandidate(whole, inOrder, IMPLIED.learnt)],
  };
}
