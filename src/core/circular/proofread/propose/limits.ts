import { LIMITS } from '../constants/retelling';
import { mayFitLimit } from '../decide/ranges';
import { freshOf, misprintsOf } from '../decide/slips';
import { type Draft, asserted, numerals } from '../draft';
import { type Fact, STRENGTH } from '../facts/fact';
import { type Quantity, isAlike } from '../lexer/quantity';
import { AREA } from '../lexer/areas';
import { limitWords } from '../words';
import { coreOf, isEnumerated } from '../facts/labels';
import { withoutBound } from '../lexer/bounds';
import { seriesFrom, seriesTo } from './series';

/** Limits with the figures that are said to keep them, before or behind. */
export const limitDrafts = (facts: readonly Fact[], textOf: (quantity: Quantity) => string): readonly Draft[] =>
  facts.filter(isLimit).flatMap((limit) => {
    const series = behind(limit, facts) ?? inFront(limit, facts) ?? [];
    const figures = series.map(({ quantity }) => quantity);
    // 低于8%的有3个,为75.7%、79.7%、75.8%: as many as are counted, which a slip away from the limit keep it.
    const isPlain =
      [facts[limit.index - 1], facts[limit.index + 1]].some((count) => count && asMany(count, series)) &&
      misprintsOf(limit.quantity).some((misprint) => mayFitLimit(freshOf(misprint), figures));
    return limitDraft(limit.quantity, figures, isPlain, textOf);
  });

/** Whether words bound a figure on one side. */
export const isLimit = ({ quantity: { bound } }: Fact): boolean => bound === 'over' || bound === 'under';

/**
 * Figures held to a limit. Where most of them break it, it was not meant of them, unless names say so plainly; a limit
 * of all that was told may be the wrong figure itself.
 */
export function limitDraft(
  own: Quantity,
  series: readonly Quantity[],
  isPlain: boolean,
  textOf: (quantity: Quantity) => string,
  isOfAll = false,
): readonly Draft[] {
  const wrong = series.filter((each) => !mayFitLimit(own, [each]));
  const [first] = wrong;
  const isBroken = wrong.length > (isOfAll ? 1 : series.length / 2) && series.length > 1;
  if (series.length === 0 || (!isPlain && isBroken)) return [];
  const isFirm = !isOfAll && !isBroken && series.length > 1;
  const constraint = isFirm
    ? asserted(series, (figures) => mayFitLimit(own, figures))
    : asserted([own, ...series], ([fresh = own, ...figures]) => mayFitLimit(fresh, figures));
  const base = { kind: 'comparison' as const, at: [own.numeral, ...numerals(series)], constraint };
  return first
    ? [{ ...base, verdict: 'fails', reason: limitWords.fails(textOf(first), textOf(own)) }]
    : [{ ...base, verdict: 'holds', reason: limitWords.holds(series.length, textOf(own)) }];
}

/** 85%以上的有3个:甲县(92.1%)…: how many keep a limit stands between it and the figures that do. */
const isCountOfThem = (fact: Fact | undefined, dimension: string | undefined): boolean =>
  fact !== undefined &&
  fact.quantity.dimension !== dimension &&
  (fact.quantity.dimension === AREA || fact.quantity.dimension.startsWith('个')) &&
  fact.quantity.number.decimals === 0;

const OF_IT = /^的(?![有是为])/;
const COUNTS_THEM = /的[^,:]*有$/;
const FOLLOWS = /[有为是:(]|分别|依次/;

/** 超过85%的有：福州市(92.3%). */
function behind(limit: Fact, facts: readonly Fact[]): readonly Fact[] | undefined {
  const next = limit.index + 1;
  const count = isCountOfThem(facts[next], limit.quantity.dimension) ? facts[next] : undefined;
  const at = next + (count ? 1 : 0);
  const first = facts[at];
  if (
    !first ||
    first.sentence !== limit.sentence ||
    Math.max(count?.strength ?? 0, first.strength) > STRENGTH.segment ||
    !isAlike(first.quantity, limit.quantity) ||
    first.quantity.allows ||
    first.quantity.bound ||
    (first.quantity.dimension === AREA && isEnumerated(first.gap))
  )
    return undefined;
  // 50个以上的有9个: how many keep the limit is no figure that keeps it.
  const isTheirNumber = first.quantity.isCounted && COUNTS_THEM.test(first.gap);
  const between = first.gap.slice(-Math.max(1, first.quantity.start - limit.quantity.end));
  return FOLLOWS.test(between) && !isTheirNumber && !OF_IT.test(first.label) ? evenFrom(facts, at) : undefined;
}

/** 河池市95.0%、柳州市94.0%,崇左市78.0%: a list ends where a stronger mark parts than between its first two. */
function evenFrom(facts: readonly Fact[], from: number): readonly Fact[] {
  const series = seriesFrom(facts, from);
  const joint = series[1]?.strength ?? 0;
  const end = series.findIndex(({ strength }, at) => at > 1 && strength > joint);
  return end < 0 ? series : series.slice(0, end);
}

/** 分别为78.6%、74.3%,均超过70%: behind a comma words that name nothing speak of the list in front. */
const isOfNothingElse = ({ label }: Fact): boolean => coreOf(withoutBound(label)).length < 2;

/** 贵阳市(100%)、遵义市(99.6%)2个市超过95%. */
function inFront(limit: Fact, facts: readonly Fact[]): readonly Fact[] | undefined {
  const before = limit.index - 1;
  const last = facts[before - (isCountOfThem(facts[before], limit.quantity.dimension) ? 1 : 0)];
  if (
    !last ||
    last.clause !== limit.clause ||
    limit.strength > (isOfNothingElse(limit) ? STRENGTH.segment : STRENGTH.member) ||
    !isAlike(last.quantity, limit.quantity) ||
    last.quantity.bound
  )
    return undefined;
  const series = seriesTo(facts, last.index);
  const count = facts[before] === last ? undefined : facts[before];
  if (count) return asMany(count, series) ?? asMany(count, likeBefore(last, facts));
  return series.length > 1 ? series : undefined;
}

/** 以上4个区超过60%: what is counted right in front of a limit must be as many. */
const asMany = ({ quantity: { number } }: Fact, series: readonly Fact[]): readonly Fact[] | undefined =>
  series.length > 1 && series.length === Number(number.units) ? series : undefined;

/** 甲区完成30公里(78.6%)、乙区完成22公里(61.4%): the figures of a kind in a sentence, up to one of them. */
const likeBefore = (last: Fact, facts: readonly Fact[]): readonly Fact[] =>
  facts
    .slice(Math.max(0, last.index - LIMITS.mostBefore), last.index + 1)
    .filter(({ sentence, quantity }) => sentence === last.sentence && isAlike(quantity, last.quantity));
