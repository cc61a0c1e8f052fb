import { LISTS } from '../constants/structure';
import { type Fact, STRENGTH } from '../facts/fact';
import { isCell } from '../facts/labels';
import { AMONG_IT, MEMBERS_SAID, OTHERS, TOTALS_BEHIND } from '../vocabulary/leads';
import { isSameMeasure, isSummable, kindOf } from './common';

/**
 * Figures that stand beside each other for different names, as long as nothing parts them more than it parts them from
 * each other.
 */
export interface Run {
  readonly facts: readonly Fact[];
  /** The strongest mark inside. */
  readonly inside: number;
  /** Words or a bracket lead it in. */
  readonly isLed: boolean;
}

/**
 * All runs of a fact table: for each kind of figure, and each bracket, the series at every level of the clause tree.
 */
export function runsOf(facts: readonly Fact[]): readonly Run[] {
  const found = known.get(facts) ?? allRuns(facts);
  known.set(facts, found);
  return found;
}

/** Several rooms ask for the runs of the same facts. */
const known = new WeakMap<readonly Fact[], readonly Run[]>();

function allRuns(facts: readonly Fact[]): readonly Run[] {
  const streams = new Map<string, Fact[]>();
  for (const fact of facts.filter(isSummable)) {
    const key = `${kindOf(fact)} ${fact.bracket}`;
    const stream = streams.get(key);
    if (stream) stream.push(fact);
    else streams.set(key, [fact]);
  }
  return distinct([...streams.values()].flatMap((stream) => [...nested(stream, facts), ...ledRuns(stream, facts)]));
}

/** For each figure the longest list within a sentence that it stands in. */
export function listsOf(runs: readonly Run[]): ReadonlyMap<Fact, Run> {
  const lists = new Map<Fact, Run>();
  for (const run of runs.filter(({ inside }) => inside <= STRENGTH.segment)) {
    for (const fact of run.facts) if ((lists.get(fact)?.facts.length ?? 0) < run.facts.length) lists.set(fact, run);
  }
  return lists;
}

function distinct(runs: readonly Run[]): readonly Run[] {
  const seen = new Map<string, Run>();
  for (const run of runs) {
    const key = run.facts.map(({ index }) => index).join();
    const known = seen.get(key);
    if (!known || (run.isLed && !known.isLed)) seen.set(key, run);
  }
  return [...seen.values()];
}

/** The series of one stream at every level: each is as long as nothing inside parts it more than what bounds it. */
function nested(stream: readonly Fact[], facts: readonly Fact[]): readonly Run[] {
  const lines = blocks(stream, facts).filter(({ inside }) => inside < STRENGTH.clause);
  const tails = lines
    .filter(
      ({ facts: run }) => run.length > 2 && run.every(({ host, lead }) => host === undefined && lead === undefined),
    )
    .map((run) => ({ ...run, facts: run.facts.slice(1) }));
  const ofOneDeed = groupsBy(stream, ({ role, deed }) => `${role} ${deed}`).flatMap((line) => blocks(line, facts));
  return [...ofOneDeed, ...lines, ...tails];
}

function groupsBy(stream: readonly Fact[], keyOf: (fact: Fact) => string): readonly (readonly Fact[])[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of stream) {
    const group = groups.get(keyOf(fact));
    if (group) group.push(fact);
    else groups.set(keyOf(fact), [fact]);
  }
  return [...groups.values()];
}

function blocks(line: readonly Fact[], facts: readonly Fact[]): readonly Run[] {
  const joints = line.map((fact, at) => {
    const before = line[at - 1];
    return before ? jointBetween(before, fact, facts) : Infinity;
  });
  const levels = [...new Set(joints.filter((each) => each < Infinity))].sort((a, b) => a - b);
  return levels.flatMap((level) => cut(line, joints, level));
}

/** The blocks of a line whose joints are no stronger than a level and at least once as strong. */
function cut(line: readonly Fact[], joints: readonly number[], level: number): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 1; at <= line.length; at += 1) {
    if (at < line.length && (joints[at] ?? Infinity) <= level) continue;
    if (at - from > 1 && at - from <= LISTS.longest) {
      const inner = joints.slice(from + 1, at);
      const inside = Math.max(...inner);
      const isSeries = inside < STRENGTH.sentence || Math.min(...inner) >= STRENGTH.clause;
      if (inside === level && isSeries) runs.push({ facts: line.slice(from, at), inside, isLed: false });
    }
    from = at;
  }
  return runs;
}

/** How strongly two figures of a line are parted; for ever where they do not stand for two names of one kind. */
function jointBetween(left: Fact, right: Fact, facts: readonly Fact[]): number {
  if (
    right.index - left.index > LISTS.apart ||
    !isSameMeasure(left, right) ||
    isClosing(right) ||
    isDivided(left, right) ||
    !(
      isEnumerated(left, right) ||
      areTwo(left.subject, right.subject) ||
      (left.clause === right.clause && areTwo(nameOf(left), nameOf(right)))
    )
  )
    return Infinity;
  let strength = 0;
  let isLed = false;
  for (let at = left.index + 1; at <= right.index; at += 1) {
    const fact = facts[at];
    if (!fact || (fact.bracket !== left.bracket && fact.host !== undefined && fact.bracket !== right.bracket)) continue;
    strength = Math.max(strength, fact.strength);
    isLed ||= fact.lead !== undefined && fact.index === right.index;
  }
  if (isLed) strength = Math.max(strength + LISTS.led, STRENGTH.sentence + LISTS.led);
  return strength + (signature(left, facts) === signature(right, facts) ? 0 : LISTS.unlike);
}

/** 2323户中,已签约…: what is divided is no member of its own division. */
const isDivided = (left: Fact, right: Fact): boolean =>
  right.index === left.index + 1 && AMONG_IT.pattern.test(right.gap);

/** 合计 behind a list closes it; 其他合计 is its last member. */
const isClosing = ({ label }: Fact): boolean =>
  label !== '' &&
  (TOTALS_BEHIND.pattern.test(label) || MEMBERS_SAID.pattern.test(label)) &&
  !OTHERS.pattern.test(label);

/** Whose figure it is, or else what its own words call it. */
const nameOf = ({ subject, isNamed, label }: Fact): string =>
  isNamed || label === '' || isCell(label) ? subject : label;
const areTwo = (left: string, right: string): boolean => left !== '' && right !== '' && left !== right;

/** 120个、180个、200个: figures without words go on with the enumeration of the one before. */
const isEnumerated = (left: Fact, right: Fact): boolean =>
  right.label === '' && right.strength <= STRENGTH.member && right.index === left.index + 1;

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
    if (each.bracket === fact.bracket) kinds.push(kindOf(each) + (kindOf(each) === '%' ? each.deed : ''));
  }
  return kinds.join();
}

/** The lists that words or a bracket lead in: their members may be named by deeds alone. */
function ledRuns(stream: readonly Fact[], facts: readonly Fact[]): readonly Run[] {
  return stream.flatMap((fact, at) => {
    const isFirst = fact.host !== undefined && stream[at - 1]?.bracket !== fact.bracket;
    if (!isFirst && fact.lead === undefined && !(fact.bracket === 0 && isSecondCell(fact, facts))) return [];
    const members = membersFrom(fact, stream.slice(at + 1, at + LISTS.longest), facts);
    return prefixes(members);
  });
}

interface Member {
  readonly fact: Fact;
  readonly joint: number;
}

/**
 * The members of a led list: every figure that begins a new row, until a new list or section, or a sentence about the
 * whole again.
 */
function membersFrom(first: Fact, stream: readonly Fact[], facts: readonly Fact[]): readonly Member[] {
  const members: Member[] = [{ fact: first, joint: 0 }];
  let joint = 0;
  let from = first.index;
  for (const fact of stream) {
    if (fact.index - from > LISTS.apart) break;
    joint = Math.max(joint, strongest(from, fact, facts));
    from = fact.index;
    if (fact.lead !== undefined || joint >= STRENGTH.section || isClosing(fact)) break;
    const last = members.at(-1)?.fact ?? first;
    if (isMember(first, last, fact, joint)) {
      members.push({ fact, joint });
      joint = 0;
    } else if (joint > STRENGTH.clause && fact.host === undefined) break;
  }
  return members;
}

function strongest(from: number, to: Fact, facts: readonly Fact[]): number {
  let strength = 0;
  for (let at = from + 1; at <= to.index; at += 1) {
    const fact = facts[at];
    if (fact && fact.bracket === to.bracket) strength = Math.max(strength, fact.strength);
  }
  return strength;
}

/** A figure begins a new row when it has a name of its own; in a list of deeds (新建、改建) the deed is the name. */
function isMember(first: Fact, last: Fact, fact: Fact, joint: number): boolean {
  if (!isSameMeasure(last, fact)) return false;
  if (joint > STRENGTH.clause && fact.role !== first.role) return false;
  if (isEnumerated(last, fact)) return true;
  if (fact.subject !== last.subject && fact.subject !== '') return first.subject !== '' || fact.label !== '';
  if (joint === STRENGTH.clause && fact.row !== last.row && fact.row !== '' && last.row !== '') return true;
  if (last.role === 'plan' && fact.role === 'done' && fact.subject === last.subject) return false;
  const isDeed = fact.label !== '' && fact.label !== last.label && (fact.host !== undefined || !isCell(fact.label));
  return isDeed && (first.isNamed ? joint === STRENGTH.clause : joint <= STRENGTH.segment);
}

/** The list up to each of its stronger marks, and the whole of it. */
function prefixes(members: readonly Member[]): readonly Run[] {
  const runs: Run[] = [];
  let inside = 0;
  members.forEach(({ joint }, at) => {
    if (joint > inside && at > 1)
      runs.push({ facts: members.slice(0, at).map(({ fact }) => fact), inside, isLed: true });
    inside = Math.max(inside, joint);
  });
  return members.length > 1 ? [...runs, { facts: members.map(({ fact }) => fact), inside, isLed: true }] : [];
}

/** A cell of another kind in the first row of a led list: 其中甲县3个、5亿元. */
function isSecondCell(fact: Fact, facts: readonly Fact[]): boolean {
  for (let at = fact.index; at > fact.index - LISTS.row && at >= 0; at -= 1) {
    const each = facts[at];
    if (!each || each.subject !== fact.subject || each.bracket !== fact.bracket) return false;
    if (each.lead !== undefined) return kindOf(each) !== kindOf(fact);
    if (each.strength > STRENGTH.segment) return false;
  }
  return false;
}
