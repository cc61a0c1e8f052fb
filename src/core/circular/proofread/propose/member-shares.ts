import { MEMBER_SHARES } from '../constants/quotients';
import { rangeOf } from '../decide/ranges';
import { type SlotCandidate, ratioCandidate } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { coreOf, sharedPairs, shortOf } from '../facts/labels';
import { isAlike } from '../lexer/quantity';
import { firstFrom } from '../ordered';
import type { RateKind } from '../vocabulary/bases';
import { isOpposite } from './beside';
import { isAmount } from './common';
import { type Division, divisionsOf } from './divided';
import { toldNames } from './told-names';

/**
 * What a share may be told of by what lists add up to: one of their members that its words name (住宅274万、商业21万、
 * 其他22万,住宅占86.1%), or the amount right in front of it over the whole of any, whatever noun counts that.
 */
export function sharesOfDivided(share: Fact, kind: RateKind, facts: readonly Fact[]): readonly SlotCandidate[] {
  const all = divisionsOf(facts);
  const end = firstFrom(all, share.index, ({ whole }) => whole.index);
  const near = all.slice(Math.max(0, end - MEMBER_SHARES.most), end);
  const before = near.filter(({ holds }) => holds);
  const top = facts[share.index - 1];
  const isBehind =
    top &&
    isAmount(top) &&
    top.clause === share.clause &&
    share.strength <= STRENGTH.segment &&
    !isOpposite(share.label, top.label);
  const members = membersNamed(share, near, facts);
  const isOfOther = coreOf(share.label).length > 1 && members.some(({ part }) => part !== top);
  const found = [
    ...members.map(({ whole, part, kin }) =>
      ratioCandidate(share, part, whole, (kin === 1 ? MEMBER_SHARES.named : MEMBER_SHARES.alike) / members.length),
    ),
    ...(isBehind && !isOfOther ? ofPart(share, top, before) : []),
    ...(isBehind ? ofWholes(share, top, before) : []),
  ];
  return kind === 'share'
    ? found
    : found.map((each) => ({ ...each, weight: Math.min(each.weight, MEMBER_SHARES.ofRate) }));
}

/** A member of a list that words name, with how much of its name they tell. */
interface Member {
  readonly part: Fact;
  readonly kin: number;
}

/** The members of lists in front that the words of a share name, each with the whole of its list. */
function membersNamed(
  share: Fact,
  divisions: readonly Division[],
  facts: readonly Fact[],
): readonly (Member & Pick<Division, 'whole'>)[] {
  const names = [wordsOf(share), toldNames(facts).subjectOf(share)];
  const found = new Map<string, Member & Pick<Division, 'whole'>>();
  for (const { whole, parts } of divisions) {
    const last = parts.at(-1);
    if (!last || last.index > share.index || share.index - last.index > MEMBER_SHARES.back) continue;
    const [member] = names.flatMap((words) => memberNamed(parts, words) ?? []);
    if (member) found.set(`${member.part.index} ${whole.index}`, { ...member, whole });
  }
  return [...found.values()];
}

/** The words of a share, or of its sentence where those tell nothing. */
const wordsOf = ({ label, gap }: Fact): string =>
  coreOf(label).length > 1 ? label : gap.slice(gap.lastIndexOf('。') + 1);

/** The one member of a list whose name words tell best. */
function memberNamed(parts: readonly Fact[], words: string): Member | undefined {
  const told = coreOf(words);
  const [best, next] = parts.map((part) => ({ part, kin: kinship(part, told) })).sort((a, b) => b.kin - a.kin);
  return best && best.kin > (next?.kin ?? 0) ? best : undefined;
}

/** How much of the name of a member words tell. */
function kinship({ label, subject }: Fact, words: string): number {
  const name = shortOf(coreOf(label) || coreOf(subject));
  return name.length < 2 ? 0 : words.includes(name) ? 1 : sharedPairs(name, words) / name.length;
}

/** A part right in front is of its whole, and so are its fellows that are told in the same words. */
const ofPart = (share: Fact, top: Fact, divisions: readonly Division[]): readonly SlotCandidate[] =>
  divisions
    .filter(({ parts }) => parts.includes(top))
    .map(({ whole, parts }) =>
      ratioCandidate(share, top, whole, MEMBER_SHARES.part, {
        form: `${share.label} of ${parts.map(({ index }) => index).join()}`,
        isInWords: true,
      }),
    );

function ofWholes(share: Fact, top: Fact, divisions: readonly Division[]): readonly SlotCandidate[] {
  const wholes = new Map<number, Fact>();
  for (const { whole } of divisions)
    if (kinshipOf(whole, top) > 0 && rangeOf(whole.quantity).low > rangeOf(top.quantity).high)
      wholes.set(rangeOf(whole.quantity).face, whole);
  return [...wholes.values()]
    .sort((a, b) => b.index - a.index)
    .map((whole, rank) =>
      ratioCandidate(share, top, whole, kinshipOf(whole, top) * MEMBER_SHARES.next ** rank, {
        kin: `${share.label.slice(-3)} over ${whole.index} 1`,
      }),
    );
}

/** 118个标段, 97个项目: things that are counted may be the same under two nouns. */
const kinshipOf = ({ quantity: one }: Fact, { quantity: other }: Fact): number =>
  isAlike(one, other) ? MEMBER_SHARES.divided : one.isCounted && other.isCounted ? MEMBER_SHARES.otherNoun : 0;
