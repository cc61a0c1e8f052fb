import { FUNDS } from '../constants/changes';
import { type Slot, slotFor, sumCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { IDENTITIES } from '../vocabulary/identities';
import type { Term } from '../vocabulary/term';
import { isSameMeasure, isSummable } from './common';

/** What a fund has left of what it took in, wherever the three are told: 余额 = 总额 - 提取. */
export const identitySlots = (facts: readonly Fact[]): readonly Slot[] => {
  const amounts = facts.filter((fact) => isSummable(fact) && fact.role !== 'earlier' && fact.role !== 'plan');
  const heads = new Map<number, string>();
  for (const { clause, label } of facts) if (!heads.has(clause)) heads.set(clause, label);
  // 缴存余额97.31亿元,比上年末增加8.24亿元: what grew stands at the head of its clause.
  const told = ({ pattern }: Term): readonly Fact[] =>
    amounts.filter(({ label, clause, role }) =>
      pattern.test(role === 'growth' ? `${heads.get(clause) ?? ''} ${label}` : label),
    );
  return IDENTITIES.flatMap(({ whole, part, rest }) => {
    const [wholes, parts] = [told(whole), told(part)].map((found) => found.slice(-FUNDS.most));
    return told(rest).flatMap((owner) => {
      const isLike = (fact: Fact): boolean => isSameMeasure(fact, owner);
      const candidates = (wholes ?? [])
        .filter(isLike)
        .flatMap((all) =>
          (parts ?? []).filter(isLike).map((gone) => sumCandidate(all, [gone, owner], FUNDS.told, { form: 'fund' })),
        );
      return slotFor('difference', owner, candidates);
    });
  });
};
