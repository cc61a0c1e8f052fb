import { isSumOfRows, refKey, type RateCheck, type Ref } from '../../relations';
import { once } from '../../workbook';
import type { Found } from '../found';

/** The cells a failing relation may have its cause in; a rate's own cell is judged apart. */
export function cellsOfFound({ hit }: Found): readonly Ref[] {
  if (hit.balance) return hit.balance.kind === 'target' ? hit.balance.parts : [hit.balance.whole, ...hit.balance.parts];
  return hit.rate ? termsOfRate(hit.rate) : [];
}

/** What is done and the base of a rate, but for a base of another workbook, which is known to be right. */
export const termsOfRate = ({ done, base, isBaseGiven }: RateCheck): readonly Ref[] =>
  isBaseGiven ? [done] : [done, base];

/** Those cells by their keys. */
export const keysOfFound = once((one: Found): readonly string[] => cellsOfFound(one).map(refKey));

/** All cells of a failing relation, the whole or the rate first. */
export const relationCells = ({ hit: { balance, rate } }: Pick<Found, 'hit'>): readonly Ref[] =>
  balance ? [balance.whole, ...balance.parts] : rate ? [rate.rate, rate.done, rate.base] : [];

/** A total or sub-total that is not what its rows add up to. */
export const isSum = ({ hit: { balance } }: Found): boolean => balance !== undefined && isSumOfRows(balance);

/** Whether a finding is of a relation within one row. */
export const isRowRelation = ({ hit: { balance, rate } }: Found): boolean =>
  rate !== undefined || (balance !== undefined && balance.kind !== 'target' && !isSumOfRows(balance));

/** Groups failing relations that share cells, and so may have one cause, in the order in which they were found. */
export function componentsOf(found: readonly Found[]): readonly (readonly Found[])[] {
  const groups: Found[][] = [];
  const byCell = new Map<string, number>();
  for (const one of found) {
    const touched = [...new Set(keysOfFound(one).flatMap((key) => byCell.get(key) ?? []))].sort((a, b) => a - b);
    const target = touched[0] ?? groups.push([]) - 1;
    const merged = touched.slice(1).flatMap((index) => groups[index]?.splice(0) ?? []);
    groups[target]?.push(...merged, one);
    for (const member of [...merged, one]) for (const key of keysOfFound(member)) byCell.set(key, target);
  }
  return groups.filter((group) => group.length > 0);
}
