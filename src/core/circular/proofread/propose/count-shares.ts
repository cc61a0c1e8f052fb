import { COUNTED } from '../constants/retelling';
import { type Draft, asserted } from '../draft';
import type { Fact, FactTable } from '../facts/fact';
import type { Name } from '../facts/names';
import { isOfRanks, valueOf } from '../lexer/quantity';
import { AREA } from '../lexer/areas';
import { OF_ALL, OTHERS } from '../vocabulary/leads';
import { countWords, partWords } from '../words';
import { countConstraint, isCount, listOf } from './counted';

/**
 * Counts of places that are some of those counted before in their paragraph: not more than all, and the others as many
 * as are not named.
 */
export function shareDrafts({ text, facts }: FactTable): readonly Draft[] {
  let whole: Fact | undefined;
  let names: readonly Name[] = [];
  return facts
    .filter((fact) => isCount(fact) && fact.quantity.dimension === AREA && !isOfRanks(fact.quantity))
    .flatMap((fact): readonly Draft[] => {
      const all = whole?.paragraph === fact.paragraph ? whole : undefined;
      if (!all || (valueOf(fact.quantity).units > valueOf(all.quantity).units && !OF_ALL.pattern.test(all.label))) {
        const list = listOf(text, fact);
        names = list && !list.isExamples ? list.names : [];
        whole = names.length > 0 || OF_ALL.pattern.test(fact.label) ? fact : undefined;
        return [];
      }
      if (unitOf(text, all) !== unitOf(text, fact)) return [];
      return OTHERS.pattern.test(fact.label) && names.length > 0
        ? othersDraft(text, all, fact, names)
        : [someDraft(text, all, fact)].filter(({ verdict }) => verdict === 'holds');
    });
}

const unitOf = (text: string, { quantity }: Fact): string => text.slice(quantity.numeral.end, quantity.end);

function someDraft(text: string, all: Fact, some: Fact): Draft {
  const constraint = asserted(
    [all.quantity, some.quantity],
    ([most = all.quantity, own = some.quantity]) => valueOf(own).units <= valueOf(most).units,
  );
  const [whole, part] = [all, some].map(({ quantity }) => text.slice(quantity.start, quantity.end));
  const base = {
    kind: 'comparison' as const,
    at: [all.quantity.numeral, some.quantity.numeral],
    constraint,
  };
  const isTrue = constraint.isTrueWith(some.quantity, some.quantity);
  return {
    ...base,
    verdict: isTrue ? 'holds' : 'fails',
    reason: partWords[isTrue ? 'holds' : 'fails'](whole ?? '', part ?? ''),
  };
}

/** 7个市县…，甲市、乙县、丙县已出台，其他4个市县: those of the list that are named in the sentence and the others make all. */
function othersDraft(text: string, all: Fact, others: Fact, names: readonly Name[]): readonly Draft[] {
  const before = text.slice(Math.max(0, others.quantity.start - COUNTED.back), others.quantity.start);
  const sentence = before.slice(Math.max(...['。', ';', '\n'].map((mark) => before.lastIndexOf(mark))) + 1);
  const named = names.filter(({ text: name }) => sentence.includes(name)).length;
  const left = Number(valueOf(all.quantity).units) - named;
  const stated = Number(valueOf(others.quantity).units);
  if (named === 0 || Math.abs(left - stated) > 2) return [];
  const printed = [all, others].map(({ quantity }) => text.slice(quantity.start, quantity.end));
  const base = {
    kind: 'count' as const,
    at: [others.quantity.numeral, all.quantity.numeral],
    constraint: countConstraint(others.quantity, left),
  };
  const reason = (left === stated ? countWords.othersHold : countWords.othersFail)(
    printed[0] ?? '',
    named,
    left,
    printed[1] ?? '',
  );
  return [
    {
      ...base,
      verdict: left === stated ? 'holds' : 'fails',
      reason,
      ...(left === stated ? {} : { expected: String(left) }),
    },
  ];
}
