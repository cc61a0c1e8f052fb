import { type Address, addressKey } from '../workbook';
import { type Found } from './found';

/** The findings at a cell; an exchange stands at both of its cells. */
export function byCell(found: readonly Found[]): (at: Address) => readonly Found[] {
  const cells = new Map<string, Found[]>();
  for (const one of found) {
    const others = isExchange(one) ? (one.hit.fix?.others ?? []).map(({ at }) => at) : [];
    for (const key of [one.hit.at, ...others].map(addressKey)) {
      const list = cells.get(key);
      if (list) list.push(one);
      else cells.set(key, [one]);
    }
  }
  return (at) => cells.get(addressKey(at)) ?? [];
}

/** A failing relation at its located cell, or at a whole whose own fault is known. */
export const isRelational = ({ hit, reading }: Found): boolean =>
  (hit.balance !== undefined || hit.rate !== undefined) && reading?.isLocated !== false;

/** Two cells in each other's place: what is odd about either value follows from that. */
export const isExchange = (one: Found): boolean =>
  isRelational(one) && one.reading?.isLocated === true && one.hit.fix?.others !== undefined;
