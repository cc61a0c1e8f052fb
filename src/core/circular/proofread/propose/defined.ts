import { DEFINED } from '../constants/implied';
import { type SlotCandidate, ratioCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { coreOf, isKin } from '../facts/labels';
import { BASE_NAMED, OF_ALL_NOW, RATIO_DEFINED } from '../vocabulary/bases';
import { NAME_END } from '../vocabulary/names';
import { isAmount, isSameMeasure } from './common';

/**
 * 贷款率(贷款余额与缴存余额之比)为68.9%, 贷款余额占缴存余额的68.9%: words that name both figures of a share, wherever they were
 * told, leave no choice of others. Nothing where they do not.
 */
export function inDefinition(
  share: Fact,
  facts: readonly Fact[],
): ((candidates: readonly SlotCandidate[]) => readonly SlotCandidate[]) | undefined {
  const [part, whole] = definitionOf(share);
  const before = facts.slice(Math.max(0, share.index - DEFINED.back), share.index);
  const bottom = whole && calledAs(whole, before);
  const top = bottom && part && calledAs(part, before);
  if (!top || top === bottom || !isSameMeasure(top, bottom)) return undefined;
  return (candidates) => [
    ...candidates.map((each) => ({ ...each, weight: each.weight * DEFINED.other })),
    ratioCandidate(share, top, bottom, DEFINED.weight),
  ];
}

/** What words call the part and the whole of a share. */
function definitionOf({ label, gap }: Fact): readonly (string | undefined)[] {
  const [bracket, part, ...wholes] = RATIO_DEFINED.pattern.exec(gap) ?? [];
  if (bracket !== undefined) return [part, wholes.find((each) => each !== undefined)].map((each) => coreOf(each ?? ''));
  const said = BASE_NAMED.pattern.exec(label);
  return said ? [label.slice(0, said.index), said[1] ?? ''].map(coreOf) : [];
}

/**
 * The last of the figures whose words end most like a noun, 个人住房贷款余额 like 年末贷款余额, as long as they say no more than
 * that it is of all and now, and what the noun says beyond them is told in their paragraph too.
 */
function calledAs(noun: string, facts: readonly Fact[]): Fact | undefined {
  let [best, most]: readonly [Fact | undefined, number] = [undefined, DEFINED.fewest - 1];
  for (const fact of facts) {
    if (!isAmount(fact) || fact.quantity.bound !== undefined || NOT_NOW.has(fact.role)) continue;
    const words = coreOf(fact.label);
    const shared = endShared(words, noun);
    const [own = '', beyond = ''] = [words, noun].map((each) => each.slice(0, each.length - shared));
    const like = shared - Math.abs(words.length - noun.length) / DEFINED.longer;
    if (shared < DEFINED.fewest || like < most || !OF_ALL_NOW.pattern.test(own)) continue;
    if (NAME_END.pattern.test(beyond) || !isTold(beyond, fact, facts)) continue;
    [best, most] = [fact, like];
  }
  return best;
}

const isTold = (words: string, { paragraph }: Fact, facts: readonly Fact[]): boolean =>
  facts.some((each) => each.paragraph === paragraph && isKin(words, each.words));

const NOT_NOW: ReadonlySet<Fact['role']> = new Set<Fact['role']>(['earlier', 'growth']);

/** How many characters two words have in common at their ends. */
function endShared(one: string, other: string): number {
  let shared = 0;
  while (shared < Math.min(one.length, other.length) && one.at(-1 - shared) === other.at(-1 - shared)) shared += 1;
  return shared;
}
