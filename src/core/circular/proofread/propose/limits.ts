import { LIMITS } from '../constants/retelling';
import { mayFitLimit, rangeOf } from '../decide/ranges';
import { type Draft, asserted, numerals } from '../draft';
import { type Fact, type FactTable, STRENGTH } from '../facts/fact';
import { coreOf } from '../facts/labels';
import { type Quantity, isAlike } from '../lexer/quantity';
import { AREA } from '../lexer/areas';
import { unitAt } from '../lexer/units';
import type { Span } from '../proof';
import { OF_EACH, RANGE } from '../vocabulary/bases';
import { limitWords } from '../words';
import { seriesFrom, seriesTo } from './series';

/** Limits and ranges with the figures that are said to keep them, before or behind. */
export function limitDrafts({ text, facts }: FactTable, textOf: (quantity: Quantity) => string): readonly Draft[] {
  return [...oneSided(facts, textOf), ...rangeDrafts(text, facts)];
}

function oneSided(facts: readonly Fact[], textOf: (quantity: Quantity) => string): readonly Draft[] {
  return facts
    .filter(({ quantity: { bound } }) => bound === 'over' || bound === 'under')
    .flatMap((limit) => {
      const series = behind(limit, facts) ?? before(limit, facts);
      const figures = (series ?? []).map(({ quantity }) => quantity);
      return series ? limitDraft(limit.quantity, figures, OF_EACH.pattern.test(limit.label), textOf) : [];
    });
}

/** 70%-80%的有：铜仁市(76.2%). */
function rangeDrafts(text: string, facts: readonly Fact[]): readonly Draft[] {
  let next = 0;
  return [...text.matchAll(RANGE.pattern)].flatMap((match) => {
    const end = match.index + match[0].length;
    while (next < facts.length && (facts[next]?.quantity.start ?? 0) < end) next += 1;
    const [, low = '', lowUnit = '', high = '', unit = ''] = match;
    const dimension = unitAt(unit === '' ? lowUnit : unit, 0)?.unit.dimension;
    const at = next + (isCountOfThem(facts[next], dimension) ? 1 : 0);
    const first = facts[at];
    const between = first ? text.slice(end, Math.min(first.quantity.start, end + LIMITS.furthest)) : '';
    if (
      !first ||
      first.quantity.start > end + LIMITS.furthest ||
      first.quantity.dimension !== dimension ||
      !FOLLOWS.test(between) ||
      ENDS.test(between) ||
      first.quantity.bound ||
      !isOneOfList(first)
    )
      return [];
    const isInside = (figure: Quantity): boolean =>
      rangeOf(figure).high >= Number(low) && rangeOf(figure).low <= Number(high);
    return kept(
      evenFrom(facts, at).map(({ quantity }) => quantity),
      isInside,
      { start: match.index, end },
      match[0],
      text,
    );
  });
}

function kept(
  series: readonly Quantity[],
  isInside: (figure: Quantity) => boolean,
  limit: Span,
  words: string,
  text: string,
): readonly Draft[] {
  const wrong = series.filter((each) => !isInside(each));
  if (2 * wrong.length > series.length && series.length > 1) return [];
  const constraint = asserted(series, (figures) => figures.every(isInside));
  const base = { kind: 'comparison' as const, at: [limit, ...numerals(series)], constraint };
  const [first] = wrong;
  if (!first) return [{ ...base, verdict: 'holds', reason: limitWords.holds(series.length, words) }];
  return [
    {
      ...base,
      verdict: 'fails',
      reason: limitWords.fails(text.slice(first.start, first.end), words),
      ...(wrong.length === 1 ? { suspicion: { at: first.numeral } } : {}),
    },
  ];
}

/** 85%以上的有3个:甲县(92.1%)…: how many keep a limit stands between it and the figures that do. */
const isCountOfThem = (fact: Fact | undefined, dimension: string | undefined): boolean =>
  fact !== undefined &&
  fact.quantity.dimension !== dimension &&
  (fact.quantity.dimension === AREA || fact.quantity.dimension.startsWith('个')) &&
  fact.quantity.number.decimals === 0;

/** 分别为79.2%、76.5%: with a name of its own, or with no words but those that lead in the list. */
const isOneOfList = ({ isNamed, label }: Fact): boolean => isNamed || coreOf(label) === '';

const ENDS = /[。;\n]/;
const OF_IT = /^的(?![有是为])/;
const COUNTS_THEM = /的[^,:]*有$/;
const FOLLOWS = /[有为是:(]|分别|依次/;

/** 超过85%的有：福州市(92.3%). */
function behind(limit: Fact, facts: readonly Fact[]): readonly Fact[] | undefined {
  const at = limit.index + (isCountOfThem(facts[limit.index + 1], limit.quantity.dimension) ? 2 : 1);
  const first = facts[at];
  if (
    !first ||
    first.sentence !== limit.sentence ||
    first.strength > STRENGTH.segment ||
    !isAlike(first.quantity, limit.quantity)
  )
    return undefined;
  // 50个以上的有9个: how many keep the limit is no figure that keeps it.
  const isTheirNumber = first.quantity.isCounted && COUNTS_THEM.test(first.gap);
  return !isTheirNumber &&
    FOLLOWS.test(first.gap) &&
    first.quantity.bound === undefined &&
    !OF_IT.test(first.label) &&
    isOneOfList(first)
    ? evenFrom(facts, at)
    : undefined;
}

/** 河池市95.0%、柳州市94.0%,崇左市78.0%: a list ends where a stronger mark parts than between its first two. */
function evenFrom(facts: readonly Fact[], from: number): readonly Fact[] {
  const series = seriesFrom(facts, from);
  const joint = series[1]?.strength ?? 0;
  const end = series.findIndex(({ strength }, at) => at > 1 && strength > joint);
  return end < 0 ? series : series.slice(0, end);
}

/** 贵阳市(100%)、遵义市(99.6%)2个市超过95%. */
function before(limit: Fact, facts: readonly Fact[]): readonly Fact[] | undefined {
  const skipped = isCountOfThem(facts[limit.index - 1], limit.quantity.dimension) ? 1 : 0;
  const last = facts[limit.index - 1 - skipped];
  if (
    !last ||
    last.clause !== limit.clause ||
    limit.strength > STRENGTH.member ||
    !isAlike(last.quantity, limit.quantity) ||
    last.quantity.bound
  )
    return undefined;
  const series = seriesTo(facts, last.index);
  return series.length > 1 ? series : undefined;
}

/** Where most figures break a limit it was not meant of them, unless the words say that each keeps it. */
function limitDraft(
  limit: Quantity,
  series: readonly Quantity[],
  isOfEach: boolean,
  textOf: (quantity: Quantity) => string,
): readonly Draft[] {
  const wrong = series.filter((each) => !mayFitLimit(limit, [each]));
  if (wrong.length > series.length / 2 && series.length > 1 && !isOfEach) return [];
  const constraint =
    series.length > 1
      ? asserted(series, (figures) => mayFitLimit(limit, figures))
      : asserted([limit, ...series], ([own = limit, ...figures]) => mayFitLimit(own, figures));
  const base = { kind: 'comparison' as const, at: numerals([limit, ...series]), constraint };
  const [first] = wrong;
  if (!first) return [{ ...base, verdict: 'holds', reason: limitWords.holds(series.length, textOf(limit)) }];
  return [
    {
      ...base,
      verdict: 'fails',
      reason: limitWords.fails(textOf(first), textOf(limit)),
      ...(wrong.length === 1 && rangeOf(first).face > 0 ? { suspicion: { at: first.numeral } } : {}),
    },
  ];
}
