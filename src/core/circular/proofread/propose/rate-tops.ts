import { TOPS } from '../constants/quotients';
import { type Fact, STRENGTH } from '../facts/fact';
import { isKin, subjectIn } from '../facts/labels';
import { AREA } from '../lexer/areas';
import { BASE_NAMED, OTHER_RATES } from '../vocabulary/bases';
import { deedOf } from '../vocabulary/roles';
import { isOpposite } from './beside';
import { isAmount, isAttribute, isOffside, isPercent } from './common';
import { placeInList } from './place-in-list';

/** A figure that a percentage may be the share of, and how well it stands for it. */
export interface Top {
  readonly top: Fact;
  readonly weight: number;
}

/**
 * The figures a percentage may be a share of a whole for: the nearest before it; in a list, the one of its own place.
 */
export function topsOf(share: Fact, facts: readonly Fact[]): readonly Top[] {
  const place = placeInList(share, facts);
  const tops: Top[] = [];
  let weight = 1;
  let listed = 0;
  const wanted = place ? place.length - place.at : 0;
  let steps = 0;
  for (
    let at = share.index - 1;
    at >= 0 && at > share.index - TOPS.farthest && steps < TOPS.topsBack + wanted && tops.length < 5;
    at -= 1
  ) {
    const fact = facts[at];
    if (!fact) break;
    if (!isOffside(fact, share)) steps += 1;
    if (!isAmount(fact) || fact.quantity.dimension === AREA || isOffside(fact, share) || isAttribute(fact, share))
      continue;
    if (isOpposite(share.label, fact.label)) continue;
    listed += 1;
    const isBase = share.label.startsWith('的') && fact.index === share.index - 1 ? TOPS.isBase : 1;
    const inList = place ? (listed === wanted ? TOPS.listed / weight : TOPS.offList) : 1;
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
        (isPart || share.strength >= STRENGTH.clause ? TOPS.across : 1) *
        (fact.section === share.section ? 1 : TOPS.otherSection),
    });
    if (isBase === 1) weight *= TOPS.nextTop;
  }
  const next = facts[share.index + 1];
  const isExplained = next?.host?.index === share.index;
  if (next && next.clause === share.clause && !isPercent(next) && (isExplained || deedFactor(share, next) > 1))
    tops.push({ top: next, weight: isExplained ? 0.8 : 0.5 });
  return tops;
}

/** 开工率 is told of what was started: its deed stands by the figure too. */
function deedFactor(share: Fact, top: Fact): number {
  const deed = deedOf(share.label);
  if (deed === '' || deed === '完成' || deed === '落实') return top.role === 'plan' ? 0.4 : 1;
  if (`${top.label}${top.after}`.includes(deed) || top.deed === deed) return TOPS.sameDeed;
  return top.role === 'plan' ? 0.3 : top.deed !== '' && !GENERAL.has(top.deed) ? TOPS.otherDeed : 0.8;
}

/** A percentage with a name of its own is of figures with that name: 住户自筹占总造价的八成 of none that is not 自筹. */
function ownFactor(share: Fact, top: Fact): number {
  const named = share.isNamed
    ? share.subject
    : subjectIn(share.label.slice(0, BASE_NAMED.pattern.exec(share.label)?.index ?? 0));
  return OTHER_RATES.pattern.test(share.label) || !isKin(named, top.words + top.after) ? TOPS.foreign : 1;
}

/** Deeds that tell no measure apart. */
const GENERAL = new Set(['完成', '落实', '到位']);
