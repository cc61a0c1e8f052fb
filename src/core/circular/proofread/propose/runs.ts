import { groupedBy, once } from '../../../workbook';
import { LISTS } from '../constants/structure';
import { type Fact, STRENGTH } from '../facts/fact';
import { isCell } from '../facts/labels';
import { COMPARED } from '../vocabulary/bases';
import { AMONG_IT, TOTALS_BEHIND } from '../vocabulary/leads';
import { periodOf } from '../vocabulary/periods';
import { ARRIVED } from '../vocabulary/roles';
import { figureKind, isOfOneSum, isSummable } from './common';
import { ledRuns } from './led-runs';
import { type FigureRun, isClosing, goesOnFromTotal, continuesEnumeration } from './run';

/**
 * All runs of a fact table: for each kind of figure, and each bracket, the series at every level of the clause tree.
 */
export const seriesRuns = once((facts: readonly Fact[]): readonly FigureRun[] => {
  const streams = groupedBy(facts.filter(isSummable), (fact) => `${figureKind(fact)} ${fact.bracket}`);
  return distinct(
    [...streams.values()]
      .flatMap((stream) => [
        ...nested(stream, facts),
        ...ledRuns(
          stream.filter((fact) => !isStep(fact)),
          facts,
        ),
      ])
      .filter(isOfOneTime),
  );
});

/** For each figure the longest list within a sentence that it stands in. */
export function listsOf(runs: readonly FigureRun[]): ReadonlyMap<Fact, FigureRun> {
  const lists = new Map<Fact, FigureRun>();
  for (const run of runs.filter(({ inside }) => inside <= STRENGTH.segment)) {
    for (const fact of run.facts) if ((lists.get(fact)?.facts.length ?? 0) < run.facts.length) lists.set(fact, run);
  }
  return lists;
}

function distinct(runs: readonly FigureRun[]): readonly FigureRun[] {
  const seen = new Map<string, FigureRun>();
  for (const run of runs) {
    const key = run.facts.map(({ index }) => index).join();
    const known = seen.get(key);
    if (!known || (run.isLed && !known.isLed)) seen.set(key, run);
  }
  return [...seen.values()];
}

/** The series of one stream at every level: each is as long as nothing inside parts it more than what bounds it. */
function nested(stream: readonly Fact[], facts: readonly Fact[]): readonly FigureRun[] {
  const lines = blocks(stream, facts).filter(({ inside }) => inside < STRENGTH.clause);
  const tails = lines
    .filter(
      ({ facts: run }) => run.length > 2 && run.every(({ host, lead }) => host === undefined && lead === undefined),
    )
    .map((run) => ({ ...run, facts: run.facts.slice(1) }));
  const ofOneDeed = [...groupedBy(stream, ({ role, deed }) => `${role} ${deed}`).values()].flatMap((line) =>
    blocks(line, facts),
  );
  const ofOneLabel = [...groupedBy(stream, ({ label }) => label).values()]
    .filter(({ length }) => length >= LISTS.fewestRows)
    .flatMap((line) => blocks(line, facts));
  const ofOneKind = [...groupedBy(stream, ({ quantity }) => quantity.dimension).values()].flatMap((line) =>
    line.length < stream.length ? blocks(line, facts) : [],
  );
  const changed = stream.filter((fact, at) => isArrivedFrom(fact, stream[at - 1]));
  const ofOneTime = [changed.flatMap(({ index }) => facts[index - 1] ?? []), changed].flatMap((line) =>
    blocks(line, facts),
  );
  return [...ofOneDeed, ...ofOneKind, ...ofOneLabel, ...lines, ...tails, ...ofOneTime];
}

/** 由2140个减到920个: a figure that was arrived at from the one in front of it. */
const isArrivedFrom = ({ label, gap, index }: Fact, before: Fact | undefined): boolean =>
  before?.index === index - 1 && (ARRIVED.pattern.test(label) || ARRIVED.pattern.test(gap));

/** Two states of one measure are no parts of a sum: what was before and what it came to. */
const isOfOneTime = ({ facts }: FigureRun): boolean => !facts.some((fact, at) => isArrivedFrom(fact, facts[at - 1]));

function blocks(line: readonly Fact[], facts: readonly Fact[]): readonly FigureRun[] {
  const joints = line.map((fact, at) => {
    const before = line[at - 1];
    return before ? jointBetween(before, fact, facts) : Infinity;
  });
  const levels = [...new Set(joints.filter((each) => each < Infinity))].sort((a, b) => a - b);
  return levels.flatMap((level) => cut(line, joints, level));
}

/** The blocks of a line whose joints are no stronger than a level and at least once as strong. */
function cut(line: readonly Fact[], joints: readonly number[], level: number): readonly FigureRun[] {
  const runs: FigureRun[] = [];
  let from = 0;
  for (let at = 1; at <= line.length; at += 1) {
    if (at < line.length && (joints[at] ?? Infinity) <= level) continue;
    if (at - from > 1 && at - from <= LISTS.longest) {
      const inner = joints.slice(from + 1, at);
      const inside = Math.max(...inner);
      const isSeries = inside < STRENGTH.sentence || Math.min(...inner) >= STRENGTH.clause;
      if (inside === level && isSeries) runs.push({ facts: line.slice(from, at), inside, isLed: false });
      // What else a section tells of is no row of its own beside the first figure of each.
      const heads = line.slice(from, at).filter((_, index) => index === 0 || joints[from + index] === level);
      if (inside === level && level >= STRENGTH.section && heads.length > 2 && heads.length < at - from)
        runs.push({ facts: heads, inside, isLed: false });
    }
    from = at;
  }
  return runs;
}

/** How strongly two figures of a line are parted; for ever where they do not stand for two names of one kind. */
function jointBetween(left: Fact, right: Fact, facts: readonly Fact[]): number {
  if (
    right.index - left.index > LISTS.apart ||
    !(isOfOneSum(left, right) || isOfOneSum(right, left)) ||
    isClosing(right) ||
    isDivided(left, right) ||
    isStep(left) !== isStep(right) ||
    goesOnFromTotal(left, facts) !== goesOnFromTotal(right, facts) ||
    !(
      continuesEnumeration(left, right) ||
      areTwo(left.subject, right.subject) ||
      areSiblings(left, right) ||
      areDated(left, right) ||
      areCells(left, right, facts) ||
      (left.clause === right.clause && areTwo(nameOf(left), nameOf(right)))
    )
  )
    return Infinity;
  let strength = 0;
  let isLed = false;
  for (let at = left.index + 1; at <= right.index; at += 1) {
    const fact = facts[at];
    if (!fact || (fact.bracket !== left.bracket && fact.host !== undefined && fact.bracket !== right.bracket)) continue;
    // What sums up a list ends it.
    if (fact !== right && isClosing(fact) && isOfOneSum(left, fact)) return Infinity;
    strength = Math.max(strength, fact.strength);
    isLed ||= fact.lead !== undefined && (fact.index === right.index || areCells(left, right, facts));
  }
  if (isLed) strength = Math.max(strength + LISTS.led, STRENGTH.sentence + LISTS.led);
  return strength + (signature(left, facts) === signature(right, facts) ? 0 : LISTS.unlike);
}

/** 已整改21个 in one section and 已整改26个 in the next: the same words in two sections, none of which sums up. */
const areSiblings = (left: Fact, right: Fact): boolean =>
  left.label === right.label && left.section !== right.section && !TOTALS_BEHIND.pattern.test(right.subject);

/** 2019年改造82个小区,2020年改造95个,2021年又改造73个: the same words of several times. */
function areDated(left: Fact, right: Fact): boolean {
  const [one, other] = [periodOf(left.label), periodOf(right.label)];
  const [own, next] = [left.label.replace(one, ''), right.label.replace(other, '')];
  return left.sentence === right.sentence && areTwo(one, other) && own !== '' && next.includes(own);
}

/** 对甲行罚单6张、罚款38.4万元,对乙行罚单9张、罚款72万元: the same words behind two names are cells of their rows. */
function areCells(left: Fact, right: Fact, facts: readonly Fact[]): boolean {
  const [one, other] = [facts[left.index - 1], facts[right.index - 1]];
  return (
    left.label === right.label &&
    left.label !== '' &&
    left.sentence === right.sentence &&
    one !== undefined &&
    other !== undefined &&
    one.clause === left.clause &&
    other.clause === right.clause &&
    figureKind(one) === figureKind(other) &&
    Math.max(left.strength, right.strength) <= STRENGTH.segment &&
    areTwo(nameOf(one), nameOf(other))
  );
}

/** 2323户中,已签约…: what is divided is no member of its own division. */
const isDivided = (left: Fact, right: Fact): boolean =>
  right.index === left.index + 1 && AMONG_IT.pattern.test(right.gap);

/** 三季度较二季度减少1.22万册: what sets two members apart is no third one. */
const isStep = ({ role, label }: Fact): boolean => role === 'growth' && COMPARED.pattern.test(label);

/** Whose figure it is, or else what its own words call it. */
const nameOf = ({ subject, isNamed, label }: Fact): string =>
  isNamed || label === '' || isCell(label) ? subject : label;
const areTwo = (left: string, right: string): boolean => left !== '' && right !== '' && left !== right;

/** The kinds of the figures that go on with a row, by which rows of one table are known. */
function signature(fact: Fact, facts: readonly Fact[]): string {
  const kinds: string[] = [];
  for (let at = fact.index; at < fact.index + LISTS.row && at < facts.length; at += 1) {
    const each = facts[at];
    if (
      !each ||
      (at > fact.index && ((each.isNamed && each.subject !== fact.subject) || each.strength > STRENGTH.segment))
    )
      break;
    if (each.bracket === fact.bracket) kinds.push(figureKind(each) + (figureKind(each) === '%' ? each.deed : ''));
  }
  return kinds.join();
}
