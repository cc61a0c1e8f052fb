import { IMPLIED } from '../constants/implied';
import { chanceOfFit } from '../decide/chance';
import { mayFit } from '../decide/ranges';
import type { FigureRelation } from '../decide/relation';
import type { SlotCandidate, Slot } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { FALLS } from '../vocabulary/bases';
import type { Role } from '../vocabulary/roles';
import { firstFact, isAmount, isPercent, isSameMeasure, isSummable } from './common';
import { type ImpliedTable, impliedTables } from './implied-tables';

type Column = readonly Fact[];

/** What most rows of the tables a text implies bear out, told of every row. */
interface Learnt {
  /** What each percentage is of the figures in its row, or of one in its row and one around. */
  readonly shares: ReadonlyMap<Fact, readonly SlotCandidate[]>;
  /** What two figures of each row make together. */
  readonly sums: readonly Slot[];
}

const known = new WeakMap<readonly Fact[], Learnt>();

/** The relations between the columns of implied tables, learnt from the rows where they come out. */
export function learntIn(facts: readonly Fact[]): Learnt {
  const found = known.get(facts) ?? learn(facts);
  known.set(facts, found);
  return found;
}

/** The sums and differences that most rows of an implied table bear out. */
export const learntSlots = (facts: readonly Fact[]): readonly Slot[] => learntIn(facts).sums;

function learn(facts: readonly Fact[]): Learnt {
  const shares = new Map<Fact, SlotCandidate[]>();
  const sums: Slot[] = [];
  for (const table of impliedTables(facts)) {
    for (const column of table.columns.filter(([first]) => first && isPercent(first))) {
      const best = mostHeld(quotientsOf(column, table, facts));
      best?.relations.forEach((relation, row) => {
        const share = column[row];
        if (share) shares.set(share, [...(shares.get(share) ?? []), { relation, weight: IMPLIED.learnt, form: best.form }]);
      });
    }
    for (const each of additionsOf(table)) sums.push(...(mostHeld([each])?.slots ?? []));
  }
  return { shares, sums };
}

interface Reading {
  readonly relations: readonly FigureRelation[];
  readonly form: string;
  readonly slots?: readonly Slot[];
}

/** The reading that most rows bear out; none where that could be chance. */
function mostHeld(readings: Iterable<Reading>): Reading | undefined {
  let [best, most]: [Reading | undefined, number] = [undefined, 0];
  for (const each of readings) {
    const held = each.relations.filter(mayFit);
    if (held.length <= most || held.length < Math.max(IMPLIED.fewestHeld, IMPLIED.mostly * each.relations.length)) continue;
    if (held.reduce((chance, relation) => chance * chanceOfFit(relation), 1) > IMPLIED.chance) continue;
    [best, most] = [each, held.length];
  }
  return best;
}

/** What a column of percentages may be of two others, or of another and one figure. */
function* quotientsOf(shares: Column, { columns, from }: ImpliedTable, facts: readonly Fact[]): Iterable<Reading> {
  const isNew = (...some: readonly Column[]): boolean => some.some((each) => columns.indexOf(each) >= from);
  const amounts = columns.filter(([first]) => first && isAmount(first));
  for (const tops of amounts) {
    for (const bottoms of amounts) {
      if (tops === bottoms || !isNew(shares, tops, bottoms) || !isAlikeThroughout(tops, bottoms)) continue;
      const form = `${tops[0]?.index} ${bottoms[0]?.index}`;
      const pairs = shares.map((share, row) => ({ share, top: tops[row] ?? share, bottom: bottoms[row] ?? share }));
      yield { form: `ratio ${form}`, relations: pairs.map(({ share, top, bottom }) => ratio(share, top, bottom)) };
      yield { form: `growth ${form}`, relations: pairs.map(({ share, top, bottom }) => growth(share, top, bottom, shares)) };
    }
    if (!isNew(shares, tops)) continue;
    for (const base of basesOf(tops, shares, facts))
      yield {
        form: `share ${tops[0]?.index} ${base.index}`,
        relations: shares.map((share, row) => ratio(share, tops[row] ?? share, base)),
      };
  }
}

const ratio = (share: Fact, top: Fact, bottom: Fact): FigureRelation => ({
  kind: 'ratio',
  share: share.quantity,
  top: top.quantity,
  bottom: bottom.quantity,
});

const growth = (share: Fact, now: Fact, before: Fact, [head = share]: Column): FigureRelation => ({
  kind: 'growth',
  share: share.quantity,
  now: now.quantity,
  before: before.quantity,
  isFall: FALLS.pattern.test(share.label === '' ? head.label : share.label),
});

const isAlikeThroughout = (one: Column, other: Column): boolean =>
  one.every((fact, row) => {
    const fellow = other[row];
    return fellow !== undefined && fellow !== fact && isSameMeasure(fact, fellow);
  });

/** The figures around a column that all of it may be measured against. */
function basesOf(tops: Column, shares: Column, facts: readonly Fact[]): readonly Fact[] {
  const [top] = tops;
  const indices = [tops[0], shares[0], tops.at(-1), shares.at(-1)].map((fact) => fact?.index ?? 0);
  if (!top) return [];
  return facts
    .slice(
      firstFact(facts, Math.max(0, Math.min(...indices) - IMPLIED.around)),
      Math.max(...indices) + IMPLIED.around,
    )
    .filter((fact) => !tops.includes(fact) && isSameMeasure(fact, top) && fact.quantity.bound === undefined);
}

/** Three columns of one measure of which one may be what the two others make. */
function* additionsOf({ columns, from }: ImpliedTable): Iterable<Reading> {
  const amounts = columns.filter((column) => column.every(isSummable));
  for (const wholes of amounts)
    for (const [at, one] of amounts.entries())
      for (const other of amounts.slice(at + 1)) {
        if (wholes === one || wholes === other || ![wholes, one, other].some((each) => columns.indexOf(each) >= from)) continue;
        if (!isAlikeThroughout(wholes, one) || !isAlikeThroughout(wholes, other) || !isAlikeThroughout(one, other)) continue;
        const slots = wholes.map((whole, row) => additionOf(whole, one[row] ?? whole, other[row] ?? whole));
        yield { form: '', slots, relations: slots.flatMap(({ candidates }) => candidates.map(({ relation }) => relation)) };
      }
}

const RESULTS: ReadonlySet<Role> = new Set<Role>(['rest', 'beyond', 'growth']);

function additionOf(whole: Fact, one: Fact, other: Fact): Slot {
  const result = [one, other].find(({ role }) => RESULTS.has(role));
  const parts = result === one ? [other, one] : [one, other];
  const relation: FigureRelation = { kind: 'sum', whole: whole.quantity, parts: parts.map(({ quantity }) => quantity) };
  return {
    kind: result ? 'difference' : 'sum',
    owner: result ?? whole,
    candidates: [{ relation, weight: IMPLIED.learnt, form: '' }],
    isAsserted: false,
  };
}
