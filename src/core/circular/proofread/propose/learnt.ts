import { once } from '../../../workbook';
import { IMPLIED } from '../constants/implied';
import { chanceOfFit } from '../decide/chance';
import { mayBeGrowth, mayBeShare } from '../decide/ranges';
import type { FigureRelation } from '../decide/relation';
import type { SlotCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { rateIn } from '../facts/labels';
import { BASE_NAMED, FALLS, RATE_WORDS } from '../vocabulary/bases';
import { termIn } from '../vocabulary/term';
import { type ImpliedTable, firstFact, isAmount, isPercent, isSameMeasure } from './common';
import { impliedTables } from './implied-tables';

/** What a share is called, if only a change. */
const calledIn = ({ label }: Fact): string => rateIn(label) || (termIn(RATE_WORDS, label) === 'growth' ? 'growth' : '');

/** What its words call its base. */
const baseIn = ({ label }: Fact): string => BASE_NAMED.pattern.exec(label)?.[1] ?? '';

type TextColumn = readonly Fact[];

/**
 * What each percentage is of the figures in its row, or of one in its row and one around: learnt from the tables a text
 * implies, where most rows bear it out. Where these call it alike, a row with another rate is none.
 */
export const learntShares = once(learn);

function learn(facts: readonly Fact[]): ReadonlyMap<Fact, readonly SlotCandidate[]> {
  const shares = new Map<Fact, SlotCandidate[]>();
  for (const table of impliedTables(facts)) {
    for (const column of table.columns.filter(([first]) => first && isPercent(first))) {
      const best = mostHeld(column, table, facts);
      if (!best) continue;
      const held = column.filter((_, row) => holds(best, row, row));
      const rates = new Set(held.map(calledIn));
      const bases = new Set(held.map(baseIn));
      column.forEach((share, row) => {
        const rate = calledIn(share);
        if ((rates.size === 1 && rate !== '' && !rates.has(rate)) || !bases.has(baseIn(share))) return;
        // 完成计划(250眼)的63.6%: a share of the figure right in front is none of another.
        if (share.label.startsWith('的') && (best.base ?? best.bottoms[row])?.index !== share.index - 1) return;
        const told = { relation: relationIn(best, row), weight: IMPLIED.learnt };
        shares.set(share, [...(shares.get(share) ?? []), told]);
      });
    }
  }
  return shares;
}

/** What a column of percentages may be of two others, or of another one and one figure for all rows. */
interface Reading {
  readonly shares: TextColumn;
  readonly tops: TextColumn;
  readonly bottoms: TextColumn;
  /** The one figure for all rows. */
  readonly base?: Fact;
  /** For a change from the lower column to the upper: which rows tell a fall. */
  readonly falls?: readonly boolean[];
}

/** How many rows of a table may not bear out what the others do. */
const exceptions = (rows: number): number => Math.min(Math.floor(rows / IMPLIED.rowsForOne), rows - IMPLIED.fewestRows);

/** The reading that most rows bear out; none where that could be chance. Two figures exchanged count as one. */
function mostHeld(shares: TextColumn, table: ImpliedTable, facts: readonly Fact[]): Reading | undefined {
  let best: Reading | undefined;
  let fewest = exceptions(shares.length) + 1;
  for (const reading of readingsOf(shares, table, facts)) {
    const broken = brokenIn(reading, fewest);
    if (broken < fewest && chanceOf(reading) <= IMPLIED.chance) [best, fewest] = [reading, broken];
  }
  return best;
}

/** How many rows a reading does not bear out, as far as it matters. */
function brokenIn(reading: Reading, most: number): number {
  let [open, one, other] = [0, 0, 0];
  for (let row = 0; row < reading.shares.length && open <= most; row += 1) {
    if (holds(reading, row, row)) continue;
    open += 1;
    one = other;
    other = row;
  }
  const areExchanged = open === 2 && most > 1 && holds(reading, one, other) && holds(reading, other, one);
  return areExchanged ? 1 : open;
}

/** How probable it is that all rows that come out do so by chance. */
const chanceOf = (reading: Reading): number =>
  reading.shares.reduce((all, _, row) => {
    const relation = holds(reading, row, row) ? relationIn(reading, row) : undefined;
    return relation ? all * chanceOfFit(relation) : all;
  }, 1);

/** Whether the percentage of one row comes out of the figures of another. */
function holds({ shares, tops, bottoms, base, falls }: Reading, told: number, row: number): boolean {
  const share = shares[told];
  const top = tops[row];
  const bottom = base ?? bottoms[row];
  if (!share || !top || !bottom) return false;
  return falls
    ? mayBeGrowth(share.quantity, top.quantity, bottom.quantity, falls[told] === true)
    : mayBeShare(share.quantity, top.quantity, bottom.quantity);
}

/** What a reading says of one row. */
function relationIn({ shares, tops, bottoms, base, falls }: Reading, row: number): FigureRelation {
  const [share, top, bottom] = [shares[row], tops[row], base ?? bottoms[row]].map((fact) => fact?.quantity);
  if (!share || !top || !bottom) throw new RangeError('columns of one table are of one length');
  return falls
    ? { kind: 'growth', share, now: top, before: bottom, isFall: falls[row] === true }
    : { kind: 'ratio', share, top, bottom };
}

/** The readings of a column that no other table has: over two columns of amounts, and over one and a figure near. */
function* readingsOf(shares: TextColumn, { columns, from }: ImpliedTable, facts: readonly Fact[]): Iterable<Reading> {
  const falls = shares.map(({ label }) => FALLS.pattern.test(label === '' ? (shares[0]?.label ?? '') : label));
  const amounts = columns.filter(([first]) => first && isAmount(first));
  const firstNew = columns.indexOf(shares) >= from ? 0 : amounts.findIndex((column) => columns.indexOf(column) >= from);
  for (let at = 0; at < amounts.length && firstNew >= 0; at += 1) {
    const tops = amounts[at] ?? shares;
    for (let below = at < firstNew ? firstNew : 0; below < amounts.length; below += 1) {
      const bottoms = amounts[below] ?? shares;
      if (at === below || !isAlikeThroughout(tops, bottoms)) continue;
      yield { shares, tops, bottoms };
      yield { shares, tops, bottoms, falls };
    }
    if (at < firstNew) continue;
    const [first, end] = stretchAround([...ends(tops), ...ends(shares)], facts);
    for (let near = first; near < end; near += 1) {
      const base = facts[near];
      if (base && tops[0] && isSameMeasure(base, tops[0]) && base.quantity.bound === undefined && !tops.includes(base))
        yield { shares, tops, bottoms: tops, base };
    }
  }
}

const isAlikeThroughout = (one: TextColumn, other: TextColumn): boolean =>
  one.every((fact, row) => {
    const fellow = other[row];
    return fellow !== undefined && fellow !== fact && isSameMeasure(fact, fellow);
  });

/** The first and last figure of a column, */
const ends = (column: TextColumn): readonly Fact[] => [column[0], column.at(-1)].filter((fact) => fact !== undefined);

/** and where those begin and end that all of it may be measured against. */
function stretchAround(facts: readonly Fact[], all: readonly Fact[]): readonly [from: number, to: number] {
  const indices = facts.map(({ index }) => index);
  return [
    firstFact(all, Math.max(0, Math.min(...indices) - IMPLIED.around)),
    Math.min(all.length, Math.max(...indices) + IMPLIED.around),
  ];
}
