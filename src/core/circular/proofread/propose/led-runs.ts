import { LISTS } from '../constants/structure';
import { type Fact, STRENGTH } from '../facts/fact';
import { isCell } from '../facts/labels';
import { isSameMeasure, figureKind } from './common';
import { type FigureRun, isClosing, continuesEnumeration } from './run';

/** The lists that words or a bracket lead in: their members may be named by deeds alone. */
export function ledRuns(stream: readonly Fact[], facts: readonly Fact[]): readonly FigureRun[] {
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
    joint = Math.max(joint, strongest(from, fact, facts));
    from = fact.index;
    if (fact.lead !== undefined || joint >= STRENGTH.section || isClosing(fact)) break;
    if (joint > STRENGTH.clause && members.length === 1 && first.lead === 'among') break;
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
  if (continuesEnumeration(last, fact)) return true;
  if (fact.subject !== last.subject && fact.subject !== '') return first.subject !== '' || fact.label !== '';
  if (joint === STRENGTH.clause && fact.row !== last.row && fact.row !== '') return true;
  if (last.role === 'plan' && fact.role === 'done') return false;
  const isDeed = fact.label !== '' && fact.label !== last.label && !isCell(fact.label);
  return isDeed && (first.isNamed ? joint === STRENGTH.clause : joint <= STRENGTH.segment);
}

/**
 * The list up to each of its stronger marks, up to the first member that is the head of a list of weaker ones, and the
 * whole of it.
 */
function prefixes(members: readonly Member[]): readonly FigureRun[] {
  const runs: FigureRun[] = [];
  const add = (length: number, inside: number): void => {
    if (length > 1) runs.push({ facts: members.slice(0, length).map(({ fact }) => fact), inside, isLed: true });
  };
  let inside = 0;
  let isEven = true;
  members.forEach(({ joint }, at) => {
    if (joint > inside) add(at, inside);
    if (joint < inside && isEven) add(at - 1, inside);
    isEven &&= joint >= inside;
    inside = Math.max(inside, joint);
  });
  return members.length > 1 && !isOver(members)
    ? [...runs, { facts: members.map(({ fact }) => fact), inside, isLed: true }]
    : [];
}

/** 甲类41个、乙类22个、丙类19个。丙类19个中…: a single figure in the sentence behind a list is no member of it. */
const isOver = (members: readonly Member[]): boolean =>
  members.length > 3 && members.every(({ joint }, at) => joint >= STRENGTH.sentence === (at === members.length - 1));

/** A cell of another kind in the first row of a led list: 其中甲县3个、5亿元. */
function isSecondCell(fact: Fact, facts: readonly Fact[]): boolean {
  for (let at = fact.index; at > fact.index - LISTS.row && at >= 0; at -= 1) {
    const each = facts[at];
    if (!each || each.subject !== fact.subject || each.bracket !== fact.bracket) return false;
    if (each.lead !== undefined) return figureKind(each) !== figureKind(fact);
    if (each.strength > STRENGTH.segment) return false;
  }
  return false;
}
