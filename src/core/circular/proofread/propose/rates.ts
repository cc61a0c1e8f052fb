import { CONSTANTS } from '../decide/constants';
import { fullOf, rangeOf } from '../decide/ranges';
import type { Candidate, Slot } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { coreOf, sharedPairs, stemOf } from '../facts/labels';
import { AREA } from '../lexer/units';
import { BASE_NAMED, OTHER_RATES, RATE_WORDS, type RateKind } from '../vocabulary/bases';
import { DIVIDED } from '../vocabulary/measures';
import { deedOf, roleOf } from '../vocabulary/roles';
import { termIn } from '../vocabulary/term';
import { isAmount, isPercent, isSameMeasure } from './common';
import { placeInList } from './place-in-list';
import { type Run, listsOf, runsOf } from './runs';

/** Every percentage that is a quotient, with the figures it may be the quotient of, near and far. */
export function rateSlots(facts: readonly Fact[]): readonly Slot[] {
  const lists = listsOf(runsOf(facts));
  return facts
    .filter((fact) => isPercent(fact) && fact.quantity.bound === undefined && fact.role !== 'earlier')
    .flatMap((fact) => {
      const kind = kindOfRate(fact, facts);
      return kind === 'growth' ? [] : slotOf(fact, kind, facts, lists);
    });
}

/** How the words say what a percentage is; members of a list take it from the first. */
export function kindOfRate(fact: Fact, facts: readonly Fact[]): RateKind {
  for (let at = fact.index; at >= 0 && at > fact.index - LONGEST_LIST; at -= 1) {
    const each = facts[at];
    const told =
      each &&
      termIn(RATE_WORDS, each.label.startsWith('的') ? `${facts[at - 1]?.label ?? ''}${each.label}` : each.label);
    if (told) return told;
    const before = facts[at - 1];
    if (!each || !before || !isPercent(before) || each.strength > STRENGTH.segment || each.bracket !== before.bracket)
      break;
  }
  return 'bare';
}

const LONGEST_LIST = 160;

function slotOf(share: Fact, kind: RateKind, facts: readonly Fact[], lists: ReadonlyMap<Fact, Run>): readonly Slot[] {
  const tops = topsOf(share, facts);
  const found = tops.map(({ top, weight }) => ({
    weight,
    candidates: candidatesFor(share, kind, top, weight, facts).map((each) => ({
      ...each,
      weight: each.weight * memberFactor(each.base, top, lists),
    })),
  }));
  const candidates = [...found.flatMap((each) => each.candidates), ...aligned(share, facts)];
  const isNear = found.some((each) => each.weight >= NEAR_TOP && each.candidates.length > 0);
  const isAsserted = kind !== 'bare' && tops.length > 0 && !OTHER_RATES.pattern.test(share.label);
  const mass = isAsserted ? (isNear ? MEANT : FARTHER_OFF) : kind === 'bare' ? BARE : undefined;
  return candidates.length === 0 && !isAsserted
    ? []
    : [{ kind: 'rate', owner: share, candidates, isAsserted, ...(mass === undefined ? {} : { mass }) }];
}

/** A rate that names itself behind its figure is the quotient of something in the text more often than not. */
const MEANT = 0.85;
const FARTHER_OFF = 0.35;
const BARE = 0.3;
const NEAR_TOP = 0.7;

/** A member of a list is the base of its own row only, and never of its fellows. */
function memberFactor(base: Fact, top: Fact, lists: ReadonlyMap<Fact, Run>): number {
  const list = lists.get(base);
  if (!list) return 1;
  return list === lists.get(top) ? FELLOW : isKin(base.subject, top.words) ? 1 : MEMBER;
}

const FELLOW = 0.04;
const MEMBER = 0.25;

interface Top {
  readonly top: Fact;
  readonly weight: number;
}

const TOPS_BACK = 8;
const FARTHEST = 60;
const NEXT_TOP = 0.55;
/** In 完成2.5万户的84.4% the figure in front is the base. */
const IS_BASE = 0.05;

/**
 * The figures a percentage may be a share of a whole for: the nearest before it; in a list, the one of its own place.
 */
function topsOf(share: Fact, facts: readonly Fact[]): readonly Top[] {
  const place = placeInList(share, facts);
  const tops: Top[] = [];
  let weight = 1;
  let listed = 0;
  const wanted = place ? place.length - place.at : 0;
  let steps = 0;
  for (
    let at = share.index - 1;
    at >= 0 && at > share.index - FARTHEST && steps < TOPS_BACK + wanted && tops.length < 5;
    at -= 1
  ) {
    const fact = facts[at];
    if (!fact) break;
    if (!isOffside(fact, share)) steps += 1;
    if (!isAmount(fact) || fact.quantity.dimension === AREA || isOffside(fact, share) || isAttribute(fact, share))
      continue;
    listed += 1;
    const isBase = share.label.startsWith('的') && fact.index === share.index - 1 ? IS_BASE : 1;
    const inList = place ? (listed === wanted ? LISTED / weight : OFF_LIST) : 1;
    const isPart =
      fact.index < share.index &&
      facts.slice(fact.index, share.index).some(({ strength }, step) => step > 0 && strength >= STRENGTH.clause);
    tops.push({
      top: fact,
      weight:
        weight *
        inList *
        isBase *
        deedFactor(share, fact) *
        ownFactor(share, fact) *
        (isPart || share.strength >= STRENGTH.clause ? ACROSS : 1),
    });
    if (isBase === 1) weight *= NEXT_TOP;
  }
  const next = facts[share.index + 1];
  const isExplained = next?.host?.index === share.index;
  if (next && next.clause === share.clause && !isPercent(next) && (isExplained || deedFactor(share, next) > 1))
    tops.push({ top: next, weight: isExplained ? 0.8 : 0.5 });
  return tops;
}

/** 四个师市计划总量的50.0%: a count that belongs to the words of the base is no figure of the quotient. */
function isAttribute(count: Fact, share: Fact): boolean {
  const { dimension } = count.quantity;
  if (count.index !== share.index - 1 || share.strength > STRENGTH.none || !dimension.startsWith('个')) return false;
  const noun = dimension.slice(1);
  const words = share.label.slice(Math.max(0, share.label.indexOf(noun)) + noun.length);
  return words.includes('的') && (deedOf(words) !== '' || roleOf(words) === 'plan');
}

const LISTED = 1.1;
const OFF_LIST = 0.25;
const ACROSS = 0.4;

/** Figures inside a bracket that explains something else are no tops of what stands outside. */
const isOffside = (fact: Fact, share: Fact): boolean =>
  fact.bracket !== share.bracket &&
  fact.host !== undefined &&
  share.host?.index !== fact.index &&
  share.host?.bracket !== fact.bracket;

/** 开工率 is told of what was started: its deed stands by the figure too. */
function deedFactor(share: Fact, top: Fact): number {
  const deed = deedOf(share.label);
  if (deed === '' || deed === '完成' || deed === '落实') return top.role === 'plan' ? 0.4 : 1;
  if (`${top.label}${top.after}`.includes(deed) || top.deed === deed) return SAME_DEED;
  return top.role === 'plan' ? 0.3 : top.deed !== '' && !GENERAL.has(top.deed) ? OTHER_DEED : 0.8;
}

/** A percentage with a name of its own is of figures with that name. */
const ownFactor = (share: Fact, top: Fact): number =>
  OTHER_RATES.pattern.test(share.label) || (share.isNamed && !isKin(share.subject, top.words + top.after))
    ? FOREIGN
    : 1;

/** 实发20196户中,低保家庭6059户,占30.0%: what is divided in a sentence is the base of its shares. */
const OF_IT_ALL = 1.3;

/** 占计划数的44.1%: whether the words of a share name a base by the plan or the deed that another figure tells of. */
function namesBase({ label, section }: Fact, { role, deed, section: own }: Fact): boolean {
  if (section.join() !== own.join()) return false;
  const words = BASE_NAMED.pattern.exec(label)?.[1] ?? '';
  return (
    words !== '' &&
    (roleOf(words) === 'plan' ? role === 'plan' : deed !== '' && role !== 'plan' && deedOf(words) === deed)
  );
}
/** The base is another figure than the one that words name. */
const NOT_NAMED = 0.02;

/** 2.5万户的84.4%: the figure right in front is the base. */
const OF_IT = 2;
const NOT_OF_IT = 0.1;
const FOREIGN = 0.02;
/** Deeds that tell no measure apart. */
const GENERAL = new Set(['完成', '落实', '到位']);
const OTHER_DEED = 0.4;
const SAME_DEED = 1.3;

/** A list of percentages over pairs: each of its own row (计划a、完成b；计划c、完成d，分别为…), or over two lists of equal length. */
function aligned(share: Fact, facts: readonly Fact[]): readonly Candidate[] {
  const place = placeInList(share, facts);
  if (!place) return [];
  const { at, length } = place;
  const before = facts
    .slice(Math.max(0, share.index - at - FARTHEST), share.index - at)
    .filter(
      (fact) =>
        share.sentence - fact.sentence <= 1 &&
        !isPercent(fact) &&
        fact.quantity.dimension !== AREA &&
        !isOffside(fact, share),
    )
    .slice(-2 * length);
  if (before.length < 2 * length) return [];
  const pairsBy = (
    first: (row: number) => number,
    second: (row: number) => number,
  ): readonly (readonly [Fact, Fact])[] =>
    Array.from({ length }, (_, row) => [before[first(row)] ?? share, before[second(row)] ?? share] as const);
  const rows = pairsBy(
    (row) => 2 * row,
    (row) => 2 * row + 1,
  );
  const blocks = pairsBy(
    (row) => row,
    (row) => length + row,
  );
  const ratio = ([bottom, top]: readonly [Fact, Fact], weight: number, form: string): Candidate => ({
    relation: { kind: 'ratio', share: share.quantity, top: top.quantity, bottom: bottom.quantity },
    weight,
    form,
  });
  const isTold = (pairs: readonly (readonly [Fact, Fact])[]): boolean =>
    pairs.every(([one, other]) => isSameMeasure(one, other));
  const turned = ([one, other]: readonly [Fact, Fact]): readonly [Fact, Fact] => [other, one];
  const [row, pair] = [rows[at], blocks[at]];
  return [
    ...(row && isTold(rows) ? [ratio(row, 0.9, 'rows'), ratio(turned(row), 0.2, 'rows turned')] : []),
    ...(pair && isTold(blocks) ? [ratio(pair, 0.6, 'blocks'), ratio(turned(pair), 0.6, 'blocks turned')] : []),
  ];
}

interface RateCandidate extends Candidate {
  readonly base: Fact;
}

function candidatesFor(
  share: Fact,
  kind: RateKind,
  top: Fact,
  weight: number,
  facts: readonly Fact[],
): readonly RateCandidate[] {
  const [from, to] = [Math.max(0, share.index - CONSTANTS.back), Math.min(facts.length, share.index + CONSTANTS.ahead)];
  const bottoms = facts
    .slice(from, to)
    .filter(
      (fact) =>
        fact !== top &&
        fact !== share &&
        !isAttribute(fact, share) &&
        isSameMeasure(fact, top) &&
        fact.quantity.bound !== 'about' &&
        fact.sentence <= share.sentence,
    )
    .map((bottom) => ({ bottom, weight: baseWeight(bottom, share, top, kind, LEAST / weight) }))
    .map((each, _, all) => {
      const isTold = all.some(({ bottom, weight: own }) => own > 0 && namesBase(share, bottom));
      return isTold && !namesBase(share, each.bottom) ? { ...each, weight: each.weight * NOT_NAMED } : each;
    })
    .sort((a, b) => b.weight - a.weight);
  let rank = 1;
  return bottoms.flatMap(({ bottom, weight: base }) => {
    const worth = Math.min(1, weight * base * rank);
    rank *= NEXT_BASE;
    if (worth < LEAST) return [];
    const form = `${share.label.slice(-6)} ${share.index - top.index} ${share.index - bottom.index}`;
    return [
      {
        base: bottom,
        relation: { kind: 'ratio' as const, share: share.quantity, top: top.quantity, bottom: bottom.quantity },
        weight: worth,
        form,
        kin: `${share.paragraph} ${share.label.slice(-3)} over ${bottom.index} ${share.index - top.index}`,
      },
    ];
  });
}

const NEXT_BASE = 0.85;
const LEAST = 0.004;

const ROLE_WEIGHTS: Readonly<Record<RateKind, Readonly<Partial<Record<Fact['role'], number>>>>> = {
  growth: {},
  plan: { plan: 1, total: 0.5, other: 0.5, done: 0.12 },
  named: { plan: 1, total: 0.7, other: 0.55, done: 0.3 },
  share: { plan: 0.6, total: 0.9, other: 0.7, done: 0.6 },
  bare: { plan: 0.6, total: 0.6, other: 0.5, done: 0.4 },
};

/** How well a figure would serve as base: by its role, its nearness, and the words it shares with what is measured. */
function baseWeight(bottom: Fact, share: Fact, top: Fact, kind: RateKind, least: number): number {
  const role = (ROLE_WEIGHTS[kind][bottom.role] ?? 0.05) * nearness(bottom, top);
  return role * MOST_KIN < least
    ? 0
    : role *
        kinship(bottom, share, top) *
        (bottom.index > share.index ? BEHIND : 1) *
        (isOffside(bottom, share) ? 0.4 : 1) *
        sizeFactor(bottom, share, top);
}

/** A share below a hundred percent has the larger figure for its base. */
function sizeFactor(bottom: Fact, share: Fact, top: Fact): number {
  const isPart = rangeOf(share.quantity).face <= fullOf(share.quantity);
  return isPart &&
    rangeOf(bottom.quantity).face < ALMOST * rangeOf(top.quantity).face &&
    bottom.quantity.unit === top.quantity.unit
    ? SMALLER
    : 1;
}

const ALMOST = 0.8;
const SMALLER = 0.6;
const BEHIND = 0.5;
const MOST_KIN = 2.2;

function nearness(bottom: Fact, top: Fact): number {
  const distance = Math.abs(top.index - bottom.index);
  if (bottom.clause === top.clause) return distance <= 2 ? 1 : 0.85;
  if (Math.abs(bottom.sentence - top.sentence) <= 1 && Math.abs(bottom.clause - top.clause) <= 1)
    return distance <= 3 ? 0.9 : 0.7;
  if (bottom.section.join() === top.section.join()) return 0.6;
  return 0.4;
}

/** Words in common speak for a base; a name of its own that the other does not know speaks against it. */
function kinship(bottom: Fact, share: Fact, top: Fact): number {
  if (bottom.sentence === top.sentence && bottom.index < top.index && DIVIDED.pattern.test(bottom.after))
    return OF_IT_ALL;
  const words = coreOf(`${share.label} ${top.label} ${top.subject}`);
  const shared = sharedPairs(coreOf(bottom.label + bottom.after.slice(0, 6)), words + coreOf(top.words));
  const isForeign = bottom.isNamed && !isKin(bottom.subject, `${words} ${top.words}`);
  const isAlien = top.subject !== '' && !isKin(top.subject, bottom.words + bottom.after + bottom.label);
  const isSibling = isForeign && bottom.role === top.role && bottom.deed === top.deed;
  const told = share.label.startsWith('的') ? (bottom.index === share.index - 1 ? OF_IT : NOT_OF_IT) : 1;
  return (
    told *
    Math.min(1.5, 0.85 + 0.15 * shared) *
    (isSibling ? 0.08 : 1) *
    (isForeign ? 0.45 : 1) *
    (isAlien ? 0.5 : 1) *
    (bottom.subject !== '' && bottom.subject === top.subject ? 1.2 : 1) *
    deedsAgree(bottom, top)
  );
}

/** 新开工 is measured against what was to be started, not against what was to be completed. */
const deedsAgree = ({ deed }: Fact, top: Fact): number =>
  deed === '' || top.deed === '' || deed === '完成' || top.deed === '完成' ? 1 : deed === top.deed ? 1.2 : 0.6;

/** Whether words know a name, in full, by two of its characters, or shortened: 棚改 is 棚户区改造. */
function isKin(full: string, words: string): boolean {
  const name = stemOf(full);
  if (name === '' || sharedPairs(name, words) > 0) return true;
  let from = 0;
  return [...name.slice(0, 4)].every((each) => {
    const at = words.indexOf(each, from);
    from = at + 1;
    return at >= 0;
  });
}
