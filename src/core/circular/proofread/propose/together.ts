import { TOGETHER } from '../constants/quotients';
import { type Fact, STRENGTH } from '../facts/fact';
import { coreOf, isEnumerated } from '../facts/labels';
import { AREA } from '../lexer/areas';
import { chineseNumber } from '../lexer/numerals';
import { HAVE_TOGETHER } from '../vocabulary/leads';
import { CONJUNCTION } from '../vocabulary/names';
import { isAmount, isPercent, isSameMeasure } from './common';

/**
 * The figures whose share a percentage is together: 三市合计占57.8%, 满意和基本满意合计占97.1%; none where it is of one. They
 * are the last of a list, as many as words say, or those that words name.
 */
export function membersTogether(share: Fact, facts: readonly Fact[]): readonly Fact[] {
  const said = HAVE_TOGETHER.pattern.exec(share.label);
  const before = facts[share.index - 1];
  if (!isPercent(share) || !said || !before) return [];
  const isCounted = before.quantity.dimension === AREA && share.strength === STRENGTH.none;
  const listed = listBefore(share, isCounted ? before.index : share.index, facts);
  const named = listed.filter(({ label }) => coreOf(label).length > 1 && said[0].includes(coreOf(label)));
  if (named.length > 1) return CONJUNCTION.pattern.test(said[0]) || isEnumerated(said[0]) ? named : [];
  const count = isCounted ? Number(before.quantity.number.units) : Number(chineseNumber(said[1] ?? '') ?? said[1]);
  return count > 1 && count <= listed.length ? listed.slice(-count) : [];
}

/** The like figures that stand in front of an index in its sentence, or in the one before it. */
function listBefore(share: Fact, end: number, facts: readonly Fact[]): readonly Fact[] {
  const near = facts
    .slice(Math.max(0, end - TOGETHER.back), end)
    .filter((fact) => isAmount(fact) && fact.quantity.dimension !== AREA && share.sentence - fact.sentence <= 1);
  const last = near.at(-1);
  return last ? near.filter((fact) => isSameMeasure(fact, last) && fact.sentence === last.sentence) : [];
}
