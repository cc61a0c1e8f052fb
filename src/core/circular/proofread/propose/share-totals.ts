import { SHARES } from '../constants/quotients';
import { rangeOf } from '../decide/ranges';
import { freshOf, misprintsOf } from '../decide/slips';
import { type Draft, asserted, numerals } from '../draft';
import { type Fact, STRENGTH } from '../facts/fact';
import type { Quantity } from '../lexer/quantity';
import { OTHERS } from '../vocabulary/leads';
import { shareTotalWords } from '../words';
import { isPercent } from './common';
import { kindOfRate } from './rates';

/** Shares that are told one after the other up to 其他 make a hundred percent together. */
export function shareTotalDrafts(facts: readonly Fact[], textOf: (quantity: Quantity) => string): readonly Draft[] {
  return facts
    .filter((fact) => isPercent(fact) && OTHERS.pattern.test(fact.label))
    .flatMap((last) => {
      const series = seriesOf(last, facts).map(({ quantity }) => quantity);
      return series.length < SHARES.fewest ? [] : draftOf(series, textOf);
    });
}

/** The shares before the last one in its sentence, with nothing but shares between them. */
function seriesOf(last: Fact, facts: readonly Fact[]): readonly Fact[] {
  const series = [last];
  for (let at = last.index - 1; at >= 0 && series.length <= SHARES.most; at -= 1) {
    const fact = facts[at];
    const next = series[0];
    if (
      !fact ||
      !next ||
      !isPercent(fact) ||
      fact.sentence !== last.sentence ||
      fact.bracket !== last.bracket ||
      next.strength > STRENGTH.clause ||
      OTHERS.pattern.test(fact.label)
    )
      break;
    if (kindOfRate(fact, facts) !== 'share' || fact.quantity.bound) break;
    series.unshift(fact);
  }
  return series;
}

function isFull(series: readonly Quantity[]): boolean {
  const ranges = series.map(rangeOf);
  const [low, high] = [
    ranges.reduce((sum, each) => sum + each.low, 0),
    ranges.reduce((sum, each) => sum + each.high, 0),
  ];
  return low <= SHARES.full && high >= SHARES.full;
}

function draftOf(series: readonly Quantity[], textOf: (quantity: Quantity) => string): readonly Draft[] {
  const constraint = asserted(series, isFull);
  const base = { kind: 'sum' as const, at: numerals(series), constraint };
  const sum = series.reduce((all, each) => all + rangeOf(each).face, 0);
  const shown = series.map(textOf);
  if (isFull(series))
    return [
      {
        ...base,
        verdict: Math.abs(sum - SHARES.full) < EXACT ? 'holds' : 'within-rounding',
        reason: shareTotalWords.holds(shown),
      },
    ];
  const isMendable = series.some((figure) =>
    misprintsOf(figure).some((misprint) => constraint.isTrueWith(figure, freshOf(misprint))),
  );
  return isMendable
    ? [{ ...base, verdict: 'fails', reason: shareTotalWords.fails(shown, Number(sum.toFixed(2))) }]
    : [];
}

/** Shares are sums of decimals in binary; the error is far below their last digit. */
const EXACT = 1e-9;
