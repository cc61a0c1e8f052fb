import { areaA1, type Area } from '../../core';

/** Excel cuts a longer list of addresses off. */
const LONGEST = 8_000;

/** Areas as comma-separated lists of addresses, each short enough for `getRanges`. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  for (const address of areas.map(areaA1)) {
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length >= LONGEST) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}
