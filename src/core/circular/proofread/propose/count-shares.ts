import { asserted, type Draft } from '../draft';
import type { Fact, FactTable } from '../facts/fact';
import { isOfRanks, valueOf } from '../lexer/quantity';
import { AREA } from '../lexer/areas';
import { OF_ALL } from '../vocabulary/leads';
import { partWords } from '../words';
import { isCount, listOf } from './counted';

/** Counts of places that are not more than all those counted before in their paragraph. */
export function shareDrafts({ text, facts }: FactTable): readonly Draft[] {
  let whole: Fact | undefined;
  const most = ({ quantity }: Fact): bigint => valueOf(quantity).units;
  return facts
    .filter((fact) => isCount(fact) && fact.quantity.dimension === AREA && !isOfRanks(fact.quantity))
    .flatMap((fact): readonly Draft[] => {
      const all = whole?.paragraph === fact.paragraph ? whole : undefined;
      if (!all || most(fact) > most(all)) {
        const list = listOf(text, fact);
        whole = (list && !list.isExamples) || OF_ALL.pattern.test(fact.label) ? fact : undefined;
        return [];
      }
      return unitOf(text, all) === unitOf(text, fact) ? [someDraft(text, all, fact)] : [];
    });
}

const unitOf = (text: string, { quantity }: Fact): string => text.slice(quantity.numeral.end, quantity.end);

function someDraft(text: string, { quantity: all }: Fact, { quantity: some }: Fact): Draft {
  const [whole = '', part = ''] = [all, some].map(({ start, end }) => text.slice(start, end));
  return {
    kind: 'comparison',
    at: [all.numeral, some.numeral],
    constraint: asserted([all, some], ([most = all, own = some]) => valueOf(own).units <= valueOf(most).units),
    verdict: 'holds',
    reason: partWords.holds(whole, part),
  };
}
