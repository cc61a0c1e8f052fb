import { order, verdict } from '../../../arithmetic';
import { type Quantity, possible } from '../lexer/quantity';
import type { ClaimVerdict } from '../proof';
import { meet, powerOfTen, rangeOf, resultRange } from './ranges';
import { type FigureRelation, resultOf } from './relation';

/** Whether the relation is true of the figures as printed, possible by rounding, or impossible. */
export function judge(relation: FigureRelation): ClaimVerdict {
  if (relation.kind === 'part') return judgePart(relation.whole, relation.part);
  const result = relation.kind === 'sum' ? relation.whole : relation.share;
  const plain = judgePlainly(relation, result);
  if (plain) return plain;
  const range = resultOf(relation);
  const answer = range ? verdict(result.number, range) : 'not-checkable';
  return answer === 'impossible' ? 'fails' : answer;
}

/** What plain numbers leave no doubt of: that the result is printed as it must be, or is far from all it may be. */
function judgePlainly(relation: FigureRelation, result: Quantity): ClaimVerdict | undefined {
  const range = resultRange(relation);
  if (!range) return undefined;
  if (result.allows) return meet(range, result.allows) ? 'holds' : 'fails';
  const { face } = rangeOf(result);
  const half = powerOfTen(result.power - result.number.decimals) / 2;
  const doubt = DOUBT * Math.max(Math.abs(range.high), Math.abs(range.low), face, half);
  if (Math.abs(range.face - face) < half - doubt) return 'holds';
  if (result.blurred !== undefined) return meet(range, rangeOf(result)) ? 'within-rounding' : 'fails';
  return range.low > face + half + doubt || range.high < face - half - doubt ? 'fails' : undefined;
}

/** Far more than what plain numbers are off by. */
const DOUBT = 1e-9;

function judgePart(whole: Quantity, part: Quantity): ClaimVerdict {
  const [outer, inner] = [possible(whole), possible(part)];
  if (order(inner.face, outer.face) <= 0) return 'holds';
  return order(inner.low.at, outer.high.at) < 0 ? 'within-rounding' : 'fails';
}
