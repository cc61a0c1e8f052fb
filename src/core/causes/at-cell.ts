import { addressKey, groupedBy, type Address } from '../workbook';
import { type Found } from './found';

/** The findings at a cell; an exchange stands at both of its cells. */
export function byCell(found: readonly Found[]): (at: Address) => readonly Found[] {
  const placed = found.flatMap((one) => {
    const others = isExchange(one) ? (one.hit.fix?.others ?? []) : [];
    return [one.hit, ...others].map(({ at }) => ({ key: addressKey(at), one }));
  });
  const cells = groupedBy(placed, ({ key }) => key);
  return (at) => (cells.get(addressKey(at)) ?? []).map(({ one }) => one);
}

/** A failing relation at its located cell, or at a whole whose own fault is known. */
export const isRelational = ({ hit, reading }: Found): boolean =>
  (hit.balance !== undefined || hit.rate !== undefined) && reading?.isLocated !== false;

/** Two cells in each other's place: what is odd about either value follows from that. */
export const isExchange = (one: Found): boolean =>
  isRelational(one) && one.reading?.isLocated === true && one.hit.fix?.others !== undefined;
