import { FUNDS } from '../constants/changes';
import type { Slot, SlotCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { IDENTITIES } from '../vocabulary/identities';
import type { Term } from '../vocabulary/term';
import { isSameMeasure, isSummable } from './common';

/** What a fund has left of what it took in, wherever the three are told: 余额 = 总额 - 提取. */
export const identitySlots = (facts: readonly Fact[]): readonly Slot[] => {
  const amounts = facts.filter((fact) => isSummable(fact) && fact.role !== 'earlier' && fact.role !== 'plan');
  const told = ({ pattern }: Term): readonly Fact[] => amounts.filter(({ label }) => pattern.test(label));
  return IDENTITIES.flatMap(({ whole, part, rest }) => {
    const [wholes, parts] = [told(whole), told(part)].map((found) => found.slice(-FUNDS.most));
    return told(rest).flatMap((owner): readonly Slot[] => {
      const candidates = (wholes ?? []).flatMap((all) =>
        (parts ?? []).flatMap((gone): readonly SlotCandidate[] =>
          isSameMeasure(all, owner) && isSameMeasure(gone, owner)
            ? [
                {
                  relation: { kind: 'sum', whole: all.quantity, parts: [gone.quantity, owner.quantity] },
                  weight: FUNDS.told,
                  form: 'fund',
                },
              ]
            : [],
        ),
      );
      return candidates.length === 0 ? [] : [{ kind: 'difference', owner, candidates, isAsserted: false }];
    });
  });
};
