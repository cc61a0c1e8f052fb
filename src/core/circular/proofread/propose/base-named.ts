import { groupedBy, once } from '../../../workbook';
import { BASES, RATES } from '../constants/quotients';
import { type SlotCandidate, ratioCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { coreOf, sharedPairs } from '../facts/labels';
import { BASE_NAMED, COUNTING_END, ALL_OF } from '../vocabulary/bases';
import { deedOf, roleOf } from '../vocabulary/roles';
import { firstFact, isAmount, isSameMeasure } from './common';
import { continuesEnumeration, isClosing } from './run';

/** What the words of a share say of its base: 占计划数的, 占未分配套数的. */
export interface BaseNamed {
  readonly role: Fact['role'];
  readonly deed: string;
  /** The words themselves: 已筹建数 is told of a figure behind 筹建. */
  readonly noun: string;
}

/** What the words of a share name as its base; nothing where they name none. */
export function baseNamed({ label }: Fact): BaseNamed | undefined {
  const words = BASE_NAMED.pattern.exec(label)?.[1] ?? '';
  const [role, deed, noun] = [roleOf(words), deedOf(words), nounOf(words)];
  return role === 'plan' || role === 'rest' || deed !== '' || noun.length > 1 ? { role, deed, noun } : undefined;
}

/** Whether words name a base by nothing but a noun. */
export const isByNoun = (wanted: BaseNamed | undefined): boolean =>
  wanted !== undefined && wanted.deed === '' && wanted.role !== 'plan' && wanted.role !== 'rest';

/** What words name, without what says that it is a number. */
const nounOf = (words: string): string => coreOf(words).replace(COUNTING_END.pattern, '');

/** Whether a figure is told of the plan or the deed that the words of a share name as its base. */
export function isNamedBase(wanted: BaseNamed, share: Fact, base: Fact): boolean {
  const { role, deed, section, isNamed, label, after } = base;
  if (wanted.role === 'rest') return role === 'rest' && (wanted.deed === '' ? !isNamed : deed === wanted.deed);
  const isTold = `${label}${after.slice(0, BASES.behindIt)}`.includes(wanted.noun);
  if (isByNoun(wanted)) return isTold;
  if (section !== share.section && (isNamed || wanted.noun.length < BASES.tellingNoun || !isTold)) return false;
  return wanted.role === 'plan' ? role === 'plan' : role !== 'plan' && role !== 'rest' && deed === wanted.deed;
}

/**
 * 办结312件,其中当日办结78件,占办结件的25%: words that name one figure alone as base leave no choice of it; any
 * other of the section only tells over what a wrong share was reckoned. Nothing where they do not.
 */
export function inPlainWords(
  share: Fact,
  facts: readonly Fact[],
  isMember: (fact: Fact) => boolean,
): ((candidates: readonly SlotCandidate[]) => readonly SlotCandidate[]) | undefined {
  const top = partOf(share, facts);
  const base = top && plainBase(share, top, facts, isMember);
  if (!base) return undefined;
  const weighed = (each: SlotCandidate): SlotCandidate => {
    const { relation, weight } = each;
    if (relation.kind !== 'ratio' || relation.more || relation.bottom !== base.quantity)
      return { ...each, weight: weight * RATES.otherThanNamed };
    return relation.top === top.quantity ? { ...each, weight: Math.max(weight, RATES.named) } : each;
  };
  const others = sectionBefore(share, top, facts).filter((other) => other !== base);
  return (candidates) => [
    ...candidates.map(weighed),
    ...others.map((other) => ratioCandidate(share, top, other, RATES.notMeant)),
  ];
}

/** The amount right in front of a share in its sentence, beyond other percentages and what a bracket explains. */
const partOf = ({ index, sentence }: Fact, facts: readonly Fact[]): Fact | undefined =>
  facts
    .slice(Math.max(0, index - BASES.partBack), index)
    .filter((fact) => fact.sentence === sentence && !fact.host && isAmount(fact))
    .at(-1);

/**
 * The one figure of its section that the words of a share name as its base, or of the text where they do by a noun;
 * nothing where several do, or where it is a member of a list or of another deed than the part.
 */
function plainBase(
  share: Fact,
  top: Fact,
  facts: readonly Fact[],
  isMember: (fact: Fact) => boolean,
): Fact | undefined {
  const wanted = baseNamed(share);
  const noun = wanted?.noun.replace(ALL_OF.pattern, '') ?? '';
  if (!wanted || wanted.role === 'rest' || noun.length < 2) return undefined;
  const ofSection = sectionBefore(share, top, facts);
  const named = (isByNoun(wanted) ? likeBefore(share, top, facts) : ofSection).filter((base) =>
    isNamedBase(wanted, share, base),
  );
  const literal = named.filter(({ label }) => label.includes(wanted.noun));
  const told = named.length === 0 && isByNoun(wanted) ? ofSection.filter((base) => beginsAlike(noun, base)) : named;
  const [found, ...others] = literal.length > 0 ? literal : told;
  const base = found && others.length === 0 && !isMember(found) ? closingOf(found, facts) : undefined;
  if (!base) return undefined;
  const isOfAnotherDeed = wanted.role === 'plan' && base.deed !== '' && top.deed !== '' && base.deed !== top.deed;
  return isOfAnotherDeed ? undefined : base;
}

/**
 * 甲行、乙行分别授信63.5亿元、19.1亿元,共82.6亿元: what words in front of several name is their total, and none of them where that
 * is not told.
 */
function closingOf(base: Fact, facts: readonly Fact[]): Fact | undefined {
  let at = base.index + 1;
  while (facts[at] && continuesEnumeration(facts[at - 1] ?? base, facts[at] ?? base)) at += 1;
  const next = facts[at];
  if (at === base.index + 1) return base;
  return next?.clause === base.clause && isClosing(next) && isSameMeasure(next, base) ? next : undefined;
}

/** The figures of its part's measure in front of a share, */
const likeBefore = ({ index }: Fact, top: Fact, facts: readonly Fact[]): readonly Fact[] =>
  facts.slice(Math.max(0, index - BASES.nounBack), index).filter((fact) => fact !== top && isSameMeasure(fact, top));

/** and those of its section. */
const sectionBefore = (share: Fact, top: Fact, facts: readonly Fact[]): readonly Fact[] =>
  likeBefore(share, top, facts).filter(({ section }) => section === share.section);

/** 已到账9亿元,占到账资金的74%: whether a figure is told in the words that a noun begins with. */
function beginsAlike(noun: string, { label }: Fact): boolean {
  const head = noun.slice(0, Math.max(2, noun.length - 2));
  return sharedPairs(head, label) === head.length - 1;
}

const farther = new WeakMap<Fact, readonly Fact[]>();

/** What words name is the base wherever it was told; several tops of one share ask for it. */
export function namedFarther(share: Fact, from: number, facts: readonly Fact[]): readonly Fact[] {
  const found = farther.get(share) ?? soughtFarther(share, from, facts);
  farther.set(share, found);
  return found;
}

function soughtFarther(share: Fact, from: number, facts: readonly Fact[]): readonly Fact[] {
  const wanted = baseNamed(share);
  if (wanted && wanted.role !== 'rest')
    return facts
      .slice(Math.max(0, from - BASES.nounBack), from)
      .filter((fact) => isNamedBase(wanted, share, fact))
      .slice(-BASES.named);
  if (!wanted) return [];
  const told = remainders(facts).get(wanted.deed) ?? [];
  const end = firstFact(told, from);
  return told.slice(Math.max(0, end - BASES.named), end);
}

/** What the text tells to be left, by the deed that was not done. */
const remainders = once((facts: readonly Fact[]) =>
  groupedBy(facts, ({ role, deed }) => (role === 'rest' ? deed : undefined)),
);
